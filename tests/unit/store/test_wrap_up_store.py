"""What is kept of a call beside its note."""

from dataclasses import replace
from pathlib import Path

import pytest

from taktone.core.changes import Changes
from taktone.core.wrap_up import MayBecome, Verdict, WouldCallAgain, WrapUp, WrapUpField
from taktone.store.store import Store, open_store
from unit.store.samples import found, later, ring, talk

FULL = WrapUp(
    verdict=Verdict.MAYBE,
    criteria_met=frozenset({"Kørekort", "Fagbrev"}),
    personality="rolig og nysgerrig",
    voice="varm",
    intuition="ville passe ind",
    words=("calm", "prepared"),
    may_become=frozenset({MayBecome.COLLEAGUE, MayBecome.CUSTOMER}),
    would_call_again=WouldCallAgain.SURELY,
    is_nothing_promised=True,
)


def test_wrap_up_comes_back_as_it_was_written(store: Store) -> None:
    ring(store, "call-1")
    told = Changes(calls=frozenset({"call-1"}))
    assert store.wrap_ups.read("call-1") == WrapUp()
    assert store.wrap_ups.write("call-1", FULL, later(1)) == told
    assert store.wrap_ups.read("call-1") == FULL
    changed = replace(FULL, verdict=Verdict.NO, words=(), criteria_met=frozenset())
    store.wrap_ups.write("call-1", changed, later(2))
    assert store.wrap_ups.read("call-1") == changed


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("again", WouldCallAgain)
def test_every_choice_is_kept(store: Store, verdict: Verdict, again: WouldCallAgain) -> None:
    ring(store, "call-1")
    chosen = WrapUp(verdict=verdict, would_call_again=again, may_become=frozenset(MayBecome))
    store.wrap_ups.write("call-1", chosen, later(1))
    assert store.wrap_ups.read("call-1") == chosen


def test_emptied_wrap_up_leaves_nothing_behind(store: Store) -> None:
    ring(store, "call-1")
    store.wrap_ups.write("call-1", FULL, later(1))
    assert store.wrap_ups.write("call-1", WrapUp(), later(2)) == Changes(
        calls=frozenset({"call-1"})
    )
    assert store.wrap_ups.write("call-1", WrapUp(), later(3)) == Changes()
    assert store._database.value("SELECT count(*) FROM wrap_ups") == 0


def test_words_about_a_call_that_is_not_there_are_not_lost_in_silence(store: Store) -> None:
    with pytest.raises(LookupError):
        store.wrap_ups.write("nobody's call", FULL, later(1))


def test_wrap_up_is_on_disk_when_it_was_written(store: Store, tmp_path: Path) -> None:
    ring(store, "call-1")
    store.wrap_ups.write("call-1", FULL, later(1))
    reader = open_store(tmp_path / "data", may_write=False)
    assert reader.wrap_ups.read("call-1") == FULL
    reader.close()


def test_private_words_are_not_searched(store: Store) -> None:
    talk(store, "call-1", note="spurgte til løn")
    store.wrap_ups.write("call-1", FULL, later(1))
    assert found(store, "nysgerrig") == []
    assert found(store, "løn") == ["call-1"]


def test_wrap_up_goes_with_its_call(store: Store) -> None:
    ring(store, "call-1")
    store.wrap_ups.write("call-1", FULL, later(1))
    store._database.execute("DELETE FROM calls")
    assert store.wrap_ups.read("call-1") == WrapUp()


def test_one_field_changes_and_the_others_stay(store: Store) -> None:
    ring(store, "call-1")
    store.wrap_ups.write("call-1", FULL, later(1))
    told = store.wrap_ups.change("call-1", WrapUpField.VOICE, "varm, lidt nervøs", later(2))
    assert told == Changes(calls=frozenset({"call-1"}))
    assert store.wrap_ups.read("call-1") == replace(FULL, voice="varm, lidt nervøs")


def test_the_first_field_makes_a_wrap_up_and_the_last_one_emptied_takes_it(store: Store) -> None:
    ring(store, "call-1")
    store.wrap_ups.change("call-1", WrapUpField.WORDS, ("rolig",), later(1))
    assert store.wrap_ups.read("call-1") == WrapUp(words=("rolig",))
    store.wrap_ups.change("call-1", WrapUpField.WORDS, (), later(2))
    assert store._database.value("SELECT count(*) FROM wrap_ups") == 0


def test_a_field_of_a_call_that_was_erased_is_left_alone(store: Store) -> None:
    assert store.wrap_ups.change("gone", WrapUpField.VOICE, "varm", later(1)) == Changes()


def test_the_wrap_ups_of_a_person_come_by_call(store: Store) -> None:
    talk(store, "call-1")
    talk(store, "call-2")
    store.wrap_ups.write("call-1", FULL, later(1))
    row = store.history.row("call-1")
    assert row is not None
    assert store.wrap_ups.of_person(row.person_id) == {"call-1": FULL}
    assert store.wrap_ups.of_person("nobody") == {}
