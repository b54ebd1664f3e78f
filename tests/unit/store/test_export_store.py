"""Calls for an export, as they stand in the history."""

from dataclasses import replace

import pytest

from taktone.core.call_event import Direction, EndReason
from taktone.core.exported_call import ExportedCall
from taktone.core.history_query import HistoryQuery
from taktone.core.phone_number import HIDDEN
from taktone.core.wrap_up import WrapUpField
from taktone.store import export_store
from taktone.store.store import Store
from unit.store.samples import BAKER, JONAS, METTE, later, talk

ALL = HistoryQuery()


@pytest.fixture
def history(store: Store) -> Store:
    store.jobs.save(BAKER)
    mette = talk(store, "m1", METTE, name="Mette Sørensen", note="Spørger til oplæring")
    talk(store, "j1", JONAS, minutes=1, name="Jonas Holm")
    talk(store, "h1", HIDDEN, minutes=2, note="sagde ikke sit navn")
    store.calls.choose_job("m1", BAKER.id)
    store.candidates.mark(mette, BAKER.id, later(9))
    return store


def exported(store: Store, query: HistoryQuery = ALL, *chosen: str) -> list[ExportedCall]:
    return [call for page in store.exports.calls(query, chosen) for call in page]


def test_call_is_told_with_its_person_and_job(history: Store) -> None:
    call = exported(history)[-1]
    assert replace(call, person_id="") == ExportedCall(
        call_id="m1",
        person_id="",
        name="Mette Sørensen",
        email="",
        numbers=(METTE.number,),
        number=METTE.number,
        started_at=later(0),
        direction=Direction.INCOMING,
        reason=EndReason.COMPLETED,
        talk_s=60,
        job="Bager",
        is_starred=True,
        seen_in="",
        note="Spørger til oplæring",
    )


def test_export_has_the_calls_of_the_list_newest_first(history: Store) -> None:
    assert [call.call_id for call in exported(history)] == ["h1", "j1", "m1"]
    assert [x.call_id for x in exported(history, HistoryQuery(text="oplær"))] == ["m1"]
    assert [x.call_id for x in exported(history, HistoryQuery(is_starred=True))] == ["m1"]


def test_only_what_was_chosen_goes_out(history: Store) -> None:
    assert [x.call_id for x in exported(history, ALL, "m1", "h1", "gone")] == ["h1", "m1"]


def test_pages_follow_each_other(history: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_store, "AT_ONCE", 2)
    assert [len(page) for page in history.exports.calls(ALL)] == [2, 1]
    assert [len(page) for page in history.exports.calls(ALL, ("h1", "j1", "m1"))] == [2, 1]


def test_empty_history_gives_nothing(store: Store) -> None:
    assert exported(store) == []


def test_private_lines_stay_at_home(history: Store) -> None:
    for field, value in (
        (WrapUpField.PERSONALITY, "hemmelig A"),
        (WrapUpField.VOICE, "hemmelig B"),
        (WrapUpField.INTUITION, "hemmelig C"),
        (WrapUpField.WOULD_CALL_AGAIN, "curt"),
    ):
        history.wrap_ups.change("m1", field, value, later(5))
    told = repr(exported(history))
    assert "hemmelig" not in told
    assert "curt" not in told
