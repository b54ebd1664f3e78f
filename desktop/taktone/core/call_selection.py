"""Which calls something is to be done to."""

from dataclasses import dataclass, field

from taktone.core.history_query import HistoryQuery

MOST_CALLS = 10_000
"""More are not changed at once: what was done has to be undone as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSelection:
    """Calls chosen in a list.

    Attributes:
        query: The list.
        chosen: Ids of calls of it; without any all that the list has.
    """

    query: HistoryQuery = field(default_factory=HistoryQuery)
    chosen: tuple[str, ...] = ()
