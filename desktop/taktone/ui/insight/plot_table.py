"""The table behind a plot."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from taktone.exchange.plot import Plot
from taktone.ui.card.plain_line import plain_line

LONGEST = 80
MOST_ROWS_SHOWN = 14


class PlotTable(QTableWidget):
    """Labels at the left, a column of counts a series; read only, as high as its rows."""

    def __init__(self) -> None:
        """Starts empty."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def show_plot(self, plot: Plot) -> None:
        """Lists what the plot shows."""
        headings, *rows = plot.rows()
        self.setAccessibleName(plot.title)
        self.setColumnCount(len(headings))
        self.setRowCount(len(rows))
        for place, heading in enumerate(headings):
            self.setHorizontalHeaderItem(place, _cell(heading, is_count=place > 0))
        for at, row in enumerate(rows):
            for place, text in enumerate(row):
                self.setItem(at, place, _cell(text, is_count=place > 0))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.fit()

    def fit(self) -> None:
        """As high as its rows, up to a height that can be looked over."""
        rows = min(self.rowCount(), MOST_ROWS_SHOWN)
        height = sum(self.rowHeight(row) for row in range(rows))
        self.setFixedHeight(height + self.horizontalHeader().sizeHint().height() + 4)


def _cell(text: str, *, is_count: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(plain_line(text, LONGEST))
    side = Qt.AlignmentFlag.AlignRight if is_count else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item
