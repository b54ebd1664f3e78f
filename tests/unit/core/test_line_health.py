"""A line's state needs nobody unless it says so."""

from taktone.core.line_health import LineAdvice, LineHealth, LineState


def test_a_line_that_is_ready_says_nothing() -> None:
    health = LineHealth(state=LineState.READY)

    assert (health.advice, health.detail) == (LineAdvice.NONE, "")


def test_the_same_state_is_the_same_value() -> None:
    assert LineHealth(state=LineState.OFF) == LineHealth(state=LineState.OFF)
    assert LineHealth(state=LineState.OFF) != LineHealth(state=LineState.WAITING)
