"""Chips in rows, as many to a row as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from taktone.ui.card.card_measures import GAP


class ChipFlow(QWidget):
    """Lays out its chips from left to right, then in the next row; hidden ones take no place."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        """Takes the width it will have."""
        super().__init__(parent)
        self._width = width
        self._chips: tuple[QWidget, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_chips(self, chips: Sequence[QWidget]) -> None:
        """Takes the chips in their order."""
        self._chips = tuple(chips)
        for chip in self._chips:
            chip.setParent(self)
        self.arrange()

    def set_width(self, width: int) -> None:
        """Takes another width."""
        if width != self._width:
            self._width = width
            self.arrange()

    def arrange(self) -> None:
        """Chips came, went or changed their words."""
        for chip, place in self._places(self._width):
            chip.setGeometry(place)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As many rows as the chips need."""
        bottoms = [place.bottom() + 1 for _, place in self._places(self._width)]
        return QSize(self._width, max(bottoms, default=0))

    def minimumSizeHint(self) -> QSize:
        """Rows are never cut."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the chips in their rows."""
        super().resizeEvent(event)
        for chip, place in self._places(self._width):
            chip.setGeometry(place)

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        places: list[tuple[QWidget, QRect]] = []
        x = y = row_height = 0
        for chip in self._chips:
            if chip.isHidden():
                continue
            size = chip.sizeHint().boundedTo(QSize(width, 1 << 15))
            if x and x + size.width() > width:
                x, y, row_height = 0, y + row_height + GAP, 0
            places.append((chip, QRect(x, y, size.width(), size.height())))
            x += size.width() + GAP
            row_height = max(row_height, size.height())
        return places
