"""Somebody else's small files, read off the GUI thread."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from taktone.host.small_file import MOST_BYTES, SmallFile


def read(path: str, qtbot: QtBot) -> bytes | None:
    taken: list[tuple[bytes | None, threading.Thread]] = []
    reader = SmallFile()
    reader.read(path, lambda data: taken.append((data, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(taken))
    assert taken[0][1] is threading.main_thread()
    return taken[0][0]


def test_a_file_is_given_as_it_is(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "ca.pem"
    path.write_bytes(b"\xff\x00pem")
    assert read(str(path), qtbot) == b"\xff\x00pem"


@pytest.mark.parametrize("name", ["missing.pem", ".", "a\x00b"])
def test_what_cannot_be_read_is_none(tmp_path: Path, qtbot: QtBot, name: str) -> None:
    assert read(f"{tmp_path}/{name}", qtbot) is None


def test_of_a_huge_file_no_more_than_the_beginning_is_taken(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "huge"
    path.write_bytes(b"x" * (MOST_BYTES + 10))
    assert len(read(str(path), qtbot) or b"") == MOST_BYTES
