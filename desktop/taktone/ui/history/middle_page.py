"""The middle of the main window: one of the lists, with what is told above and below it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from taktone.ui.candidates.board_page import BoardPage
from taktone.ui.history.calls_page import CallsPage
from taktone.ui.history.side_view import ViewKind
from taktone.ui.problem_bar import ProblemBar
from taktone.ui.promises.promises_page import PromisesPage
from taktone.ui.undo_bar import UndoBar

if TYPE_CHECKING:
    from taktone.ui.insight.insight_page import InsightPage


class MiddlePage(QWidget):
    """A known problem at the top, then the list, then what can be undone, then the footer.

    Signals:
        list_shown: The :class:`ViewKind` that is shown from now on.
    """

    list_shown = Signal(object)

    def __init__(self, calls: CallsPage, people: BoardPage, promises: PromisesPage) -> None:
        """Takes the lists; the calls are shown first."""
        super().__init__()
        self.setObjectName("middle")
        self._pages: dict[ViewKind, CallsPage | BoardPage | PromisesPage | InsightPage] = {
            ViewKind.CALLS: calls,
            ViewKind.CANDIDATES: people,
            ViewKind.PROMISES: promises,
            ViewKind.JOB: calls,
            ViewKind.TODAY: calls,
            ViewKind.SEARCH: calls,
        }
        self._build_insight: Callable[[], InsightPage] | None = None
        self._kind = ViewKind.CALLS
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
        calls.setFocusProxy(calls.table)
        promises.setFocusProxy(promises.promises)
        for page in (calls, people, promises):
            self._add(page)

    @property
    def kind(self) -> ViewKind:
        """Which list is shown."""
        return self._kind

    def add_insight(self, build: Callable[[], "InsightPage"]) -> None:
        """Takes how the page of counts is built, which is done when it is first shown."""
        self._build_insight = build

    def show_list(self, kind: ViewKind) -> None:
        """Shows one of the lists; a job's calls stand in the list of calls."""
        if kind is ViewKind.INSIGHT and kind not in self._pages:
            if self._build_insight is None:
                return
            self._pages[kind] = self._build_insight()
            self._add(self._pages[kind])
        self._kind = kind
        self._stack.setCurrentWidget(self._pages[kind])
        self._say_status()
        self.list_shown.emit(kind)

    def take_focus(self) -> None:
        """Gives the keyboard to the list."""
        self._pages[self._kind].setFocus()

    def _add(self, page: "CallsPage | BoardPage | PromisesPage | InsightPage") -> None:
        self._stack.addWidget(page)
        page.status_changed.connect(self._say_status)

    def _say_status(self) -> None:
        self._status.setText(self._pages[self._kind].status)
