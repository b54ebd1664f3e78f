"""The file is its owner's alone."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from taktone.core.known_error import KnownError, Problem
from taktone.store.history_file import FILE_NAME, existing_file, prepared_file
from taktone.store.open_lock import LOCK_NAME
from taktone.store.store import open_store
from unit.store.samples import ring

careless = pytest.mark.usefixtures("loose_umask")


@pytest.fixture
def loose_umask() -> Iterator[None]:
    """As careless as a system can be set up."""
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@careless
def test_nobody_else_can_read_folder_file_or_side_files(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"
    store = open_store(folder)
    ring(store, "call-1")
    names = {path.name for path in folder.iterdir()}
    assert names == {FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm", LOCK_NAME}
    assert mode(folder) == 0o700
    assert {mode(path) for path in folder.iterdir()} == {0o600}
    store.close()


@careless
def test_folder_and_file_that_were_open_to_others_are_closed(tmp_path: Path) -> None:
    path = prepared_file(tmp_path)
    tmp_path.chmod(0o755)
    path.chmod(0o644)
    prepared_file(tmp_path)
    assert (mode(tmp_path), mode(path)) == (0o700, 0o600)


def test_file_the_user_made_read_only_stays_so(tmp_path: Path) -> None:
    path = prepared_file(tmp_path)
    path.chmod(0o400)
    assert mode(prepared_file(tmp_path)) == 0o400


def test_link_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.touch()
    (tmp_path / FILE_NAME).symlink_to(elsewhere)
    for look in (prepared_file, existing_file):
        with pytest.raises(KnownError) as caught:
            look(tmp_path)
        assert caught.value.problem is Problem.STORE_UNREACHABLE
    assert elsewhere.read_bytes() == b""


def test_link_in_the_place_of_the_lock_is_refused(tmp_path: Path) -> None:
    (tmp_path / LOCK_NAME).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(KnownError) as caught:
        open_store(tmp_path)
    assert caught.value.problem is Problem.STORE_UNREACHABLE
    assert not (tmp_path / "elsewhere").exists()


def test_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(KnownError):
        prepared_file(tmp_path)


def test_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(KnownError) as caught:
        prepared_file(tmp_path / "data")
    assert caught.value.problem is Problem.STORE_UNREACHABLE


def test_missing_file_is_not_made_for_a_reader(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        open_store(tmp_path, may_write=False)
    assert caught.value.problem is Problem.STORE_UNREACHABLE
    assert not (tmp_path / FILE_NAME).exists()


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        (errno.ENOSPC, Problem.DISK_FULL),
        (errno.EROFS, Problem.READ_ONLY),
        (errno.EACCES, Problem.STORE_UNREACHABLE),
    ],
)
def test_refusal_of_the_system_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, problem: Problem
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(KnownError) as caught:
        prepared_file(tmp_path)
    assert caught.value.problem is problem
