"""The road between the page "Insight", which is built when it is first opened, and who counts."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.core.insight import Insight
from taktone.core.job import Job
from taktone.core.known_error import KnownError
from taktone.exchange.plot import Plot
from taktone.ui.card.plain_line import plain_line
from taktone.ui.history.browsing_port import BrowsingPort
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.search_words import is_danish
from taktone.ui.insight.insight_page import InsightPage
from taktone.ui.insight.insight_port import InsightPort
from taktone.ui.insight.plot_files import PlotFile, plot_file
from taktone.ui.insight.plot_looks import saved_look, shown_look
from taktone.ui.problem_words import problem_words
from taktone.ui.theme.theme import Theme

COUNT_PAUSE_MS = 1000


class InsightSide(QObject):
    """Asks for counts and drawings while the page is seen, and puts a plot into a file."""

    def __init__(
        self,
        insights: InsightPort,
        browsing: BrowsingPort,
        words: RowWords,
        theme: Theme,
        window: QWidget,
    ) -> None:
        """Takes who counts, who tells of changes, the words, the look and the window."""
        super().__init__(window)
        self._insights = insights
        self._theme = theme
        self._window = window
        self._asked: HistoryQuery | None = None
        self.page = InsightPage(words, theme.type_scale.factor)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(COUNT_PAUSE_MS)
        self._pause.timeout.connect(self._count_again)
        page = self.page
        page.query_changed.connect(self._count)
        page.drawings_wanted.connect(self._draw)
        page.file_wanted.connect(self._ask_path)
        insights.counted.connect(self._on_counted)
        insights.drawn.connect(page.show_drawings)
        insights.saved.connect(self._on_saved)
        insights.failed.connect(self._on_failed)
        browsing.jobs_read.connect(self._on_jobs_read)
        browsing.history_changed.connect(self._on_history_changed)
        theme.changed.connect(self._on_theme_changed)
        browsing.read_jobs()

    def save(self, plot: Plot, kind: PlotFile, path: str) -> None:
        """Writes ``path``; where it has no ending, the kind's own is added."""
        if not Path(path).suffix:
            path = f"{path}.{kind}"
        look, danish = saved_look(plot, self._theme), is_danish()
        self._insights.save(path, lambda: plot_file(plot, look, kind, is_danish=danish))

    def _count(self, query: HistoryQuery) -> None:
        self._asked = query
        self._insights.count(query)

    def _count_again(self) -> None:
        if self.page.isVisible():
            self._count(self.page.query)

    def _draw(self, plots: Sequence[Plot]) -> None:
        width = self.page.plot_width
        self._insights.draw([(plot, shown_look(plot, self._theme, width)) for plot in plots])

    def _ask_path(self, plot: Plot, kind: PlotFile) -> None:
        dialog = QFileDialog(self._window, self.tr("Save"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{str(kind).upper()} (*.{kind})")
        dialog.selectFile(f"{plain_line(plot.title, 60).replace('/', '-')}.{kind}")
        dialog.fileSelected.connect(lambda path: self.save(plot, kind, path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_counted(self, query: HistoryQuery, insight: Insight) -> None:
        if query == self._asked:
            self.page.show_insight(insight)

    def _on_jobs_read(self, jobs: Sequence[Job], _counts: object) -> None:
        self.page.set_jobs(jobs)

    def _on_history_changed(self, _changes: Changes) -> None:
        self._pause.start()

    def _on_theme_changed(self) -> None:
        self.page.draw_again()

    def _on_saved(self, path: str) -> None:
        words = self.tr("Saved in {file}.")
        self.page.say_status(words.format(file=plain_line(Path(path).name)))

    def _on_failed(self, error: KnownError) -> None:
        words = problem_words(error)
        self.page.say_status(f"{words.title}. {words.sentence}")
