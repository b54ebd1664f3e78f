"""The list of calls with its search field."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from taktone.core.call_row import CallRow
from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.ui.history.asked_strip import AskedStrip
from taktone.ui.history.browsing_port import BrowsingPort
from taktone.ui.history.call_table_model import CallTableModel
from taktone.ui.history.call_table_view import CallTableView
from taktone.ui.history.count_reader import CountReader
from taktone.ui.history.empty_state import EmptyState
from taktone.ui.history.list_words import calls_status, say_no_calls
from taktone.ui.history.page_reader import PageReader
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.search_desk import SearchDesk
from taktone.ui.history.search_field import SearchField
from taktone.ui.theme.icons import icon
from taktone.ui.theme.theme import Theme

ALL = HistoryQuery()


class CallsPage(QWidget):
    """All calls or one job's; each key typed asks at once, answers to older keys are dropped.

    Signals:
        status_changed: A line for the footer, such as ``4 of 1,284 calls``.
        total_counted: How many calls there are at all.
        today_counted: How many there are today.
        job_wanted: Id of the job to change.
        practice_wanted: The user wants to try it with a practice call.

    Attributes:
        export: The button that puts what is seen into a file.
    """

    status_changed = Signal(str)
    total_counted = Signal(int)
    today_counted = Signal(int)
    job_wanted = Signal(str)
    practice_wanted = Signal()

    def __init__(
        self, browsing: BrowsingPort, words: RowWords, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Takes who reads, the words and the look; asks nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._query = ALL
        self._counts: dict[HistoryQuery, int] = {}
        self._counted: set[HistoryQuery] = set()
        self._chosen_call = ""
        self._to_trace: list[tuple[str, dict[str, int]]] = []
        self._model = CallTableModel(words, self)
        self._reader = PageReader(browsing, self._model)
        self._counter = CountReader(browsing, self)
        self.search = SearchField()
        self.desk = SearchDesk(self.search, words.now, self)
        self.table = CallTableView(self._model, words, theme)
        self._edit_job = QPushButton()
        self.export = QPushButton()
        self._asked = AskedStrip(browsing)
        self._empty = EmptyState()
        self._build()
        self._join()
        self._on_theme_changed()
        self._say()

    @property
    def status(self) -> str:
        """The line for the footer, empty until something was read."""
        return calls_status(self._count_shown(), self._counts.get(ALL), is_all=self._query == ALL)

    @property
    def query(self) -> HistoryQuery:
        """Which calls are listed."""
        return self._query

    @property
    def count_shown(self) -> int | None:
        """How many calls the list has, None until they were counted."""
        return self._count_shown()

    @property
    def chosen_call(self) -> str:
        """Id of the call that is chosen, empty where none is."""
        return self._chosen_call

    def open(self) -> None:
        """Reads the first page; ``history.first_page`` is noted when it is on the screen."""
        self._to_trace.append(("history.first_page", {}))
        self._ask(self._query)

    def show_list(self, job_id: str = "", text: str = "", *, is_today: bool = False) -> None:
        """Lists one job's calls, today's or all, and searches among them anew for ``text``."""
        self.desk.show_view(job_id, text, is_today=is_today)
        self._chosen_call = ""
        self._edit_job.setVisible(bool(job_id))
        self._asked.show_job(job_id)
        self._ask(self.desk.query)

    def refresh(self, changes: Changes) -> None:
        """Reads again what changed; choice and place in the list stay."""
        if changes.calls:
            self._counted.clear()
        if self.desk.query != self._query:
            self._ask(self.desk.query)  # past midnight, today is another day
        else:
            self._reader.refresh(changes)
        self._asked.refresh(changes)

    def say_jobs(self) -> None:
        """The jobs' titles are others than before."""
        self._model.repaint_words()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self._model.repaint_words()

    def _build(self) -> None:
        top = QFrame()
        top.setObjectName("top_bar")
        row = QHBoxLayout(top)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        self.beside_search = row
        row.addWidget(self._edit_job)
        row.addWidget(self.export)
        self._edit_job.hide()
        filters = QFrame()
        filters.setObjectName("filter_bar")
        below = QVBoxLayout(filters)
        below.setContentsMargins(16, 0, 16, 12)
        below.addWidget(self.desk.filters)
        stack = QGridLayout()
        stack.addWidget(self.table, 0, 0)
        stack.addWidget(self._empty, 0, 0)
        self._empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(filters)
        column.addWidget(self._asked)
        column.addLayout(stack, 1)

    def _join(self) -> None:
        self.desk.asked.connect(self._on_typed)
        self.search.results_wanted.connect(self._on_results_wanted)
        self.table.call_chosen.connect(self._on_call_chosen)
        self._edit_job.clicked.connect(lambda: self.job_wanted.emit(self._query.job_id))
        self._empty.action_wanted.connect(self._on_action_wanted)
        self._reader.page_taken.connect(self._on_page_taken)
        self._reader.first_page_taken.connect(self._on_first_page_taken)
        self._counter.counted.connect(self._on_counted)
        self._theme.changed.connect(self._on_theme_changed)

    def _say(self) -> None:
        self.table.setAccessibleName(self.tr("Calls"))
        self._edit_job.setText(self.tr("Edit job…"))
        self._edit_job.setAccessibleName(self.tr("Edit job"))
        self.export.setText(self.tr("Export…"))
        self.export.setAccessibleName(self.tr("Export"))
        self._show_state()

    def _ask(self, query: HistoryQuery) -> None:
        self._query = query
        kept = {ALL, self.desk.today()}
        self._counts = {known: self._counts[known] for known in self._counts if known in kept}
        self._counted &= kept
        self._reader.ask(query)

    def _on_typed(self, text: str) -> None:
        self._to_trace.append(("search.painted", {"len": len(text)}))
        self._ask(self.desk.query)

    def _on_first_page_taken(self) -> None:
        self.table.mark_words(self._query.sought)
        for ev, ids in self._to_trace:
            rows = {"rows": self._model.rowCount()} if ids else {}
            self.table.trace_next_paint(ev, **ids, **rows)
        self._to_trace.clear()
        self._choose_again()

    def _on_page_taken(self) -> None:
        self._counter.ask(self._uncounted())
        if self._query in self._counted:
            self._model.take_count(self._query, self._counts[self._query])
        self._show_state()
        if not self.table.selectionModel().hasSelection():
            self._choose_again()
        self.table.look()

    def _choose_again(self) -> None:
        """The chosen call stays chosen; while nobody searches, the newest takes its place."""
        row = self._model.row_of(self._chosen_call)
        if row < 0 and not self.search.text().strip() and self._model.rowCount():
            row = 0
        self.table.choose(row)

    def _show_state(self) -> None:
        is_empty = self._model.is_answered and self._model.rowCount() == 0
        if is_empty:
            is_today = self.desk.is_today
            say_no_calls(self._empty, self._query, self.search.text(), is_today=is_today)
        self._empty.setVisible(is_empty)
        self.status_changed.emit(self.status)

    def _uncounted(self) -> list[HistoryQuery]:
        wanted = [ALL] if self._query == ALL or self._is_complete() else [self._query, ALL]
        wanted.append(self.desk.today())
        return [query for query in dict.fromkeys(wanted) if query not in self._counted]

    def _is_complete(self) -> bool:
        return self._model.is_whole

    def _count_shown(self) -> int | None:
        return self._model.rowCount() if self._is_complete() else self._counts.get(self._query)

    def _on_counted(self, query: HistoryQuery, count: int) -> None:
        self._counts[query] = count
        self._counted.add(query)
        self._model.take_count(query, count)
        if query == ALL:
            self.total_counted.emit(count)
        if query == self.desk.today():
            self.today_counted.emit(count)
        self.status_changed.emit(self.status)

    def _on_call_chosen(self, row: CallRow) -> None:
        self._chosen_call = row.call_id

    def _on_results_wanted(self) -> None:
        if not self.table.currentIndex().isValid():
            self.table.choose(0)
        self.table.setFocus()

    def _on_action_wanted(self) -> None:
        if self.search.text().strip():
            self.search.clear()
        else:
            self.practice_wanted.emit()

    def _on_theme_changed(self) -> None:
        quiet = self._theme.tokens.muted
        self.search.set_icons(icon("search", quiet), icon("close", quiet))
        self.table.viewport().update()
