"""Pages joined with rows: whatever the order, the list ends as the store has it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call_row import CallRow, HistoryPage
from taktone.ui.history.row_merge import Added, Removed, Replaced, span_of, steps
from unit.ui.history.sample import a_page, a_row

PAGE = 4
seqs = st.lists(st.integers(1, 60), unique=True, max_size=24).map(lambda x: sorted(x)[::-1])


def merged(rows: list[CallRow], page: HistoryPage, before: int | None) -> list[CallRow]:
    span = span_of(rows, page, before)
    assert span is not None
    result = list(rows)
    for step in list(steps(rows, page, span)):
        match step:
            case Removed(at, count):
                assert count > 0
                del result[at : at + count]
            case Added(at, new):
                assert new
                result[at:at] = new
            case Replaced(at, row):
                assert result[at].seq == row.seq
                result[at] = row
    return result


def read(stored: list[int], before: int | None) -> HistoryPage:
    """What a store with these calls answers."""
    older = [seq for seq in stored if before is None or seq < before]
    return a_page(*older[:PAGE], is_last=len(older) <= PAGE)


def seqs_of(rows: list[CallRow]) -> list[int]:
    return [row.seq for row in rows]


@given(seqs, seqs)
def test_reading_the_first_page_again_brings_the_list_up_to_date(
    listed: list[int], stored: list[int]
) -> None:
    page = read(stored, None)
    result = seqs_of(merged([a_row(seq) for seq in listed], page, None))
    assert result == sorted(set(result), reverse=True)
    assert result[: len(page.rows)] == stored[:PAGE]


@given(seqs)
def test_following_every_page_lists_everything(stored: list[int]) -> None:
    page = read(stored, None)
    rows = list(page.rows)
    while not page.is_last:
        before = rows[-1].seq
        page = read(stored, before)
        rows = merged(rows, page, before)
    assert seqs_of(rows) == stored


@given(seqs, st.integers(1, 60), st.integers(0, 20))
def test_a_page_in_the_middle_leaves_what_is_above_alone(
    listed: list[int], added: int, place: int
) -> None:
    rows = [a_row(seq) for seq in listed]
    if not rows:
        return
    before = rows[min(place, len(rows) - 1)].seq
    stored = sorted({*listed, added}, reverse=True)
    result = seqs_of(merged(rows, read(stored, before), before))
    assert [seq for seq in result if seq >= before] == [seq for seq in listed if seq >= before]
    assert [seq for seq in result if seq < before][:PAGE] == [x for x in stored if x < before][
        :PAGE
    ]


@given(seqs)
def test_the_same_page_again_changes_nothing(stored: list[int]) -> None:
    page = read(stored, None)
    span = span_of(page.rows, page, None)
    assert span is not None
    assert not list(steps(page.rows, page, span))


def test_a_changed_call_is_replaced_where_it_stands() -> None:
    rows = [a_row(3), a_row(2), a_row(1)]
    new = replace(rows[1], note="Kan starte 1. februar")
    page = HistoryPage(rows=(rows[0], new, rows[2]), is_last=True)
    span = span_of(rows, page, None)
    assert span is not None
    assert list(steps(rows, page, span)) == [Replaced(1, new)]


def test_a_page_that_would_leave_a_gap_is_refused() -> None:
    rows = [a_row(9), a_row(8)]
    assert span_of(rows, a_page(3, 2), before=5) is None
    assert span_of([], a_page(3, 2), before=5) is None


def test_calls_that_may_hide_below_a_full_page_are_fetched_again() -> None:
    rows = [a_row(2), a_row(1)]
    assert seqs_of(merged(rows, a_page(9, 8, 7, 6, is_last=False), None)) == [9, 8, 7, 6]
