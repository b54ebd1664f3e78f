"""Paints the calls of one person down a line, with a ring for each."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from taktone.core.call_row import CallRow
from taktone.ui.card.plain_line import plain_line
from taktone.ui.history.call_table_model import ROW_ROLE
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.star_path import star_path
from taktone.ui.history.text_lines import draw_line, elided, line_pitch, wrapped
from taktone.ui.history.timeline_model import ENTRY_ROLE
from taktone.ui.history.timeline_words import said_words
from taktone.ui.history.wrap_up_book import WrapUpBook
from taktone.ui.theme.theme import Theme
from taktone.ui.wrap_up_words import brief_lines

GUTTER = 28
SCROLL_ROOM = 12
STAR_ROOM = 18
RING_X = 8.0
RING_RADIUS = 6.0
DOT_RADIUS = 3.0
META_GAP = 3
ENTRY_GAP = 18
MOST_LINES = 8
META_PX = 12.0
NOTE_PX = 13.5

Index = QModelIndex | QPersistentModelIndex


class TimelineDelegate(QStyledItemDelegate):
    """When, how long and what about; below it the note, wrapped."""

    def __init__(
        self, words: RowWords, theme: Theme, view: QListView, book: WrapUpBook | None = None
    ) -> None:
        """Takes the words, the look, the view whose width counts, and the wrap-ups."""
        super().__init__(view)
        self._book = book
        self._words = words
        self._theme = theme
        self._view = view
        self._open_call = ""
        self._open_height = 0
        self._open_middle = 0.0

    def set_open(self, call_id: str, height: int, middle: float = 0.0) -> None:
        """That call is shown by a widget of this height, its ring beside ``middle``."""
        self._open_call = call_id
        self._open_height = height
        self._open_middle = middle

    def content_width(self) -> int:
        """Room for words, in pixels: the same with a scroll bar and without."""
        return self._view.width() - GUTTER - SCROLL_ROOM

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped note."""
        width = self.content_width()
        if index.data(ENTRY_ROLE) is not None:
            below = len(self._said_lines(index)) * (self._meta_height() + META_GAP)
            return QSize(width, round(self._meta_height() + below) + ENTRY_GAP)
        row: CallRow = index.data(ROW_ROLE)
        if row.call_id == self._open_call:
            return QSize(width, self._open_height + ENTRY_GAP)
        height = self._meta_height()
        if row.note:
            font = self._theme.font(NOTE_PX)
            lines = wrapped(row.note, font, width, MOST_LINES)
            height += META_GAP + len(lines) * line_pitch(font)
        height += len(self._wrap_up_lines(row)) * (self._meta_height() + META_GAP)
        return QSize(width, round(height) + ENTRY_GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One call, or one line of what else happened."""
        if index.data(ENTRY_ROLE) is not None:
            self._paint_entry(painter, option, index)
            return
        row: CallRow = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        middle = self._open_middle if row.call_id == self._open_call else self._meta_height() / 2
        self._paint_line(painter, rect, middle, index)
        self._paint_ring(painter, QPointF(RING_X, rect.top() + middle), option)
        if row.call_id != self._open_call:
            words = rect.adjusted(GUTTER, 0, 0, -ENTRY_GAP)
            words.setWidth(self.content_width())
            self._paint_words(painter, words, row)
        painter.restore()

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, rect, middle = self._theme.tokens, QRectF(option.rect), self._meta_height() / 2
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_line(painter, rect, middle, index)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent if is_chosen else tokens.muted))
        painter.drawEllipse(QPointF(RING_X, rect.top() + middle), DOT_RADIUS, DOT_RADIUS)
        font = self._theme.font(META_PX, is_tabular=True)
        place = QRectF(rect.left() + GUTTER, rect.top(), self.content_width(), 2 * middle + 1)
        said = elided(str(index.data()), font, place.width())
        colour = tokens.ink if is_chosen else tokens.muted
        draw_line(painter, place, said, font, colour)
        for line in self._said_lines(index):
            place.translate(0, self._meta_height() + META_GAP)
            draw_line(painter, place, line, self._theme.font(META_PX), colour)
        painter.restore()

    def _said_lines(self, index: Index) -> list[str]:
        said = said_words(index.data(ENTRY_ROLE))
        font, width = self._theme.font(META_PX), self.content_width()
        return [line for text in said for line in wrapped(text, font, width, MOST_LINES)]

    def _paint_line(self, painter: QPainter, rect: QRectF, middle: float, index: Index) -> None:
        top = rect.top() + middle if index.row() == 0 else rect.top()
        is_last = index.row() == index.model().rowCount() - 1
        bottom = rect.bottom() - ENTRY_GAP if is_last else rect.bottom()
        painter.setPen(QPen(QColor(self._theme.tokens.line), 2))
        painter.drawLine(QPointF(RING_X, top), QPointF(RING_X, bottom))

    def _paint_ring(self, painter: QPainter, at: QPointF, option: QStyleOptionViewItem) -> None:
        tokens = self._theme.tokens
        is_open = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.setBrush(QColor(tokens.accent_soft if is_hovered else tokens.panel))
        painter.drawEllipse(at, RING_RADIUS, RING_RADIUS)
        if is_open:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(at, RING_RADIUS / 2, RING_RADIUS / 2)

    def _paint_words(self, painter: QPainter, rect: QRectF, row: CallRow) -> None:
        tokens = self._theme.tokens
        meta = self._theme.font(META_PX, is_tabular=True)
        metrics = QFontMetricsF(meta)
        line = QRectF(rect.left(), rect.top(), rect.width(), metrics.height() + 1)
        outcome_colour = tokens.ring if self._words.is_missed(row) else tokens.muted
        for text, colour in (
            (self._words.meta(row), tokens.muted),
            (self._words.outcome(row), outcome_colour),
            (self._words.job(row.job_id), tokens.muted),
        ):
            if text:
                dot = " · " if line.left() > rect.left() else ""
                draw_line(painter, line, dot, meta, tokens.muted)
                line.setLeft(line.left() + metrics.horizontalAdvance(dot))
                shown = elided(text, meta, line.width() - STAR_ROOM)
                draw_line(painter, line, shown, meta, colour)
                line.setLeft(line.left() + metrics.horizontalAdvance(shown))
        if row.is_starred:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.gold))
            painter.drawPolygon(star_path(QPointF(line.left() + 11, line.center().y()), 5.5))
        font = self._theme.font(NOTE_PX)
        top = rect.top() + metrics.height() + META_GAP
        for text in wrapped(row.note, font, rect.width(), MOST_LINES):
            place = QRectF(rect.left(), top, rect.width(), line_pitch(font))
            draw_line(painter, place, text, font, tokens.ink)
            top += line_pitch(font)
        self._paint_wrap_up(painter, rect.translated(0, top - rect.top()), row)

    def _paint_wrap_up(self, painter: QPainter, rect: QRectF, row: CallRow) -> None:
        font, top = self._theme.font(META_PX), rect.top()
        for text in self._wrap_up_lines(row):
            place = QRectF(rect.left(), top, rect.width(), self._meta_height())
            draw_line(painter, place, elided(text, font, rect.width()), font, self._muted())
            top += self._meta_height() + META_GAP

    def _muted(self) -> str:
        return self._theme.tokens.muted

    def _wrap_up_lines(self, row: CallRow) -> list[str]:
        if self._book is None:
            return []
        lines = brief_lines(self._book.of_call(row), self._book.criteria(row))
        return [plain_line(line) for line in lines if line]

    def _meta_height(self) -> float:
        return QFontMetricsF(self._theme.font(META_PX)).height()
