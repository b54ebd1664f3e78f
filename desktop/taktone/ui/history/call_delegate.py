"""Paints the lines of the call table."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from taktone.core.call_row import CallRow
from taktone.core.search_query import fold
from taktone.ui.history.call_table_model import ROW_ROLE, Column
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.search_marks import Mark, marks, number_marks, sought_words
from taktone.ui.history.star_path import star_path
from taktone.ui.history.text_lines import draw_line, elided, excerpt, wrapped
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import mix

PAD_X = 12
PAD_Y = 10
STAR_RADIUS = 7.0
NAME_PX = 13.5
TEXT_PX = 13.0

Index = QModelIndex | QPersistentModelIndex


class CallDelegate(QStyledItemDelegate):
    """Two lines per call; only what is painted is put into words and measured."""

    def __init__(self, words: RowWords, theme: Theme, parent: QObject | None = None) -> None:
        """Takes the words and the look."""
        super().__init__(parent)
        self._words = words
        self._theme = theme
        self._sought: tuple[str, ...] = ()
        self.hovered_row = -1

    def mark_words(self, typed: str) -> None:
        """Gives a soft background to the words that ``typed`` finds."""
        self._sought = sought_words(typed, fold)

    def row_height(self) -> int:
        """Two lines and their padding, in pixels."""
        return 2 * self._line_height() + 2 * PAD_Y + 1

    def when_width(self) -> int:
        """So wide that no moment of the last twelve months is cut, in pixels."""
        metrics = QFontMetrics(self._theme.font(TEXT_PX, is_tabular=True))
        widest = max(map(metrics.horizontalAdvance, self._words.long_moments()))
        return widest + 2 * PAD_X + 2

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """As high as every row; the width is the column's."""
        return QSize(0, self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        row: CallRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        cell = QRectF(option.rect)
        is_hovered = index.row() == self.hovered_row
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, cell, option, is_hovered=is_hovered)
        match Column(index.column()):
            case Column.STAR:
                self._paint_star(painter, cell, row, is_hovered=is_hovered)
            case Column.CALLER:
                self._paint_caller(painter, cell, row)
            case Column.WHEN:
                self._paint_when(painter, cell, row)
            case Column.JOB:
                job = self._words.job(row.job_id)
                self._line(painter, cell, 0, job, self._theme.font(TEXT_PX), self._theme.tokens.ink)
            case Column.NOTE:
                self._paint_note(painter, cell, row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, cell: QRectF, option: QStyleOptionViewItem, *, is_hovered: bool
    ) -> None:
        tokens = self._theme.tokens
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, QColor(tokens.accent_soft))
        elif is_hovered:
            painter.fillRect(cell, QColor(mix(tokens.panel, tokens.accent_soft, 0.5)))
        rule = QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1)
        painter.fillRect(rule, QColor(tokens.line))

    def _paint_star(
        self, painter: QPainter, cell: QRectF, row: CallRow, *, is_hovered: bool
    ) -> None:
        if not row.is_starred and not is_hovered:
            return
        gold = QColor(self._theme.tokens.gold)
        painter.setPen(QPen(gold, 1.2, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(gold if row.is_starred else Qt.BrushStyle.NoBrush)
        middle = cell.top() + PAD_Y + self._line_height() / 2
        painter.drawPolygon(star_path(QPointF(cell.right() - PAD_X, middle), STAR_RADIUS))

    def _paint_caller(self, painter: QPainter, cell: QRectF, row: CallRow) -> None:
        tokens = self._theme.tokens
        name, number = self._words.caller(row), self._words.number(row)
        strong = self._theme.font(NAME_PX, QFont.Weight.DemiBold)
        hits = marks(name, self._sought, fold) or number_marks(name, self._sought)
        self._line(painter, cell, 0, name, strong, tokens.ink, hits)
        plain = self._theme.font(TEXT_PX, is_tabular=True)
        hits = number_marks(number, self._sought)
        self._line(painter, cell, 1, number, plain, tokens.muted, hits)

    def _paint_when(self, painter: QPainter, cell: QRectF, row: CallRow) -> None:
        tokens = self._theme.tokens
        plain = self._theme.font(TEXT_PX, is_tabular=True)
        self._line(painter, cell, 0, self._words.when(row), plain, tokens.ink)
        if self._words.is_missed(row):
            strong = self._theme.font(TEXT_PX, QFont.Weight.DemiBold)
            self._line(painter, cell, 1, self._words.outcome(row), strong, tokens.ring)
        else:
            self._line(painter, cell, 1, self._words.outcome(row), plain, tokens.muted)

    def _paint_note(self, painter: QPainter, cell: QRectF, row: CallRow) -> None:
        font = self._theme.font(TEXT_PX)
        text = excerpt(row.note, self._sought, fold)
        for at, line in enumerate(wrapped(text, font, cell.width() - 2 * PAD_X, 2)):
            hits = marks(line, self._sought, fold)
            self._line(painter, cell, at, line, font, self._theme.tokens.muted, hits)

    def _line(
        self,
        painter: QPainter,
        cell: QRectF,
        at: int,
        text: str,
        font: QFont,
        colour: str,
        hits: tuple[Mark, ...] = (),
    ) -> None:
        height = self._line_height()
        rect = cell.adjusted(PAD_X, PAD_Y + at * height, -PAD_X, 0)
        rect.setHeight(height)
        shown = elided(text, font, rect.width())
        draw_line(painter, rect, shown, font, colour, hits, self._theme.tokens.gold_soft)

    def _line_height(self) -> int:
        return QFontMetrics(self._theme.font(NAME_PX)).height() + 1
