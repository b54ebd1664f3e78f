"""The screen the user wants the card on, and the choices the settings offer."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from taktone.host.settings_schema import CARD_SCREEN, GROUPS
from taktone.ui.card.chosen_screen import chosen_screen
from taktone.ui.settings.screen_choice import with_screens


@dataclass
class Screen:
    """As much of a screen as a choice shows."""

    label: str
    maker: str = ""
    scale: float = 1.0

    def name(self) -> str:
        return self.label

    def model(self) -> str:
        return self.maker

    def size(self) -> QSize:
        return QSize(1280, 720)

    def devicePixelRatio(self) -> float:
        return self.scale


PLUGGED = [Screen("eDP-1", scale=1.5), Screen("HDMI-1", "U2720Q", 3)]


def choices(chosen: str) -> dict[str, str]:
    groups = with_screens(GROUPS, PLUGGED, chosen)  # type: ignore[arg-type]
    (found,) = (s for _, group in groups for s in group if s.key == CARD_SCREEN.key)
    return dict(found.choices)


@pytest.fixture
def plugged(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    place = "taktone.ui.card.chosen_screen.QGuiApplication"
    monkeypatch.setattr(f"{place}.screens", lambda: PLUGGED)
    monkeypatch.setattr(f"{place}.primaryScreen", lambda: PLUGGED[0])


@pytest.mark.usefixtures("plugged")
@pytest.mark.parametrize(
    ("choice", "name"), [("HDMI-1", "HDMI-1"), ("primary", "eDP-1"), ("DP-9", "eDP-1")]
)
def test_a_screen_by_name_or_the_main_one(choice: str, name: str) -> None:
    assert chosen_screen(choice).name() == name


def test_the_pointers_screen_is_asked_for(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def pointer_screen(*, is_pointer_known: bool) -> Screen:
        asked.append(is_pointer_known)
        return PLUGGED[1]

    monkeypatch.setattr("taktone.ui.card.chosen_screen.pointer_screen", pointer_screen)
    assert chosen_screen("pointer", is_pointer_known=False).name() == "HDMI-1"
    assert asked == [False]


def test_the_settings_offer_what_is_plugged_in() -> None:
    assert choices("pointer") == {
        "pointer": "The one with the pointer",
        "primary": "The main screen",
        "eDP-1": "eDP-1 · 1920 × 1080",
        "HDMI-1": "HDMI-1 · U2720Q · 3840 × 2160",
    }


def test_a_chosen_screen_that_is_unplugged_stays_a_choice() -> None:
    assert choices("DP-9")["DP-9"] == "DP-9"


def test_every_other_setting_is_as_it_was() -> None:
    groups = with_screens(GROUPS, QGuiApplication.screens(), "pointer")
    assert [title for title, _ in groups] == [title for title, _ in GROUPS]
    kept = [s for _, group in groups for s in group if s.key != CARD_SCREEN.key]
    assert kept == [s for _, group in GROUPS for s in group if s.key != CARD_SCREEN.key]


@pytest.mark.parametrize(("value", "is_good"), [("HDMI-1", True), ("pointer", True), ("", False)])
def test_any_name_may_be_kept(value: str, is_good: bool) -> None:
    assert CARD_SCREEN.accepts(value) is is_good
