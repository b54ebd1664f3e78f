"""What goes with the list of calls in the main window: today, kept searches, promises and keys."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from taktone.core.call_row import CallRow
from taktone.ui.candidates.star_desk import StarDesk
from taktone.ui.history.browsing_port import BrowsingPort
from taktone.ui.history.calls_page import CallsPage
from taktone.ui.history.change_steps import ChangeSteps
from taktone.ui.history.kept_searches import KeptSearches
from taktone.ui.history.keys_sheet import KeysSheet
from taktone.ui.history.person_pane import PersonPane
from taktone.ui.history.searches_port import SearchesPort
from taktone.ui.history.side_bar import SideBar
from taktone.ui.history.side_view import TODAY, SideView, ViewKind
from taktone.ui.promises.promise_list_port import PromiseListPort
from taktone.ui.promises.promise_making import PromiseMaking
from taktone.ui.theme.theme import Theme
from taktone.ui.undo_bar import UndoBar


class SearchSide(QObject):
    """Joins the list of calls with side bar and way back."""

    def __init__(
        self,
        searches: SearchesPort | None,
        promising: PromiseListPort,
        calls: CallsPage,
        side: SideBar,
        undo: UndoBar,
        theme: Theme,
        now: Callable[[], datetime],
        window: QWidget,
    ) -> None:
        """Takes what it joins, the wall clock (aware, local) and the window; asks nothing yet."""
        super().__init__(window)
        self._searches = searches
        self._calls = calls
        self._side = side
        self._window = window
        self._undo = undo
        self._making = PromiseMaking(promising, undo, now, window)
        self._kept: KeptSearches | None = None
        if searches is not None:
            self._kept = KeptSearches(searches, calls, side, undo, theme, window)
        calls.today_counted.connect(self._on_today_counted)
        calls.table.promise_wanted.connect(self._on_promise_wanted)
        QShortcut(QKeySequence("?"), window, self._tell_keys)

    def open(self) -> None:
        """Reads the kept searches and the lines."""
        if self._searches is not None:
            self._searches.ask()

    def join_steps(self, stars: StarDesk, pane: PersonPane, browsing: BrowsingPort) -> None:
        """Remembers how things were before somebody changed them."""
        steps = ChangeSteps(browsing, self._undo, self)
        stars.star_set.connect(self._undo.withdraw)
        stars.star_given.connect(steps.add_star)
        pane.note_changed.connect(steps.add_note)
        pane.job_changed.connect(steps.add_job)

    def show_list(self, view: SideView) -> None:
        """Lists what a view of calls is of."""
        if view.kind is ViewKind.SEARCH and self._kept is not None:
            self._kept.open(view)
        else:
            self._calls.show_list(view.job_id, is_today=view.kind is ViewKind.TODAY)

    def _on_today_counted(self, count: int) -> None:
        self._side.set_count(TODAY, count)

    def _on_promise_wanted(self, row: CallRow) -> None:
        self._making.ask(row, self._calls.table)

    def _tell_keys(self) -> None:
        KeysSheet(self._window).open()
