"""The lines in the composition root: joined to the desk, the tray, the notices and the settings."""

import gc
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.call_event import CallEvent, CallState
from taktone.core.hook_line import HookLine
from taktone.core.kept_line import KeptLine
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.host.lines_file import read_lines, write_lines
from taktone.host.settings import Settings
from taktone.line_panels import line_panels
from taktone.line_parts import LineParts
from taktone.parts import Parts
from taktone.sources.dbus.bus_source import BusSource
from taktone.sources.registry import LINE_KINDS
from taktone.ui.card.card_window import CardWindow
from taktone.ui.lines.hook_panel import HookPanel
from taktone.ui.lines.lines_page import LinesPage
from taktone.ui.settings.settings_dialog import SettingsDialog
from taktone.ui.theme.icons import tray_icon
from taktone.ui.tray import Tray

pytestmark = [
    pytest.mark.usefixtures("no_freezing"),
    pytest.mark.qt_log_ignore(
        "This plugin does not support raise", "systemTrayWindowChanged", extend=True
    ),
]
# Without an own extension nobody is connected to.
LINE = KeptLine(line=AsteriskLine(id="1", name="Kontoret", server="127.0.0.1", user="x"))
REFUSED = LineHealth(state=LineState.NEEDS_YOU, advice=LineAdvice.WRONG_PASSWORD)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


class Root:
    """Everything, built as the program builds it, with one line on disk."""

    def __init__(self, app: QApplication, data: Path) -> None:
        write_lines(data / "lines.toml", [LINE], ())
        self.data = data
        self.tray = Tray(tray_icon)
        self.parts = Parts(app, Settings(data), self.tray, "en")

    @property
    def lines(self) -> LineParts:
        """Built once the program is ready."""
        return self.parts.lines.built()


class Noticed:
    """What was notified, and what was taken away again."""

    def __init__(self, root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
        self.tags: list[str] = []
        self.closed: list[str] = []
        notifier = root.parts.services.notifier
        monkeypatch.setattr(notifier, "notify", lambda notice: self.tags.append(notice.tag))
        monkeypatch.setattr(notifier, "close", self.closed.append)


@pytest.fixture
def root(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Root]:
    root = Root(qapp, tmp_path / "data")
    with qtbot.waitSignal(root.parts.later.done):
        root.parts.start(is_background=True)
    qtbot.waitUntil(lambda: bool(root.lines.lines.lines))
    yield root
    root.parts.windows.close_all()
    root.parts.stop()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, CardWindow | SettingsDialog):
            window.deleteLater()
    qapp.aboutToQuit.disconnect(root.parts.stop)
    gc.collect()


def test_lines_are_read_once_the_program_is_ready(root: Root) -> None:
    first, *found = root.lines.lines.lines
    assert first == LINE
    assert [kept.line.id for kept in found] == [kind.code for kind in LINE_KINDS if kind.is_found]
    listened = root.lines.lines._runner._sources
    assert listened.keys() >= {"ofono", "pipewire", "modem_manager", "gnome_calls", "kdeconnectd"}


