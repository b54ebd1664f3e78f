"""Lists of calls: their order, pages, filters, words and numbers."""

from typing import Any

import pytest

from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.call_row import CallRow
from taktone.core.history_query import HistoryQuery
from taktone.core.phone_number import HIDDEN
from taktone.store.store import Store
from taktone.store.values import to_ms
from unit.store.samples import BAKER, JONAS, METTE, SMITH, T0, found, later, ring, talk


@pytest.fixture
def history(store: Store) -> Store:
    """Five calls of two people and a hidden one about two jobs, two of them starred."""
    store.jobs.save(BAKER)
    store.jobs.save(SMITH)
    mette = talk(store, "m1", name="Mette Sørensen", note="Spørger til oplæring i Ærø")
    talk(store, "m2", minutes=1, note="ringer igen på fredag")
    jonas = talk(store, "j1", JONAS, minutes=2, name="Jonas Holm", note="spørger til løn")
    talk(store, "j2", JONAS, minutes=3, note="sender ansøgningen")
    talk(store, "h1", HIDDEN, minutes=4, note="ville ikke sige sit navn")
    for call, job in (("m1", BAKER), ("m2", SMITH), ("j1", BAKER)):
        store.calls.choose_job(call, job.id)
    store.candidates.mark(mette, BAKER.id, later(9))
    store.candidates.mark(jonas, "", later(9))
    return store


def test_calls_are_listed_newest_first(history: Store) -> None:
    assert found(history) == ["h1", "j2", "j1", "m2", "m1"]


def test_pages_follow_each_other_without_gap_or_repeat(history: Store) -> None:
    listed, before, is_last = [], None, False
    while not is_last:
        page = history.history.page(HistoryQuery(), before, limit=2)
        listed += [row.call_id for row in page.rows]
        before, is_last = page.rows[-1].seq, page.is_last
    assert listed == ["h1", "j2", "j1", "m2", "m1"]


@pytest.mark.parametrize(("limit", "is_last"), [(4, False), (5, True), (6, True)])
def test_page_says_whether_older_calls_follow(history: Store, limit: int, is_last: bool) -> None:
    assert history.history.page(HistoryQuery(), None, limit).is_last is is_last


def test_new_call_does_not_shift_the_pages_behind_it(history: Store) -> None:
    first = history.history.page(HistoryQuery(), None, limit=2)
    ring(history, "new", minutes=60)
    second = history.history.page(HistoryQuery(), first.rows[-1].seq, limit=2)
    assert [row.call_id for row in second.rows] == ["j1", "m2"]


def from_place(
    store: Store,
    place: int,
    **asked: Any,  # noqa: ANN401 - any field
) -> tuple[int, int, list[str], bool]:
    found = store.history.page_at(HistoryQuery(**asked), place, limit=2)
    rows = [row.call_id for row in found.page.rows]
    return found.place, found.count, rows, found.page.is_last


@pytest.mark.parametrize(
    ("place", "rows", "is_last"),
    [
        (0, ["h1", "j2"], False),
        (1, ["j2", "j1"], False),
        (2, ["j1", "m2"], False),
        (3, ["m2", "m1"], True),
        (4, ["m1"], True),
    ],
)
def test_page_from_any_place_has_so_many_calls_above_it(
    history: Store, place: int, rows: list[str], is_last: bool
) -> None:
    assert from_place(history, place) == (place, 5, rows, is_last)


def test_beyond_the_end_there_is_the_last_call(history: Store) -> None:
    assert from_place(history, 99) == (4, 5, ["m1"], True)
    assert from_place(history, -1)[0] == 0


def test_places_count_only_what_was_asked_for(history: Store) -> None:
    assert from_place(history, 1, job_id=BAKER.id) == (1, 2, ["m1"], True)
    assert from_place(history, 1, text="sporger") == (1, 2, ["m1"], True)
    assert from_place(history, 1, since=later(1), until=later(4)) == (1, 3, ["j1", "m2"], True)
    assert from_place(history, 3, text="nobody") == (0, 0, [], True)
    assert from_place(history, 0, person_id="nobody") == (0, 0, [], True)


