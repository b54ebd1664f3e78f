"""The view "Insight": what the calls of a time tell, in plots or in tables."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from taktone.core.history_query import HistoryQuery
from taktone.core.insight import Insight
from taktone.core.job import Job
from taktone.core.time_span import TimeSpan, span_bounds
from taktone.exchange.plot import Plot
from taktone.trace import trace
from taktone.ui.call_words import job_title
from taktone.ui.card.chip_flow import ChipFlow
from taktone.ui.history.filter_chip import FilterChip
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.search_words import span_words
from taktone.ui.insight.insight_plots import Topic, plots_of
from taktone.ui.insight.plot_files import PlotFile
from taktone.ui.insight.plot_panel import PlotPanel

RESIZE_PAUSE_MS = 120
WIDEST_PX = 860


class InsightPage(QWidget):
    """Counts one job or all, in one stretch of time; says what it wants to know and to be drawn.

    Signals:
        status_changed: The line for the footer is another.
        query_changed: The :class:`HistoryQuery` whose counts are wanted.
        drawings_wanted: ``tuple[Plot, ...]`` as wide as :attr:`plot_width`.
        file_wanted: ``(Plot, PlotFile)``: put that into a file.
    """

    status_changed = Signal(str)
    query_changed = Signal(object)
    drawings_wanted = Signal(object)
    file_wanted = Signal(object, object)

    def __init__(self, words: RowWords, scale: float, parent: QWidget | None = None) -> None:
        """Takes the words and how large text is (1 is usual); asks nothing yet."""
        super().__init__(parent)
        self._words = words
        self._widest = round(WIDEST_PX * scale)
        self._span: TimeSpan | None = TimeSpan.SIX_MONTHS
        self._job = ""
        self._jobs: tuple[Job, ...] = ()
        self._insight: Insight | None = None
        self._is_table = False
        self._status = ""
        self.time, self.job, self.tables = FilterChip(), FilterChip(), FilterChip()
        self.panels = {topic: PlotPanel(topic) for topic in Topic}
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        self._chips = ChipFlow(self.width())
        self._chips.set_chips((self.time, self.job, self.tables))
        self._scroll = QScrollArea()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(RESIZE_PAUSE_MS)
        self._build()
        self._join()
        self._say()

    @property
    def status(self) -> str:
        """The line for the footer, empty unless something was just saved."""
        return self._status

    @property
    def query(self) -> HistoryQuery:
        """The job and the time that are chosen."""
        since, until = (
            (None, None) if self._span is None else span_bounds(self._span, self._words.now())
        )
        is_since_ad = self._span is TimeSpan.SINCE_AD
        return HistoryQuery(job_id=self._job, since=since, until=until, is_since_ad=is_since_ad)

    @property
    def plot_width(self) -> int:
        """Pixels across a plot."""
        return self.panels[Topic.CALLS].width()

    def open(self) -> None:
        """Comes to the front: counts anew."""
        self.say_status("")
        self.query_changed.emit(self.query)

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Offers these jobs; their titles may be others than before."""
        self._jobs = tuple(jobs)
        self._say_chips()
        if self._insight is not None:
            self.show_insight(self._insight)

    def show_insight(self, insight: Insight) -> None:
        """Shows these counts."""
        self._insight = insight
        for topic, plot in plots_of(insight, self._words.job).items():
            self.panels[topic].show_plot(plot)
        self.draw_again()

    def show_drawings(self, plots: Sequence[Plot], drawings: Sequence[bytes]) -> None:
        """The pictures of these plots; what is shown meanwhile is other counts' no more."""
        for plot, svg in zip(plots, drawings, strict=True):
            for panel in self.panels.values():
                panel.show_drawing(plot, svg)
        trace("insight.shown", plots=len(drawings))

    def draw_again(self) -> None:
        """Asks for pictures of the counts: the look or the width is another."""
        plots = [panel.plot for panel in self.panels.values()]
        wanted = tuple(plot for plot in plots if plot is not None and plot.labels)
        if wanted and not self._is_table:
            self.drawings_wanted.emit(wanted)

    def say_status(self, sentence: str) -> None:
        """Says something in the footer."""
        self._status = sentence
        self.status_changed.emit(sentence)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _build(self) -> None:
        top = QFrame()
        top.setObjectName("top_bar")
        above = QVBoxLayout(top)
        above.setContentsMargins(16, 11, 16, 11)
        above.setSpacing(8)
        above.addWidget(self._title)
        above.addWidget(self._chips)
        inside = QWidget()
        inside.setObjectName("middle")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 8, 20, 24)
        column.setSpacing(30)
        for panel in self.panels.values():
            panel.setMaximumWidth(self._widest)
            column.addWidget(panel)
        column.addStretch(1)
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(top)
        whole.addWidget(self._scroll, 1)

    def _join(self) -> None:
        self.time.word_wanted.connect(self._on_time_wanted)
        self.job.word_wanted.connect(self._on_job_wanted)
        self.tables.word_wanted.connect(self._on_tables_wanted)
        self._pause.timeout.connect(self.draw_again)
        self.panels[Topic.CALLS].view.width_changed.connect(self._pause.start)
        for panel in self.panels.values():
            panel.file_wanted.connect(
                lambda kind, of=panel: self.file_wanted.emit(of.plot, PlotFile(kind))
            )

    def _say(self) -> None:
        self._title.setText(self.tr("Insight"))
        self._scroll.setAccessibleName(self.tr("Insight"))
        self._say_chips()
        if self._insight is not None:
            self.show_insight(self._insight)

    def _say_chips(self) -> None:
        spans = [(self.tr("Any time"), "")]
        spans += [(span_words(span), str(span)) for span in TimeSpan]
        self.time.offer(self.tr("Any time") if not self._span else span_words(self._span), spans)
        self.time.show_on(is_on=self._span is not None)
        jobs = [(self.tr("All jobs"), ""), *((job_title(job), job.id) for job in self._jobs)]
        title = next((words for words, job_id in jobs if job_id == self._job), jobs[0][0])
        self.job.offer(title, jobs)
        self.job.show_on(is_on=bool(self._job))
        self.tables.offer_one(self.tr("As tables"), "tables")
        self.tables.show_on(is_on=self._is_table)
        self._chips.arrange()

    def _on_time_wanted(self, word: str) -> None:
        self._span = TimeSpan(word) if word else None
        self._say_chips()
        self.open()

    def _on_job_wanted(self, job_id: str) -> None:
        self._job = job_id
        self._say_chips()
        self.open()

    def _on_tables_wanted(self) -> None:
        self._is_table = not self._is_table
        for panel in self.panels.values():
            panel.show_table(is_table=self._is_table)
        self._say_chips()
        self.draw_again()
