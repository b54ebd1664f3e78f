"""Icons drawn for Taktone."""

import re
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from taktone.host.paths import resources
from taktone.ui.theme.icons import TRAY_COLOURS, app_icon, icon, icon_file, tray_icon
from taktone.ui.theme.tokens import DARK, LIGHT, Tokens, contrast
from unit.ui.card.pictures import colours

DRAWINGS = sorted((resources() / "icons").glob("*.svg"))
OWN_COLOURS = {
    "taktone",
    *(f"{name}-{scheme}" for name in ("arrow", "arrow-up", "tick") for scheme in ("light", "dark")),
}
NEEDED = {
    "star",
    "star-outline",
    "chevron-left",
    "chevron-right",
    "chevron-down",
    "search",
    "link-out",
    "close",
    "plus",
    "phone-in",
    "phone-out",
    "phone-missed",
    "history",
    "settings",
}


def test_every_icon_the_program_needs_is_there() -> None:
    assert {path.stem for path in DRAWINGS} >= NEEDED


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_a_drawing_is_small_plain_and_our_own(path: object) -> None:
    assert hasattr(path, "read_text")
    text = path.read_text("utf-8")
    root = ElementTree.fromstring(text)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert root.get("viewBox") in {"0 0 24 24", "0 0 128 128"}
    assert len(text) < 2000
    assert not re.search(r"<script|<image|<foreignObject|href", text)


@pytest.mark.parametrize(
    "name", sorted(path.stem for path in DRAWINGS if path.stem not in OWN_COLOURS)
)
def test_an_icon_takes_the_colour_it_is_given(qapp: QApplication, name: str) -> None:
    made = icon(name, LIGHT.ring)
    found = colours(made.pixmap(64, 64).toImage())
    assert found
    assert all(_distance(one, LIGHT.ring) <= 2 for one in found)
    assert not made.pixmap(16, 16).toImage().isNull()
    text = icon_file(name).read_text("utf-8")
    assert not re.search(r"#[0-9A-Fa-f]{3,6}\b", text)


@pytest.mark.parametrize("size", [16, 22, 32, 64])
def test_an_icon_is_sharp_at_the_usual_sizes(qapp: QApplication, size: int) -> None:
    assert {(s.width(), s.height()) for s in icon("star", "#000000").availableSizes()} >= {
        (size, size)
    }


@pytest.mark.parametrize(("scheme", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_what_style_sheets_draw_has_the_colours_of_the_scheme(scheme: str, tokens: Tokens) -> None:
    for name in ("arrow", "arrow-up"):
        assert tokens.muted in icon_file(f"{name}-{scheme}").read_text("utf-8")
    assert tokens.panel in icon_file(f"tick-{scheme}").read_text("utf-8")


def test_an_icon_is_drawn_once_for_each_colour(qapp: QApplication) -> None:
    keys = [icon("star", colour).cacheKey() for colour in (LIGHT.gold, DARK.gold, LIGHT.gold)]
    assert keys[0] == keys[2] != keys[1]
    assert tray_icon("idle").cacheKey() == tray_icon("idle").cacheKey()


def test_the_applications_icon_comes_in_large_sizes_too(qapp: QApplication) -> None:
    sizes = {size.width() for size in app_icon().availableSizes()}
    assert {16, 32, 64, 128, 256} <= sizes
    image = app_icon().pixmap(256, 256).toImage()
    assert image.pixelColor(128, 128).name() == "#ffffff"
    assert image.pixelColor(0, 0).alpha() == 0


def test_each_state_has_a_tray_icon_of_its_own(qapp: QApplication) -> None:
    pictures = [tray_icon(state).pixmap(64, 64).toImage() for state in TRAY_COLOURS]
    assert len(pictures) == 4
    assert all(one != other for one in pictures for other in pictures if one is not other)


@pytest.mark.parametrize("state", TRAY_COLOURS)
@pytest.mark.parametrize("panel", ["#FFFFFF", "#F4F4F4", "#2B2B2B", "#1E1E1E"])
def test_a_tray_icon_can_be_seen_on_light_and_dark_panels(state: str, panel: str) -> None:
    assert contrast(TRAY_COLOURS[state], panel) >= 3.0


def _distance(one: str, other: str) -> int:
    """How far two colours are apart in the channel where it is most."""
    return max(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (1, 3, 5))
