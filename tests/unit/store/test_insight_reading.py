"""Counts of a small history, each known by hand."""

from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest

from taktone.core.candidate import CandidateStep, Stage
from taktone.core.history_query import HistoryQuery
from taktone.core.insight import AskedAbout, CalledBack, Insight, SeenIn, Step
from taktone.core.job import JobFact
from taktone.core.phone_number import HIDDEN
from taktone.core.wrap_up import WouldCallAgain, WrapUpField
from taktone.store.store import Store
from unit.store.samples import BAKER, JONAS, METTE, SMITH, T0, later, talk

ALL = HistoryQuery()
A_WEEK = 7 * 24 * 60


def insight(store: Store, query: HistoryQuery = ALL) -> Insight:
    return store.history.insight(query, UTC)


def make_missed(store: Store, call_id: str) -> None:
    sql = "UPDATE calls SET reason = 'missed', answered_at = NULL, talk_s = 0 WHERE id = ?"
    store._database.execute(sql, (call_id,))


def make_outgoing(store: Store, call_id: str) -> None:
    store._database.execute("UPDATE calls SET direction = 'outgoing' WHERE id = ?", (call_id,))


def test_an_empty_history_counts_nothing(store: Store) -> None:
    found = insight(store)
    assert (found.begins, found.jobs, found.seen_in, found.asked) == ((), (), (), ())
    assert set(found.called_back) == set(CalledBack)
    assert not any(found.called_back.values())
    assert not any(found.again.values())
    assert insight(store, HistoryQuery(job_id="nothing")) == found


def test_calls_by_week_and_job(store: Store) -> None:
    for job in (BAKER, SMITH):
        store.jobs.save(job)
    for call_id, minutes, job_id in (
        ("a", 0, "baker"),
        ("b", 1, "baker"),
        ("d", 3, "smith"),
        ("e", 4, ""),
        ("c", 2 * A_WEEK, "baker"),
    ):
        talk(store, call_id, METTE, minutes=minutes)
        store.calls.choose_job(call_id, job_id)
    found = insight(store)
    assert found.step is Step.WEEK
    assert found.begins == (date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 7))
    assert [(job.job_id, job.title, job.counts) for job in found.jobs] == [
        ("baker", "Bager", (2, 0, 1)),
        ("smith", "Smed", (1, 0, 0)),
        ("", "", (1, 0, 0)),
    ]
    (only,) = insight(store, HistoryQuery(job_id="baker")).jobs
    assert (only.job_id, only.total) == ("baker", 3)
    (lately,) = insight(store, HistoryQuery(since=T0 + timedelta(days=7))).jobs
    assert lately.counts == (1,)
    (early,) = insight(store, HistoryQuery(job_id="smith", until=later(60))).jobs
    assert early.total == 1


def test_places_of_the_ad_count_people_once_whatever_their_spelling(store: Store) -> None:
    store.jobs.save(BAKER)
    mette = talk(store, "m1", METTE)
    talk(store, "m2", METTE, minutes=1)
    jonas = talk(store, "j1", JONAS, minutes=2)
    hidden = talk(store, "h1", HIDDEN, minutes=3)
    database = store._database
    for person, words in ((mette, "JobIndex"), (jonas, " jobindex "), (hidden, "")):
        database.execute("UPDATE people SET seen_in = ? WHERE id = ?", (words, person))
    store.candidates.mark(mette, "baker", later(5))
    store.candidates.step(jonas, "baker", CandidateStep(id="s", stage=Stage.HELD, at=later(6)))
    place, unknown = insight(store).seen_in
    assert place.words.casefold() == "jobindex"
    assert (place.callers, place.starred, place.interviewed) == (2, 2, 1)
    assert unknown == SeenIn(words="", callers=1, starred=0, interviewed=0)
    assert insight(store, HistoryQuery(since=later(30))).seen_in == ()


