"""The user's lines on disk: nothing of theirs is overwritten, and nobody waits."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.kept_line import KeptLine
from taktone.core.known_error import KnownError, Problem
from taktone.host import lines_file, private_file
from taktone.host.kept_lines import KeptLines
from taktone.host.lines_file import read_lines, write_lines

LINE = KeptLine(line=AsteriskLine(id="1", name="Kontor", server="10.0.0.2"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lines.toml"


def read(kept: KeptLines, qtbot: QtBot) -> object:
    with qtbot.waitSignal(kept.lines_read) as told:
        kept.read()
    return told.args[0]


def test_lines_are_read_and_saved(path: Path, qtbot: QtBot) -> None:
    write_lines(path, [LINE], ())
    kept = KeptLines(path.parent)
    assert read(kept, qtbot) == (LINE,)
    kept.save([])
    assert kept.flush()
    assert read_lines(path).lines == ()


def test_nothing_is_read_in_the_thread_of_the_screen(
    path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    real = private_file.read_private

    def watched(place: Path) -> str | None:
        threads.append(threading.current_thread())
        return real(place)

    monkeypatch.setattr(lines_file, "read_private", watched)
    read(KeptLines(path.parent), qtbot)
    assert threads
    assert threading.main_thread() not in threads


def test_nothing_is_saved_before_it_is_known_what_is_there(path: Path, qtbot: QtBot) -> None:
    write_lines(path, [LINE], ())
    kept = KeptLines(path.parent)
    kept.save([])
    kept.flush()
    assert read_lines(path).lines == (LINE,)


def test_a_broken_file_is_kept_aside_and_told_of(path: Path, qtbot: QtBot) -> None:
    path.write_text("[[line")
    kept = KeptLines(path.parent)
    with qtbot.waitSignal(kept.failed) as told:
        assert read(kept, qtbot) == ()
    error = told.args[0]
    assert isinstance(error, KnownError)
    assert error.problem is Problem.LINES_BROKEN
    aside = path.with_name("lines.toml.broken-1")
    assert error.detail == str(aside)
    kept.save([LINE])
    kept.flush()
    assert aside.read_text() == "[[line"
    assert read_lines(path).lines == (LINE,)


def test_a_table_of_a_newer_program_is_told_of_and_written_back(path: Path, qtbot: QtBot) -> None:
    path.write_text('[[line]]\nkind = "hologram"\nid = "9"\n')
    kept = KeptLines(path.parent)
    with qtbot.waitSignal(kept.failed):
        assert read(kept, qtbot) == ()
    kept.save([LINE])
    kept.flush()
    found = read_lines(path)
    assert found.lines == (LINE,)
    assert found.foreign == ({"kind": "hologram", "id": "9"},)


def test_a_file_that_cannot_be_read_makes_room_and_is_not_overwritten(
    path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text("secret")

    def refuse(place: Path) -> str:
        raise PermissionError(13, "no", str(place))

    monkeypatch.setattr(lines_file, "read_private", refuse)
    kept = KeptLines(path.parent)
    with qtbot.waitSignal(kept.failed):
        read(kept, qtbot)
    kept.save([LINE])
    kept.flush()
    assert path.with_name("lines.toml.broken-1").read_text() == "secret"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("")
    kept = KeptLines(tmp_path / "file" / "config")
    read(kept, qtbot)
    with qtbot.waitSignal(kept.failed):
        kept.save([LINE])
    assert not kept.flush()
