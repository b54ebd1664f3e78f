"""Pauses double, stop growing, and begin anew."""

from hypothesis import given
from hypothesis import strategies as st

from taktone.core.growing_pauses import GrowingPauses


def test_each_is_twice_the_one_before_up_to_the_longest() -> None:
    pauses = GrowingPauses(1, 10)
    assert [pauses.take() for _ in range(6)] == [1, 2, 4, 8, 10, 10]


def test_after_a_success_they_begin_anew() -> None:
    pauses = GrowingPauses(5, 600)
    assert [pauses.is_first, pauses.take(), pauses.is_first] == [True, 5, False]
    pauses.shrink()
    assert [pauses.is_first, pauses.take()] == [True, 5]


@given(st.floats(0.001, 1e6), st.floats(1, 1000), st.integers(1, 200))
def test_none_is_shorter_than_the_first_nor_longer_than_the_longest(
    first: float, times: float, count: int
) -> None:
    pauses = GrowingPauses(first, first * times)
    taken = [pauses.take() for _ in range(count)]
    assert taken == sorted(taken)
    assert first <= taken[0] <= taken[-1] <= first * times
