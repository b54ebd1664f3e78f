"""Paints a person on the board."""

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from taktone.core.candidate import Candidate
from taktone.core.number_reading import number_text
from taktone.ui.call_words import caller_title
from taktone.ui.candidates.column_model import CANDIDATE_ROLE
from taktone.ui.candidates.picked_people import PickedPeople
from taktone.ui.card.plain_line import plain_line
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.text_lines import draw_line, elided, wrapped
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import mix

PAD = 10
GAP = 8
RADIUS = 8
NAME_PX = 13.0
TEXT_PX = 12.0
NAME_LINES = 2
NOTE_LINES = 2
TICK_PX = 14.0

Index = QModelIndex | QPersistentModelIndex

translate = QCoreApplication.translate


class CandidateCardDelegate(QStyledItemDelegate):
    """Name, number, since when they stand there, and the beginning of the newest note."""

    def __init__(
        self, words: RowWords, theme: Theme, picked: PickedPeople, parent: QListView
    ) -> None:
        """Takes the words, the look, who is picked, and the column."""
        super().__init__(parent)
        self._words = words
        self._theme = theme
        self._picked = picked
        self._column = parent

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words at the column's width."""
        person = index.data(CANDIDATE_ROLE)
        if not isinstance(person, Candidate):
            return QSize(0, 0)
        width = self._column.viewport().width()
        height = sum(pitch for _, _, _, pitch in self._lines(person, width))
        return QSize(0, round(height) + 2 * PAD + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One card."""
        person = index.data(CANDIDATE_ROLE)
        if not isinstance(person, Candidate):
            return
        rect = QRectF(option.rect).adjusted(1, 1, -1, 1 - GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option.state, is_picked=person in self._picked)
        top = rect.top() + PAD - 1
        for text, font, colour, pitch in self._lines(person, option.rect.width()):
            place = QRectF(rect.left() + PAD, top, rect.width() - 2 * PAD, pitch)
            draw_line(painter, place, text, font, colour)
            top += pitch
        if person in self._picked:
            self._paint_tick(painter, rect)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag, *, is_picked: bool
    ) -> None:
        tokens = self._theme.tokens
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = is_chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        fill = tokens.accent_soft if is_chosen else tokens.panel
        if not is_chosen and state & QStyle.StateFlag.State_MouseOver:
            fill = mix(tokens.panel, tokens.accent_soft, 0.5)
        is_marked = has_focus or is_picked
        edge = tokens.accent if is_marked else mix(tokens.line, tokens.muted, 0.2)
        painter.setPen(QPen(QColor(edge), 2 if is_marked else 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _paint_tick(self, painter: QPainter, rect: QRectF) -> None:
        """A round mark at the corner: picked to be seen beside others."""
        tokens = self._theme.tokens
        size = TICK_PX * min(self._theme.type_scale.factor, 1.6)
        place = QRectF(rect.right() - size - 5, rect.top() + 5, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(place)
        pen = QPen(QColor(tokens.panel), size / 8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        at = [(0.28, 0.52), (0.44, 0.68), (0.72, 0.34)]
        points = [QPointF(place.left() + x * size, place.top() + y * size) for x, y in at]
        painter.drawPolyline(QPolygonF(points))

    def _lines(self, person: Candidate, width: float) -> list[tuple[str, QFont, str, float]]:
        """What is said, line by line: text, font, colour, height."""
        tokens = self._theme.tokens
        strong = self._theme.font(NAME_PX, QFont.Weight.DemiBold)
        plain = self._theme.font(TEXT_PX, is_tabular=True)
        room = width - 2 * PAD - 2
        tick = TICK_PX * 1.6 if person in self._picked else 0
        name = plain_line(caller_title(person.name, person.number))
        lines = [
            (line, strong, tokens.ink, _pitch(strong))
            for line in wrapped(name, strong, room - tick, NAME_LINES)
        ]
        for text in (number_text(person.number), self._since(person)):
            if text:
                lines.append((elided(text, plain, room), plain, tokens.muted, _pitch(plain)))
        note = wrapped(person.last_note, plain, room, NOTE_LINES)
        lines += [(line, plain, tokens.ink, _pitch(plain)) for line in note]
        return lines

    def _since(self, person: Candidate) -> str:
        words = translate("CandidateDelegate", "since {when}")
        return words.format(when=self._words.day(person.stage_at))


def _pitch(font: QFont) -> float:
    return round(QFontMetricsF(font).height()) + 1
