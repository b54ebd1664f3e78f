"""A place where the ad was seen, on a chip; its words may be anybody's."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from taktone.ui.card.plain_line import plain_line

_LONGEST = 40


class SeenInChip(QPushButton):
    """Checkable; Enter presses it as Space does.

    Attributes:
        choice: What it stands for, whole.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts without words."""
        super().__init__(parent)
        self.choice = ""
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, choice: str) -> None:
        """Stands for another choice."""
        self.choice = choice
        words = plain_line(choice, _LONGEST)
        # A button takes & for the mark of a shortcut.
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(plain_line(choice))

    def sizeHint(self) -> QSize:
        """Room for the words as they stand when chosen: heavier, and no chip moves for it."""
        plain, heavy = QFont(self.font()), QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        wide = [QFontMetricsF(font).horizontalAdvance(self.text()) for font in (plain, heavy)]
        return super().sizeHint() + QSize(round(wide[1] - wide[0]) + 2, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Presses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
