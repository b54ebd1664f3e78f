"""A history of the fourth version, with everything in it, is one of the fifth."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from taktone.core.candidate import Stage
from taktone.store.database import Database, open_database
from taktone.store.history_file import prepared_file
from taktone.store.migrations import MIGRATIONS, migrate
from taktone.store.store import open_store
from unit.store.conftest import check_index
from unit.store.samples import a_step
from unit.store.test_m0002_meeting import FILLED
from unit.store.test_m0003_legs import MET

JOINED = (
    "INSERT INTO candidates VALUES (2, 2, 'starred', 1900)",
    "INSERT INTO joins VALUES (1, 'join-1', 1, 2, 3000, 0, 0, 0)",
    "INSERT INTO joined_calls VALUES (1, 2000)",
    "INSERT INTO joined_candidates VALUES (1, 2, 'starred', 1900, 1)",
    "DELETE FROM candidates WHERE person_seq = 2",
    "UPDATE calls SET person_seq = 1 WHERE seq = 2000",
    "UPDATE people SET joined_to = 1 WHERE seq = 2",
)


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Database]:
    """A file as the fourth version left it."""
    database = open_database(prepared_file(tmp_path), may_write=True)
    migrate(database, MIGRATIONS[:2])
    for sql in (*FILLED, *MET):
        database.execute(sql)
    migrate(database, MIGRATIONS[:4])
    for sql in JOINED:
        database.execute(sql)
    yield database
    database.close()


def test_everything_is_still_there(old: Database, tmp_path: Path) -> None:
    names = [name for (name,) in old.rows("SELECT name FROM pragma_table_list WHERE strict = 1")]
    before = {name: old.rows(f"SELECT * FROM {name}") for name in names}
    store = open_store(tmp_path)
    for name, rows in before.items():
        assert store._database.rows(f"SELECT * FROM {name}") == rows, name
    assert store._database.value("PRAGMA integrity_check") == "ok"
    assert store._database.rows("PRAGMA foreign_key_check") == []
    check_index(store)
    store.close()


def test_whoever_was_marked_takes_their_first_step(old: Database, tmp_path: Path) -> None:
    store = open_store(tmp_path)
    (mette,) = store.candidates.listed()
    assert (mette.stage, mette.steps) == (Stage.STARRED, ())
    store.candidates.step("mette", "baker", a_step("s1", Stage.INVITED, 1))
    assert store.candidates.listed()[0].stage is Stage.INVITED
    store.close()


def test_who_was_joined_before_parts_with_their_star(old: Database, tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.candidates.step("mette", "baker", a_step("s1", Stage.INVITED, 1))
    store.people.undo_join("join-1")
    stages = {one.person_id: one.stage for one in store.candidates.listed()}
    assert stages == {"mette": Stage.INVITED, "jonas": Stage.STARRED}
    store.close()


def test_migrated_file_has_the_schema_of_a_new_one(old: Database, tmp_path: Path) -> None:
    store, made = open_store(tmp_path), open_store(tmp_path / "made")
    schema = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    assert store._database.rows(schema) == made._database.rows(schema)
    for one in (store, made):
        one.close()
