"""The tray icon: its menu, its click and what it shows."""

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from taktone.ui.theme.icons import tray_icon
from taktone.ui.tray import Tray

# The offscreen platform knows of no tray and says so.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")


class Shown:
    """A tray that is up, and the states whose icons it asked for."""

    def __init__(self) -> None:
        self.states: list[str] = []
        self.tray = Tray(self._icon)
        self.tray.show()

    def _icon(self, state: str) -> QIcon:
        self.states.append(state)
        return tray_icon(state)

    def icon(self) -> QSystemTrayIcon:
        return self.tray.findChildren(QSystemTrayIcon)[-1]

    def menu(self) -> QMenu:
        menu = self.tray._menu
        assert menu is not None
        return menu

    def choose(self, words: str) -> None:
        (action,) = (x for x in self.menu().actions() if x.text() == words)
        action.trigger()


@pytest.fixture
def shown(qapp: object) -> Shown:
    return Shown()


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Caller history", "history_wanted"),
        ("Practice call", "practice_wanted"),
        ("Settings…", "settings_wanted"),
        ("Quit", "quit_wanted"),
    ],
)
def test_each_line_of_the_menu_tells_its_wish(
    shown: Shown, qtbot: QtBot, words: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(shown.tray, signal)):
        shown.choose(words)


def test_a_pause_is_for_an_hour_and_the_menu_then_offers_the_way_back(
    shown: Shown, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(shown.tray.pause_wanted) as wish:
        shown.choose("Pause for an hour")
    assert wish.args == [60]
    shown.tray.set_paused(True)
    with qtbot.waitSignal(shown.tray.resume_wanted):
        shown.choose("Show cards again")


@pytest.mark.parametrize("reason", ["Trigger", "DoubleClick"])
def test_a_click_is_told(shown: Shown, qtbot: QtBot, reason: str) -> None:
    with qtbot.waitSignal(shown.tray.clicked):
        shown.icon().activated.emit(QSystemTrayIcon.ActivationReason[reason])


def test_a_click_for_the_menu_is_no_wish_to_see_the_card(shown: Shown, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(shown.tray.clicked):
        shown.icon().activated.emit(QSystemTrayIcon.ActivationReason.Context)


def test_the_icon_follows_the_calls_and_a_call_shows_through_a_pause(shown: Shown) -> None:
    shown.tray.set_paused(True)
    shown.tray.set_state("ringing")
    shown.tray.set_state("ringing")
    shown.tray.set_state("active")
    shown.tray.set_state("idle")
    assert shown.states == ["idle", "paused", "ringing", "active", "paused"]


def test_the_tool_tip_names_nobody(shown: Shown) -> None:
    shown.tray.set_state("ringing")
    assert shown.icon().toolTip() == "Taktone: somebody is calling"


def test_a_panel_that_came_late_gets_an_icon_of_the_same_state(shown: Shown) -> None:
    shown.tray.set_state("active")
    shown.tray.renew()
    assert shown.states[-1] == "active"
    assert shown.icon().toolTip() == "Taktone: in a call"


def test_dead_lines_stand_in_the_tool_tip_and_on_top_of_the_menu(
    shown: Shown, qtbot: QtBot
) -> None:
    shown.tray.set_troubles(("Salg & Co: Needs you",))
    assert shown.icon().toolTip() == "Taktone\nSalg & Co: Needs you"
    assert shown.menu().actions()[0].text() == "Salg && Co: Needs you"
    with qtbot.waitSignal(shown.tray.lines_wanted):
        shown.menu().actions()[0].trigger()
    shown.tray.set_troubles(())
    assert shown.icon().toolTip() == "Taktone"
    assert shown.menu().actions()[0].text() == "Caller history"


def test_dead_lines_are_still_told_by_a_new_icon(shown: Shown) -> None:
    shown.tray.set_troubles(("Kontoret: Waiting",))
    shown.tray.renew()
    assert "Kontoret: Waiting" in shown.icon().toolTip()
    assert shown.menu().actions()[0].text() == "Kontoret: Waiting"
