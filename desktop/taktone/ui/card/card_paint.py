"""The body of the card: ground, bands, border and shadow."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRegion

from taktone.ui.card.card_measures import RADIUS
from taktone.ui.theme.theme import Theme

_SHADOW_STEPS = 14
_SHADOW_DROP = 3.0
_SHADOW_DEPTH = 34.0


class Band(NamedTuple):
    """A strip across the card with a ground of its own.

    Attributes:
        box: Where.
        role: Its colour, by the name in ``Tokens``.
        edge: Where a thin line parts it from the rest: ``top``, ``bottom`` or nowhere (empty).
    """

    box: QRect
    role: str
    edge: str = ""


def paint_body(painter: QPainter, box: QRectF, bands: Iterable[Band], theme: Theme) -> None:
    """Paints the ground with round corners, the bands inside it, and the border."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = _rounded(box, RADIUS)
    painter.fillPath(path, theme.colour("panel"))
    line = theme.colour("line")
    for band in bands:
        place = QRectF(band.box)
        strip = QPainterPath()
        strip.addRect(place)
        is_end = place.top() <= box.top() + 1 or place.bottom() >= box.bottom() - 1
        painter.fillPath(path.intersected(strip) if is_end else strip, theme.colour(band.role))
        if band.edge:
            y = place.top() if band.edge == "top" else place.bottom() - 1
            painter.fillRect(QRectF(place.left(), y, place.width(), 1), line)
    painter.setPen(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_rounded(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 0.5))


def paint_shadow(painter: QPainter, box: QRectF, reach: int) -> None:
    """Paints a soft shadow around the body, at most ``reach`` pixels wide."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(_SHADOW_STEPS):
        share = 1 - step / _SHADOW_STEPS
        spread = (reach - _SHADOW_DROP) * share
        alpha = _SHADOW_DEPTH / _SHADOW_STEPS * 2 * (1 - share) + 0.4
        painter.setBrush(QColor.fromRgbF(0.08, 0.12, 0.16, alpha / 255))
        around = box.adjusted(-spread, -spread, spread, spread).translated(QPointF(0, _SHADOW_DROP))
        painter.drawRoundedRect(around, RADIUS + spread, RADIUS + spread)


@lru_cache(maxsize=16)
def body_mask(width: int, height: int) -> QRegion:
    """The body as a region, for screens that cannot show what is half transparent."""
    path = _rounded(QRectF(0, 0, width, height), RADIUS)
    return QRegion(path.toFillPolygon().toPolygon())


def _rounded(box: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path
