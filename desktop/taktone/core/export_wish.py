"""Which calls an export is about, and what is known before it is made."""

from dataclasses import dataclass, field

from taktone.core.history_query import HistoryQuery


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportWish:
    """What is to be exported.

    Attributes:
        query: The list that is seen.
        chosen: Ids of calls; only these where there are any.
    """

    query: HistoryQuery = field(default_factory=HistoryQuery)
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportLook:
    """What an export will hold.

    Attributes:
        people: How many people made the calls.
        lacking: Name, or number where there is none, of those without an e-mail; empty texts for
            hidden callers.
    """

    calls: int
    people: int
    lacking: tuple[str, ...]
