"""Migrations run whole or not at all, once, and never on a file that is newer or not ours."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import taktone
from taktone.core.known_error import KnownError, Problem
from taktone.store.database import Database, open_database
from taktone.store.history_file import prepared_file
from taktone.store.migrations import APPLICATION_ID, MIGRATIONS, check_migrated, migrate
from taktone.store.store import open_store
from unit.store.samples import found, ring

if TYPE_CHECKING:
    import sqlite_utils

OPEN_AND_TELL_MODULES = """
import sys
from pathlib import Path
from taktone.store.store import open_store
print("opening", flush=True)
sys.stdin.readline()
open_store(Path(sys.argv[1])).close()
print(" ".join(sys.modules))
"""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A new, empty file."""
    opened = open_database(prepared_file(tmp_path), may_write=True)
    yield opened
    opened.close()


def m0002_colours(db: "sqlite_utils.Database") -> None:
    db.execute("CREATE TABLE colours (name TEXT) STRICT")


def m0003_broken(db: "sqlite_utils.Database") -> None:
    db.execute("CREATE TABLE half (name TEXT) STRICT")
    db.execute("INSERT INTO nowhere VALUES (1)")


def tables(database: Database) -> set[str]:
    return {name for (name,) in database.rows("SELECT name FROM sqlite_master")}


def applied(database: Database) -> list[str]:
    return [name for (name,) in database.rows("SELECT name FROM _sqlite_migrations ORDER BY id")]


def test_empty_file_gets_every_migration_and_is_known_as_ours(database: Database) -> None:
    migrate(database)
    assert applied(database) == [step.__name__ for step in MIGRATIONS]
    assert database.value("PRAGMA application_id") == APPLICATION_ID
    assert database.value("PRAGMA user_version") == len(MIGRATIONS)
    assert {"calls", "people", "calls_fts", "drafts"} <= tables(database)


def test_all_tables_are_strict(database: Database) -> None:
    migrate(database)
    loose = database.rows(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0"
        " AND name NOT GLOB '*sqlite*' AND name NOT GLOB 'calls_fts*'"
    )
    assert loose == []


def test_only_what_is_pending_is_applied(database: Database) -> None:
    migrate(database)
    migrate(database, (*MIGRATIONS, m0002_colours))
    migrate(database, (*MIGRATIONS, m0002_colours))
    assert applied(database)[-1] == "m0002_colours"
    assert len(applied(database)) == len(MIGRATIONS) + 1


def test_half_made_migration_is_undone_with_all_of_its_run(database: Database) -> None:
    migrate(database)
    with pytest.raises(Exception, match="no such table: nowhere"):
        migrate(database, (*MIGRATIONS, m0002_colours, m0003_broken))
    assert tables(database).isdisjoint({"half", "colours"})
    assert len(applied(database)) == len(MIGRATIONS)
    assert database.value("PRAGMA user_version") == len(MIGRATIONS)


def test_file_of_a_later_version_is_refused_to_the_writer(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    ring(store, "call-1")
    migrate(store._database, (*MIGRATIONS, m0002_colours))
    store._database.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    store.close()

    with pytest.raises(KnownError) as caught:
        open_store(tmp_path)
    assert caught.value.problem is Problem.STORE_TOO_NEW
    reader = open_store(tmp_path, may_write=False)
    assert found(reader) == ["call-1"]
    reader.close()


def test_later_version_is_known_by_its_number_too(database: Database) -> None:
    migrate(database)
    database.execute("PRAGMA user_version = 99")
    with pytest.raises(KnownError) as caught:
        migrate(database)
    assert caught.value.problem is Problem.STORE_TOO_NEW


@pytest.mark.parametrize("sql", ["CREATE TABLE notes (a)", "PRAGMA application_id = 7"])
def test_database_of_another_program_is_left_alone(database: Database, sql: str) -> None:
    database.execute(sql)
    before = tables(database)
    with pytest.raises(KnownError) as caught:
        migrate(database)
    assert caught.value.problem is Problem.STORE_DAMAGED
    assert tables(database) == before


def test_reader_waits_for_the_writer_to_migrate(database: Database) -> None:
    with pytest.raises(KnownError) as caught:
        check_migrated(database)
    assert caught.value.problem is Problem.STORE_BUSY
    migrate(database)
    check_migrated(database)


def opening(folder: Path) -> "subprocess.Popen[str]":
    """A process that opens the store once it is told to, and then says what it imported."""
    process = subprocess.Popen(
        [sys.executable, "-c", OPEN_AND_TELL_MODULES, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": str(Path(taktone.__file__).parents[1])},
    )
    assert process.stdout
    assert process.stdout.readline() == "opening\n"
    return process


def test_heavy_module_is_loaded_only_where_something_is_pending(tmp_path: Path) -> None:
    first, _ = opening(tmp_path).communicate("\n", timeout=60)
    second, _ = opening(tmp_path).communicate("\n", timeout=60)
    assert "sqlite_utils" in first.split()
    assert "sqlite_utils" not in second.split()


def test_programs_started_at_once_migrate_once(tmp_path: Path) -> None:
    processes = [opening(tmp_path) for _ in range(3)]
    for process in processes:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
    for process in processes:
        process.communicate(timeout=60)
    assert [process.returncode for process in processes] == [0, 0, 0]
    store = open_store(tmp_path)
    assert applied(store._database) == [step.__name__ for step in MIGRATIONS]
    store.close()
