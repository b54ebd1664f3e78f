"""The road of a live call, from the ring to the note that is kept."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from taktone.core.call_event import CallState, EndReason
from taktone.core.caller import STRANGER
from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.core.job import UNSOLICITED_ID
from taktone.core.phone_number import HIDDEN
from taktone.store.store import Store, open_store
from unit.store.samples import (
    BAKER,
    JONAS,
    METTE,
    SMITH,
    T0,
    a_call,
    ended,
    found,
    later,
    note_of,
    ring,
    talk,
)


def test_new_number_and_hidden_one_are_strangers(store: Store) -> None:
    assert store.calls.caller_of(METTE) == STRANGER
    ring(store, "call-1", HIDDEN)
    assert store.calls.caller_of(HIDDEN) == STRANGER


def test_call_that_began_is_in_the_history_and_its_caller_is_known(store: Store) -> None:
    person, changes = store.calls.begin(a_call(name="Mette Sørensen", line="reception"), "")

    row = store.history.row("call-1")
    assert row is not None
    assert (row.person_id, row.name, row.number) == (person, "Mette Sørensen", METTE.number)
    assert (row.state, row.reason, row.job_id, row.note) == (CallState.RINGING, None, "", "")
    assert (row.started_at, row.source, row.is_starred) == (T0, "sip", False)
    assert changes == Changes(calls=frozenset({"call-1"}), people=frozenset({person}))


def test_caller_comes_with_what_was_last_said(store: Store) -> None:
    store.jobs.save(BAKER)
    talk(store, "old", note="spurgte til løn", name="Mette Sørensen")
    store.calls.choose_job("old", BAKER.id)
    person = talk(store, "new", minutes=30)
    store.candidates.mark(person, BAKER.id, later(40))

    caller = store.calls.caller_of(METTE)
    assert (caller.person_id, caller.name, caller.call_count) == (person, "Mette Sørensen", 2)
    assert (caller.last_at, caller.last_talk_s) == (later(30), 60)
    assert (caller.last_note, caller.job_id) == ("spurgte til løn", BAKER.id)
    assert caller.starred_jobs == {BAKER.id}
    assert store.people.caller(person) == caller


def test_same_call_told_again_makes_no_second_row(store: Store) -> None:
    person = ring(store, "call-1")
    assert store.calls.begin(a_call("call-1", JONAS), "") == (person, Changes())
    assert found(store) == ["call-1"]


def test_second_first_call_of_a_stranger_is_the_same_person(store: Store) -> None:
    one, _ = store.calls.begin(a_call("call-1"), "")
    other, _ = store.calls.begin(a_call("call-2", minutes=1), "")
    assert one == other


def test_person_who_is_no_longer_there_is_somebody_new(store: Store) -> None:
    person, _ = store.calls.begin(a_call(), "erased meanwhile")
    assert store.people.caller(person).call_count == 1


def test_latest_of_several_people_behind_one_number_is_the_caller(store: Store) -> None:
    mette = talk(store, "call-1")
    son, _ = store.calls.begin(a_call("call-2", HIDDEN, minutes=1), "")
    assert store.calls.caller_of(METTE).person_id == mette
    store.calls.begin(a_call("call-3", minutes=2), son)
    assert store.calls.caller_of(METTE).person_id == son


def test_name_the_line_sends_is_taken_only_for_somebody_without_one(store: Store) -> None:
    person = ring(store, "call-1", name="METTE S")
    assert store.people.caller(person).name == "METTE S"
    store.people.rename(person, "Mette Sørensen")
    ring(store, "call-2", minutes=1, name="METTE S")
    store.calls.update(a_call("call-2", minutes=1, name="Fam. Lund"))
    assert store.people.caller(person).name == "Mette Sørensen"
    assert found(store, "lund") == ["call-2"]


def test_name_that_comes_later_is_taken_too(store: Store) -> None:
    person = ring(store, "call-1")
    store.calls.update(a_call(name="Mette Sørensen"))
    assert store.people.caller(person).name == "Mette Sørensen"


def test_update_keeps_how_the_call_stands(store: Store) -> None:
    person = ring(store, "call-1")
    changes = store.calls.update(ended(a_call(), talk_s=95))
    row = store.history.row("call-1")
    assert row is not None
    assert (row.state, row.reason, row.talk_s) == (CallState.ENDED, EndReason.COMPLETED, 95)
    assert changes == Changes(calls=frozenset({"call-1"}), people=frozenset({person}))


def test_live_calls_stay_in_the_order_they_came_when_the_clock_is_set_back(store: Store) -> None:
    ring(store, "first")
    ring(store, "second", minutes=-60)
    ring(store, "third", minutes=-60)
    assert found(store) == ["third", "second", "first"]


def test_call_reported_when_it_is_over_stands_where_it_happened(store: Store) -> None:
    ring(store, "at nine")
    for call_id in ("missed", "missed too"):
        store.calls.begin(ended(a_call(call_id, JONAS, minutes=-5)), "")
    assert found(store) == ["at nine", "missed too", "missed"]


def test_draft_shows_as_the_note_but_is_searched_only_when_settled(store: Store) -> None:
    person = ring(store, "call-1")
    store.calls.write_draft("call-1", "spurgte til løn", later(1))
    assert note_of(store, "call-1") == "spurgte til løn"
    assert store.people.caller(person).last_note == "spurgte til løn"
    assert found(store, "løn") == []

    changes = store.calls.settle("call-1")
    assert note_of(store, "call-1") == "spurgte til løn"
    assert found(store, "løn") == ["call-1"]
    assert changes == Changes(calls=frozenset({"call-1"}), people=frozenset({person}))


def test_settling_without_a_draft_changes_nothing(store: Store) -> None:
    ring(store, "call-1")
    assert store.calls.settle("call-1") == Changes()
    assert store.calls.settle("nobody's call") == Changes()


def test_text_of_a_call_that_never_began_is_not_lost_in_silence(store: Store) -> None:
    with pytest.raises(LookupError):
        store.calls.write_draft("nobody's call", "text", T0)
    with pytest.raises(LookupError):
        store.calls.edit_note("nobody's call", "text", T0)


def test_call_that_was_erased_meanwhile_does_not_come_back(store: Store) -> None:
    assert store.calls.update(a_call("erased")) == Changes()
    assert store.calls.choose_job("erased", "") == Changes()
    assert found(store) == []


def versions(store: Store) -> list[str]:
    return [text for (text,) in store._database.rows("SELECT text FROM note_versions ORDER BY seq")]


def test_edited_note_keeps_its_earlier_text(store: Store) -> None:
    talk(store, "call-1", note="lød rolig")
    store.calls.edit_note("call-1", "lød nysgerrig", later(9))
    assert note_of(store, "call-1") == "lød nysgerrig"
    assert versions(store) == ["lød rolig"]
    assert (found(store, "rolig"), found(store, "nysgerrig")) == ([], ["call-1"])


def test_note_that_is_saved_unchanged_makes_no_version(store: Store) -> None:
    talk(store, "call-1", note="lød rolig")
    store.calls.edit_note("call-1", "lød rolig", later(9))
    assert versions(store) == []


def test_edit_during_the_call_keeps_the_draft_as_a_version(store: Store) -> None:
    ring(store, "call-1")
    store.calls.write_draft("call-1", "draft", later(1))
    store.calls.edit_note("call-1", "edited", later(2))
    assert note_of(store, "call-1") == "edited"
    assert versions(store) == ["draft"]


def test_emptied_note_is_empty_and_keeps_what_stood_there(store: Store) -> None:
    talk(store, "call-1", note="lød rolig")
    store.calls.write_draft("call-1", "", later(2))
    store.calls.settle("call-1")
    assert (note_of(store, "call-1"), versions(store)) == ("", ["lød rolig"])


def test_text_of_any_kind_comes_back_as_it_was_written(store: Store) -> None:
    ring(store, "call-1")
    for text in ("Æblegrød 😀\n– “ja”", "x" * 100_000, "'; DROP TABLE calls; --"):
        store.calls.write_draft("call-1", text, T0)
        assert note_of(store, "call-1") == text


def test_text_a_database_cannot_hold_is_kept_without_the_broken_signs(store: Store) -> None:
    ring(store, "call-1", name="A\u030ase \ud83d")
    store.calls.write_draft("call-1", "en\0to \udc00", T0)
    assert note_of(store, "call-1") == "ento \N{REPLACEMENT CHARACTER}"
    assert found(store, "åse") == ["call-1"]


def test_star_set_in_this_call_moves_with_its_job(store: Store) -> None:
    store.jobs.save(BAKER)
    person = ring(store, "call-1")
    store.candidates.mark(person, "", later(1))
    changes = store.calls.choose_job("call-1", BAKER.id)
    assert store.people.caller(person).starred_jobs == {BAKER.id}
    assert changes.has_jobs
    assert changes.has_candidates
    store.calls.choose_job("call-1", "")
    assert store.people.caller(person).starred_jobs == {UNSOLICITED_ID}


def test_star_of_an_earlier_call_stays_where_it_is(store: Store) -> None:
    store.jobs.save(BAKER)
    store.jobs.save(SMITH)
    person = ring(store, "old")
    store.calls.choose_job("old", BAKER.id)
    store.candidates.mark(person, BAKER.id, later(1))
    ring(store, "new", minutes=60)
    store.calls.choose_job("new", BAKER.id)
    store.calls.choose_job("new", SMITH.id)
    assert store.people.caller(person).starred_jobs == {BAKER.id}
    assert found(store, is_starred=True) == ["old"]


def test_job_that_is_not_there_cannot_be_chosen(store: Store) -> None:
    ring(store, "call-1")
    with pytest.raises(LookupError):
        store.calls.choose_job("call-1", "nobody's job")


def test_what_was_written_is_there_after_opening_again(tmp_path: Path) -> None:
    first = open_store(tmp_path)
    talk(first, "call-1", note="spurgte til løn")
    first.calls.write_draft("call-1", "spurgte til løn og pension", later(2))
    first.close()
    again = open_store(tmp_path, may_write=False)
    assert note_of(again, "call-1") == "spurgte til løn og pension"
    assert again.history.count(HistoryQuery()) == 1
    again.close()


def test_leftovers_of_an_earlier_run_come_to_an_end_as_they_were(store: Store) -> None:
    talk(store, "done", minutes=-60)
    ring(store, "rang")
    ring(store, "talked", JONAS)
    answered = replace(
        a_call("talked", JONAS), state=CallState.HELD, answered_at=T0 + timedelta(seconds=20)
    )
    store.calls.update(answered)
    store.calls.write_draft("talked", "midt i en sætning", later(3))

    changes = store.calls.settle_leftovers(later(5_000))

    assert changes.calls == {"rang", "talked"}
    assert found(store, "sætning") == ["talked"]
    rang, talked = store.history.row("rang"), store.history.row("talked")
    assert rang is not None
    assert talked is not None
    assert (rang.state, rang.reason, rang.talk_s) == (CallState.ENDED, EndReason.UNKNOWN, 0)
    assert (talked.state, talked.reason, talked.talk_s) == (CallState.ENDED, EndReason.LOST, 160)
    assert store.calls.settle_leftovers(later(5_001)) == Changes()


def test_leftover_that_was_answered_was_talked_in(store: Store) -> None:
    ring(store, "call-1")
    store.calls.update(replace(a_call(state=CallState.ACTIVE), answered_at=T0))
    store.calls.settle_leftovers(later(1))
    assert store.calls.caller_of(METTE).last_talk_s == 1


def test_leftover_never_ends_in_the_future(store: Store) -> None:
    ring(store, "call-1", minutes=60)
    store.calls.settle_leftovers(T0)
    (ended_ms,) = store._database.row("SELECT ended_at FROM calls") or (0,)
    assert ended_ms == T0.timestamp() * 1000
