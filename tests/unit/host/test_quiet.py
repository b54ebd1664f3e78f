"""When the card keeps away, and when it keeps names to itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from taktone.host.bus import Bus
from taktone.host.do_not_disturb import DoNotDisturb
from taktone.host.full_screen import UnknownFullScreen, full_screen_of_this_desktop
from taktone.host.quiet import Quiet
from taktone.host.settings import Settings
from taktone.host.settings_schema import (
    CARD_DISCREET,
    CARD_LINGER_S,
    QUIET_DO_NOT_DISTURB,
    QUIET_FULL_SCREEN,
)
from taktone.host.windows_full_screen import WindowsFullScreen
from taktone.host.x11_full_screen import X11FullScreen


class FakeFullScreen(QObject):
    """Fills the screen when the test says so."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_in_front = False
        self.is_watching = False

    def start(self) -> None:
        self.is_watching = True

    def stop(self) -> None:
        self.is_watching = False


class Desktop:
    """Settings and a desktop, and what follows from them."""

    def __init__(self, folder: Path) -> None:
        self.settings = Settings(folder)
        self.full_screen = FakeFullScreen()
        self.do_not_disturb = DoNotDisturb(Bus(""), {})
        self.quiet = Quiet(self.settings, self.full_screen, self.do_not_disturb)
        self.quiet.start()
        self.quiet.watch()

    def present(self, *, is_presenting: bool = True) -> None:
        self.full_screen.is_in_front = is_presenting
        self.full_screen.changed.emit()

    def want_no_messages(self) -> None:
        self.do_not_disturb._on_told("plasma", True)


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path) -> Desktop:
    return Desktop(tmp_path)


def test_on_an_ordinary_desktop_cards_come_up_with_names(desktop: Desktop) -> None:
    quiet = desktop.quiet
    assert not any([quiet.is_quiet, quiet.is_discreet, quiet.is_presenting])


def test_a_presentation_keeps_cards_away_and_names_hidden(qtbot: QtBot, desktop: Desktop) -> None:
    with qtbot.waitSignal(desktop.quiet.changed):
        desktop.present()
    seen = [desktop.quiet.is_quiet, desktop.quiet.is_discreet]
    desktop.present(is_presenting=False)
    assert [*seen, desktop.quiet.is_quiet] == [True, True, False]


def test_do_not_disturb_keeps_cards_away_but_hides_no_name(qtbot: QtBot, desktop: Desktop) -> None:
    with qtbot.waitSignal(desktop.quiet.changed):
        desktop.want_no_messages()
    assert desktop.quiet.is_quiet
    assert not desktop.quiet.is_discreet


def test_each_rule_can_be_switched_off(qtbot: QtBot, desktop: Desktop) -> None:
    desktop.present()
    desktop.want_no_messages()
    with qtbot.waitSignal(desktop.quiet.changed):
        desktop.settings.set(QUIET_FULL_SCREEN, False)
    seen = [desktop.quiet.is_quiet]
    desktop.settings.set(QUIET_DO_NOT_DISTURB, False)
    assert [*seen, desktop.quiet.is_quiet] == [True, False]
    assert desktop.quiet.is_presenting


@pytest.mark.parametrize(
    ("wish", "alone", "presenting"),
    [("presenting", False, True), ("always", True, True), ("never", False, False)],
)
def test_initials_are_shown_when_the_user_wants_them(
    desktop: Desktop, wish: str, alone: bool, presenting: bool
) -> None:
    desktop.settings.set(CARD_DISCREET, wish)
    assert desktop.quiet.is_discreet is alone
    desktop.present()
    assert desktop.quiet.is_discreet is presenting


def test_another_setting_is_nothing_to_it(qtbot: QtBot, desktop: Desktop) -> None:
    with qtbot.assertNotEmitted(desktop.quiet.changed):
        desktop.settings.set(CARD_LINGER_S, 60)


def test_stopping_leaves_the_desktop_alone(desktop: Desktop) -> None:
    assert desktop.full_screen.is_watching
    desktop.quiet.stop()
    assert not desktop.full_screen.is_watching


@pytest.mark.parametrize(
    ("state", "is_full"),
    [(0, False), (1, False), (2, True), (3, True), (4, True), (5, False), (6, False), (7, False)],
)
def test_windows_states_that_mean_a_full_screen(qtbot: QtBot, state: int, is_full: bool) -> None:
    watch = WindowsFullScreen(lambda: state)
    watch.start()
    assert watch.is_in_front is is_full
    watch.stop()


def test_a_shell_that_says_nothing_is_no_full_screen(qtbot: QtBot) -> None:
    assert not WindowsFullScreen().is_in_front


@pytest.mark.parametrize(
    ("platform", "display", "kind"),
    [
        ("linux", ":7", X11FullScreen),
        ("linux", "", UnknownFullScreen),
        ("darwin", ":7", UnknownFullScreen),
        ("win32", "", WindowsFullScreen),
    ],
)
def test_each_desktop_has_its_way(
    monkeypatch: pytest.MonkeyPatch, platform: str, display: str, kind: type[QObject]
) -> None:
    monkeypatch.setattr("taktone.host.full_screen.sys.platform", platform)
    monkeypatch.setenv("DISPLAY", display)
    assert isinstance(full_screen_of_this_desktop(), kind)


def test_where_nobody_tells_nothing_fills_the_screen(qtbot: QtBot) -> None:
    unknown = UnknownFullScreen()
    unknown.start()
    assert not unknown.is_in_front
    unknown.stop()
