"""Which prompts were shown lately is known after a restart."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from taktone.host.shown_prompts import FILE_NAME, MOST, ShownPrompts


def loaded(folder: Path) -> ShownPrompts:
    made = ShownPrompts(folder)
    made.load()
    return made


def test_it_survives_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    shown = loaded(tmp_path)
    for prompt_id in ("a", "b", "a"):
        shown.add(prompt_id)
    assert shown.flush()
    assert loaded(tmp_path).lately == ("b", "a")


def test_nothing_is_written_while_a_card_comes_up(qtbot: QtBot, tmp_path: Path) -> None:
    shown = loaded(tmp_path)
    shown.add("a")
    assert not (tmp_path / FILE_NAME).exists()
    assert shown._soon.isActive()
    shown._soon.timeout.emit()
    qtbot.waitUntil((tmp_path / FILE_NAME).exists)
    assert shown.flush()


def test_without_news_nothing_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    assert loaded(tmp_path).flush()
    assert not (tmp_path / FILE_NAME).exists()


def test_the_oldest_are_forgotten(qtbot: QtBot, tmp_path: Path) -> None:
    shown = loaded(tmp_path)
    for number in range(MOST + 10):
        shown.add(str(number))
    assert len(shown.lately) == MOST
    assert shown.lately[0] == "10"
    assert shown.flush()


@pytest.mark.parametrize("text", ["{", "7", "[1, 2]", "", "[" * 100_000, "\udcff"])
def test_a_broken_memory_begins_anew(qtbot: QtBot, tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_bytes(text.encode("utf-8", "surrogateescape"))
    shown = loaded(tmp_path)
    assert shown.lately == ()
    shown.add("a")
    assert shown.flush()
    assert loaded(tmp_path).lately == ("a",)


def test_a_folder_that_cannot_be_written_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    shown = loaded(tmp_path / "file")
    shown.add("a")
    with qtbot.waitSignal(shown.failed):
        shown.flush()
