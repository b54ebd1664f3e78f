"""Where on a screen the card stands."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize

GAP_PX = 16


class Corner(StrEnum):
    """A corner of a screen; the card grows away from it."""

    BOTTOM_RIGHT = "bottom_right"
    BOTTOM_LEFT = "bottom_left"
    TOP_RIGHT = "top_right"
    TOP_LEFT = "top_left"

    @property
    def is_right(self) -> bool:
        """True on the right side."""
        return self in (Corner.BOTTOM_RIGHT, Corner.TOP_RIGHT)

    @property
    def is_bottom(self) -> bool:
        """True at the bottom."""
        return self in (Corner.BOTTOM_RIGHT, Corner.BOTTOM_LEFT)


class Spot(NamedTuple):
    """A place the user chose: how far the card's corner is from the screen's, in pixels of Qt.

    Attributes:
        screen: The screen's name.
        corner: The corner both distances are counted from, the one that was nearest.
        gap_x: Pixels from the left or right edge of what panels leave free.
        gap_y: Pixels from its upper or lower edge.
    """

    screen: str
    corner: Corner = Corner.BOTTOM_RIGHT
    gap_x: int = GAP_PX
    gap_y: int = GAP_PX


def card_place(size: QSize, area: QRect, spot: Spot | Corner = Corner.BOTTOM_RIGHT) -> QRect:
    """The place of a card of ``size`` in a corner of ``area``, or at a spot in it.

    It keeps its distance from the edges where there is room, and is wholly inside ``area`` always:
    on a screen too small for it the card becomes smaller.
    """
    chosen = spot if isinstance(spot, Spot) else Spot("", spot)
    width, gap_x = _fitted(size.width(), area.width(), chosen.gap_x)
    height, gap_y = _fitted(size.height(), area.height(), chosen.gap_y)
    corner = chosen.corner
    return QRect(
        area.x() + (area.width() - width - gap_x if corner.is_right else gap_x),
        area.y() + (area.height() - height - gap_y if corner.is_bottom else gap_y),
        width,
        height,
    )


def spot_at(place: QRect, area: QRect, screen: str) -> Spot:
    """The spot that gives ``place`` again, counted from the nearest corner of ``area``."""
    left, top = place.x() - area.x(), place.y() - area.y()
    right = area.width() - place.width() - left
    bottom = area.height() - place.height() - top
    corners = {
        (True, True): Corner.BOTTOM_RIGHT,
        (True, False): Corner.TOP_RIGHT,
        (False, True): Corner.BOTTOM_LEFT,
        (False, False): Corner.TOP_LEFT,
    }
    corner = corners[right <= left, bottom <= top]
    return Spot(screen, corner, max(0, min(left, right)), max(0, min(top, bottom)))


def moved_into(place: QRect, area: QRect) -> QRect:
    """The same place, pushed into ``area``; made smaller where it is larger than that."""
    size = place.size().boundedTo(area.size())
    x = min(max(place.x(), area.x()), area.x() + area.width() - size.width())
    y = min(max(place.y(), area.y()), area.y() + area.height() - size.height())
    return QRect(x, y, size.width(), size.height())


def _fitted(wanted: int, room: int, gap: int) -> tuple[int, int]:
    """The length that fits into ``room``, and the gap left beside it."""
    length = min(wanted, room)
    spare = room - length
    return length, min(gap, spare if gap > GAP_PX else spare // 2)
