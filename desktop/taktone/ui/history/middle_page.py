"""The middle of the main window: one of the lists, with what is told above and below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from taktone.ui.candidates.candidates_page import CandidatesPage
from taktone.ui.history.calls_page import CallsPage
from taktone.ui.problem_bar import ProblemBar
from taktone.ui.undo_bar import UndoBar


class MiddlePage(QWidget):
    """A known problem at the top, then the list, then what can be undone, then the footer."""

    def __init__(self, calls: CallsPage, people: CandidatesPage) -> None:
        """Takes both lists; the calls are shown first."""
        super().__init__()
        self.setObjectName("middle")
        self._calls = calls
        self._people = people
        self.problem = ProblemBar()
        self.undo = UndoBar()
        self._stack = QStackedWidget()
        self._status = QLabel()
        self._status.setObjectName("status")
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setIndent(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.problem)
        column.addWidget(self._stack, 1)
        column.addWidget(self.undo)
        column.addWidget(self._status)
        for page in (calls, people):
            self._stack.addWidget(page)
            page.status_changed.connect(self._say_status)

    @property
    def is_people(self) -> bool:
        """True while the people worth an interview are shown."""
        return self._stack.currentWidget() is self._people

    def show_list(self, *, is_people: bool) -> None:
        """Shows people or calls."""
        self._stack.setCurrentWidget(self._people if is_people else self._calls)
        self._say_status()

    def take_focus(self) -> None:
        """Gives the keyboard to the list."""
        (self._people.people if self.is_people else self._calls.table).setFocus()

    def _say_status(self) -> None:
        self._status.setText((self._people if self.is_people else self._calls).status)
