"""Only one program at a time is at the point where the history is made and migrated."""

import fcntl
from pathlib import Path

import pytest

from taktone.store import store as store_module
from taktone.store.database import Database
from taktone.store.migrations import migrate
from taktone.store.open_lock import LOCK_NAME, open_lock


def is_locked(folder: Path) -> bool:
    with (folder / LOCK_NAME).open("wb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def test_lock_is_held_inside_and_given_back(tmp_path: Path) -> None:
    with open_lock(tmp_path):
        assert is_locked(tmp_path)
    assert not is_locked(tmp_path)


def test_lock_is_given_back_after_a_failure(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), open_lock(tmp_path):
        _ = 1 / 0
    assert not is_locked(tmp_path)


def test_migrations_run_under_the_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def look_and_migrate(database: Database) -> None:
        seen.append(is_locked(tmp_path))
        migrate(database)

    monkeypatch.setattr(store_module, "migrate", look_and_migrate)
    store_module.open_store(tmp_path).close()
    assert seen == [True]
