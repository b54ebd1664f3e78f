"""Lines are loaded where there is one, or where the user looks for them; else nothing is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from taktone import line_parts, line_side
from taktone.core.bus_message import BusCall, BusMatch, BusSignal
from taktone.host import system_bus
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


class FakeBus(QObject):
    """A bus that is there, with nobody on it until a test says so."""

    connected = Signal()
    is_connected = True

    def __init__(self) -> None:
        super().__init__()
        self.there: set[str] = set()
        self.heard: list[tuple[BusMatch, Callable[[BusSignal], None]]] = []
        self.told: list[str] = []

    def start(self) -> None:
        self.told.append("start")

    def stop(self) -> None:
        self.told.append("stop")

    def match(self, match: BusMatch, seen: Callable[[BusSignal], None]) -> None:
        self.heard.append((match, seen))

    def ignore(self, match: BusMatch, seen: Callable[[BusSignal], None]) -> None:
        self.heard.remove((match, seen))

    def call(self, call: BusCall, answered: Callable[[tuple[object, ...]], None]) -> None:
        answered((call.args[0] in self.there,))

    def come(self, service: str, owner: str = ":1.7") -> None:
        """The service comes to the bus, or goes where there is no owner."""
        for match, seen in tuple(self.heard):
            if match.first_arg == service:
                args = (service, "", owner)
                seen(
                    BusSignal(
                        path=match.path,
                        interface=match.interface,
                        member=match.member,
                        args=args,
                    )
                )


@pytest.fixture
def session() -> FakeBus:
    return FakeBus()


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> FakeBus:
    bus = FakeBus()
    monkeypatch.setattr(system_bus, "system_bus", lambda: bus)
    return bus


@pytest.fixture
def side(
    data: Path,
    made: list[FakeLines],
    windows: FakeWindows,
    hints: list[str],
    session: FakeBus,
    system: FakeBus,
    monkeypatch: pytest.MonkeyPatch,
) -> LineSide:
    services = {"session": ("org.gnome.Calls",), "system": ("org.ofono",)}
    monkeypatch.setattr(line_side, "services_unasked", lambda: services)
    parts: tuple[Any, ...] = (
        "desk",
        windows,
        "tray",
        "notifier",
        "theme",
        "now",
        session,
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


@pytest.mark.parametrize(
    ("bus", "service"), [("session", "org.gnome.Calls"), ("system", "org.ofono")]
)
def test_a_service_that_is_there_is_listened_to_unasked(
    request: pytest.FixtureRequest, side: LineSide, made: list[FakeLines], bus: str, service: str
) -> None:
    request.getfixturevalue(bus).there.add(service)
    side.start()
    assert [lines.told for lines in made] == [["start"]]


def test_a_service_that_comes_later_is_listened_to_once(
    side: LineSide, made: list[FakeLines], session: FakeBus, system: FakeBus
) -> None:
    side.start()
    session.come("org.gnome.Calls", owner="")
    session.come("org.example.Other")
    assert made == []
    session.come("org.gnome.Calls")
    system.come("org.ofono")
    assert [lines.told for lines in made] == [["start"]]
    assert session.heard == system.heard == []
    assert system.told == ["start", "stop"]


def test_a_bus_that_comes_later_is_asked_then(
    side: LineSide, made: list[FakeLines], session: FakeBus
) -> None:
    session.is_connected = False
    session.there.add("org.gnome.Calls")
    side.start()
    assert made == []
    session.connected.emit()
    assert [lines.told for lines in made] == [["start"]]


def test_nothing_is_listened_for_once_lines_are_built_or_the_program_ends(
    side: LineSide, made: list[FakeLines], session: FakeBus, system: FakeBus
) -> None:
    side.start()
    assert len(session.heard) == len(system.heard) == 1
    side.stop()
    session.come("org.gnome.Calls")
    session.connected.emit()
    assert made == []
    assert session.heard == system.heard == []
    assert system.told == ["start", "stop"]


def test_where_nothing_is_listened_to_unasked_no_bus_is_entered(
    side: LineSide, system: FakeBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line_side, "services_unasked", dict)
    side.start()
    assert system.told == []


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
