"""A file that is whole or not there."""

import stat
from pathlib import Path

import pytest

from taktone.core.known_error import Interrupted, KnownError, Problem
from taktone.host.fresh_file import fresh_file


def test_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with fresh_file(path) as out:
        out.write(b"whole")
        assert not path.exists()
    assert path.read_bytes() == b"whole"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [x for x in tmp_path.iterdir() if x.is_file()] == [path]


def write_half(path: Path) -> None:
    with fresh_file(path) as out:
        out.write(b"half")
        raise Interrupted


def test_file_that_was_there_stays_when_writing_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"before")
    with pytest.raises(Interrupted):
        write_half(path)
    assert path.read_bytes() == b"before"
    assert [x for x in tmp_path.iterdir() if x.is_file()] == [path]


@pytest.mark.parametrize("place", ["no/such/folder/a.csv", "."])
def test_place_that_cannot_be_written_is_a_known_problem(tmp_path: Path, place: str) -> None:
    with pytest.raises(KnownError) as told, fresh_file(tmp_path / place) as out:
        out.write(b"x")
    assert told.value.problem is Problem.EXPORT_FAILED


def test_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "b.csv", tmp_path / "a.csv"
    target.write_bytes(b"before")
    link.symlink_to(target)
    with fresh_file(link) as out:
        out.write(b"after")
    assert link.is_symlink()
    assert target.read_bytes() == b"after"


def test_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"before")
    with pytest.raises(KnownError), fresh_file(path):
        raise OSError(28, "No space left on device")
    assert path.read_bytes() == b"before"
