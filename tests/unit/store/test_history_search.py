"""What the search language finds in a history, and that every write keeps it true."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.history_query import HistoryQuery
from taktone.core.identity import new_id
from taktone.core.job import Job
from taktone.core.promise import Promise, PromiseKind
from taktone.core.query_parsing import parse_query
from taktone.core.wrap_up import EMPTY_WRAP_UP, WrapUp
from taktone.store.database import open_database
from taktone.store.history_file import prepared_file
from taktone.store.migrations import MIGRATIONS, migrate
from taktone.store.store import Store, open_store
from unit.store.conftest import check_index
from unit.store.samples import BAKER, JONAS, METTE, SMITH, T0, a_call, ended, later, talk

NOW = later(600)
AD = later(30)
COOK = Job(id=new_id(AD), title="Kok", place="Ribe")


def missed(store: Store, call_id: str, minutes: float, line: str = "") -> None:
    call = a_call(call_id, JONAS, minutes=minutes, line=line)
    store.calls.begin(call, store.calls.caller_of(JONAS).person_id)
    end = later(minutes + 1)
    store.calls.update(replace(call, state=CallState.ENDED, reason=EndReason.MISSED, ended_at=end))


def outgoing(store: Store, call_id: str, minutes: float) -> None:
    call = replace(a_call(call_id, METTE, minutes=minutes), direction=Direction.OUTGOING)
    store.calls.begin(call, store.calls.caller_of(METTE).person_id)
    store.calls.update(ended(call))


def a_promise(call_id: str, promise_id: str = "r1") -> Promise:
    return Promise(
        id=promise_id,
        person_id="",
        call_id=call_id,
        kind=PromiseKind.CALL_BACK,
        text="",
        due_at=None,
        made_at=NOW,
    )


@pytest.fixture
def history(store: Store) -> Store:
    """Oldest first: m1 (baker, starred), o1 (out), j1 (missed on 7010), j2 (missed), m2 (smith)."""
    for job in (BAKER, SMITH, COOK):
        store.jobs.save(job)
    mette = talk(store, "m1", name="Mette Sørensen", note="Spurgte til løn og pension")
    store.calls.choose_job("m1", BAKER.id)
    store.candidates.mark(mette, BAKER.id, T0)
    outgoing(store, "o1", 60)
    missed(store, "j1", 120, line="+45 70 10 10 10")
    missed(store, "j2", 180, line="Reception")
    talk(store, "m2", minutes=24 * 60, note="Zoomer gerne, vil på besøg")
    store.calls.choose_job("m2", SMITH.id)
    return store


def found(store: Store, typed: str, now: datetime = NOW) -> str:
    query = parse_query(typed, now)
    rows = store.history.page(query, None).rows
    assert store.history.count(query) == len(rows)
    return " ".join(row.call_id for row in rows)


@pytest.mark.parametrize(
    ("typed", "calls"),
    [
        ("missed", "j2 j1"),
        ("ubesvaret", "j2 j1"),
        ("-missed", "m2 o1 m1"),
        ("out", "o1"),
        ("ind", "m2 j2 j1 m1"),
        ("in -missed", "m2 m1"),
        ("in out", ""),
        ("star", "m1"),
        ("-stjerne", "m2 j2 j1 o1"),
        ("note", "m2 m1"),
        ("-note out", "o1"),
        ("job:bager", "m1"),
        ("stilling:Skagen", "m2"),
        ("job:s job:smed", "m2"),
        ("job:nobody", ""),
        ("job:", "m2 j2 j1 o1 m1"),
        ('"løn og pension"', "m1"),
        ('"pension og løn"', ""),
        ('"løn og pens"', ""),
        ("-zoom", "j2 j1 o1 m1"),
        ("sorensen -zoom -out", "m1"),
        ('sorensen -"på besøg"', "o1 m1"),
        ("line:7010", "j1"),
        ("linje:+45701010", "j1"),
        ("line:recep missed", "j2"),
        ("line:nowhere", ""),
        ("after:2026-11-24", "m2"),
        ("before:2026-11-24", "j2 j1 o1 m1"),
        ("before:24.11.2026 missed", "j2 j1"),
        ("efter:2026-11 før:2026-12", "m2 j2 j1 o1 m1"),
        ("after:2027", ""),
        ("smed", "m2"),
        ("bager lon", "m1"),
        ("3456 out", "o1"),
        ("5926", "j2 j1"),
    ],
)
def test_it_finds_what_was_asked(history: Store, typed: str, calls: str) -> None:
    assert found(history, typed) == calls


@pytest.mark.parametrize("span", ["time:today", "time:this_week", "time:last_month", "time:ad"])
@pytest.mark.parametrize("now", [later(600), later(26 * 60), later(30 * 24 * 60)])
def test_times_by_name_go_with_every_other_filter(history: Store, span: str, now: datetime) -> None:
    history.promises.make(a_promise("j1"))
    in_span = found(history, span, now).split()
    filters = ["line:7010", "line:recep", "in", "out", "missed", "star", "promise"]
    if span != "time:ad":  # which is that of the job, where one is asked for
        filters.append("job:bag")
    for first in filters:
        assert found(history, first, now)
        for second in filters:
            both = set(found(history, first, now).split()) & set(
                found(history, second, now).split()
            )
            wanted = [call for call in in_span if call in both]
            assert found(history, f"{span} {first} {second}", now).split() == wanted


@pytest.mark.parametrize(
    ("typed", "now", "calls"),
    [
        ("time:today", later(600), "m2 j2 j1 o1 m1"),
        ("time:today", later(26 * 60), "m2"),
        ("time:this_week missed", later(26 * 60), "j2 j1"),
        ("time:last_month star", later(30 * 24 * 60), "m1"),
        ("time:last_month", later(600), ""),
        ("time:ad in", later(600), "m2 j2 j1"),
    ],
)
def test_each_time_by_name_finds_its_calls(
    history: Store, typed: str, now: datetime, calls: str
) -> None:
    assert found(history, typed, now) == calls


def test_pages_and_times_go_together(history: Store) -> None:
    query = parse_query("before:2026-11-24 -zoom", NOW)
    first = history.history.page(query, None, limit=2)
    rest = history.history.page(query, first.rows[-1].seq, limit=2)
    assert [row.call_id for row in (*first.rows, *rest.rows)] == ["j2", "j1", "o1", "m1"]
    assert (first.is_last, rest.is_last) == (False, True)


def test_since_the_ad_is_since_the_job_was_made(history: Store) -> None:
    assert found(history, "time:ad") == "m2 j2 j1 o1"
    for call in ("m1", "j2"):
        history.calls.choose_job(call, COOK.id)
    assert found(history, "tid:opslag stilling:kok") == "j2"
    assert found(history, "tid:opslag stilling:smed") == "m2"


def test_a_view_and_a_search_are_asked_together(history: Store) -> None:
    today = HistoryQuery(since=T0 + timedelta(hours=1))
    query = parse_query("missed after:2026", NOW).within(today)
    rows = history.history.page(query, None).rows
    assert [row.call_id for row in rows] == ["j2", "j1"]
    assert parse_query("star", NOW).within(HistoryQuery(job_id="x")).job_id == "x"


def test_lines_are_told(history: Store) -> None:
    missed(history, "j3", 200, line="Reception")
    assert history.history.lines() == ("+45 70 10 10 10", "Reception")


def test_there_may_be_no_lines(store: Store) -> None:
    assert store.history.lines() == ()


def test_a_promise_is_found_until_it_is_kept(history: Store) -> None:
    def seen() -> str:
        check_index(history)
        return found(history, "promise -missed")

    assert found(history, "løfte") == "j1", "a missed call promises to ring back, once"

    promises = history.promises
    promises.make(a_promise("m2"))
    promises.make(a_promise("m2"))
    promises.make(a_promise("m2", "r2"))
    assert seen() == "m2"
    promises.keep("r1", NOW)
    assert seen() == "m2"
    promises.keep("r2", NOW)
    assert seen() == ""
    promises.reopen("r1")
    assert seen() == "m2"
    promises.drop("r1")
    promises.drop("r2")
    assert seen() == ""


def test_impression_words_are_found_as_they_stand_now(history: Store) -> None:
    write = history.wrap_ups.write
    write("m1", WrapUp(words=("rolig", "særlig varm")), NOW)
    assert found(history, "saerlig rolig") == "m1"
    write("m1", WrapUp(words=("nysgerrig",)), NOW)
    assert (found(history, "rolig"), found(history, "nysg")) == ("", "m1")
    write("m1", WrapUp(words=("nysgerrig",), voice="klar"), NOW)
    assert (found(history, "klar"), found(history, "nysg")) == ("", "m1")
    write("m1", EMPTY_WRAP_UP, NOW)
    assert found(history, "nysg") == ""
    check_index(history)


def test_nothing_of_an_erased_call_is_found(history: Store) -> None:
    history.wrap_ups.write("m2", WrapUp(words=("rolig",)), NOW)
    history.promises.make(a_promise("m2"))
    recall, _ = history.forget_callers(("m2",))
    check_index(history)
    assert (found(history, "rolig"), found(history, "promise sorensen")) == ("", "")
    history.bring_back(recall)
    check_index(history)
    assert (found(history, "rolig"), found(history, "promise sorensen")) == ("m2", "m2")


def test_an_older_history_is_indexed_anew(tmp_path: Path) -> None:
    database = open_database(prepared_file(tmp_path), may_write=True)
    migrate(database, MIGRATIONS[:3])
    older = Store(database)
    missed(older, "j1", 0, line="Reception")
    talk(older, "m1", minutes=5, note="om løn")
    older.wrap_ups.write("m1", WrapUp(words=("rolig",)), NOW)
    older.close()
    store = open_store(tmp_path)
    try:
        check_index(store)
        assert found(store, "missed line:rec") == "j1"
        assert found(store, "rolig note") == "m1"
    finally:
        store.close()
