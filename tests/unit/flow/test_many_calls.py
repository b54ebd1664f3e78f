"""What is done to many calls at once, in a real history, and undone in one go."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.call_event import CallState
from taktone.core.call_selection import CallSelection
from taktone.core.history_query import HistoryQuery
from taktone.core.many_done import ManyAct, ManyDone
from taktone.flow import many_calls
from taktone.flow.many_calls import KEPT_FOR, ManyCalls
from taktone.store.store import Store, open_store
from unit.flow.conftest import Office
from unit.store.samples import BAKER, JONAS, METTE, found, talk

ALL = CallSelection()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = open_store(tmp_path)
    for n in range(7):
        talk(store, f"m{n}", METTE, minutes=n, note=f"nummer{n}")
    talk(store, "j1", JONAS, minutes=9)
    store.jobs.save(BAKER)
    store.close()
    return tmp_path


@pytest.fixture
def many(folder: Path, office: Office, monkeypatch: pytest.MonkeyPatch) -> ManyCalls:
    """In steps of three."""
    monkeypatch.setattr(many_calls, "AT_ONCE", 3)
    return ManyCalls(office.desk, office.reader, office.writes, office.now)


@pytest.fixture
def seen(folder: Path, many: ManyCalls) -> Iterator[Store]:
    store = open_store(folder, may_write=False)
    yield store
    store.close()


def did(qtbot: QtBot, many: ManyCalls, wish: object) -> ManyDone:
    with qtbot.waitSignal(many.done) as told:
        wish()  # type: ignore[operator]
    assert told.args is not None
    done = told.args[1]
    assert isinstance(done, ManyDone)
    return done


def test_all_calls_of_a_list_are_deleted_and_come_back(
    many: ManyCalls, seen: Store, qtbot: QtBot, office: Office
) -> None:
    before = found(seen)
    done = did(qtbot, many, lambda: many.delete(ALL))
    assert done.count == 8
    assert found(seen) == []
    with qtbot.waitSignal(many.deletions_read) as told:
        many.read_deletions()
    assert told.args is not None
    assert [x.calls for x in told.args[0]] == [8]
    many.undo(done)
    office.rest()
    assert found(seen) == before
    assert found(seen, "nummer3") == ["m3"]


def test_star_job_and_promise_are_one_step_each(
    many: ManyCalls, seen: Store, qtbot: QtBot, office: Office
) -> None:
    few = CallSelection(chosen=("m0", "m1", "m2", "m3", "j1"))
    starred = did(qtbot, many, lambda: many.star(few))
    assert len(found(seen, is_starred=True)) == 8
    unstarred = did(qtbot, many, lambda: many.unstar(few))
    assert found(seen, is_starred=True) == []
    many.undo(unstarred)
    office.rest()
    many.undo(starred)
    office.rest()
    assert found(seen, is_starred=True) == []
    job = did(qtbot, many, lambda: many.choose_job(few, BAKER.id))
    assert len(found(seen, job_id=BAKER.id)) == 5
    promised = did(qtbot, many, lambda: many.promise(few, office.now() + timedelta(hours=1)))
    assert len(seen.promises.listed()) == 2
    for done in (promised, job):
        many.undo(done)
        office.rest()
    assert seen.promises.listed() == ()
    assert found(seen, job_id=BAKER.id) == []


def test_call_on_a_card_stays(many: ManyCalls, office: Office, qtbot: QtBot) -> None:
    office.tell(CallState.RINGING)
    (open_id,) = office.desk.calls.entries
    done = did(qtbot, many, lambda: many.delete(CallSelection(chosen=(open_id,))))
    assert done.count == 0


def test_too_many_are_not_changed(
    many: ManyCalls, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many_calls, "MOST_CALLS", 4)
    with qtbot.waitSignal(many.too_many):
        many.star(CallSelection(query=HistoryQuery()))


def test_what_was_deleted_long_ago_is_gone_after_the_start(
    many: ManyCalls, seen: Store, qtbot: QtBot, office: Office
) -> None:
    did(qtbot, many, lambda: many.delete(CallSelection(chosen=("m0",))))
    many.start()
    office.rest()
    assert len(seen.many.trash.listed()) == 1
    office.tick_s += KEPT_FOR.total_seconds() + 1
    many.start()
    office.rest()
    assert seen.many.trash.listed() == ()


def test_deletions_are_put_back_or_forgotten_for_good(
    many: ManyCalls, seen: Store, qtbot: QtBot, office: Office
) -> None:
    one = did(qtbot, many, lambda: many.delete(CallSelection(chosen=("m0",))))
    two = did(qtbot, many, lambda: many.delete(CallSelection(chosen=("m1",))))
    many.put_back(one.deletion_id)
    office.rest()
    assert "m0" in found(seen)
    with qtbot.waitSignal(many.deletions_read) as told:
        many.forget(two.deletion_id)
    assert told.args == [()]
    did(qtbot, many, lambda: many.delete(CallSelection(chosen=("m2",))))
    with qtbot.waitSignal(many.deletions_read):
        many.forget_all()
    assert seen.many.trash.listed() == ()
    assert set(found(seen)) & {"m1", "m2"} == set()
    assert str(ManyAct.DELETE) == "delete"