@pytest.mark.parametrize(
    ("stages", "count"),
    [
        ((), 0),
        ((Stage.INVITED,), 0),
        ((Stage.INVITED, Stage.DECLINED), 0),
        ((Stage.BOOKED,), 1),
        ((Stage.INVITED, Stage.HELD, Stage.DECLINED), 1),
        ((Stage.OFFERED, Stage.DECLINED, Stage.STARRED), 1),
    ],
)
def test_an_interview_once_held_counts_whatever_came_after_it(
    store: Store, stages: tuple[Stage, ...], count: int
) -> None:
    store.jobs.save(BAKER)
    mette = talk(store, "m1", METTE)
    store.candidates.mark(mette, "baker", later(5))
    for place, stage in enumerate(stages):
        step = CandidateStep(id=f"step-{place}", stage=stage, at=later(10 + place))
        store.candidates.step(mette, "baker", step)
    (found,) = insight(store).seen_in
    assert (found.starred, found.interviewed) == (1, count)
    if stages:
        for place in range(len(stages)):
            store.candidates.take_back(f"step-{place}")
        assert insight(store).seen_in[0].interviewed == 0


def test_an_interview_for_one_job_is_none_for_another(store: Store) -> None:
    for job in (BAKER, SMITH):
        store.jobs.save(job)
    mette = talk(store, "m1", METTE)
    store.candidates.mark(mette, "smith", later(5))
    held = CandidateStep(id="held", stage=Stage.HELD, at=later(6))
    store.candidates.step(mette, "baker", held)
    (smith,) = insight(store, HistoryQuery(job_id="smith")).seen_in
    assert (smith.starred, smith.interviewed) == (1, 0)


def test_what_was_asked_is_told_by_its_job(store: Store) -> None:
    facts = (JobFact(id="f1", label="Rejser"), JobFact(id="f2", label="Løn"))
    store.jobs.save(replace(BAKER, facts=facts))
    for place, call_id in enumerate(("a", "b")):
        talk(store, call_id, METTE, minutes=place)
        store.calls.choose_job(call_id, "baker")
        store.facts.tick_fact(call_id, "f2", is_asked=True)
    store.facts.tick_fact("a", "f1", is_asked=True)
    assert insight(store).asked == (
        AskedAbout(job_id="baker", title="Bager", label="Løn", calls=2),
        AskedAbout(job_id="baker", title="Bager", label="Rejser", calls=1),
    )
    assert insight(store, HistoryQuery(since=later(1))).asked[0].calls == 1


def test_missed_calls_by_how_soon_they_were_answered(store: Store) -> None:
    for call_id, number, minutes in (
        ("missed", METTE, 0),
        ("back", METTE, 30),
        ("missed again", METTE, 100),
        ("hidden", HIDDEN, 101),
        ("jonas missed", JONAS, 102),
        ("jonas himself", JONAS, 103),
    ):
        talk(store, call_id, number, minutes=minutes)
    for call_id in ("missed", "missed again", "hidden", "jonas missed"):
        make_missed(store, call_id)
    make_outgoing(store, "back")
    found = insight(store).called_back
    assert {kind: count for kind, count in found.items() if count} == {
        CalledBack.WITHIN_HOUR: 1,
        CalledBack.THEY_FIRST: 1,
        CalledBack.NOT_YET: 1,
    }


def test_own_answers_are_counted_and_empty_ones_are_not(store: Store) -> None:
    for place, answer in enumerate((WouldCallAgain.SURELY, WouldCallAgain.SURELY, "")):
        talk(store, f"c{place}", METTE, minutes=place)
        field, words = WrapUpField.WOULD_CALL_AGAIN, WrapUpField.WORDS
        store.wrap_ups.change(f"c{place}", words, ("rolig",), later(9))
        store.wrap_ups.change(f"c{place}", field, WouldCallAgain(answer), later(9))
    assert insight(store).again == {
        WouldCallAgain.SURELY: 2,
        WouldCallAgain.OKAY: 0,
        WouldCallAgain.CURT: 0,
    }
