"""Paints the lines of the call table."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from taktone.core.call_row import CallRow
from taktone.ui.history.call_lines import CallLines
from taktone.ui.history.call_table_model import ROW_ROLE, Column
from taktone.ui.history.star_path import star_path, star_radius
from taktone.ui.history.text_lines import draw_line
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import mix

PAD_X = 12
PAD_Y = 10
STAR_RADIUS = 6.5
UNREAD_SHARES = {
    Column.STAR: (),
    Column.CALLER: (0.7, 0.85),
    Column.WHEN: (0.8, 0.5),
    Column.JOB: (0.75,),
    Column.NOTE: (0.9, 0.6),
}

Index = QModelIndex | QPersistentModelIndex


class CallDelegate(QStyledItemDelegate):
    """Two lines per call; only what is painted is put into words and measured.

    Attributes:
        hovered_row: The row under the pointer, -1 for none.
    """

    def __init__(self, lines: CallLines, theme: Theme, parent: QObject | None = None) -> None:
        """Takes what gives the lines, and the look."""
        super().__init__(parent)
        self._lines = lines
        self._theme = theme
        self.hovered_row = -1

    def row_height(self) -> int:
        """Two lines and their padding, in pixels."""
        return round(2 * self._lines.line_height()) + 2 * PAD_Y + 1

    def when_width(self) -> int:
        """Width of the column for moments, in pixels."""
        return round(self._lines.when_width()) + 2 * PAD_X + 3

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """As high as every row; the width is the column's."""
        return QSize(0, self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        row: CallRow | None = index.data(ROW_ROLE)
        cell = QRectF(option.rect)
        if row is None:
            self._paint_unread(painter, cell, Column(index.column()))
            return
        is_hovered = index.row() == self.hovered_row
        self._paint_ground(painter, cell, option, is_hovered=is_hovered)
        column = Column(index.column())
        if column is Column.STAR:
            self._paint_star(painter, cell, row, is_hovered=is_hovered)
        else:
            self._paint_lines(painter, cell, row, column)

    def _paint_unread(self, painter: QPainter, cell: QRectF, column: Column) -> None:
        """Where a call will stand once it was read: a quiet bar for each line it has at least."""
        tokens = self._theme.tokens
        painter.fillRect(
            QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), QColor(tokens.line)
        )
        pitch = self._lines.line_height()
        for line, share in enumerate(UNREAD_SHARES[column]):
            bar = QRectF(
                cell.left() + PAD_X, cell.top() + PAD_Y + line * pitch + pitch * 0.25, 0, 0
            )
            bar.setSize(QSizeF((cell.width() - 2 * PAD_X) * share, pitch * 0.5))
            painter.fillRect(bar, QColor(tokens.field))

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
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(gold, 1.2, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(gold if row.is_starred else Qt.BrushStyle.NoBrush)
        radius = star_radius(STAR_RADIUS, self._theme.type_scale.factor)
        middle = cell.top() + PAD_Y + self._lines.line_height() / 2
        painter.drawPolygon(star_path(QPointF(cell.right() - PAD_X, middle), radius))
        painter.restore()

    def _paint_lines(self, painter: QPainter, cell: QRectF, row: CallRow, column: Column) -> None:
        tokens = self._theme.tokens
        pitch = self._lines.line_height()
        place = cell.adjusted(PAD_X, PAD_Y, -PAD_X, 0)
        for line in self._lines.lines(row, column, round(place.width())):
            colour = getattr(tokens, line.colour)
            draw_line(painter, place, line.text, line.font, colour, line.hits, tokens.gold_soft)
            place.translate(0, pitch)
