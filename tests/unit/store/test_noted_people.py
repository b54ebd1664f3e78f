"""What was noted about candidates, for seeing them side by side."""

from dataclasses import replace

import pytest

from taktone.core.candidate import Candidate, Stage
from taktone.core.promise import Promise, PromiseKind
from taktone.core.wrap_up import Verdict, WouldCallAgain, WrapUp
from taktone.store.store import Store
from unit.store.samples import BAKER, JONAS, SMITH, a_step, later, talk

JOB = replace(BAKER, criteria=("Ledelse", "Dansk", "Engelsk"))


@pytest.fixture
def mette(store: Store) -> str:
    """Called twice about the job, once about another, and once about none."""
    store.jobs.save(JOB)
    store.jobs.save(SMITH)
    person = talk(store, "m1", name="Mette Sørensen", note="leder et team", minutes=10)
    talk(store, "m2", note="kan starte i februar", minutes=30)
    talk(store, "m3", note="smedens", minutes=40)
    talk(store, "m4", note="uden stilling", minutes=50)
    talk(store, "m5", minutes=60)
    for call, job in (("m1", JOB.id), ("m2", JOB.id), ("m3", SMITH.id), ("m5", JOB.id)):
        store.calls.choose_job(call, job)
    wrap_up = WrapUp(
        verdict=Verdict.MAYBE,
        criteria_met=frozenset({"Dansk", "Ledelse", "Kørekort"}),
        personality="undulatviden",
        would_call_again=WouldCallAgain.CURT,
    )
    store.wrap_ups.write("m1", wrap_up, later(12))
    store.candidates.mark(person, JOB.id, later(13))
    return person


@pytest.fixture
def jonas(store: Store, mette: str) -> str:
    """Called before she did, marked after her."""
    person = talk(store, "j1", JONAS, note="lød rolig", name="Jonas Holm")
    store.calls.choose_job("j1", JOB.id)
    store.candidates.step(person, JOB.id, a_step("s1", Stage.DECLINED, 70, "privat"))
    return person


def candidates(store: Store) -> tuple[Candidate, ...]:
    return store.candidates.listed()


def promise(store: Store, promise_id: str, person: str, call: str = "", job: str = "") -> None:
    store.promises.make(
        Promise(
            id=promise_id,
            person_id=person,
            call_id=call,
            job_id=job,
            kind=PromiseKind.SEND_MAIL,
            made_at=later(80),
        )
    )


def test_whoever_called_first_stands_first(store: Store, mette: str, jonas: str) -> None:
    read = store.noted.read(candidates(store))
    assert [one.candidate.person_id for one in read] == [jonas, mette]
    assert [one.first_at for one in read] == [later(0), later(10)]
    assert store.noted.read(reversed(candidates(store))) == read


def test_calls_about_the_job_or_none_stand_as_they_came(store: Store, mette: str) -> None:
    (read,) = store.noted.read(candidates(store))
    assert [(call.call_id, call.note) for call in read.calls] == [
        ("m1", "leder et team"),
        ("m2", "kan starte i februar"),
        ("m4", "uden stilling"),
    ]


def test_ticks_stand_in_the_jobs_order_and_those_it_dropped_at_the_end(
    store: Store, mette: str
) -> None:
    (read,) = store.noted.read(candidates(store))
    first = read.calls[0]
    assert (first.verdict, first.criteria_met) == (
        Verdict.MAYBE,
        ("Ledelse", "Dansk", "Kørekort"),
    )
    assert "undulatviden" not in repr(read)


def test_promises_stand_at_their_call_or_by_themselves(store: Store, mette: str) -> None:
    promise(store, "in", mette, "m5", JOB.id)
    promise(store, "outside", mette)
    promise(store, "for another job", mette, job=SMITH.id)
    (read,) = store.noted.read(candidates(store))
    assert read.calls[-1].call_id == "m5"
    assert [one.id for one in read.calls[-1].promises] == ["in"]
    assert [one.id for one in read.promises] == ["outside"]


def test_a_draft_is_read_as_the_note_it_will_be(store: Store, mette: str) -> None:
    store.calls.write_draft("m5", "ringer i morgen", later(61))
    (read,) = store.noted.read(candidates(store))
    assert read.calls[-1].note == "ringer i morgen"


def test_whoever_was_erased_meanwhile_is_left_out(store: Store, mette: str, jonas: str) -> None:
    asked = candidates(store)
    store.forget_callers(person_id=jonas)
    assert [one.candidate.person_id for one in store.noted.read(asked)] == [mette]
    assert store.noted.read([replace(asked[0], job_id="gone")]) == ()
