"""The main window: caller history, people worth an interview, and the person beside them."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow

from taktone.core.candidate import Candidate
from taktone.core.changes import Changes
from taktone.core.job import Job
from taktone.core.known_error import KnownError
from taktone.trace import trace
from taktone.ui.candidates.board_desk import BoardDesk
from taktone.ui.candidates.board_page import BoardPage
from taktone.ui.candidates.board_ports import BoardPorts
from taktone.ui.candidates.star_desk import StarDesk
from taktone.ui.exchange.exchange_ports import ExchangePorts
from taktone.ui.exchange.exchange_side import ExchangeSide
from taktone.ui.history.adding_port import AddingPort
from taktone.ui.history.browsing_port import BrowsingPort
from taktone.ui.history.call_adding_desk import CallAddingDesk
from taktone.ui.history.calls_page import CallsPage
from taktone.ui.history.main_menu import MainMenu
from taktone.ui.history.middle_page import MiddlePage
from taktone.ui.history.person_pane import PersonPane
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.search_side import SearchSide
from taktone.ui.history.searches_port import SearchesPort
from taktone.ui.history.side_bar import SideBar
from taktone.ui.history.side_reader import SideReader
from taktone.ui.history.side_view import ALL_CALLS, CANDIDATES, PROMISES, SideView, ViewKind
from taktone.ui.history.three_panes import ThreePanes
from taktone.ui.history.window_size import take_size
from taktone.ui.history.wrap_up_book import WrapUpBook
from taktone.ui.insight.insight_port import InsightPort
from taktone.ui.insight.insight_view import InsightView
from taktone.ui.people.who_is_who import WhoIsWho
from taktone.ui.people.who_port import PeoplePorts
from taktone.ui.promises.promise_desk import PromiseDesk
from taktone.ui.promises.promise_list_port import PromiseListPort
from taktone.ui.promises.promises_page import PromisesPage
from taktone.ui.settings.job_desk import JobDesk
from taktone.ui.theme.theme import Theme
from taktone.ui.window_sheet import window_sheet


class MainWindow(QMainWindow):
    """Reads once it is shown and says what the user wants. Closing only hides it.

    Signals:
        practice_wanted: Play a practice call.
        pause_wanted: Minutes without cards.
        resume_wanted: Show cards again.
        settings_wanted: Open the settings.
        quit_wanted: End the program.
        dial_wanted: A number (E.164) to call.

    Attributes:
        keeps_in_task_bar: True where no tray holds the program: closing then minimises. Set it to
            False before ``QApplication.quit``, which a window that stays would stop.
    """

    practice_wanted = Signal()
    pause_wanted = Signal(int)
    resume_wanted = Signal()
    settings_wanted = Signal()
    quit_wanted = Signal()
    dial_wanted = Signal(str)

    def __init__(
        self,
        browsing: BrowsingPort,
        promising: PromiseListPort,
        people: PeoplePorts,
        theme: Theme,
        now: Callable[[], datetime],
        book: WrapUpBook | None = None,
        exchange: ExchangePorts | None = None,
        searches: SearchesPort | None = None,
        board: BoardPorts | None = None,
    ) -> None:
        """Takes who reads and writes, the look, the wall clock (aware, local), and what is kept."""
        super().__init__()
        self.keeps_in_task_bar = False
        self._browsing = browsing
        self._theme = theme
        self._scale = theme.type_scale.factor
        self._words = RowWords(now)
        self._missed, self._is_open = Changes(), False
        self._menu = MainMenu(self)
        self._side = SideBar(theme, self._menu)
        self._calls = CallsPage(browsing, self._words, theme)
        self._candidates = BoardPage(self._words, theme, has_board=board is not None)
        self._promises = PromisesPage(self._words, theme)
        self._pane = PersonPane(browsing, self._words, theme, self, book)
        self._middle = MiddlePage(self._calls, self._candidates, self._promises)
        self._panes = ThreePanes(self._side, self._middle, self._pane, self._scale, self)
        self._stars = StarDesk(browsing, self, book)
        self._jobs = JobDesk(browsing, now, self)
        shown = (self._middle.undo, self._words, theme, self)
        self._board = BoardDesk(board, self._candidates, self._stars, *shown)
        self._promise_desk = PromiseDesk(promising, self._promises, self._middle.undo, self)
        beside = (browsing, self._calls, self._menu, self._middle, now, self.flush, self)
        self._exchange = ExchangeSide(exchange or ExchangePorts(), *beside)
        around = (self._calls, self._side, self._middle.undo, theme, now, self)
        self._search = SearchSide(searches, promising, *around)
        self._beside = SideReader(browsing, promising, lambda: self._middle.kind, self)
        self.setCentralWidget(self._panes)
        self._join(people)

    def _join(self, people: PeoplePorts) -> None:
        self._on_theme_changed()
        self.setWindowTitle("Taktone")
        self._join_views()
        self._join_people(people)
        self._join_browsing()
        self._add_shortcuts()
        take_size(self, self._scale)

    def present(self) -> None:
        """Shows the window in front, with the keyboard."""
        trace("history.open")
        if self.isVisible():
            self._calls.table.trace_next_paint("history.first_page")
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def add_late(self, insights: InsightPort, adding: AddingPort) -> None:
        """Takes who counts, for the page "Insight", and who adds calls by hand."""
        undo = self._middle.undo
        CallAddingDesk(adding, self._browsing, self._calls, undo, self._words, self)
        InsightView(insights, self._browsing, self._middle, self._panes, self._words, self._theme)

    def show_view(self, view: SideView) -> None:
        """Goes to a list, as a click in the side bar does."""
        self._side.choose(view)

    def show_paused(self, *, is_paused: bool) -> None:
        """Lets the menu offer the way back while cards are paused."""
        self._menu.show_paused(is_paused=is_paused)

    def tell_problem(self, error: KnownError) -> None:
        """Shows a known problem in a strip at the top."""
        self._middle.problem.tell(error)

    def problem_over(self) -> None:
        """Takes the strip away."""
        self._middle.problem.withdraw()

    def take_note(self, call_id: str, text: str) -> None:
        """Shows what is being written on the card, where that call is open here too."""
        self._pane.take_note(call_id, text)

    def flush(self) -> None:
        """Hands on everything typed so far: the program is about to end."""
        self._pane.flush()
        self._jobs.flush()

    def showEvent(self, event: QShowEvent) -> None:
        """Reads what it shows: all at first, later what changed meanwhile."""
        super().showEvent(event)
        if event.spontaneous():
            return
        if self._is_open:
            self._calls.table.trace_next_paint("history.first_page")
            self._catch_up()
            return
        self._is_open = True
        self._calls.open()
        self._beside.open()
        self._search.open()
        self._exchange.open()
        self._calls.table.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing typed waits in a hidden window."""
        self.flush()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The program lives on in the tray, or in the task bar where there is none."""
        self.flush()
        if self.keeps_in_task_bar:
            event.ignore()
            self.showMinimized()
        else:
            super().closeEvent(event)

    def _join_views(self) -> None:
        self._side.view_chosen.connect(self._on_view_chosen)
        self._side.job_wanted.connect(self._jobs.open)
        self._calls.job_wanted.connect(self._jobs.open)
        self._calls.practice_wanted.connect(self.practice_wanted)
        self._calls.total_counted.connect(lambda count: self._side.set_count(ALL_CALLS, count))
        self._calls.table.call_chosen.connect(self._pane.show_call)
        self._calls.table.note_wanted.connect(self._on_note_wanted)
        self._candidates.candidate_chosen.connect(self._on_candidate_chosen)
        self._candidates.person_wanted.connect(self._on_calls_wanted)
        self._promises.counted.connect(lambda count: self._side.set_count(PROMISES, count))
        self._promises.person_chosen.connect(self._pane.show_person)
        self._promises.person_wanted.connect(self._on_calls_wanted)
        self._promises.dial_wanted.connect(self.dial_wanted)
        self._pane.job_wanted.connect(self._jobs.open_for_call)
        self._pane.left.connect(self._on_pane_left)
        self._menu.practice_wanted.connect(self.practice_wanted)
        self._menu.pause_wanted.connect(self.pause_wanted)
        self._menu.resume_wanted.connect(self.resume_wanted)
        self._menu.settings_wanted.connect(self.settings_wanted)
        self._menu.quit_wanted.connect(self.quit_wanted)
        self._theme.changed.connect(self._on_theme_changed)

    def _join_people(self, people: PeoplePorts) -> None:
        self._who = WhoIsWho(people, self._pane, self._middle.undo, self)
        self._board.letter_wanted.connect(self._who.letters.write_to)
        self._calls.table.star_wanted.connect(self._stars.toggle)
        self._pane.star_wanted.connect(self._stars.toggle)
        self._search.join_steps(self._stars, self._pane, self._browsing)

    def _join_browsing(self) -> None:
        self._browsing.candidates_read.connect(self._on_candidates_read)
        self._browsing.jobs_read.connect(self._on_jobs_read)
        self._browsing.history_changed.connect(self._on_history_changed)
        self._browsing.failed.connect(self.tell_problem)
        self._board.failed.connect(self.tell_problem)

    def _add_shortcuts(self) -> None:
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._find)
        QShortcut(QKeySequence("/"), self, self._find)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._middle.undo.undo)
        for action in self._menu.shortcuts():
            self.addAction(action)

    def _find(self) -> None:
        if self._middle.kind in {ViewKind.CANDIDATES, ViewKind.PROMISES, ViewKind.INSIGHT}:
            self._side.choose(ALL_CALLS)
        self._panes.read_person(is_reading=False)
        self._calls.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._calls.search.selectAll()

    def _on_view_chosen(self, view: SideView) -> None:
        self._panes.read_person(is_reading=False)
        self._middle.show_list(view.kind)
        if view.kind is ViewKind.CANDIDATES:
            self._beside.read_shown()
            self._candidates.open()
        elif view.kind is ViewKind.PROMISES:
            self._beside.read_shown()
            self._promises.open()
        elif view.kind is not ViewKind.INSIGHT:
            self._search.show_list(view)

    def _on_candidate_chosen(self, candidate: Candidate) -> None:
        if self._middle.kind is ViewKind.CANDIDATES:
            self._pane.show_person(candidate.person_id, candidate.name, candidate.number)

    def _on_note_wanted(self) -> None:
        self._panes.read_person(is_reading=True)
        self._pane.focus_note()

    def _on_calls_wanted(self) -> None:
        self._panes.read_person(is_reading=True)
        self._pane.focus_calls()

    def _on_pane_left(self) -> None:
        self._panes.read_person(is_reading=False)
        self._middle.take_focus()

    def _on_candidates_read(self, candidates: tuple[Candidate, ...]) -> None:
        self._stars.set_candidates(candidates)
        self._candidates.set_candidates(candidates)
        self._side.set_count(CANDIDATES, len(candidates))

    def _on_jobs_read(self, jobs: tuple[Job, ...], counts: Mapping[str, int]) -> None:
        self._words.set_jobs(jobs)
        self._side.set_jobs(jobs, counts)
        self._candidates.set_jobs(jobs)
        self._jobs.set_jobs(jobs)
        self._pane.set_jobs(jobs)
        self._calls.say_jobs()
        self._calls.desk.set_jobs(jobs)

    def _on_history_changed(self, changes: Changes) -> None:
        self._missed |= changes
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        changes, self._missed = self._missed, Changes()
        for part in (self._calls, self._pane, self._beside) if changes != Changes() else ():
            part.refresh(changes)

    def _on_theme_changed(self) -> None:
        self.setStyleSheet(window_sheet(self._theme))
