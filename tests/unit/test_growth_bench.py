"""What the bench of growth tells and draws."""

from bench.growth import LOOK, MOST_KEY_MS, SIZES, Grown, outcomes_of, plot_of
from taktone.exchange.plot_drawing import draw_plot


def grown(rows: int, key_ms: float = 2.0) -> Grown:
    return Grown(
        rows=rows,
        first_ms=3.0,
        key_p50_ms=1.0,
        key_p99_ms=key_ms,
        raw_p50_ms=1.0,
        raw_p99_ms=2.0,
        file_mib=rows / 1200,
    )


def test_limits_hold_up_to_a_million_calls_and_are_told_beyond() -> None:
    slow = MOST_KEY_MS + 1
    assert not all(outcome.is_ok for outcome in outcomes_of(grown(1_000_000, slow)))
    assert all(outcome.is_ok for outcome in outcomes_of(grown(10_000_000, slow)))
    assert all(outcome.is_ok for outcome in outcomes_of(grown(10_000)))


def test_plot_has_every_size_and_measure() -> None:
    svg = draw_plot(plot_of([grown(rows) for rows in SIZES]), LOOK).decode()
    for words in ("10,000,000", "10,000", "First rows, ms", "A key typed, p99, ms"):
        assert words in svg
