"""A source that is found on this machine and needs nothing but a switch."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLine:
    """One of its kind: there is nothing to tell two of them apart by.

    Attributes:
        id: The code of its kind, as in the registry.
        name: What the user calls it, empty for its usual name.
    """

    id: str
    name: str = ""

    @property
    def kind(self) -> str:
        """The code of its kind."""
        return self.id
