"""What was just done, and the way back."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

STAYS_MS = 10_000
MOST_STEPS = 200


class UndoBar(QFrame):
    """One sentence and a button; goes away after 10 s, unless pointer or keyboard rest on it.

    The ways back outlive the sentence: each :meth:`undo` goes one step further.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts hidden."""
        super().__init__(parent)
        self.setObjectName("undo_bar")
        self._steps: deque[Callable[[], None]] = deque(maxlen=MOST_STEPS)
        self._earlier: list[Callable[[], None]] = []
        self._sentence = QLabel()
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._undo = QPushButton()
        self._undo.setProperty("kind", "link")
        self._undo.clicked.connect(self.undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._undo)
        self._stay = QTimer(self)
        self._stay.setSingleShot(True)
        self._stay.setInterval(STAYS_MS)
        self._stay.timeout.connect(self._on_time_over)
        self._say()
        self.hide()

    def offer(self, sentence: str, way_back: Callable[[], None]) -> None:
        """Says what was done; what was done before can be undone after it."""
        self.take_back(way_back)
        self._steps.append(way_back)
        self._show(sentence, has_way_back=True)

    def say(self, sentence: str) -> None:
        """Says what was done that cannot be undone, and needs not be."""
        self._show(sentence, has_way_back=False)

    @property
    def last_step(self) -> Callable[[], None] | None:
        """The way back that :meth:`undo` would go."""
        return self._steps[-1] if self._steps else None

    def remember(self, way_back: Callable[[], None]) -> None:
        """Something was done that speaks for itself; the sentence of what was before goes."""
        self.withdraw()
        self._steps.append(way_back)

    def remember_earlier(self, way_back: Callable[[], None]) -> None:
        """Something that was done before the program was started: it comes after all else."""
        done_here = [step for step in self._steps if step not in self._earlier]
        self._earlier.append(way_back)
        self._steps = deque((*self._earlier, *done_here), MOST_STEPS)

    def withdraw(self) -> None:
        """Goes away: the moment has passed."""
        self._stay.stop()
        self.hide()

    def take_back(self, way_back: Callable[[], None]) -> None:
        """That can no longer be undone; the rest still can."""
        if self._steps and self._steps[-1] == way_back:
            self.withdraw()
        kept = [step for step in self._steps if step != way_back]
        self._steps = deque(kept, MOST_STEPS)

    def undo(self) -> None:
        """Undoes what was done last and not undone yet; nothing happens where nothing was."""
        if self._steps:
            way_back = self._steps.pop()
            self.withdraw()
            way_back()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._undo.setText(self.tr("Undo"))
        self._undo.setAccessibleName(self.tr("Undo"))
        keys = QKeySequence(QKeySequence.StandardKey.Undo)
        self._undo.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))

    def _show(self, sentence: str, *, has_way_back: bool) -> None:
        self._sentence.setText(sentence)
        self._undo.setVisible(has_way_back)
        self.show()
        self._stay.start()

    def _on_time_over(self) -> None:
        if self.underMouse() or self._undo.hasFocus():
            self._stay.start()
        else:
            self.withdraw()
