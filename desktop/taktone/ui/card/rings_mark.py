"""The rings beside the caller's name."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from taktone.ui.card.rings_look import SIZE, RingsLook
from taktone.ui.theme.theme import Theme

FRAME_MS = 60
FRAMES = 20


class RingsMark(QWidget):
    """Spreads while it rings, fills in the call, is still otherwise.

    The timer of the motion runs only while the mark is on the screen and somebody rings.
    """

    def __init__(
        self, theme: Theme, may_move: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        """Takes whether things may move at all, asked each time somebody rings."""
        super().__init__(parent)
        self._theme = theme
        self._may_move = may_move
        self._look = RingsLook("muted")
        self._frame = 0
        self._pictures: dict[tuple[RingsLook, int, bool, float], QPixmap] = {}
        self.motion = QTimer(self)
        self.motion.setInterval(FRAME_MS)
        self.motion.timeout.connect(self._on_frame)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_look(self, look: RingsLook) -> None:
        """Shows how the call stands."""
        if look != self._look:
            self._look = look
            self._frame = 0
            self.update()
            self._start_or_stop()

    def sizeHint(self) -> QSize:
        """48 pixels square: 44 of rings, and room for the last one to fade."""
        size = self._theme.type_scale.px(SIZE)
        return QSize(size, size)

    def showEvent(self, event: QShowEvent) -> None:
        """Begins to move where it should."""
        super().showEvent(event)
        self._start_or_stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves that nobody sees."""
        super().hideEvent(event)
        self.motion.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the rings."""
        QPainter(self).drawPixmap(0, 0, self._picture())

    def _picture(self) -> QPixmap:
        """The rings as they are now; kept, for the same few pictures come again and again."""
        ratio = self.devicePixelRatioF()
        key = (self._look, self._frame, self._theme.is_dark, ratio)
        if key not in self._pictures:
            if len(self._pictures) > 2 * FRAMES:
                self._pictures.clear()
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            self._look.paint(painter, QRectF(self.rect()), self._theme, self._frame / FRAMES)
            painter.end()
            self._pictures[key] = picture
        return self._pictures[key]

    def _start_or_stop(self) -> None:
        if self._look.is_spreading and self.isVisible() and self._may_move():
            self.motion.start()
        else:
            self.motion.stop()

    def _on_frame(self) -> None:
        self._frame = (self._frame + 1) % FRAMES
        self.update()
