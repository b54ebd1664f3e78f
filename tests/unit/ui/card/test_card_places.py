"""Where the user wants the card, for each set of screens."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QRect

from taktone.ui.card.card_place import Corner, Spot
from taktone.ui.card.card_places import CardPlaces, layout_key


@dataclass
class Screen:
    """As much of a screen as tells one layout from another."""

    label: str
    box: QRect
    scale: float = 1.0

    def name(self) -> str:
        return self.label

    def geometry(self) -> QRect:
        return self.box

    def devicePixelRatio(self) -> float:
        return self.scale


@dataclass
class Memory:
    """Remembers until the end of the test."""

    kept: dict[str, tuple[str | int, ...]] = field(default_factory=dict)

    def place(self, layout: str) -> tuple[str | int, ...] | None:
        return self.kept.get(layout)

    def keep_place(self, layout: str, place: tuple[str | int, ...] | None) -> None:
        if place is None:
            self.kept.pop(layout, None)
        else:
            self.kept[layout] = place


LAPTOP = Screen("eDP-1", QRect(0, 0, 1280, 800), 1.5)
DESK = Screen("HDMI-1", QRect(1280, 0, 2560, 1440))
SPOT = Spot("HDMI-1", Corner.TOP_LEFT, 40, 60)


class Desktop:
    """Screens that come and go, and where the card is on them."""

    def __init__(self) -> None:
        self.plugged = [LAPTOP, DESK]
        self.memory = Memory()
        self.places = CardPlaces(
            lambda: self.plugged,  # type: ignore[arg-type,return-value]
            lambda: "top_left",
            self.memory,
        )


def test_a_place_belongs_to_its_set_of_screens() -> None:
    desktop = Desktop()
    desktop.places.keep(SPOT)
    assert desktop.places.spot() == SPOT
    desktop.plugged = [LAPTOP]
    assert desktop.places.spot() is None
    desktop.plugged = [DESK, LAPTOP]
    assert desktop.places.spot() == SPOT


def test_the_corner_is_the_settings() -> None:
    assert Desktop().places.corner is Corner.TOP_LEFT


def test_back_to_the_corner_forgets_the_place() -> None:
    desktop = Desktop()
    desktop.places.keep(SPOT)
    desktop.places.keep(None)
    assert desktop.memory.kept == {}


@pytest.mark.parametrize(
    "other",
    [
        Screen("HDMI-2", DESK.box),
        Screen("HDMI-1", DESK.box.translated(0, 10)),
        Screen("HDMI-1", QRect(1280, 0, 1920, 1080)),
        Screen("HDMI-1", DESK.box, 2.0),
    ],
    ids=["name", "place", "size", "scale"],
)
def test_another_screen_is_another_layout(other: Screen) -> None:
    keys = {layout_key([LAPTOP, screen]) for screen in (DESK, other)}  # type: ignore[list-item]
    assert len(keys) == 2


@pytest.mark.parametrize(
    "kept",
    [
        (),
        ("HDMI-1", "middle", 4, 4),
        ("HDMI-1", "top_left", -4, 4),
        ("HDMI-1", "top_left", 4, 10**9),
        ("HDMI-1", "top_left", "4", 4),
        (7, "top_left", 4, 4),
    ],
)
def test_nonsense_in_the_file_is_no_place(kept: tuple[str | int, ...]) -> None:
    desktop = Desktop()
    desktop.memory.kept[layout_key(desktop.plugged)] = kept  # type: ignore[arg-type]
    assert desktop.places.spot() is None
