"""Windows: what the consent store means, and that changes come by themselves."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from helpers.own_thread import running
from helpers.waiting import wait_for
from helpers.windows_machine import WindowsMachine
from taktone.sources.microphone import consent_reader
from taktone.sources.microphone.consent_reader import ConsentReader
from taktone.sources.microphone.consent_store import MICROPHONE
from taktone.sources.microphone.microphone_reader import NoReading
from taktone.sources.microphone.windows_registry import WindowsCalls, WindowsRegistry

if TYPE_CHECKING:
    from taktone.core.microphone_use import MicrophoneUse

ZOOM = r"C:\Program Files\Zoom\bin\Zoom.exe"
ZOOM_KEY = MICROPHONE + r"\NonPackaged\C:#Program Files#Zoom#bin#Zoom.exe"
TEAMS = "MSTeams_8wekyb3d8bbwe"
BEGAN, ENDED = 133_772_580_000_000_000, 133_772_600_000_000_000


class Machine:
    """A Windows with a consent store, and what the reader told of it."""

    def __init__(self) -> None:
        self.windows = WindowsMachine()
        self.windows.write(MICROPHONE, Value="Allow")
        self.windows.write(MICROPHONE + r"\NonPackaged", Value="Allow")
        self.told: list[tuple[MicrophoneUse, ...]] = []
        self.reader = ConsentReader(self.load)

    def load(self) -> WindowsCalls:
        return WindowsCalls(self.windows, self.windows, self.windows)

    def use(self, path: str, began: object = BEGAN, ended: object = 0) -> None:
        self.windows.write(path, LastUsedTimeStart=began, LastUsedTimeStop=ended)

    def keys(self) -> list[str]:
        return [use.program.key for use in self.told[-1]] if self.told else []

    def run(self) -> None:
        self.reader.run(self.told.append)

    def wait_for(self, *keys: str) -> None:
        wait_for(lambda: bool(self.told) and self.keys() == list(keys), f"{keys}")


@pytest.fixture
def machine() -> Machine:
    return Machine()


def test_programs_and_packages_are_told_while_they_use_it(machine: Machine) -> None:
    machine.windows.run(ZOOM.lower())
    machine.windows.run(r"C:\Program Files\WindowsApps\MSTeams\ms-teams.exe", TEAMS)
    machine.windows.run("")
    with running(machine.run, machine.reader.stop):
        machine.wait_for()
        machine.use(ZOOM_KEY)
        machine.wait_for("zoom")
        machine.use(rf"{MICROPHONE}\{TEAMS}")
        machine.wait_for("teams", "zoom")
        machine.use(ZOOM_KEY, ended=ENDED)
        machine.wait_for("teams")
    assert machine.windows.open_handles == 0
    assert all(use.is_talk for uses in machine.told for use in uses)


def test_nothing_happens_while_nothing_changes(machine: Machine) -> None:
    with running(machine.run, machine.reader.stop):
        machine.wait_for()
        machine.windows.write(r"Software\Microsoft\Windows\Else")
        wait_for(lambda: len(machine.told) == 2, "the change to be looked at")
    assert len(machine.told) == 2


def test_a_stale_word_of_a_program_that_does_not_run_is_not_believed(machine: Machine) -> None:
    machine.use(ZOOM_KEY)
    with running(machine.run, machine.reader.stop):
        machine.wait_for()


def test_a_program_that_crashes_is_noticed_without_a_word(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consent_reader, "LOOK_AGAIN_S", 0.02)
    process = machine.windows.run(ZOOM)
    machine.use(ZOOM_KEY)
    with running(machine.run, machine.reader.stop):
        machine.wait_for("zoom")
        machine.windows.end(process)
        machine.wait_for()


@pytest.mark.parametrize(
    ("began", "ended", "is_used"),
    [
        (BEGAN, 0, True),
        (BEGAN, ENDED, False),
        (0, 0, False),
        (BEGAN.to_bytes(8, "little"), bytes(8), True),
        ("yes", "no", False),
    ],
)
def test_times_however_they_are_written(
    machine: Machine, began: object, ended: object, is_used: bool
) -> None:
    machine.windows.run(ZOOM)
    machine.use(ZOOM_KEY, began, ended)
    with running(machine.run, machine.reader.stop):
        machine.wait_for(*(["zoom"] if is_used else []))


def fails(load: Callable[[], WindowsCalls]) -> NoReading:
    with pytest.raises(NoReading) as raised:
        ConsentReader(load).run(lambda _: None)
    return raised.value


def test_a_windows_without_the_store_tells_nothing_for_good() -> None:
    bare = WindowsMachine()
    assert fails(lambda: WindowsCalls(bare, bare, bare)).is_for_good


def test_elsewhere_there_is_no_windows_to_ask() -> None:
    assert fails(WindowsCalls.load).is_for_good


def test_a_watch_that_is_refused_is_tried_again(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine.windows, "RegNotifyChangeKeyValue", lambda *_: 5)
    assert not fails(machine.load).is_for_good
    assert machine.windows.open_handles == 0


def test_stopped_before_it_ran_it_runs_no_more(machine: Machine) -> None:
    machine.reader.stop()
    machine.run()
    assert machine.told == []


def test_a_key_that_goes_meanwhile_is_empty(machine: Machine) -> None:
    registry = WindowsRegistry(machine.load(), MICROPHONE)
    assert registry.subkeys(MICROPHONE + r"\Gone") == ()
    assert registry.number(MICROPHONE + r"\Gone", "LastUsedTimeStop") == 0
    assert registry.subkeys(MICROPHONE) == ("NonPackaged",)
    registry.close()
