"""Paints the lines of the side bar."""

from math import ceil

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from taktone.ui.history.side_bar_model import ENTRY_ROLE, SideEntry
from taktone.ui.history.side_view import CANDIDATES, ViewKind
from taktone.ui.history.star_path import star_path, star_radius
from taktone.ui.history.text_lines import draw_line, elided
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import mix

PAD = 12
RADIUS = 8
GAP = 8
STAR_RADIUS = 6.5
TEXT_PX = 13.5
HEADING_PX = 12.0
COUNT_ROOM = "888"
"""A number this wide never takes room from the name of its view."""

Index = QModelIndex | QPersistentModelIndex


class SideBarDelegate(QStyledItemDelegate):
    """A rounded line with its number at the right; headings are small and quiet."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Takes the look."""
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Views need their whole name; jobs, named by the user, take what there is.

        Headings keep some distance from what is above them.
        """
        entry: SideEntry = index.data(ENTRY_ROLE)
        text = round(QFontMetricsF(self._theme.font(TEXT_PX)).height())
        return QSize(self._width(entry), text + (26 if entry.view is None else 20))

    def _width(self, entry: SideEntry) -> int:
        if entry.view is None or entry.view.kind is ViewKind.JOB:
            return 0
        metrics = QFontMetricsF(self._theme.font(TEXT_PX, QFont.Weight.DemiBold))
        words = metrics.horizontalAdvance(entry.title) + metrics.horizontalAdvance(COUNT_ROOM)
        star = star_radius(STAR_RADIUS, self._theme.type_scale.factor)
        mark = 2 * star + GAP if entry.view == CANDIDATES else 0.0
        return ceil(words + mark) + 2 * PAD + GAP

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line."""
        entry: SideEntry = index.data(ENTRY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.view is None:
            self._paint_heading(painter, option, entry)
        else:
            self._paint_view(painter, option, entry)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: SideEntry
    ) -> None:
        font = self._theme.font(HEADING_PX, QFont.Weight.DemiBold)
        height = QFontMetricsF(font).height()
        rect = QRectF(option.rect).adjusted(PAD, 0, -PAD, -6)
        rect.setTop(rect.bottom() - height)
        draw_line(painter, rect, entry.title, font, self._theme.tokens.muted)

    def _paint_view(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: SideEntry
    ) -> None:
        tokens = self._theme.tokens
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, box, is_chosen=is_chosen)
        weight = QFont.Weight.DemiBold if is_chosen else QFont.Weight.Medium
        font = self._theme.font(TEXT_PX, weight)
        count = "" if entry.count is None else QLocale().toString(entry.count)
        metrics = QFontMetricsF(font)
        count_width = metrics.horizontalAdvance(count)
        radius = star_radius(STAR_RADIUS, self._theme.type_scale.factor)
        star_width = 2 * radius + GAP if entry.view == CANDIDATES else 0.0
        text = box.adjusted(PAD, 0, -PAD - count_width - GAP, 0)
        text.setTop(box.center().y() - metrics.height() / 2)
        text.setHeight(metrics.height() + 1)
        title = elided(entry.title, font, text.width() - star_width)
        ink = tokens.accent if is_chosen else tokens.muted if entry.is_archived else tokens.ink
        draw_line(painter, text, title, font, ink)
        if star_width:
            left = text.left() + metrics.horizontalAdvance(title) + GAP + radius
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.gold))
            painter.drawPolygon(star_path(QPointF(left, box.center().y()), radius))
        quiet = tokens.accent if is_chosen else tokens.muted
        right = QRectF(
            box.right() - PAD - count_width - 1, text.top(), count_width + 2, text.height()
        )
        draw_line(painter, right, count, font, quiet)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, *, is_chosen: bool
    ) -> None:
        tokens = self._theme.tokens
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_chosen or is_hovered:
            soft = mix(tokens.paper, tokens.accent_soft, 1.0 if is_chosen else 0.55)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(soft))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        if is_chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
