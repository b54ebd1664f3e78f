"""Side bar, list and person beside each other; in a narrow window list or person."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from taktone.ui.history.person_pane import PersonPane

ROOM_FOR_ALL = 980
SIDE_PX, LIST_PX, PERSON_PX = 208, 632, 340
WIDEST = 16_777_215
"""QWIDGETSIZE_MAX: no limit."""


class ThreePanes(QSplitter):
    """Shares the width; the user may move the borders."""

    def __init__(
        self, side: QWidget, middle: QWidget, person: PersonPane, scale: float, parent: QWidget
    ) -> None:
        """Takes the three, left to right, how large text is (1 is usual), and the window."""
        super().__init__(parent)
        self._scale = scale
        self._side_width = max(round(SIDE_PX * scale), side.sizeHint().width())
        self._side = side
        self._middle = middle
        self._person = person
        self._is_reading = self._is_alone = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for part, least, most in (
            (side, 176, 320),
            (middle, 360, WIDEST),
            (person, 300, WIDEST),
        ):
            part.setMinimumWidth(round(least * scale))
            part.setMaximumWidth(min(WIDEST, round(most * scale)))
            self.addWidget(part)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setStretchFactor(2, 0)
        self.setSizes([self._side_width, round(LIST_PX * scale), round(PERSON_PX * scale)])

    @property
    def is_narrow(self) -> bool:
        """True while list and person do not fit beside each other."""
        return self.width() < ROOM_FOR_ALL * self._scale

    def read_person(self, *, is_reading: bool) -> None:
        """In a narrow window: shows the person in place of the list, or the list again."""
        self._is_reading = is_reading
        self._share_room()

    def show_alone(self, *, is_alone: bool) -> None:
        """What is in the middle has no person beside it, or has one again."""
        self._is_alone = is_alone
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What fits depends on the width."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        has_list = self._is_alone or not self.is_narrow or not self._is_reading
        has_person = not self._is_alone and (not self.is_narrow or self._is_reading)
        if (has_list, has_person) != (
            self._middle.isVisibleTo(self),
            self._person.isVisibleTo(self),
        ):
            self._middle.setVisible(has_list)
            self._person.setVisible(has_person)
            self._person.show_way_back(is_shown=self.is_narrow)
            self._fit_parts(has_list=has_list, has_person=has_person)

    def _fit_parts(self, *, has_list: bool, has_person: bool) -> None:
        """Side bar and person keep their widths; the list, or who stands alone, takes the rest."""
        side = self._side.width() if self.isVisible() else self._side_width
        rest = max(0, self.width() - side)
        person = round(PERSON_PX * self._scale) if has_list and has_person else rest
        self.setStretchFactor(2, 0 if has_list else 1)
        self.setSizes([side, max(0, rest - person) if has_person else rest, person])
