"""Who is welcomed: whoever comes in front for the first time, and no start that nobody sees."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from taktone import trace
from taktone.core.bus_message import BusReply, BusRequest
from taktone.host.desktop_application import INTERFACE, PATH
from unit.test_parts import Root

pytestmark = pytest.mark.usefixtures("no_freezing")


class Start:
    """A first start of the whole program; notes each welcome in place of showing it."""

    def __init__(self, qtbot: QtBot, app: QApplication, data: Path) -> None:
        self.root = Root(app, data)
        self.welcomes: list[bool] = []
        self._qtbot = qtbot
        wanted = self.root.parts.desktop_side.welcome_wanted
        wanted.disconnect(self.root.parts.lines.welcome)
        wanted.connect(lambda: self.welcomes.append(True))

    def begin(self, *, is_background: bool) -> None:
        with self._qtbot.waitSignals([self.root.parts.ready, self.root.parts.later.done]):
            self.root.parts.start(is_background=is_background)

    def activate(self) -> None:
        """As the desktop does over the bus, when its user clicks on the program."""
        call = BusRequest(
            serial=1, sender=":1.1", path=PATH, interface=INTERFACE, member="Activate", args=({},)
        )
        assert self.root.parts.services.application._answer(call) == BusReply()


@pytest.fixture
def first(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    data = tmp_path / "data"
    monkeypatch.setenv("TAKTONE_DATA", str(data))
    start = Start(qtbot, qapp, data)
    yield start
    parts = start.root.parts
    parts.windows.close_all()
    parts.stop()
    start.root.card().deleteLater()
    qapp.aboutToQuit.disconnect(parts.stop)
    gc.collect()


def test_a_start_in_front_welcomes_once(first: Start) -> None:
    first.begin(is_background=False)
    assert len(first.welcomes) == 1
    first.activate()
    assert len(first.welcomes) == 1


def test_a_start_in_the_background_leaves_the_welcome_to_the_first_activation(
    first: Start,
) -> None:
    first.begin(is_background=True)
    assert first.welcomes == []
    first.activate()
    first.activate()
    assert len(first.welcomes) == 1


def test_a_start_that_is_measured_never_welcomes(
    first: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trace, "_exit_after", "an event that never comes")
    first.begin(is_background=False)
    first.activate()
    assert first.welcomes == []
    monkeypatch.undo()
    # Nor is it written down as if somebody had been.
    assert first.root.parts.remembered.add_hint("welcome")


def test_a_welcome_waits_while_a_call_is_open(first: Start) -> None:
    first.begin(is_background=True)
    first.root.tell("ring", number="+4520123456", id="1")
    first.activate()
    assert first.welcomes == []
