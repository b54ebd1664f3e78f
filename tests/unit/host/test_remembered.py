"""Hints are shown once, also after a restart, and never at the cost of the file."""

import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from taktone.core.known_error import Problem
from taktone.host.remembered import Remembered


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "folder"
    made.mkdir()
    return made


def loaded(folder: Path) -> Remembered:
    remembered = Remembered(folder)
    remembered.load()
    return remembered


def test_a_hint_is_new_once(qtbot: QtBot, folder: Path) -> None:
    remembered = loaded(folder)
    assert remembered.add_hint("no_tray")
    assert not remembered.add_hint("no_tray")
    assert remembered.flush()
    again = loaded(folder)
    assert again.hints == {"no_tray"}
    assert not again.add_hint("no_tray")
    assert stat.S_IMODE((folder / "remembered.json").stat().st_mode) == 0o600


def test_nothing_is_written_before_there_is_a_hint(qtbot: QtBot, folder: Path) -> None:
    assert loaded(folder).flush()
    assert files(folder) == []


@pytest.mark.parametrize("text", ["{", "[]", '{"hints": "no_tray"}', "[" * 100_000, "\udcff"])
def test_a_broken_file_is_kept_aside_and_its_hints_come_again(
    qtbot: QtBot, folder: Path, text: str
) -> None:
    data = text.encode("utf-8", "surrogateescape")
    (folder / "remembered.json").write_bytes(data)
    remembered = loaded(folder)
    aside = folder / "remembered.json.broken-1"
    assert [(error.problem, error.detail) for error in remembered.problems] == [
        (Problem.SETTINGS_BROKEN, str(aside))
    ]
    assert remembered.hints == set()
    assert remembered.add_hint("no_tray")
    assert remembered.flush()
    assert aside.read_bytes() == data
    assert loaded(folder).hints == {"no_tray"}


def test_a_broken_file_that_cannot_be_kept_aside_is_not_overwritten(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "rename", refuse)
    file = folder / "remembered.json"
    file.write_text("oh no", encoding="utf-8")
    remembered = loaded(folder)
    assert [error.detail for error in remembered.problems] == [str(file)]
    assert remembered.add_hint("no_tray")
    assert remembered.flush()
    assert file.read_text(encoding="utf-8") == "oh no"


def test_a_file_that_cannot_be_read_is_left_alone(qtbot: QtBot, folder: Path) -> None:
    (folder / "remembered.json").mkdir()
    remembered = loaded(folder)
    assert len(remembered.problems) == 1
    assert remembered.add_hint("no_tray")
    assert not remembered.add_hint("no_tray")
    assert remembered.flush()
    assert files(folder) == ["remembered.json"]


def test_a_folder_that_cannot_be_written_is_told(qtbot: QtBot, folder: Path) -> None:
    (folder / "in the way").write_text("")
    remembered = loaded(folder / "in the way")
    with qtbot.waitSignal(remembered.failed) as told:
        remembered.add_hint("no_tray")
        assert remembered.hints == {"no_tray"}
        remembered.flush()
    assert told.args[0].problem is Problem.READ_ONLY


@given(st.frozensets(st.text(max_size=9), min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_any_hints_come_back(qtbot: QtBot, folder: Path, hints: frozenset[str]) -> None:
    (folder / "remembered.json").unlink(missing_ok=True)
    remembered = loaded(folder)
    for hint in hints:
        remembered.add_hint(hint)
    assert remembered.flush()
    assert loaded(folder).hints == hints


PLACE = ("HDMI-1", "top_left", 40, 60)


def test_the_cards_place_is_remembered_beside_the_hints(qtbot: QtBot, folder: Path) -> None:
    remembered = loaded(folder)
    remembered.add_hint("no_tray")
    remembered.keep_place("one screen", PLACE)
    assert remembered.flush()
    again = loaded(folder)
    assert again.hints == {"no_tray"}
    assert again.place("one screen") == PLACE
    assert again.place("two screens") is None


def test_a_forgotten_place_is_forgotten_on_disk_too(qtbot: QtBot, folder: Path) -> None:
    remembered = loaded(folder)
    remembered.keep_place("one screen", PLACE)
    remembered.keep_place("two screens", PLACE)
    remembered.keep_place("one screen", None)
    assert remembered.flush()
    assert loaded(folder).place("one screen") is None
    remembered.forget_places()
    assert remembered.flush()
    assert loaded(folder).place("two screens") is None
    assert "places" not in (folder / "remembered.json").read_text()


def test_twenty_sets_of_screens_are_remembered_the_ones_used_last(
    qtbot: QtBot, folder: Path
) -> None:
    remembered = loaded(folder)
    for number in range(20):
        remembered.keep_place(f"layout {number}", PLACE)
    remembered.keep_place("layout 0", ("HDMI-1", "top_left", 1, 1))
    remembered.keep_place("layout 20", PLACE)
    assert remembered.flush()
    again = loaded(folder)
    assert again.place("layout 1") is None
    assert again.place("layout 0") == ("HDMI-1", "top_left", 1, 1)
    assert again.place("layout 20") == PLACE


@pytest.mark.parametrize("places", ['"x"', '{"one screen": 7, "two": [{}]}', "null"])
def test_places_that_are_none_leave_the_hints_alone(
    qtbot: QtBot, folder: Path, places: str
) -> None:
    text = '{"hints": ["no_tray"], "places": ' + places + "}"
    (folder / "remembered.json").write_text(text)
    remembered = loaded(folder)
    assert remembered.problems == ()
    assert remembered.hints == {"no_tray"}
    assert remembered.place("one screen") is None
