"""The generated history that speed is measured with is a sound one, and always the same."""

from pathlib import Path

import pytest

from bench.history_generator import generate
from taktone.core.history_query import HistoryQuery
from taktone.store.store import Store, open_store
from unit.store.conftest import check_index

ROWS = 600


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("history")
    generate(made, ROWS)
    return made


def contents(store: Store) -> list[tuple[object, ...]]:
    return store._database.rows(
        "SELECT c.*, p.id, p.name, n.text FROM calls c JOIN people p ON p.seq = c.person_seq"
        " LEFT JOIN notes n ON n.call_seq = c.seq ORDER BY c.seq"
    )


def test_everything_the_triggers_keep_is_exact(folder: Path) -> None:
    store = open_store(folder)
    check_index(store)
    assert store.history.count(HistoryQuery()) == ROWS == len(contents(store))
    wrong_counts = (
        "SELECT count(*) FROM people p WHERE call_count <>"
        " (SELECT count(*) FROM calls WHERE person_seq = p.seq)"
    )
    wrong_stars = (
        "SELECT count(*) FROM calls c WHERE is_starred <> EXISTS (SELECT 1 FROM candidates k"
        " WHERE k.person_seq = c.person_seq AND k.job_seq = coalesce(c.job_seq, 1))"
    )
    assert store._database.value(wrong_counts) == 0
    assert store._database.value(wrong_stars) == 0
    store.close()


def test_triggers_are_back_in_place(folder: Path, tmp_path: Path) -> None:
    count = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"
    filled, empty = open_store(folder), open_store(tmp_path / "empty")
    assert filled._database.value(count) == empty._database.value(count) > 0
    filled.close()
    empty.close()


def test_history_has_the_shape_of_a_real_one(folder: Path) -> None:
    store = open_store(folder)
    value = store._database.value
    assert 0.22 < value("SELECT count(*) FROM people") / ROWS < 0.34
    assert 0.02 < value("SELECT avg(is_starred) FROM calls") < 0.12
    assert 80 < value("SELECT avg(length(text)) FROM notes") < 120
    store.close()


def test_same_seed_makes_the_same_history(folder: Path, tmp_path: Path) -> None:
    generate(tmp_path / "again", ROWS)
    generate(tmp_path / "other", ROWS, seed=8)
    stores = [open_store(path) for path in (folder, tmp_path / "again", tmp_path / "other")]
    first, again, other = map(contents, stores)
    assert first == again != other
    for store in stores:
        store.close()
