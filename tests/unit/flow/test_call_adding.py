"""Calls added by hand, in a real history."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.added_call import AddedCall
from taktone.core.call_event import Direction, EndReason
from taktone.core.call_row import CallRow
from taktone.core.history_query import HistoryQuery
from taktone.flow.call_adding import CallAdding
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue
from taktone.store.store import Store, open_store
from unit.store.samples import BAKER, METTE, T0, later, talk

NOW = later(24 * 60)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = open_store(tmp_path / "data")
    store.jobs.save(BAKER)
    talk(store, "m1", METTE, name="Mette Sørensen", minutes=60)
    store.close()
    return tmp_path / "data"


@pytest.fixture
def writes(folder: Path, qtbot: QtBot) -> Iterator[WriteQueue]:
    worker = StoreWorker(lambda: open_store(folder), "writer")
    worker.start()
    yield WriteQueue(worker)
    worker.stop()


@pytest.fixture
def adding(writes: WriteQueue) -> CallAdding:
    return CallAdding(writes, lambda: NOW, lambda: "DK")


def rows(folder: Path) -> tuple[CallRow, ...]:
    store: Store = open_store(folder, may_write=False)
    found = store.history.page(HistoryQuery(), None).rows
    store.close()
    return found


def test_it_stands_where_its_time_belongs_and_is_the_same_persons(
    adding: CallAdding, qtbot: QtBot, folder: Path
) -> None:
    call = AddedCall(
        number=adding.read("20 12 34 56"),
        at=T0,
        talk_s=300,
        job_id=BAKER.id,
        note="Spurgte til oplæring",
    )
    with qtbot.waitSignal(adding.added):
        call_id = adding.add(call)
    newer, older = rows(folder)
    assert older.call_id == call_id
    assert (older.started_at, older.talk_s, older.job_id) == (T0, 300, BAKER.id)
    assert (older.note, older.source) == ("Spurgte til oplæring", "hand")
    assert older.person_id == newer.person_id


def test_what_was_added_is_taken_back_whole(
    adding: CallAdding, writes: WriteQueue, qtbot: QtBot, folder: Path
) -> None:
    with qtbot.waitSignal(adding.added):
        call_id = adding.add(AddedCall(number=adding.read("31415926"), at=T0, note="x"))
    with qtbot.waitSignal(writes.changed):
        adding.take_back(call_id)
    assert [row.call_id for row in rows(folder)] == ["m1"]


@pytest.mark.parametrize(
    ("direction", "talk_s", "reason"),
    [
        (Direction.INCOMING, 0, EndReason.MISSED),
        (Direction.OUTGOING, 0, EndReason.NO_ANSWER),
        (Direction.OUTGOING, 61, EndReason.COMPLETED),
    ],
)
def test_how_it_ended_follows_from_what_is_known(
    direction: Direction, talk_s: int, reason: EndReason
) -> None:
    made = AddedCall(number=METTE, at=T0, direction=direction, talk_s=talk_s).as_call("x")
    assert (made.reason, made.talk_s, made.is_ended) == (reason, talk_s, True)
    assert made.ended_at == T0 + timedelta(seconds=talk_s)
