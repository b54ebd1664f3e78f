"""Paints the list of marked people."""

from datetime import datetime

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from taktone.core.candidate import Candidate, Stage
from taktone.core.number_reading import number_text
from taktone.ui.call_words import caller_title
from taktone.ui.candidates.candidate_model import LINE_ROLE, JobHeading, Line
from taktone.ui.candidates.picked_people import PickedPeople
from taktone.ui.candidates.step_words import dated_words, stage_words
from taktone.ui.card.plain_line import plain_line
from taktone.ui.history.list_words import calls_words
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.star_path import star_path, star_radius
from taktone.ui.history.text_lines import draw_line, elided, wrapped
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import mix

PAD_X = 16
PAD_Y = 9
STAR_RADIUS = 6.5
COLUMN_GAP = 16
NAME_SHARE = 0.3
SINCE_SHARE = 0.22
NAME_PX = 13.5
TEXT_PX = 13.0
PICKED_PX = 4

Index = QModelIndex | QPersistentModelIndex

translate = QCoreApplication.translate


class CandidateDelegate(QStyledItemDelegate):
    """A heading for each job; below it two lines a person: who, since when, the last note."""

    def __init__(
        self, words: RowWords, theme: Theme, picked: PickedPeople, parent: QWidget
    ) -> None:
        """Takes the words, the look and who is picked."""
        super().__init__(parent)
        self._picked = picked
        self._words = words
        self._theme = theme

    def star_rect(self, line: QRectF) -> QRectF:
        """Where in a painted line the star can be clicked."""
        return QRectF(line.left(), line.top(), PAD_X + self._star_width(), line.height())

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Headings are as high as people: the list need not be measured line by line."""
        return QSize(0, 2 * self._line_height() + 2 * PAD_Y + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line."""
        line: Line = index.data(LINE_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, JobHeading):
            self._paint_heading(painter, rect, line)
        else:
            self._paint_ground(painter, rect, option, is_picked=line in self._picked)
            self._paint_person(painter, rect, line)
        rule = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(rule, QColor(self._theme.tokens.line))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, heading: JobHeading) -> None:
        tokens = self._theme.tokens
        font = self._theme.font(NAME_PX, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        place = rect.adjusted(PAD_X, 0, -PAD_X, -8)
        place.setTop(place.bottom() - metrics.height() - 1)
        title = elided(heading.title, font, place.width() - 60)
        draw_line(painter, place, title, font, tokens.ink)
        place.setLeft(place.left() + metrics.horizontalAdvance(title) + 8)
        count = QLocale().toString(heading.count)
        draw_line(painter, place, count, self._theme.font(NAME_PX), tokens.muted)

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, *, is_picked: bool
    ) -> None:
        tokens = self._theme.tokens
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(mix(tokens.panel, tokens.accent_soft, 0.5)))
        if is_picked:
            bar = QRectF(rect.left(), rect.top(), PICKED_PX, rect.height())
            painter.fillRect(bar, QColor(tokens.accent))
        is_current = option.state & QStyle.StateFlag.State_Selected
        if is_current and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -3), 6, 6)

    def _paint_person(self, painter: QPainter, rect: QRectF, person: Candidate) -> None:
        tokens = self._theme.tokens
        middle = rect.top() + PAD_Y + self._line_height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.gold))
        radius = star_radius(STAR_RADIUS, self._theme.type_scale.factor)
        painter.drawPolygon(star_path(QPointF(rect.left() + PAD_X + radius, middle), radius))
        room = rect.width() - 2 * PAD_X - self._star_width()
        name_width = room * NAME_SHARE
        since_width = max(room * SINCE_SHARE, self._since_room())
        left = rect.left() + PAD_X + self._star_width()
        strong = self._theme.font(NAME_PX, QFont.Weight.DemiBold)
        plain = self._theme.font(TEXT_PX, is_tabular=True)
        who = QRectF(left, rect.top(), name_width - COLUMN_GAP, rect.height())
        name = plain_line(caller_title(person.name, person.number))
        self._line(painter, who, 0, name, strong, tokens.ink)
        self._line(painter, who, 1, number_text(person.number), plain, tokens.muted)
        since = QRectF(left + name_width, rect.top(), since_width - COLUMN_GAP, rect.height())
        self._line(painter, since, 0, self._since(person), plain, tokens.ink)
        self._line(painter, since, 1, calls_words(person.call_count), plain, tokens.muted)
        note = QRectF(since.left() + since_width, rect.top(), 0, rect.height())
        note.setRight(rect.right() - PAD_X)
        font = self._theme.font(TEXT_PX)
        for at, text in enumerate(wrapped(person.last_note, font, note.width(), 2)):
            self._line(painter, note, at, text, font, tokens.muted)

    def _line(
        self, painter: QPainter, column: QRectF, at: int, text: str, font: QFont, colour: str
    ) -> None:
        height = self._line_height()
        place = QRectF(column.left(), column.top() + PAD_Y + at * height, column.width(), height)
        draw_line(painter, place, elided(text, font, column.width()), font, colour)

    def _since(self, person: Candidate) -> str:
        if person.stage is Stage.STARRED:
            return self._starred_since(person.stage_at)
        return dated_words(person.stage, person.stage_at, self._words.now())

    def _starred_since(self, at: datetime) -> str:
        words = translate("CandidateDelegate", "since {when}")
        return words.format(when=self._words.day(at))

    def _since_room(self) -> float:
        """So wide that no step and no day of this year is cut, in pixels."""
        now = self._words.now()
        late = now.replace(month=9, day=28)
        metrics = QFontMetricsF(self._theme.font(TEXT_PX, is_tabular=True))
        longest = max(Stage, key=lambda stage: metrics.horizontalAdvance(stage_words(stage)))
        told = (self._starred_since(late), dated_words(longest, late, now))
        return max(map(metrics.horizontalAdvance, told)) + COLUMN_GAP

    def _star_width(self) -> float:
        return 2 * star_radius(STAR_RADIUS, self._theme.type_scale.factor) + COLUMN_GAP

    def _line_height(self) -> int:
        return round(QFontMetricsF(self._theme.font(NAME_PX)).height()) + 1
