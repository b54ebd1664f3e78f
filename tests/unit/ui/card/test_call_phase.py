"""Which prompts fit a call at a moment."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call_event import Direction, EndReason
from taktone.core.caller import Caller
from taktone.core.job import UNSOLICITED_ID
from taktone.core.open_call import OpenCall
from taktone.core.prompt import Phase, Situation
from taktone.ui.card.call_phase import only_for, phase_of, situations_of
from unit.ui.card.fake_promising import a_promise
from unit.ui.card.sample import NOW, RETURNING, TICK_S, ended, held, missed, ringing, talking


@pytest.mark.parametrize(
    ("shown", "phase"),
    [
        (ringing(), Phase.RINGING),
        (talking(talked_s=0), Phase.OPENING),
        (talking(talked_s=59.9), Phase.OPENING),
        (talking(talked_s=60), Phase.LISTENING),
        (talking(talked_s=479.9), Phase.LISTENING),
        (talking(talked_s=480), Phase.CLOSING),
        (talking(talked_s=9000), Phase.CLOSING),
        (held(), Phase.OPENING),
        (ended(), Phase.AFTER),
        (missed(), Phase.AFTER),
        (ended(talked_s=None, reason=EndReason.ANSWERED_ELSEWHERE), None),
    ],
)
def test_the_phase_follows_the_call(shown: OpenCall, phase: Phase | None) -> None:
    assert phase_of(shown.call, TICK_S) is phase


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_a_talk_never_goes_back_to_an_earlier_phase(first_s: float, more_s: float) -> None:
    order = list(Phase)
    call = talking().call
    earlier = phase_of(call, TICK_S + first_s)
    later = phase_of(call, TICK_S + first_s + more_s)
    assert earlier
    assert later
    assert order.index(earlier) <= order.index(later)


def test_a_caller_who_called_before_is_a_returning_one() -> None:
    assert situations_of(ringing(caller=RETURNING), Phase.RINGING) == {Situation.RETURNING}


def test_nothing_is_special_about_a_stranger_who_just_rings() -> None:
    assert situations_of(ringing(), Phase.RINGING) == frozenset()


def test_a_call_about_no_ad_is_unsolicited() -> None:
    shown = talking(job_id=UNSOLICITED_ID)
    assert situations_of(shown, Phase.OPENING) == {Situation.UNSOLICITED}


def test_a_talk_past_eight_minutes_is_a_long_one_even_when_it_is_over() -> None:
    assert Situation.LONG_CALL in situations_of(talking(talked_s=500), Phase.CLOSING)
    assert Situation.LONG_CALL in situations_of(ended(talked_s=500), Phase.AFTER)
    assert Situation.LONG_CALL not in situations_of(ended(talked_s=400), Phase.AFTER)


def test_several_things_can_be_true_at_once() -> None:
    shown = replace(talking(caller=RETURNING), job_id=UNSOLICITED_ID)
    found = situations_of(shown, Phase.CLOSING)
    assert found == {Situation.RETURNING, Situation.UNSOLICITED, Situation.LONG_CALL}


def test_an_open_promise_is_a_situation() -> None:
    promised = Caller(person_id="mette", open_promises=(a_promise(),))
    assert situations_of(ringing(caller=promised), Phase.RINGING) == {Situation.PROMISED}


def test_so_is_a_call_that_was_missed_last_time() -> None:
    caller = Caller(person_id="mette", was_missed_last=True)
    assert situations_of(ringing(caller=caller), Phase.RINGING) == {Situation.MISSED_BEFORE}


def test_and_a_user_who_asked_for_another_time() -> None:
    assert situations_of(ringing(), Phase.RINGING, was_busy=True) == {Situation.BUSY}


def test_a_promise_made_in_this_very_call_is_no_open_one() -> None:
    promised = Caller(person_id="mette", open_promises=(a_promise(call_id="call-7"),))
    assert Situation.PROMISED not in situations_of(talking(caller=promised), Phase.CLOSING)


def test_once_you_have_talked_the_missed_call_is_over() -> None:
    caller = Caller(person_id="mette", was_missed_last=True)
    assert Situation.MISSED_BEFORE in situations_of(talking(caller=caller), Phase.OPENING)
    assert Situation.MISSED_BEFORE not in situations_of(ended(caller=caller), Phase.AFTER)


def test_after_a_missed_call_only_lines_for_that_make_sense() -> None:
    assert situations_of(missed(), Phase.AFTER) == {Situation.MISSED_BEFORE}
    assert only_for(missed().call) is Situation.MISSED_BEFORE
    assert only_for(ended().call) is None
    assert only_for(talking().call) is None


def test_an_outgoing_call_nobody_took_is_not_a_missed_one() -> None:
    shown = missed(direction=Direction.OUTGOING)
    assert phase_of(shown.call, TICK_S) is None


@pytest.mark.parametrize(
    ("days", "is_soon"), [(-1, False), (0, True), (1, True), (3, True), (4, False), (90, False)]
)
def test_a_job_closes_soon_within_three_days(days: int, is_soon: bool) -> None:
    today = NOW.date()
    found = situations_of(
        ringing(), Phase.RINGING, closes_on=today + timedelta(days=days), today=today
    )
    assert (Situation.CLOSING_SOON in found) is is_soon


def test_a_job_without_a_last_day_never_does() -> None:
    assert situations_of(ringing(), Phase.RINGING, today=NOW.date()) == frozenset()
