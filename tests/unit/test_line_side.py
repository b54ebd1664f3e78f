"""Lines are loaded where there is one, or where the user looks for them; else nothing is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from taktone import line_parts, line_side
from taktone.line_side import LineSide
from taktone.ui.settings.settings_page import SettingsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


class FakeLines(QObject):
    """Stands for ``LineParts``, and notes what it is told."""

    macro_met = Signal(str)
    made: list["FakeLines"]

    def __init__(self, *joined: object) -> None:
        super().__init__()
        self.joined = joined
        self.told: list[str] = []
        self.made.append(self)

    def start(self) -> None:
        self.told.append("start")

    def stop(self) -> None:
        self.told.append("stop")

    def leave(self, gone: Callable[[], None]) -> None:
        self.told.append("leave")
        gone()

    def page(self) -> str:
        return "the page of lines"


class FakeWindows:
    """Notes the pages of the settings."""

    pages: tuple[SettingsPage, ...] = ()

    def set_settings_pages(self, pages: tuple[SettingsPage, ...]) -> None:
        self.pages = pages


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TAKTONE_DATA", str(tmp_path))
    return tmp_path


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[FakeLines]:
    """Every ``LineParts`` that was built."""
    built: list[FakeLines] = []
    monkeypatch.setattr(FakeLines, "made", built, raising=False)
    monkeypatch.setattr(line_parts, "LineParts", FakeLines)
    return built


@pytest.fixture
def windows() -> FakeWindows:
    return FakeWindows()


@pytest.fixture
def hints() -> list[str]:
    return []


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a system where nothing is listened to unasked."""
    monkeypatch.setattr(line_side, "listens_unasked", lambda: False)


@pytest.fixture
def side(
    data: Path, made: list[FakeLines], windows: FakeWindows, hints: list[str], elsewhere: None
) -> LineSide:
    parts: tuple[Any, ...] = (
        "desk",
        windows,
        "tray",
        "notifier",
        "theme",
        "now",
        "bus",
        hints.append,
    )
    return LineSide(*parts)


def test_without_lines_only_the_page_in_the_settings_is_offered(
    side: LineSide, made: list[FakeLines], windows: FakeWindows
) -> None:
    side.start()
    assert made == []
    assert [page.key for page in windows.pages] == ["lines"]
    assert windows.pages[0].build() == "the page of lines"  # type: ignore[comparison-overlap]
    assert [lines.told for lines in made] == [["start"]]


def test_where_lines_were_set_up_they_are_listened_to_once(
    side: LineSide, made: list[FakeLines], data: Path
) -> None:
    (data / "lines.toml").write_text("")
    side.start()
    assert side.built() is side.built()
    assert [lines.told for lines in made] == [["start"]]
    assert made[0].joined[0] == "desk"


def test_leaving_waits_for_the_servers_only_where_there_are_any(
    side: LineSide, made: list[FakeLines]
) -> None:
    gone: list[str] = []
    side.leave(lambda: gone.append("at once"))
    side.stop()
    assert made == []
    side.built()
    side.leave(lambda: gone.append("after leave"))
    side.stop()
    assert gone == ["at once", "after leave"]
    assert made[0].told == ["start", "leave", "stop"]


def test_on_a_system_with_a_bus_they_are_listened_to_unasked(
    side: LineSide, made: list[FakeLines], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line_side, "listens_unasked", lambda: True)
    side.start()
    assert [lines.told for lines in made] == [["start"]]


def test_a_placeholder_a_program_sent_is_handed_on(
    side: LineSide, made: list[FakeLines], hints: list[str]
) -> None:
    side.built()
    made[0].macro_met.emit("%CallerNumber%")
    assert hints == ["%CallerNumber%"]


class FakeDesk:
    """Has calls or not."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    def open_calls(self) -> list[str]:
        return self.calls


class FakeFront(QObject):
    """Stands for ``Windows``."""

    practice_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def show_history(self) -> None:
        self.shown.append("history")


@pytest.mark.parametrize("is_call_open", [False, True])
def test_the_history_follows_the_welcome_unless_a_card_is_up(
    made: list[FakeLines], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, is_call_open: bool
) -> None:
    welcome, desk, front = WelcomeDialog(), FakeDesk(), FakeFront()
    qtbot.addWidget(welcome)
    monkeypatch.setattr(FakeLines, "welcome_window", lambda _: welcome, raising=False)
    parts: tuple[Any, ...] = (desk, front, "tray", "notifier", "theme", "now", "bus", list)
    side = LineSide(*parts)
    side.welcome()
    assert welcome.isVisible()
    desk.calls = ["a call"] if is_call_open else []
    with qtbot.waitSignal(front.practice_wanted):
        welcome.practice_wanted.emit()
    welcome.accept()
    assert front.shown == ([] if is_call_open else ["history"])


def test_who_leaves_is_shown_no_history(
    made: list[FakeLines], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    welcome, front = WelcomeDialog(), FakeFront()
    qtbot.addWidget(welcome)
    monkeypatch.setattr(FakeLines, "welcome_window", lambda _: welcome, raising=False)
    parts: tuple[Any, ...] = (FakeDesk(), front, "tray", "notifier", "theme", "now", "bus", list)
    side = LineSide(*parts)
    side.welcome()
    side.leave(lambda: None)
    assert not welcome.isVisible()
    assert front.shown == []


class WelcomeDialog(QDialog):
    """Stands for the window of the first start."""

    practice_wanted = Signal()
