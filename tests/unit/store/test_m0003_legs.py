"""A history of the second version, with everything in it, is one of the third."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from taktone.core.wrap_up import Verdict, WrapUp
from taktone.store.database import Database, open_database
from taktone.store.history_file import prepared_file
from taktone.store.m0001_calls import m0001_calls
from taktone.store.m0002_meeting import m0002_meeting
from taktone.store.migrations import migrate
from taktone.store.store import open_store
from unit.store.samples import found
from unit.store.test_joining import tables
from unit.store.test_m0002_meeting import FILLED
from unit.store.test_splitting import heard_twice

MET = (
    "INSERT INTO promises (id, person_seq, call_seq, kind, text, made_at, is_automatic)"
    " VALUES ('p1', 1, 1000, 'send_mail', 'opslaget', 1700, 0)",
    "INSERT INTO wrap_ups VALUES (1000, 'maybe', '[]', 'rolig', '', '', '[]', '[]', '', 1800)",
    "INSERT INTO quiet_numbers VALUES ('+4599887766')",
)


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Database]:
    """A file as the second version left it."""
    database = open_database(prepared_file(tmp_path), may_write=True)
    migrate(database, (m0001_calls, m0002_meeting))
    for sql in (*FILLED, *MET):
        database.execute(sql)
    yield database
    database.close()


def test_everything_is_still_there(old: Database, tmp_path: Path) -> None:
    names = [name for (name,) in old.rows("SELECT name FROM pragma_table_list WHERE strict = 1")]
    columns = {n: [row[1] for row in old.rows(f"PRAGMA table_info({n})")] for n in names}
    before = {n: old.rows(f"SELECT {', '.join(c)} FROM {n}") for n, c in columns.items()}
    assert {"calls", "wrap_ups", "promises"} <= before.keys()
    with_new = open_store(tmp_path)
    for name, kept in columns.items():
        rows = with_new._database.rows(f"SELECT {', '.join(kept)} FROM {name}")
        assert rows == before[name], name
    assert with_new._database.value("PRAGMA integrity_check") == "ok"
    assert with_new._database.rows("PRAGMA foreign_key_check") == []
    with_new.close()


def test_what_was_there_reads_as_before_and_is_one_call_each(old: Database, tmp_path: Path) -> None:
    store = open_store(tmp_path)
    assert store.wrap_ups.read("m1") == WrapUp(verdict=Verdict.MAYBE, personality="rolig")
    assert found(store) == ["j1", "m1"]
    row = store.history.row("m1")
    assert row is not None
    assert not row.is_merged
    assert store.splits.split("m1")[0] == ()
    store.calls.begin(heard_twice("new"), "")
    assert len(store.splits.split("new")[0]) == 2
    store.close()


def test_migrated_file_has_the_schema_of_a_new_one(old: Database, tmp_path: Path) -> None:
    store, made = open_store(tmp_path), open_store(tmp_path / "made")
    schema = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    assert store._database.rows(schema) == made._database.rows(schema)
    assert "legs" in tables(store)
    made.close()
    store.close()
