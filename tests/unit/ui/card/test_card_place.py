"""Where the card stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from taktone.ui.card.card_place import Corner, Spot, card_place, moved_into, spot_at


@pytest.mark.parametrize(
    ("size", "area", "place"),
    [
        ((384, 300), (0, 0, 1280, 900), (880, 584, 384, 300)),
        ((384, 500), (0, 0, 1280, 900), (880, 384, 384, 500)),
        ((384, 300), (0, 28, 1920, 1012), (1520, 724, 384, 300)),
        ((384, 300), (-1920, 0, 1920, 1080), (-400, 764, 384, 300)),
        ((384, 300), (1920, -200, 1080, 1920), (2600, 1404, 384, 300)),
        ((384, 860), (0, 0, 1280, 900), (880, 24, 384, 860)),
        ((384, 890), (0, 0, 1280, 900), (880, 5, 384, 890)),
        ((384, 2000), (0, 0, 1280, 900), (880, 0, 384, 900)),
        ((768, 500), (0, 0, 640, 480), (0, 0, 640, 480)),
    ],
    ids=[
        "bottom right",
        "grows upwards",
        "below a panel",
        "screen to the left",
        "screen to the right, higher",
        "nearly as high as the screen",
        "no room for the whole gap",
        "higher than the screen",
        "larger than the screen",
    ],
)
def test_the_card_stands_in_the_bottom_right_corner(
    size: tuple[int, int], area: tuple[int, int, int, int], place: tuple[int, int, int, int]
) -> None:
    assert card_place(QSize(*size), QRect(*area)) == QRect(*place)


@pytest.mark.parametrize(
    ("corner", "x", "y"),
    [
        (Corner.BOTTOM_RIGHT, 1100, 684),
        (Corner.BOTTOM_LEFT, 216, 684),
        (Corner.TOP_RIGHT, 1100, 66),
        (Corner.TOP_LEFT, 216, 66),
    ],
)
def test_every_corner_can_be_chosen(corner: Corner, x: int, y: int) -> None:
    area = QRect(200, 50, 1300, 950)
    assert card_place(QSize(384, 300), area, corner) == QRect(x, y, 384, 300)


def test_at_the_top_it_grows_downwards() -> None:
    area = QRect(0, 0, 1280, 900)
    small, tall = (card_place(QSize(384, h), area, Corner.TOP_LEFT) for h in (200, 500))
    assert small.topLeft() == tall.topLeft()


LENGTHS = st.integers(1, 8000)
PLACES = st.integers(-10_000, 10_000)
SIZES = st.builds(QSize, LENGTHS, LENGTHS)
AREAS = st.builds(QRect, PLACES, PLACES, LENGTHS, LENGTHS)
GAPS = st.integers(0, 20_000)
SPOTS = st.builds(Spot, st.just("HDMI-1"), st.sampled_from(Corner), GAPS, GAPS)


@given(SIZES, AREAS, st.sampled_from(Corner) | SPOTS)
def test_the_card_is_always_wholly_on_the_screen(
    size: QSize, area: QRect, spot: Spot | Corner
) -> None:
    place = card_place(size, area, spot)
    assert area.contains(place)
    assert place.width() == min(size.width(), area.width())
    assert place.height() == min(size.height(), area.height())


@given(LENGTHS, LENGTHS)
def test_growing_never_moves_the_bottom_edge_while_there_is_room(one: int, other: int) -> None:
    area = QRect(0, 0, 1920, 9000)
    bottoms = {card_place(QSize(384, height), area).bottom() for height in (one, other)}
    assert bottoms == {9000 - 16 - 1}


@given(AREAS, SIZES, PLACES, PLACES)
def test_a_dragged_card_stays_on_the_screen_and_comes_back_where_it_was(
    area: QRect, size: QSize, x: int, y: int
) -> None:
    dropped = moved_into(QRect(x, y, size.width(), size.height()), area)
    assert area.contains(dropped)
    spot = spot_at(dropped, area, "HDMI-1")
    again = card_place(dropped.size(), area, spot)
    # Close to two edges at once the gap is shared between them.
    assert abs(again.x() - dropped.x()) <= 16
    assert abs(again.y() - dropped.y()) <= 16
    if spot.gap_x > 16 or area.width() - dropped.width() >= 32:
        assert again.x() == dropped.x()


def test_a_spot_is_counted_from_the_nearest_corner() -> None:
    area = QRect(0, 0, 1280, 900)
    assert spot_at(QRect(40, 30, 384, 300), area, "A") == Spot("A", Corner.TOP_LEFT, 40, 30)
    assert spot_at(QRect(800, 500, 384, 300), area, "A") == Spot("A", Corner.BOTTOM_RIGHT, 96, 100)
