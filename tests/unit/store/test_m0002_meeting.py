"""A history of the first version, with everything in it, is one of the second."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from taktone.core.promise import Promise, PromiseKind
from taktone.store.database import Database, open_database
from taktone.store.history_file import prepared_file
from taktone.store.m0001_calls import m0001_calls
from taktone.store.migrations import migrate
from taktone.store.store import Store, open_store
from unit.store.conftest import check_index
from unit.store.samples import METTE, a_call, found, later, note_of, ring
from unit.store.test_joining import tables

FILLED = (
    "INSERT INTO people (seq, id, name) VALUES (1, 'mette', 'Mette Sørensen'), (2, 'jonas', '')",
    "INSERT INTO numbers VALUES ('+4520123456', 1, 1000), ('+4531415926', 2, 2000)",
    "INSERT INTO jobs (id, title, closes_on) VALUES ('baker', 'Bager', '2026-12-01')",
    "INSERT INTO calls (seq, id, person_seq, job_seq, state, direction, reason, source, number,"
    " started_at, answered_at, ended_at, talk_s) VALUES"
    " (1000, 'm1', 1, 2, 'ended', 'incoming', 'completed', 'sip', '+4520123456', 1000, 1500,"
    " 9000, 7),"
    " (2000, 'j1', 2, NULL, 'ended', 'incoming', 'missed', 'sip', '+4531415926', 2000, NULL,"
    " 2500, 0)",
    "INSERT INTO notes (call_seq, text, written_at) VALUES (1000, 'lød rolig', 1600)",
    "INSERT INTO drafts VALUES (2000, 'ringede frokost', 2600)",
    "INSERT INTO note_versions (call_seq, author, text, written_at, replaced_at)"
    " VALUES (1000, '', 'lød', 1500, 1600)",
    "INSERT INTO candidates VALUES (1, 2, 'starred', 1700)",
)


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Database]:
    """A file as the first version left it."""
    database = open_database(prepared_file(tmp_path), may_write=True)
    migrate(database, (m0001_calls,))
    for sql in FILLED:
        database.execute(sql)
    yield database
    database.close()


@pytest.fixture
def new(old: Database, tmp_path: Path) -> Iterator[Store]:
    """The same, opened by this version."""
    store = open_store(tmp_path)
    yield store
    check_index(store)
    store.close()


def test_everything_is_still_there(old: Database, tmp_path: Path) -> None:
    columns = {
        table: [row[1] for row in old.rows(f"PRAGMA table_info({table})")]
        for table in ("people", "numbers", "jobs", "calls", "notes", "drafts", "note_versions")
    }
    before = {
        table: old.rows(f"SELECT {', '.join(names)} FROM {table}")
        for table, names in columns.items()
    }
    store = open_store(tmp_path)
    for table, names in columns.items():
        assert store._database.rows(f"SELECT {', '.join(names)} FROM {table}") == before[table]
    assert store._database.value("PRAGMA integrity_check") == "ok"
    assert store._database.rows("PRAGMA foreign_key_check") == []
    store.close()


def test_what_was_there_reads_as_before_and_what_is_new_is_empty(new: Store) -> None:
    assert found(new) == ["j1", "m1"]
    assert note_of(new, "j1") == "ringede frokost"
    assert (found(new, "soerensen"), found(new, "rolig")) == (["m1"], ["m1"])
    mette = new.calls.caller_of(METTE)
    assert (mette.person_id, mette.starred_jobs) == ("mette", frozenset({"baker"}))
    assert (mette.email, mette.seen_in, mette.open_promises) == ("", "", ())
    assert new.people.caller("jonas").was_missed_last
    job = new.jobs.listed()[0]
    assert (job.title, job.greeting, job.facts, job.criteria) == ("Bager", "", (), ())
    assert new.promises.listed() == ()


def test_triggers_work_on_what_was_there(new: Store) -> None:
    ring(new, "m2", METTE, minutes=5)
    new.people.rename("mette", "Mette Lund")
    assert found(new, "lund") == ["m2", "m1"]
    assert found(new, "soerensen") == []
    promise = Promise(id="p", person_id="", call_id="j1", kind=PromiseKind.OTHER, made_at=later(1))
    new.promises.make(promise)
    new.calls.assign("j1", "mette")
    assert [p.id for p in new.promises.open_of("mette")] == ["p"]
    assert new.history.row("j1") is not None
    new.calls.settle_leftovers(later(60))
    assert found(new, "frokost") == ["j1"]


def test_people_of_the_old_file_are_found_alike_by_name(new: Store) -> None:
    again, _ = new.calls.begin(a_call("x", name="METTE SOERENSEN"), "nobody")
    assert again == "mette"
    new.calls.assign("j1", "jonas")
    new.people.rename("jonas", "Mette Soerensen")
    assert [caller.person_id for caller, _ in new.people.alike("mette")] == ["jonas"]


def test_migrated_file_has_the_schema_of_a_new_one(new: Store, tmp_path: Path) -> None:
    made = open_store(tmp_path / "made")
    schema = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    assert new._database.rows(schema) == made._database.rows(schema)
    assert set(tables(made)) == set(tables(new))
    made.close()


def test_every_reference_is_followed_by_an_index(new: Store) -> None:
    """Else erasing a person or a call would read whole tables."""
    for table in tables(new):
        keys: dict[int, list[str]] = {}
        for row in new._database.rows(f"PRAGMA foreign_key_list({table})"):
            keys.setdefault(row[0], []).append(row[3])
        for column in keys.values():
            where = " AND ".join(f"{name} = 1" for name in column)
            plan = new._database.rows(f"EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {where}")
            assert all(step.startswith("SEARCH") for *_, step in plan), (table, column, plan)
