"""One topic of the page "Insight": its plot or the table behind it, and the way into a file."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from taktone.exchange.plot import Plot
from taktone.ui.card.plain_line import plain_line
from taktone.ui.insight.insight_plots import Topic, hint_of, nothing_of
from taktone.ui.insight.plot_files import PlotFile
from taktone.ui.insight.plot_table import PlotTable
from taktone.ui.insight.plot_view import PlotView

LONGEST_LABEL = 60


class PlotPanel(QWidget):
    """Says what is counted; where nothing was, says so in place of a plot.

    Signals:
        file_wanted: The :class:`PlotFile` to save it as.
    """

    file_wanted = Signal(object)

    def __init__(self, topic: Topic, parent: QWidget | None = None) -> None:
        """Takes what it is about."""
        super().__init__(parent)
        self._topic = topic
        self._plot: Plot | None = None
        self._is_table = False
        self.view = PlotView()
        self.table = PlotTable()
        self._title = _words("title")
        self._hint = _words("muted")
        self._nothing = _words("muted")
        self._save = QPushButton()
        self._save.setProperty("kind", "link")
        self._save.clicked.connect(self._open_menu)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        for part in (self._hint, self._nothing, self.view, self.table):
            column.addWidget(part)
        self._say()

    @property
    def plot(self) -> Plot | None:
        """What it shows, None until something was counted."""
        return self._plot

    def show_plot(self, plot: Plot) -> None:
        """Shows these counts; the picture of them comes later."""
        self._plot = plot
        self._title.setText(plot.title)
        self.view.setAccessibleName(plot.title)
        self.view.setAccessibleDescription(_told(plot))
        self.table.show_plot(plot)
        if not plot.labels:
            self.view.drop()
        self._show()

    def show_drawing(self, plot: Plot, svg: bytes) -> None:
        """The picture of ``plot``; one of other counts than are shown is dropped."""
        if plot == self._plot:
            self.view.show_drawing(svg)

    def show_table(self, *, is_table: bool) -> None:
        """The table in place of the plot, or the plot again."""
        self._is_table = is_table
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language and the size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.table.fit()

    def _show(self) -> None:
        has_counts = self._plot is not None and bool(self._plot.labels)
        self._nothing.setVisible(self._plot is not None and not has_counts)
        self._save.setVisible(has_counts)
        self.view.setVisible(has_counts and not self._is_table)
        self.table.setVisible(has_counts and self._is_table)

    def _say(self) -> None:
        self._hint.setText(hint_of(self._topic))
        self._nothing.setText(nothing_of(self._topic))
        self._save.setText(self.tr("Save…"))
        self._save.setAccessibleName(self.tr("Save"))
        self._show()

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self._save.accessibleName())
        for kind, words in (
            (PlotFile.PNG, self.tr("Picture (PNG)…")),
            (PlotFile.SVG, self.tr("Drawing (SVG)…")),
            (PlotFile.CSV, self.tr("Table (CSV)…")),
        ):
            action = QAction(words, menu)
            action.triggered.connect(lambda _=False, chosen=kind: self.file_wanted.emit(chosen))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._save.mapToGlobal(self._save.rect().bottomLeft()))


def _told(plot: Plot) -> str:
    """All counts in a line, as they are read aloud."""
    headings, *rows = plot.rows()
    told = []
    for label, *counts in rows:
        if len(counts) == 1:
            told.append(f"{plain_line(label, LONGEST_LABEL)}: {counts[0]}")
        else:
            named = ", ".join(
                f"{plain_line(name, LONGEST_LABEL)} {count}"
                for name, count in zip(headings[1:], counts, strict=True)
                if count != "0"
            )
            told.append(f"{plain_line(label, LONGEST_LABEL)}: {named or 0}")
    return "; ".join(told)


def _words(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label
