"""A known problem, told calmly at the top of the main window."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from taktone.core.known_error import KnownError
from taktone.ui.problem_words import problem_words


class ProblemBar(QFrame):
    """Title, what happened, what helps; stays until it is dismissed or over.

    Signals:
        dismissed: The user has read it.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts hidden."""
        super().__init__(parent)
        self.setObjectName("problem_bar")
        self._error: KnownError | None = None
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        self._sentence = QLabel()
        self._advice = QLabel()
        column = QVBoxLayout()
        column.setSpacing(2)
        for label in (self._title, self._sentence, self._advice):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        self._dismiss = QPushButton()
        self._dismiss.setProperty("kind", "link")
        self._dismiss.clicked.connect(self._on_dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addLayout(column, 1)
        row.addWidget(self._dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self._say()
        self.hide()

    def tell(self, error: KnownError) -> None:
        """Shows an error in place of the one before."""
        self._error = error
        self._say()
        self.show()

    def withdraw(self) -> None:
        """The problem is over."""
        self._error = None
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._dismiss.setText(self.tr("Dismiss"))
        self._dismiss.setAccessibleName(self.tr("Dismiss"))
        if self._error is not None:
            words = problem_words(self._error)
            self._title.setText(words.title)
            self._sentence.setText(words.sentence)
            self._advice.setText(words.advice)

    def _on_dismiss(self) -> None:
        self.withdraw()
        self.dismissed.emit()
