"""What is deleted is gone: from the tables, the index, and every byte of the files."""

from pathlib import Path

import pytest

from taktone.store.store import Store, open_store
from unit.store.conftest import check_index
from unit.store.samples import BAKER, JONAS, METTE, T0, a_call, found, later, note_of, ring, talk

CANARIES = ("kanariefugl", "papegøjesnak", "undulatviden", "kakaduskrig", "nattergalesang")


@pytest.fixture
def filled(store: Store) -> Store:
    """Mette's two calls and one of Jonas about the same job."""
    store.jobs.save(BAKER)
    mette = talk(store, "m1", name="Mette Kanariefugl", note="Papegøjesnak i dag")
    store.calls.edit_note("m1", "Undulatviden i morgen", later(2))
    ring(store, "m2", minutes=5)
    store.calls.write_draft("m2", "Kakaduskrig lige nu", later(6))
    store.people.rename(mette, "Mette Nattergalesang")
    talk(store, "j1", JONAS, minutes=9, note="lød rolig")
    for call in ("m1", "j1"):
        store.calls.choose_job(call, BAKER.id)
    store.candidates.mark(mette, BAKER.id, T0)
    return store


def counts(store: Store) -> dict[str, int]:
    tables = ("people", "numbers", "calls", "notes", "note_versions", "drafts", "candidates")
    return {
        table: store._database.value(f"SELECT count(*) FROM {table}") for table in tables
    }  # fmt: skip


def test_person_takes_everything_along(filled: Store) -> None:
    filled._database.execute("DELETE FROM people WHERE name LIKE 'Mette%'")
    assert counts(filled) == {
        **dict.fromkeys(("people", "numbers", "calls", "notes"), 1),
        **dict.fromkeys(("note_versions", "drafts", "candidates"), 0),
    }
    assert found(filled, "nattergalesang") == []
    assert filled.calls.caller_of(METTE).person_id == ""
    assert filled.jobs.counts()[BAKER.id] == 1
    assert filled._database.value("SELECT calls FROM totals") == 1


def test_call_goes_alone(filled: Store) -> None:
    filled._database.execute("DELETE FROM calls WHERE id = 'm1'")
    assert found(filled, "undulat") == []
    assert found(filled, "nattergalesang") == ["m2"]
    assert filled.calls.caller_of(METTE).call_count == 1


def test_note_goes_alone(filled: Store) -> None:
    filled._database.execute("DELETE FROM notes WHERE text LIKE 'Undulat%'")
    assert found(filled, "undulat") == []
    assert found(filled, "nattergalesang") == ["m2", "m1"]
    assert note_of(filled, "m1") == ""


def test_job_with_calls_cannot_go(filled: Store) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        filled._database.execute("DELETE FROM jobs WHERE id = ?", (BAKER.id,))


def raw_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.glob("history.db*")))


def left_in(folder: Path) -> list[str]:
    """Canaries, or enough of them to know who it was, that stand in any byte of the files."""
    raw = raw_bytes(folder).lower()
    return [word for word in CANARIES if word[:5].encode() in raw or word[-6:].encode() in raw]


def test_no_byte_of_an_erased_person_is_left(filled: Store, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    assert left_in(folder) == list(CANARIES)

    filled._database.execute("DELETE FROM people WHERE name LIKE 'Mette%'")
    assert filled.empty_log()

    assert left_in(folder) == []
    assert METTE.national.encode() not in raw_bytes(folder)
    assert JONAS.national.encode() in raw_bytes(folder)


def test_erased_text_in_the_log_of_a_crash_is_gone_when_opened_again(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    talk(store, "m1", note="Kanariefugl")
    store._database.execute("DELETE FROM people")
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for file in tmp_path.glob("history.db*"):
        (crashed / file.name).write_bytes(file.read_bytes())
    store.close()
    assert left_in(crashed) == ["kanariefugl"]

    opened = open_store(crashed)
    assert left_in(crashed) == []
    assert opened.calls.begin(a_call(), "")
    check_index(opened)
    opened.close()


def test_reader_that_holds_the_log_back_is_noticed(filled: Store, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    reader = open_store(folder, may_write=False)
    reader._database.execute("BEGIN")
    assert found(reader, "nattergalesang")
    filled._database.execute("DELETE FROM people WHERE name LIKE 'Mette%'")
    assert filled.empty_log() is False
    reader.close()
    assert filled.empty_log() is True
    assert left_in(folder) == []
