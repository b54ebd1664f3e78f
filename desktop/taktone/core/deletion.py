"""Something the user deleted, which can be put back."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Deletion:
    """What was deleted in one go.

    Attributes:
        deleted_at: Aware UTC.
        caller: Name, else number, of the first of those who called; empty for a hidden number.
        people: How many people the calls were from.
        calls: How many calls went.
    """

    id: str
    deleted_at: datetime
    caller: str
    people: int
    calls: int
