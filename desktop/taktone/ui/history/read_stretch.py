"""Which rows of a long list have to be read next for those that are seen."""

from enum import Enum, auto
from typing import NamedTuple

PAGE_ROWS = 128
FETCH_AHEAD_ROWS = 64
MARGIN_ROWS = 16


class Lack(Enum):
    """What is missing."""

    NOTHING = auto()
    OLDER = auto()
    ELSEWHERE = auto()


class ReadStretch(NamedTuple):
    """The rows that were read, from ``first`` up to ``end``.

    Attributes:
        has_more: Older calls follow.
    """

    first: int
    end: int
    has_more: bool

    def lack(self, top: int, bottom: int) -> Lack:
        """What a person who sees these rows, both included, needs now or in a moment."""
        if (self.first and top < self.first + MARGIN_ROWS) or top > self.end + PAGE_ROWS:
            return Lack.ELSEWHERE
        is_near = self.has_more and bottom > self.end - FETCH_AHEAD_ROWS
        return Lack.OLDER if is_near else Lack.NOTHING


def place_around(top: int) -> int:
    """How many calls are above a page that has a good part of its rows on either side of one."""
    return max(0, top - PAGE_ROWS // 2)
