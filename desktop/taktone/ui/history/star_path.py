"""The star that means worth an interview."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF

INNER = 0.42


LARGEST = 1.6


def star_radius(px: float, scale: float) -> float:
    """A star grows with the text (1 is the usual size), but not beyond its column."""
    return px * min(scale, LARGEST)


def star_path(centre: QPointF, radius: float) -> QPolygonF:
    """Five points around ``centre``, the first one up."""
    points = []
    for step in range(10):
        reach = radius if step % 2 == 0 else radius * INNER
        angle = -pi / 2 + step * pi / 5
        points.append(centre + QPointF(cos(angle) * reach, sin(angle) * reach))
    return QPolygonF(points)
