"""What can be done with the chosen promise, as buttons."""

from PySide6.QtCore import QEvent, QPoint, QSize, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

GAP = 6


class PromiseBar(QWidget):
    """Four buttons in a row; in two rows where their words need more room.

    Signals:
        dial_clicked: Call the person.
        done_clicked: The promise is kept.
        put_off_clicked: Another time is wanted.
        drop_clicked: The promise is taken back.
    """

    dial_clicked = Signal()
    done_clicked = Signal()
    put_off_clicked = Signal()
    drop_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts with nothing to do."""
        super().__init__(parent)
        self._dial = QPushButton()
        self._done = QPushButton()
        self._put_off = QPushButton()
        self._drop = QPushButton()
        self._buttons = (self._dial, self._done, self._put_off, self._drop)
        self._dial.clicked.connect(self.dial_clicked)
        self._done.clicked.connect(self.done_clicked)
        self._put_off.clicked.connect(self.put_off_clicked)
        self._drop.clicked.connect(self.drop_clicked)
        self._per_row = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 8, 0, 0)
        self._grid.setSpacing(GAP)
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)
        self._say()
        self._place(len(self._buttons))
        self.offer(has_promise=False, has_number=False)

    def offer(self, *, has_promise: bool, has_number: bool) -> None:
        """Calling needs a number; everything needs a promise."""
        self._dial.setEnabled(has_promise and has_number)
        for button in self._buttons[1:]:
            button.setEnabled(has_promise)

    def menu_place(self) -> QPoint:
        """Where the menu of the times belongs (global)."""
        return self._put_off.mapToGlobal(self._put_off.rect().bottomLeft())

    def minimumSizeHint(self) -> QSize:
        """As narrow as two of the buttons: it has two rows then."""
        widest = max(x.sizeHint().width() for x in self._buttons)
        return QSize(2 * widest + GAP, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands beside each other depends on the width."""
        super().resizeEvent(event)
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language and the type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.StyleChange}:
            self._share_room()

    def _say(self) -> None:
        words = (
            (self._dial, self.tr("Call"), "C"),
            (self._done, self.tr("Done"), "D"),
            (self._put_off, self.tr("Put off…"), "P"),
            (self._drop, self.tr("Take back"), "Del"),
        )
        for button, text, key in words:
            button.setText(text)
            button.setAccessibleName(text.removesuffix("…"))
            keys = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(keys)

    def _share_room(self) -> None:
        needed = sum(x.sizeHint().width() for x in self._buttons) + GAP * (len(self._buttons) - 1)
        self._place(len(self._buttons) if needed <= self.width() else len(self._buttons) // 2)

    def _place(self, per_row: int) -> None:
        if per_row == self._per_row:
            return
        self._per_row = per_row
        self._grid.setColumnStretch(len(self._buttons), 0 if per_row < len(self._buttons) else 1)
        for at, button in enumerate(self._buttons):
            self._grid.addWidget(button, at // per_row, at % per_row)
