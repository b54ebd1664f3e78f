"""A store in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from taktone.store.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Open for writing; the index has to be exact when the test is over."""
    opened = open_store(tmp_path / "data")
    yield opened
    check_index(opened)
    opened.close()


def check_index(store: Store) -> None:
    """Raises where the index and what it should hold differ."""
    store._database.execute("INSERT INTO calls_fts (calls_fts, rank) VALUES ('integrity-check', 1)")
