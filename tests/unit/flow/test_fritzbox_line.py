"""A FRITZ!Box from its file through the registry to its calls; the key store is never asked."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.fritz_box import FritzBox
from helpers.memory_keys import MemoryKeys
from taktone.core.call_event import CallEvent, CallState
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.kept_line import KeptLine
from taktone.core.line_health import LineState
from taktone.flow.line_passwords import LinePasswords
from taktone.flow.line_runner import LineRunner
from taktone.flow.line_testing import LineTesting
from taktone.flow.lines import Lines
from taktone.flow.secret_reading import SecretReading
from taktone.host.kept_lines import KeptLines
from taktone.host.key_back_end import KeyBackEnd
from taktone.host.key_store import KeyStore
from taktone.host.lines_file import read_lines
from taktone.host.small_file import SmallFile
from taktone.sources.registry import LINE_KINDS
from unit.flow.line_bench import now


class Home:
    """Everything between the screen and a box."""

    def __init__(self, qtbot: QtBot, folder: Path, box: FritzBox) -> None:
        self._qtbot = qtbot
        self.box = box
        self.line = FritzboxLine(id="1", name="Boksen", server="127.0.0.1", port=box.port)
        self.kept = KeptLine(line=self.line)
        self.path = folder / "lines.toml"
        self.keys_asked = 0
        passwords = LinePasswords(KeyStore(self._find_keys))
        secrets = SecretReading(passwords, SmallFile())
        self.testing = LineTesting(secrets, LINE_KINDS, now)
        self.lines = Lines(KeptLines(folder), passwords, LineRunner(secrets, LINE_KINDS, now))
        self.events: list[CallEvent] = []
        self.errors: list[object] = []
        self.lines.event_seen.connect(self.events.append)
        self.lines.failed.connect(self.errors.append)
        with qtbot.waitSignal(self.lines.lines_changed):
            self.lines.start()

    def _find_keys(self) -> KeyBackEnd:
        self.keys_asked += 1
        return MemoryKeys()

    def wait_heard(self, connections: int) -> None:
        """Until the box has been called so often and the line is ready."""
        self._qtbot.waitUntil(
            lambda: (
                self.box.connections == connections
                and self.lines.health("1").state is LineState.READY
            )
        )

    def leave(self) -> None:
        self.testing.stop()
        self.lines.stop()


@pytest.fixture
def home(qtbot: QtBot, tmp_path: Path) -> Iterator[Home]:
    with FritzBox() as box:
        home = Home(qtbot, tmp_path, box)
        yield home
        home.leave()


def test_a_box_is_added_heard_and_kept(home: Home, qtbot: QtBot) -> None:
    home.lines.add(home.kept, "")
    home.wait_heard(1)
    home.box.say("RING;0;20304050;88110022;SIP0;", "DISCONNECT;0;0;")
    qtbot.waitUntil(lambda: len(home.events) == 2)
    assert [event.state for event in home.events] == [CallState.RINGING, CallState.ENDED]
    assert {event.source for event in home.events} == {"fritzbox:1"}
    home.lines.stop()
    assert read_lines(home.path).lines == (home.kept,)


def test_no_key_store_is_asked_whatever_is_done_with_the_line(home: Home, qtbot: QtBot) -> None:
    home.lines.add(home.kept, "")
    home.wait_heard(1)
    home.lines.change(replace(home.kept, line=replace(home.line, name="Hjemme")))
    home.wait_heard(2)
    home.lines.undo()
    home.wait_heard(3)
    home.lines.switch("1", is_on=False)
    home.lines.switch("1", is_on=True)
    home.wait_heard(4)
    with qtbot.waitSignal(home.testing.answered):
        home.testing.test(home.kept.line, None)
    home.lines.remove("1")
    assert home.lines.lines == ()
    assert home.lines.health("1").state is LineState.OFF
    home.leave()
    assert home.keys_asked == 0
    assert home.errors == []


def test_a_box_that_was_removed_comes_back(home: Home) -> None:
    home.lines.add(home.kept, "")
    home.wait_heard(1)
    home.lines.remove("1")
    home.lines.undo()
    home.wait_heard(2)
    assert home.lines.lines == (home.kept,)
    assert home.keys_asked == 0


def test_an_addition_is_taken_back(home: Home) -> None:
    home.lines.add(home.kept, "")
    home.wait_heard(1)
    home.lines.undo()
    assert home.lines.lines == ()
    assert home.keys_asked == 0
