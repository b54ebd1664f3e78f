"""What has to be read for the rows that are seen, wherever somebody leaps to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.ui.history.read_stretch import PAGE_ROWS, Lack, ReadStretch, place_around


@pytest.mark.parametrize(
    ("stretch", "seen", "lack"),
    [
        (ReadStretch(0, 128, has_more=True), (0, 15), Lack.NOTHING),
        (ReadStretch(0, 128, has_more=True), (60, 75), Lack.OLDER),
        (ReadStretch(0, 128, has_more=True), (200, 215), Lack.OLDER),
        (ReadStretch(0, 128, has_more=False), (113, 127), Lack.NOTHING),
        (ReadStretch(0, 128, has_more=True), (500_000, 500_015), Lack.ELSEWHERE),
        (ReadStretch(5_000, 5_128, has_more=True), (5_020, 5_035), Lack.NOTHING),
        (ReadStretch(5_000, 5_128, has_more=True), (5_010, 5_025), Lack.ELSEWHERE),
        (ReadStretch(5_000, 5_128, has_more=False), (0, 15), Lack.ELSEWHERE),
    ],
)
def test_what_is_missing(stretch: ReadStretch, seen: tuple[int, int], lack: Lack) -> None:
    assert stretch.lack(*seen) is lack


@given(st.integers(0, 10**7), st.integers(1, PAGE_ROWS // 2 - 1))
def test_a_leap_shows_everything_that_is_seen_and_asks_for_no_other(top: int, rows: int) -> None:
    first = place_around(top)
    read = ReadStretch(first, first + PAGE_ROWS, has_more=True)
    assert first <= top
    assert top + rows < read.end
    assert read.lack(top, top + rows) is not Lack.ELSEWHERE
