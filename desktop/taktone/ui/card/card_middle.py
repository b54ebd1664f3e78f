"""What stands between the header and the buttons, and scrolls where a screen is too small."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from taktone.ui.card.card_measures import LEAST_MIDDLE


class CardMiddle(QScrollArea):
    """The note gives way first, down to two lines; after that everything here scrolls.

    So the caller's name and the buttons stay on the smallest screen, and nothing is out of reach:
    the wheel scrolls, and what gets the keyboard comes into view.
    """

    def __init__(self, parts: Sequence[QWidget], growing: QWidget, parent: QWidget) -> None:
        """Takes the parts from top to bottom, and the one that takes what room there is."""
        super().__init__(parent)
        self._inner = QWidget(self)
        self._hint = QSize()
        self._column = column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in parts:
            column.addWidget(part, 1 if part is growing else 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        # Our own: to hand out Qt's, PySide would look at every class of widget (10 ms, 2 MiB).
        ground = QWidget()
        self.setViewport(ground)
        self.setWidget(self._inner)
        for layer in (ground, self._inner):
            layer.setAutoFillBackground(False)

    def add(self, part: QWidget) -> None:
        """Takes one more part, below the others."""
        self._column.addWidget(part)

    def follow(self, app: QApplication) -> None:
        """Keeps in view what gets the keyboard."""
        app.focusChanged.connect(self._on_focus_changed)

    def sizeHint(self) -> QSize:
        """As high as everything in it."""
        return QSize(0, self._inner.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A little of it is always to be seen."""
        return QSize(0, min(LEAST_MIDDLE, self._inner.minimumSizeHint().height()))

    def settle(self) -> None:
        """Lays out what changed in it."""
        layout = self._inner.layout()
        if layout is not None:
            layout.activate()
        if self.sizeHint() != self._hint:
            self._hint = self.sizeHint()
            self.updateGeometry()

    def thumb(self) -> QRect:
        """Where to draw a mark that tells how far it is scrolled; empty where nothing is hidden."""
        bar = self.verticalScrollBar()
        whole = bar.maximum() + self.viewport().height()
        if not bar.maximum() or not whole:
            return QRect()
        room = self.geometry()
        height = max(24, room.height() * room.height() // whole)
        way = (room.height() - height) * bar.value() // bar.maximum()
        return QRect(room.right() - 5, room.top() + way, 3, height)

    def viewportEvent(self, event: QEvent) -> bool:
        """Passes on that something in it changed its size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._inner.isAncestorOf(new) and self.verticalScrollBar().maximum():
            self.ensureWidgetVisible(new, 0, 8)
