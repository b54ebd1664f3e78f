"""One quiet line that opens something: muted words, and a link after them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from taktone.ui.card.card_measures import EDGE, GAP
from taktone.ui.card.clamped_label import ClampedLabel, TextLook
from taktone.ui.theme.theme import Theme

_WORDS = TextLook(px=12.5, role="muted", line_px=18)
_ABOVE, _BELOW = 7, 7


class QuietRow(QWidget):
    """As wide as the card; a click anywhere on it is one on its link.

    Signals:
        clicked: The user wants what the link says.
    """

    clicked = Signal()

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        """Takes the shortcut that does the same."""
        super().__init__(parent)
        self._keys = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.words = ClampedLabel(theme, _WORDS)
        self.link = QPushButton()
        self.link.setProperty("kind", "link")
        self.link.setFont(theme.font(12.5))
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
        self.link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.link.clicked.connect(self.clicked)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, _ABOVE, EDGE - 4, _BELOW)
        row.setSpacing(GAP - 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.link)
        row.addStretch(0)

    def say(self, words: str, link: str) -> None:
        """Shows words and link; both are plain text."""
        self.words.say(words)
        # One pixel more than the words: what just fits is never cut.
        wide = QFontMetricsF(self.words.font()).horizontalAdvance(self.words.text())
        self.words.setMaximumWidth(round(wide) + 2)
        if link != self.link.text():
            self.link.setText(link)
            tip = self.tr("{action} ({shortcut})").format(action=link, shortcut=self._keys)
            self.link.setToolTip(tip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the link, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.link.hasFocus():
            self.link.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken in, so that the release comes here too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the words is as good as one on the link."""
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()
