"""When two legs may be of one call, by the moments at which they began."""

from collections.abc import Sequence

from taktone.core.call_event import CallState
from taktone.core.call_leg import CallLeg

SAME_START_S = 10.0
TAKEN_OVER_S = 15.0


def began_together(leg: CallLeg, legs: Sequence[CallLeg]) -> bool:
    """True where ``leg``, which is new, began when the call that ``legs`` make began.

    A source that knows no numbers (the microphone) hears a call from its answer on, or from before
    it rings where the telephone system is slow: it is compared with that answer as well, and gives
    a number 15 s to follow. Where nobody told of an answer yet, this may be the one to tell.
    """
    apart_s = abs(legs[0].started_tick_s - leg.started_tick_s)
    if not leg.knows_number:
        if all(other.state is CallState.ENDED for other in legs):
            return False
        answers = [x.answered_tick_s for x in legs if x.answered_tick_s is not None]
        return not answers or min(apart_s, abs(min(answers) - leg.started_tick_s)) <= TAKEN_OVER_S
    if any(other.knows_number for other in legs):
        return apart_s <= SAME_START_S
    return apart_s <= TAKEN_OVER_S


def settle_ends(legs: Sequence[CallLeg]) -> None:
    """Who of the legs tells that the call is over: a microphone only where nobody else does.

    It is let go of some seconds late, and may be used on for something else.
    """
    is_told = any(leg.can_end for leg in legs if leg.knows_number)
    for leg in legs:
        if not leg.knows_number:
            leg.can_end = not is_told


def directions_agree(leg: CallLeg, legs: Sequence[CallLeg]) -> bool:
    """True where nobody among them told another direction than the others."""
    told = {other.direction for other in [leg, *legs]} - {None}
    return len(told) <= 1
