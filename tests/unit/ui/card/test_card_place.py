"""Where the card stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from taktone.ui.card.card_place import card_place


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


LENGTHS = st.integers(1, 8000)
PLACES = st.integers(-10_000, 10_000)


@given(st.builds(QSize, LENGTHS, LENGTHS), st.builds(QRect, PLACES, PLACES, LENGTHS, LENGTHS))
def test_the_card_is_always_wholly_on_the_screen(size: QSize, area: QRect) -> None:
    place = card_place(size, area)
    assert area.contains(place)
    assert place.width() == min(size.width(), area.width())
    assert place.height() == min(size.height(), area.height())


@given(LENGTHS, LENGTHS)
def test_growing_never_moves_the_bottom_edge_while_there_is_room(one: int, other: int) -> None:
    area = QRect(0, 0, 1920, 9000)
    bottoms = {card_place(QSize(384, height), area).bottom() for height in (one, other)}
    assert bottoms == {9000 - 16 - 1}
