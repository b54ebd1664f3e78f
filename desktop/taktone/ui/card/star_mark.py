"""The star: worth an interview."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

_INNER = 0.47


def star_mark() -> QPainterPath:
    """A five-pointed star that fills a square of 1 by 1."""
    points = []
    for corner in range(10):
        radius = 0.52 * (1.0 if corner % 2 == 0 else _INNER)
        angle = corner * pi / 5
        points.append(QPointF(0.5 + radius * sin(angle), 0.52 - radius * cos(angle)))
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path
