"""Where on a screen the card stands."""

from PySide6.QtCore import QRect, QSize

GAP_PX = 16


def card_place(size: QSize, area: QRect, gap: int = GAP_PX) -> QRect:
    """The place of a card of ``size`` in the bottom right corner of ``area``.

    It keeps ``gap`` pixels from the edges where there is room, and is wholly inside ``area``
    always: on a screen too small for it the card becomes smaller.
    """
    width, right_gap = _fitted(size.width(), area.width(), gap)
    height, bottom_gap = _fitted(size.height(), area.height(), gap)
    return QRect(
        area.x() + area.width() - width - right_gap,
        area.y() + area.height() - height - bottom_gap,
        width,
        height,
    )


def _fitted(wanted: int, room: int, gap: int) -> tuple[int, int]:
    """The length that fits into ``room``, and the gap left on the far side."""
    length = min(wanted, room)
    return length, min(gap, max(0, (room - length) // 2))
