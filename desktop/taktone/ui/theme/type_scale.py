"""Sizes of text: the design's pixels at 96 dpi as points, which follow the desktop's scaling."""

import sys
from typing import NamedTuple

LARGEST_USUAL_PT = 13.0 if sys.platform == "darwin" else 11.0
PT_PER_PX = 1.0 if sys.platform == "darwin" else 0.75


class TypeScale(NamedTuple):
    """How much larger than usual the desktop wants its text.

    Attributes:
        factor: 1 on a desktop with ordinary text. Screen scaling and dots per inch are not in it:
            Qt applies those to every point size by itself.
    """

    factor: float = 1.0

    @classmethod
    def following(cls, desktop_pt: float) -> "TypeScale":
        """The scale for a desktop whose own UI font has ``desktop_pt`` points."""
        return cls(max(1.0, desktop_pt / LARGEST_USUAL_PT))

    def px(self, px: float) -> int:
        """Pixels for what grows with the text beside it."""
        return round(px * self.factor)

    def pt(self, px: float) -> float:
        """The point size for ``px`` pixels of the design, rounded to hundredths."""
        return round(px * PT_PER_PX * self.factor, 2)