def test_what_is_found_alone_loads_no_network(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[bool] = []
    monkeypatch.setattr(root.lines._network, "start", lambda: started.append(True))
    root.lines.lines.remove("1")
    assert started == []
    root.lines.lines.undo()
    assert started == [True]


def test_the_buses_are_those_of_the_desktop_and_of_the_computer(root: Root) -> None:
    sources = root.lines.lines._runner._sources
    bus = {code: source._bus for code, source in sources.items() if isinstance(source, BusSource)}
    assert bus["gnome_calls"] is bus["pipewire"] is root.parts.services.session_bus
    assert bus["ofono"] is bus["modem_manager"] is root.lines._system_bus


def test_what_a_line_hears_reaches_the_desk(root: Root, qtbot: QtBot) -> None:
    with qtbot.waitSignal(root.parts.flow.desk.call_changed):
        root.lines.lines.event_seen.emit(
            CallEvent(
                source="asterisk 1",
                key="1.1",
                at=root.parts._now(),
                state=CallState.RINGING,
                number="+4520123456",
            )
        )


def troubles(root: Root) -> tuple[str, ...]:
    return root.tray._troubles


def test_a_dead_line_stands_in_the_tray_and_is_told_once(
    root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    noticed = Noticed(root, monkeypatch)
    lines, alarm = root.lines.lines, root.lines.alarm
    lines._runner._tell("1", REFUSED)
    alarm._on_time_over("1")
    assert troubles(root) == ("Kontoret: Needs you",)
    assert noticed.tags == ["line 1"]
    lines._runner._tell("1", LineHealth(state=LineState.READY))
    assert troubles(root) == ()
    assert "line 1" in noticed.closed


def test_the_tray_and_the_notice_lead_to_the_page_of_lines(root: Root, qtbot: QtBot) -> None:
    root.tray.lines_wanted.emit()
    (dialog,) = (x for x in QApplication.topLevelWidgets() if isinstance(x, SettingsDialog))
    page = dialog.findChild(LinesPage)
    assert isinstance(page, LinesPage)
    assert page.isVisible()
    dialog.show_page("general")
    root.parts.services.notifier.action_chosen.emit("line 1", "default")
    assert page.isVisible()


def test_what_is_wished_on_the_page_is_on_disk_when_the_program_has_ended(root: Root) -> None:
    root.lines.lines.switch("1", is_on=False)
    root.lines.stop()
    assert [kept.is_on for kept in read_lines(root.data / "lines.toml").lines] == [False]


def test_waking_up_reaches_the_lines(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    woken: list[bool] = []
    monkeypatch.setattr(root.lines.lines._runner, "wake", lambda: woken.append(True))
    root.lines._network.came_back.emit()
    assert woken == [True]
    assert root.lines._network._is_started


def test_settings_that_were_open_before_the_lines_have_their_page_too(root: Root) -> None:
    root.parts.windows.set_settings_pages(())
    root.parts.windows.show_settings()
    root.parts.lines.join_settings()
    root.tray.lines_wanted.emit()
    (dialog,) = (x for x in QApplication.topLevelWidgets() if isinstance(x, SettingsDialog))
    page = dialog.findChild(LinesPage)
    assert isinstance(page, LinesPage)
    assert page.isVisible()


def hook_on_disk(root: Root) -> KeptLine:
    kinds = {"hook": HookLine, "asterisk": AsteriskLine}
    root.lines.lines._kept.flush()
    return next(x for x in read_lines(root.data / "lines.toml", kinds).lines if x.line.id == "hook")


def test_the_hook_gets_its_key_when_it_is_first_switched_on_and_keeps_it(root: Root) -> None:
    root.lines.lines.change(KeptLine(line=HookLine(port=free_port()), is_on=False))
    root.lines.lines.switch("hook", is_on=True)
    line = hook_on_disk(root).line
    assert isinstance(line, HookLine)
    assert len(line.token) >= 22
    assert root.lines.lines.health("hook") == LineHealth(state=LineState.READY)
    root.lines.lines.switch("hook", is_on=False)
    root.lines.lines.switch("hook", is_on=True)
    assert hook_on_disk(root).line == line


def test_the_panel_of_the_hook_is_given_command_and_address(root: Root, qtbot: QtBot) -> None:
    panels = line_panels(root.lines.pairing, root.lines.programs)
    panel = panels["hook"](HookLine(token="kx3"))
    qtbot.addWidget(panel)
    assert isinstance(panel, HookPanel)
    assert panel.line() == HookLine(token="kx3")
    with pytest.raises(TypeError):
        panels["hook"](LINE.line)


def test_a_placeholder_that_the_hook_met_is_hinted_at_once(
    root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    advice = LineAdvice.MACRO_UNFILLED
    told = LineHealth(state=LineState.READY, advice=advice, detail="%CallerNumber%")
    hinted: list[object] = []
    monkeypatch.setattr(root.parts.windows, "tell_problem", hinted.append)
    for _ in range(2):
        root.lines.lines.health_changed.emit("hook", told)
    assert len(hinted) == 1
