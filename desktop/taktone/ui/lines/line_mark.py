"""The mark of a line's state: each has its own shape, for colour is never the only sign."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from taktone.core.line_health import LineState
from taktone.ui.lines.line_words import state_words
from taktone.ui.theme.icons import icon
from taktone.ui.theme.theme import Theme

SIZE = 22
_SHAPES = {
    LineState.OFF: ("line-off", "muted"),
    LineState.NOT_HERE: ("line-not-here", "muted"),
    LineState.WAITING: ("line-waiting", "gold"),
    LineState.READY: ("line-ready", "live"),
    LineState.NEEDS_YOU: ("line-needs-you", "ring"),
}


class LineMark(QLabel):
    """A tick, a clock, a warning triangle or a dash."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Shows a line that is off."""
        super().__init__(parent)
        self._theme = theme
        self._state = LineState.OFF
        self.setFixedSize(QSize(SIZE, SIZE))
        self.show_state(LineState.OFF)
        theme.changed.connect(self._draw)

    @property
    def state(self) -> LineState:
        """What it shows."""
        return self._state

    def show_state(self, state: LineState) -> None:
        """Shows another state."""
        self._state = state
        self.setAccessibleName(state_words(state))
        self.setToolTip(state_words(state))
        self._draw()

    def _draw(self) -> None:
        shape, role = _SHAPES[self._state]
        drawn = icon(shape, self._theme.colour(role).name())
        self.setPixmap(drawn.pixmap(QSize(SIZE, SIZE), self.devicePixelRatioF()))
