"""No question walks all calls or sorts them, whatever the size of the history."""

import itertools
from collections.abc import Callable
from typing import Any

import pytest

from taktone.core.history_query import HistoryQuery
from taktone.core.query_parsing import parse_query
from taktone.store.store import Store
from unit.store.samples import BAKER, METTE, T0, a_call, ended, ring, talk

Action = Callable[[Store], object]

SMALL = {"SCAN jobs", "SCAN told", "SCAN totals"}
"""The jobs on offer, the own lines, the one total: a handful, however many calls there are."""

FILTERS = [
    dict(more)
    for length in range(5)
    for more in itertools.combinations(
        [("text", "mette 20"), ("person_id", "MET"), ("job_id", BAKER.id), ("is_starred", True)],
        length,
    )
]

TYPED = (
    *("missed", "in", "-in", "out note", "star promise", "-star", "-mette", '"lød rolig"'),
    *("job:bag", "job:bag star", "job:s", "line:7010", "line:7010 missed mette"),
    *("after:2026-09", "before:2026-12 mette", "time:today", "time:today job:bag star"),
    *("time:ad", "tid:opslag stilling:bager", "mette -rolig ubesvaret efter:2026"),
)


@pytest.fixture
def filled(store: Store) -> Store:
    """A history that ``MET`` (an id known beforehand) called in."""
    store.jobs.save(BAKER)
    person = talk(store, "call-1", name="Mette Sørensen", note="lød rolig")
    store.calls.choose_job("call-1", BAKER.id)
    store.candidates.mark(person, BAKER.id, T0)
    store._database.execute("UPDATE people SET id = 'MET'")
    return store


def plans(store: Store, action: Action) -> list[str]:
    """What SQLite plans for each statement that ``action`` runs."""
    statements: list[str] = []
    connection = store._database.connection
    connection.set_trace_callback(statements.append)
    action(store)
    connection.set_trace_callback(None)
    explained = []
    for sql in statements:
        if sql.lstrip().startswith(("SELECT", "INSERT INTO", "UPDATE", "DELETE")):
            explained += [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
    return explained


def wasteful(plan: list[str]) -> list[str]:
    """Steps that grow with the history; FTS5 calls its own walk along an index a scan."""
    return [
        step
        for step in plan
        if "TEMP B-TREE" in step
        or (
            step.startswith("SCAN")
            and "VIRTUAL TABLE INDEX" not in step
            and "CONSTANT" not in step
            and step not in SMALL
        )
    ]


def page(before: int | None, asked: dict[str, Any]) -> Action:
    return lambda store: store.history.page(HistoryQuery(**asked), before)


def typed_page(typed: str) -> Action:
    return lambda store: store.history.page(parse_query(typed, T0), None)


@pytest.mark.parametrize("before", [None, 5])
@pytest.mark.parametrize("asked", FILTERS, ids=lambda asked: "+".join(asked) or "all")
def test_page_is_a_walk_along_an_index(filled: Store, asked: dict[str, Any], before: int) -> None:
    plan = plans(filled, page(before, asked))
    assert wasteful(plan) == []
    assert any(step.startswith("SEARCH p USING INTEGER PRIMARY KEY") for step in plan)


@pytest.mark.parametrize("before", [None, 5])
@pytest.mark.parametrize("typed", TYPED)
def test_every_filter_of_the_language_is_a_walk(filled: Store, typed: str, before: int) -> None:
    query = parse_query(typed, T0)
    for action in (
        lambda store: store.history.page(query, before),
        lambda store: store.history.count(query),
        lambda store: store.history.page_at(query, 3),
    ):
        assert wasteful(plans(filled, action)) == []


def test_a_stretch_of_time_is_a_part_of_the_walk(filled: Store) -> None:
    for typed, step in (
        ("time:today", "SEARCH c USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"),
        ("time:today job:bag", "INDEX calls_job (job_seq=? AND rowid>? AND rowid<?)"),
    ):
        plan = plans(filled, typed_page(typed))
        assert any(step in found for found in plan), plan


def test_lines_are_told_without_looking_at_every_call(filled: Store) -> None:
    plan = plans(filled, lambda store: store.history.lines())
    assert wasteful(plan) == []
    assert all("calls_line" in step for step in plan if "SEARCH calls" in step)


@pytest.mark.parametrize(
    ("asked", "index"),
    [
        ({}, "SEARCH c USING INTEGER PRIMARY KEY (rowid<?)"),
        ({"person_id": "MET"}, "INDEX calls_person (person_seq=? AND rowid<?)"),
        ({"job_id": BAKER.id}, "INDEX calls_job (job_seq=? AND rowid<?)"),
        ({"is_starred": True}, "INDEX calls_starred (is_starred=? AND rowid<?)"),
        (
            {"is_starred": True, "job_id": BAKER.id},
            "INDEX calls_starred_job (job_seq=? AND rowid<?)",
        ),
        ({"text": "mette"}, "SCAN f VIRTUAL TABLE INDEX"),
    ],
)
def test_page_begins_where_the_last_one_ended(
    filled: Store, asked: dict[str, Any], index: str
) -> None:
    assert any(index in step for step in plans(filled, page(None, asked)))


@pytest.mark.parametrize(
    "action",
    [
        lambda store: store.calls.caller_of(METTE),
        lambda store: store.people.caller("MET"),
        lambda store: store.history.row("call-1"),
        lambda store: store.calls.begin(a_call("call-2"), "MET"),
        lambda store: store.calls.update(ended(a_call("call-1", name="M"))),
        lambda store: store.calls.write_draft("call-1", "text", T0),
        lambda store: store.calls.settle("call-1"),
        lambda store: store.calls.edit_note("call-1", "text", T0),
        lambda store: store.candidates.unmark("MET", BAKER.id),
        lambda store: store.calls.choose_job("call-1", ""),
    ],
    ids=lambda action: str(action.__code__.co_names[1]),
)
def test_road_of_a_live_call_goes_by_keys(filled: Store, action: Action) -> None:
    plan = plans(filled, action)
    assert plan
    assert wasteful(plan) == []


@pytest.mark.parametrize("asked", FILTERS, ids=lambda asked: "+".join(asked) or "all")
def test_count_is_kept_or_goes_by_an_index(filled: Store, asked: dict[str, Any]) -> None:
    plan = plans(filled, lambda store: store.history.count(HistoryQuery(**asked)))
    assert wasteful(plan) == []


def test_leftovers_are_found_without_looking_at_ended_calls(filled: Store) -> None:
    ring(filled, "call-2")
    plan = plans(filled, lambda store: store.calls.settle_leftovers(T0))
    assert any("calls_open" in step for step in plan)


def test_wasteful_plan_would_be_noticed(filled: Store) -> None:
    bad = plans(filled, lambda store: store._database.rows("SELECT * FROM calls ORDER BY name"))
    assert wasteful(bad) == ["SCAN calls", "USE TEMP B-TREE FOR ORDER BY"]
