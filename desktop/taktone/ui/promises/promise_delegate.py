"""Paints the lines of the list "Ring back"."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from taktone.core.promise import Promise, PromisedPerson
from taktone.ui.history.text_lines import draw_line, elided, wrapped
from taktone.ui.promises.promise_columns import PromiseColumns
from taktone.ui.promises.promise_model import PROMISE_ROLE
from taktone.ui.promises.promise_words import PromiseWords
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import mix

PAD_Y = 9
NAME_PX = 13.5
TEXT_PX = 13.0

Index = QModelIndex | QPersistentModelIndex


class PromiseDelegate(QStyledItemDelegate):
    """Two lines a promise: to whom, what, by when, and the last note of the person."""

    def __init__(self, words: PromiseWords, theme: Theme, parent: QWidget) -> None:
        """Takes the words and the look."""
        super().__init__(parent)
        self._words = words
        self._theme = theme
        self._due_width = 0.0

    def measure_again(self) -> None:
        """Type or language are others than before."""
        self._due_width = 0.0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All lines are of one height."""
        return QSize(0, 2 * self._line_height() + 2 * PAD_Y + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line."""
        person: PromisedPerson = index.data(PROMISE_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option)
        self._paint_person(painter, rect, person)
        rule = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(rule, QColor(self._theme.tokens.line))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
        tokens = self._theme.tokens
        is_chosen = option.state & QStyle.StateFlag.State_Selected
        if is_chosen:
            painter.fillRect(rect, QColor(tokens.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(mix(tokens.panel, tokens.accent_soft, 0.5)))
        if is_chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -3), 6, 6)

    def _paint_person(self, painter: QPainter, rect: QRectF, person: PromisedPerson) -> None:
        tokens, words = self._theme.tokens, self._words
        columns = PromiseColumns.on(rect, self._width_of_due(), self._theme.type_scale.factor)
        strong = self._theme.font(NAME_PX, QFont.Weight.DemiBold)
        text = self._theme.font(TEXT_PX)
        figures = self._theme.font(TEXT_PX, is_tabular=True)
        self._line(painter, columns.who, 0, words.who(person), strong, tokens.ink)
        self._line(painter, columns.who, 1, words.number(person), figures, tokens.muted)
        what = words.what(person.promise)
        for at, line in enumerate(wrapped(what, text, columns.what.width(), 2)):
            self._line(painter, columns.what, at, line, text, tokens.ink)
        self._paint_due(painter, columns.due, person.promise, figures)
        if columns.note is not None:
            for at, line in enumerate(wrapped(person.last_note, text, columns.note.width(), 2)):
                self._line(painter, columns.note, at, line, text, tokens.muted)

    def _paint_due(self, painter: QPainter, column: QRectF, promise: Promise, font: QFont) -> None:
        tokens, due = self._theme.tokens, self._words.due(promise)
        if self._words.is_overdue(promise):
            bold = self._theme.font(TEXT_PX, QFont.Weight.DemiBold, is_tabular=True)
            self._line(painter, column, 0, due, font, tokens.ring)
            self._line(painter, column, 1, self._words.overdue(), bold, tokens.ring)
            return
        colour = tokens.muted if promise.due_at is None else tokens.ink
        for at, line in enumerate(wrapped(due, font, column.width(), 2)):
            self._line(painter, column, at, line, font, colour)

    def _line(
        self, painter: QPainter, column: QRectF, at: int, text: str, font: QFont, colour: str
    ) -> None:
        height = self._line_height()
        place = QRectF(column.left(), column.top() + PAD_Y + at * height, column.width(), height)
        draw_line(painter, place, elided(text, font, column.width()), font, colour)

    def _width_of_due(self) -> float:
        if not self._due_width:
            font = self._theme.font(TEXT_PX, QFont.Weight.DemiBold, is_tabular=True)
            metrics = QFontMetricsF(font)
            self._due_width = max(map(metrics.horizontalAdvance, self._words.long_dues())) + 1
        return self._due_width

    def _line_height(self) -> int:
        return round(QFontMetricsF(self._theme.font(NAME_PX)).height()) + 1
