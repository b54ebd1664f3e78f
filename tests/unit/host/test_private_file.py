"""Small files: whole or not at all, for the owner alone."""

import stat
from pathlib import Path

import pytest

from taktone.core.known_error import KnownError, Problem
from taktone.host.private_file import keep_aside, read_private, write_private


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "folder"
    made.mkdir()
    return made


def test_what_was_written_is_read(folder: Path) -> None:
    path = folder / "new" / "file"
    write_private(path, "Åse\r\n")
    assert read_private(path) == "Åse\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_file_is_no_text(folder: Path) -> None:
    assert read_private(folder / "file") is None


def test_a_file_others_could_read_is_closed_to_them(folder: Path) -> None:
    path = folder / "file"
    path.write_text("old")
    path.chmod(0o644)
    write_private(path, "new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_full_disk_leaves_the_file_as_it_was(folder: Path) -> None:
    path = folder / "file"
    path.write_text("old")
    (folder / ".file.new").symlink_to("/dev/full")
    with pytest.raises(KnownError) as caught:
        write_private(path, "new")
    assert caught.value.problem is Problem.DISK_FULL
    assert caught.value.detail == str(path)
    assert path.read_text() == "old"
    assert files(folder) == ["file"]


def test_a_file_in_the_folders_place_is_read_only(folder: Path) -> None:
    (folder / "sub").write_text("")
    with pytest.raises(KnownError) as caught:
        write_private(folder / "sub" / "file", "new")
    assert caught.value.problem is Problem.READ_ONLY


def test_what_a_crash_left_behind_is_used_up(folder: Path) -> None:
    (folder / ".file.new").write_text("half of something much longer")
    write_private(folder / "file", "new")
    assert files(folder) == ["file"]
    assert read_private(folder / "file") == "new"


def test_kept_aside_files_are_numbered(folder: Path) -> None:
    path = folder / "file"
    places = []
    for text in ("one", "two"):
        path.write_text(text)
        places.append(keep_aside(path))
    assert [place.name for place in places] == ["file.broken-1", "file.broken-2"]
    assert [place.read_text() for place in places] == ["one", "two"]
    assert not path.exists()
