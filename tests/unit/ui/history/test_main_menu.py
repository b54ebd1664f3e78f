"""The program's menu."""

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from taktone.ui.history.main_menu import PAUSE_MIN, MainMenu


@pytest.fixture
def menu(qtbot: QtBot) -> MainMenu:
    made = MainMenu()
    qtbot.addWidget(made)
    return made


def action(menu: MainMenu, text: str) -> QAction:
    return next(x for x in menu.actions() if x.text() == text)


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Practice call", "practice_wanted"),
        ("Export…", "export_wanted"),
        ("Settings…", "settings_wanted"),
        ("Quit", "quit_wanted"),
    ],
)
def test_each_line_is_a_wish(menu: MainMenu, qtbot: QtBot, text: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(menu, signal)):
        action(menu, text).trigger()


def test_pausing_lasts_an_hour_and_can_be_taken_back(menu: MainMenu, qtbot: QtBot) -> None:
    with qtbot.waitSignal(menu.pause_wanted) as paused:
        action(menu, "Pause for an hour").trigger()
    assert paused.args == [PAUSE_MIN]
    menu.show_paused(is_paused=True)
    with qtbot.waitSignal(menu.resume_wanted), qtbot.assertNotEmitted(menu.pause_wanted):
        action(menu, "Show cards again").trigger()
    menu.show_paused(is_paused=False)
    assert action(menu, "Pause for an hour").isEnabled()


def test_settings_and_quit_have_keys(menu: MainMenu) -> None:
    keys = {x.text(): x.shortcut().toString() for x in menu.shortcuts()}
    assert keys == {
        "Import…": "Ctrl+Shift+I",
        "Export…": "Ctrl+Shift+E",
        "Settings…": "Ctrl+,",
        "Quit": "Ctrl+Q",
    }
