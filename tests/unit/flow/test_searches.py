"""Kept searches on their way to the disk and back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from taktone.flow.searches import Searches
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue
from taktone.store.store import open_store

if TYPE_CHECKING:
    from taktone.core.saved_search import SavedSearch

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)


@pytest.fixture
def searches(tmp_path: Path, qtbot: QtBot) -> Iterator[Searches]:
    open_store(tmp_path).close()
    writer = StoreWorker(lambda: open_store(tmp_path), "writer")
    reader = StoreWorker(lambda: open_store(tmp_path, may_write=False), "reader")
    for worker in (writer, reader):
        worker.start()
    yield Searches(reader, WriteQueue(writer), lambda: NOW)
    for worker in (writer, reader):
        worker.stop()


def test_what_is_kept_is_read_again_by_itself(searches: Searches, qtbot: QtBot) -> None:
    seen: list[tuple[tuple[SavedSearch, ...], tuple[str, ...]]] = []
    searches.read.connect(lambda kept, lines: seen.append((kept, lines)))
    searches.ask()
    qtbot.waitUntil(lambda: seen == [((), ())])
    made = searches.keep("Missed", "missed time:today")
    qtbot.waitUntil(lambda: seen[-1] == ((made,), ()))
    renamed = replace(made, title="Ubesvarede")
    searches.save(renamed)
    qtbot.waitUntil(lambda: seen[-1] == ((renamed,), ()))
    searches.drop(made.id)
    qtbot.waitUntil(lambda: seen[-1] == ((), ()))
