"""How the employer wants callers greeted, there from the first ring."""

from dataclasses import replace

import pytest

from taktone.core.call_event import CallState, Direction
from taktone.core.open_call import OpenCall
from unit.ui.card.conftest import QuietCard
from unit.ui.card.sample import JOBS, TICK_S, Clock, ended, missed, ringing, talking

GREETING = "Godmorgen, du taler med Anna fra Nordvind"


@pytest.fixture
def card(card: QuietCard) -> QuietCard:
    """A card whose first job has a greeting; the second has none."""
    card.set_jobs((replace(JOBS[0], greeting=f" {GREETING}\n"), *JOBS[1:]))
    return card


def said(card: QuietCard) -> str:
    strip = card.face.greeting
    return strip.label.text() if strip.isVisible() else ""


def dialling() -> OpenCall:
    shown = ringing(job_id="pm", direction=Direction.OUTGOING)
    return replace(shown, call=replace(shown.call, state=CallState.DIALING))


def test_it_stands_on_the_ringing_card_above_the_prompt(card: QuietCard) -> None:
    card.show_call(ringing(job_id="pm"))
    assert said(card) == f"Greet with: “{GREETING}”"
    face = card.face
    assert face.greeting.geometry().bottom() <= face.prompt.geometry().top()
    assert not face.note_area.isVisible()


def test_it_goes_once_the_talk_is_under_way(card: QuietCard, clock: Clock) -> None:
    card.show_call(ringing(job_id="pm"))
    card.show_call(talking(job_id="pm"))
    assert GREETING in said(card)
    clock.tick_s = TICK_S + 61
    card.clock.ticked.emit()
    assert said(card) == ""


@pytest.mark.parametrize(
    "shown",
    [ringing(), ringing(job_id="fin"), dialling(), missed(job_id="pm"), ended(job_id="pm")],
    ids=["no job", "no greeting", "dialling", "missed", "ended"],
)
def test_there_is_nothing_to_greet_with(card: QuietCard, shown: OpenCall) -> None:
    card.show_call(shown)
    assert said(card) == ""


def test_it_follows_the_job_that_is_chosen(card: QuietCard) -> None:
    card.show_call(ringing(job_id="fin"))
    lower = card.face.wanted_size().height()
    card.show_call(ringing(job_id="pm"))
    assert GREETING in said(card)
    assert card.face.wanted_size().height() > lower


def test_two_lines_at_most(card: QuietCard) -> None:
    card.set_jobs((replace(JOBS[0], greeting="Godmorgen " * 200), *JOBS[1:]))
    card.show_call(ringing(job_id="pm"))
    assert card.face.greeting.label.height() <= 36
    assert "\n" not in said(card)
