"""The star."""

from math import hypot

import pytest
from PySide6.QtCore import QPointF

from taktone.ui.history.star_path import LARGEST, star_path, star_radius


def test_a_star_has_five_points_and_the_first_is_up() -> None:
    points = star_path(QPointF(10, 10), 7).toList()
    reach = [hypot(point.x() - 10, point.y() - 10) for point in points]
    assert [round(x, 3) for x in reach[::2]] == [7.0] * 5
    assert all(x < 4 for x in reach[1::2])
    assert (round(points[0].x(), 3), round(points[0].y(), 3)) == (10.0, 3.0)


@pytest.mark.parametrize(("scale", "radius"), [(1.0, 6.0), (1.5, 9.0), (9.0, 6.0 * LARGEST)])
def test_a_star_grows_with_the_text_within_bounds(scale: float, radius: float) -> None:
    assert star_radius(6.0, scale) == radius
