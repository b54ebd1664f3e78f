"""The table that benchmarks print: what it judges, and where it goes in the README."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.figures import paired_ratio, percentile
from bench.outcome import Outcome, beside
from bench.report import BEGIN, END, replaced, table

figures = st.floats(min_value=0.001, max_value=1e6)


def test_ratio_over_the_limit_is_over() -> None:
    assert not beside("start", 3.1, 2.0, limit=1.5).is_ok
    assert beside("start", 3.0, 2.0, limit=1.5).is_ok


def test_figure_over_its_own_limit_is_over() -> None:
    assert not Outcome(bench="wake-ups", ours=0.3, most=0.2).is_ok
    assert Outcome(bench="wake-ups", ours=0.2, most=0.2).is_ok


def test_ratio_that_was_promised_and_not_measured_is_over() -> None:
    assert not Outcome(bench="start", ours=1.0, limit=1.5).is_ok


def test_figure_without_a_limit_is_only_told() -> None:
    outcome = beside("first start", 900.0, 100.0)

    assert outcome.is_ok
    assert outcome.verdict == "told"


def test_table_has_a_line_for_each_outcome() -> None:
    lines = table([beside("start", 3.2, 2.0, limit=1.5), Outcome(bench="idle", ours=0)])

    assert lines.splitlines()[2:] == [
        "| start | 2 | 3.2 | 1.60x | 1.5x | **over** |",
        "| idle |  | 0 |  |  | told |",
    ]


def test_readme_keeps_everything_around_the_results() -> None:
    readme = f"before\n{BEGIN}\nold\n{END}\nafter\n"

    assert replaced(readme, "new") == f"before\n{BEGIN}\nnew\n{END}\nafter\n"


def test_readme_without_a_place_for_results_is_refused() -> None:
    with pytest.raises(ValueError, match="bench:begin"):
        replaced("no marks\n", "new")


@given(st.lists(figures, min_size=1), st.floats(min_value=0, max_value=100))
def test_percentile_is_one_of_the_values_and_covers_its_share(
    values: list[float], share: float
) -> None:
    found = percentile(values, share)

    assert found in values
    assert sum(value <= found for value in values) >= share / 100 * len(values) - 1e-6


@given(st.lists(figures, min_size=1), st.sampled_from([0.5, 1.0, 2.0]))
def test_paired_ratio_of_a_multiple_is_that_multiple(values: list[float], times: float) -> None:
    assert paired_ratio([times * value for value in values], values) == pytest.approx(times)