FILTERS = [
    ({"job_id": BAKER.id}, ["j1", "m1"]),
    ({"job_id": SMITH.id}, ["m2"]),
    ({"is_starred": True}, ["j2", "m1"]),
    ({"is_starred": True, "job_id": BAKER.id}, ["m1"]),
    ({"text": "spørger"}, ["j1", "m1"]),
    ({"text": "spørger", "job_id": BAKER.id}, ["j1", "m1"]),
    ({"text": "spørger", "is_starred": True}, ["m1"]),
    ({"text": "spørger", "is_starred": True, "job_id": BAKER.id}, ["m1"]),
    ({"text": "sorensen"}, ["m2", "m1"]),
    ({"text": "sorensen", "job_id": SMITH.id}, ["m2"]),
    ({"text": "Jonas løn"}, ["j1"]),
    ({"text": "løn oplæring"}, []),
    ({"text": "aeroe"}, ["j1", "m1"]),
    ({"text": "smed"}, ["m2"]),
    ({"text": "smed spørger"}, []),
    ({"text": "20 12 34 56"}, ["m2", "m1"]),
    ({"text": "0045 3141 5926"}, ["j2", "j1"]),
    ({"text": "5926", "job_id": BAKER.id}, ["j1"]),
    ({"text": "?!"}, ["h1", "j2", "j1", "m2", "m1"]),
    ({"text": "x"}, []),
    ({"job_id": "nobody's job"}, []),
    ({"person_id": "nobody"}, []),
    ({"person_id": "nobody", "text": "løn"}, []),
]


@pytest.mark.parametrize(("asked", "calls"), FILTERS)
def test_filters_work_alone_and_together(
    history: Store, asked: dict[str, Any], calls: list[str]
) -> None:
    assert found(history, **asked) == calls
    assert history.history.count(HistoryQuery(**asked)) == len(calls)


def test_person_s_calls_can_be_filtered_further(history: Store) -> None:
    mette = history.calls.caller_of(METTE).person_id
    for more, calls in (
        ({}, ["m2", "m1"]),
        ({"job_id": BAKER.id}, ["m1"]),
        ({"is_starred": True}, ["m1"]),
        ({"text": "spørger"}, ["m1"]),
        ({"text": "sørensen", "job_id": SMITH.id}, ["m2"]),
    ):
        assert found(history, person_id=mette, **more) == calls
        assert history.history.count(HistoryQuery(person_id=mette, **more)) == len(calls)


def test_older_hits_of_a_search_follow_on_the_next_page(history: Store) -> None:
    query = HistoryQuery(text="spørger")
    first = history.history.page(query, None, limit=1)
    assert (first.rows[0].call_id, first.is_last) == ("j1", False)
    second = history.history.page(query, first.rows[0].seq, limit=1)
    assert (second.rows[0].call_id, second.is_last) == ("m1", True)


def test_everything_is_counted(history: Store) -> None:
    assert history.history.count(HistoryQuery()) == 5


def test_filter_words_cannot_be_written_into_a_note(history: Store) -> None:
    talk(history, "odd", HIDDEN, minutes=5, note="\ue0012 \ue002")
    assert found(history, text="j", is_starred=True) == ["j2"]
    assert "odd" not in found(history, text="\ue002", is_starred=True)


def test_row_is_a_row_like_any_other(store: Store) -> None:
    store.jobs.save(BAKER)
    person = talk(store, "call-1", note="lød rolig", name="Mette Sørensen")
    store.calls.choose_job("call-1", BAKER.id)
    store.candidates.mark(person, BAKER.id, later(1))
    row = store.history.row("call-1")
    made = CallRow(
        seq=to_ms(T0),
        call_id="call-1",
        person_id=person,
        name="Mette Sørensen",
        number=METTE.number,
        started_at=T0,
        direction=Direction.INCOMING,
        state=CallState.ENDED,
        reason=EndReason.COMPLETED,
        talk_s=60,
        job_id=BAKER.id,
        note="lød rolig",
        is_starred=True,
        source="sip",
    )
    assert row == made
    assert (hash(row), repr(row)) == (hash(made), repr(made))


def test_row_of_an_unknown_call_is_none(store: Store) -> None:
    assert store.history.row("nobody's call") is None


def test_person_without_a_name_shows_the_one_the_line_sent(store: Store) -> None:
    person = ring(store, "call-1", name="METTE S")
    store.people.rename(person, "")
    row = store.history.row("call-1")
    assert row is not None
    assert row.name == "METTE S"
