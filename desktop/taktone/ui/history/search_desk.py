"""Field, buttons and hints of the search: three ways to say one question."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Signal

from taktone.core.history_query import HistoryQuery
from taktone.core.job import Job
from taktone.core.query_hints import QueryHint, QuerySurroundings, completed, hints
from taktone.core.query_parsing import parse_query
from taktone.core.query_text import QueryGroup, with_filter
from taktone.core.time_span import midnight
from taktone.ui.call_words import job_title
from taktone.ui.history.filter_bar import FilterBar
from taktone.ui.history.hint_list import HintList
from taktone.ui.history.search_field import SearchField
from taktone.ui.history.search_words import is_danish


class SearchDesk(QObject):
    """The typed text is the only truth: buttons write into it and show what stands in it.

    Signals:
        asked: The text after each change by the user.
        shown: Another text stands in the field, whoever wrote it.
    """

    asked = Signal(str)
    shown = Signal()

    def __init__(self, field: SearchField, now: Callable[[], datetime], parent: QObject) -> None:
        """Takes the field and the wall clock (aware, local)."""
        super().__init__(parent)
        self._field = field
        self._now = now
        self._job_id = ""
        self._is_today = False
        self._jobs: tuple[str, ...] = ()
        self._lines: tuple[str, ...] = ()
        self.filters = FilterBar()
        self.hints = HintList(field)
        field.has_hints = lambda: self.hints.first is not None
        field.typed.connect(self._on_typed)
        field.hint_wanted.connect(self._on_hint_wanted)
        field.cursorPositionChanged.connect(self._tell)
        field.installEventFilter(self)
        self.filters.filter_wanted.connect(self._on_filter_wanted)
        self.hints.hint_chosen.connect(self._take)

    @property
    def query(self) -> HistoryQuery:
        """The question that the field asks within the view that is shown, as of now."""
        now = self._now()
        view = HistoryQuery(job_id=self._job_id, since=midnight(now) if self._is_today else None)
        return parse_query(self._field.text(), now).within(view)

    @property
    def is_today(self) -> bool:
        """True while only today's calls are listed."""
        return self._is_today

    def today(self) -> HistoryQuery:
        """All of today's calls."""
        return HistoryQuery(since=midnight(self._now()))

    def show_view(self, job_id: str = "", text: str = "", *, is_today: bool = False) -> None:
        """Searches in another list from now on, at first for ``text``; tells nobody."""
        self._job_id = job_id
        self._is_today = is_today
        self._field.put(text)
        self.filters.show_one_job(is_one=bool(job_id))
        self.filters.show_text(text)
        self.hints.withdraw()
        self.shown.emit()

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Jobs to choose among, those on offer first."""
        self._jobs = tuple(job_title(job) for job in jobs)
        self.filters.set_jobs(self._jobs)

    def set_lines(self, lines: Sequence[str]) -> None:
        """Own lines to choose among."""
        self._lines = tuple(lines)
        self.filters.set_lines(lines)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hints are there only while the keyboard is in the field."""
        if event.type() == QEvent.Type.FocusOut:
            self.hints.withdraw()
        elif event.type() == QEvent.Type.FocusIn:
            self._tell()
        return super().eventFilter(watched, event)

    def _on_typed(self, text: str) -> None:
        self.filters.show_text(text)
        self.asked.emit(text)
        self.shown.emit()

    def _tell(self) -> None:
        """Offers hints for the word at the cursor, while somebody types."""
        if not self._field.hasFocus():
            self.hints.withdraw()
            return
        around = QuerySurroundings(
            jobs=self._jobs,
            lines=self._lines,
            today=self._now().date(),
            is_danish=is_danish(),
        )
        self.hints.offer(hints(self._field.text(), self._field.cursorPosition(), around))

    def _on_hint_wanted(self) -> None:
        if self.hints.first is not None:
            self._take(self.hints.first)

    def _take(self, hint: QueryHint) -> None:
        text, cursor = completed(self._field.text(), self._field.cursorPosition(), hint)
        self._field.setText(text)
        self._field.setCursorPosition(cursor)

    def _on_filter_wanted(self, group: QueryGroup, word: str) -> None:
        self._field.setText(with_filter(self._field.text(), group, word))
