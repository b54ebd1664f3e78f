"""Which prompts fit a call at a moment."""

from datetime import date, timedelta

from taktone.core.call import Call
from taktone.core.call_event import Direction, EndReason
from taktone.core.job import UNSOLICITED_ID
from taktone.core.open_call import OpenCall
from taktone.core.prompt import Phase, Situation

OPENING_S = 60.0
LONG_CALL_S = 480.0
CLOSING_SOON = timedelta(days=3)


def phase_of(call: Call, tick_s: float) -> Phase | None:
    """Where the call is at ``tick_s`` (monotonic seconds).

    None where it ended without a talk, unless the user missed it.
    """
    if call.is_ended:
        return Phase.AFTER if call.answered_at or is_missed(call) else None
    if call.answered_tick_s is None:
        return Phase.RINGING
    talked_s = tick_s - call.answered_tick_s
    if talked_s < OPENING_S:
        return Phase.OPENING
    return Phase.LISTENING if talked_s < LONG_CALL_S else Phase.CLOSING


def is_missed(call: Call) -> bool:
    """True where somebody called and nobody answered."""
    is_theirs = call.direction is Direction.INCOMING and call.reason is EndReason.MISSED
    return is_theirs and not call.answered_at


def situations_of(
    shown: OpenCall,
    phase: Phase | None,
    *,
    was_busy: bool = False,
    closes_on: date | None = None,
    today: date | None = None,
) -> frozenset[Situation]:
    """What is true of the call, as far as the card can see.

    Args:
        shown: The call.
        phase: Where it is.
        was_busy: The user asked for another time in it.
        closes_on: Last day to apply for its job, None where there is none.
        today: The present day in the user's time zone.
    """
    call, caller = shown.call, shown.caller
    promised = (x for x in caller.open_promises if not x.is_automatic and x.call_id != call.id)
    has_talked_since = phase is Phase.AFTER and call.answered_at is not None
    found = {
        Situation.BUSY: was_busy,
        Situation.RETURNING: bool(caller.call_count),
        Situation.PROMISED: any(promised),
        Situation.MISSED_BEFORE: (caller.was_missed_last and not has_talked_since)
        or is_missed(call),
        Situation.UNSOLICITED: shown.job_id == UNSOLICITED_ID,
        Situation.LONG_CALL: phase is Phase.CLOSING or call.talk_s >= LONG_CALL_S,
        Situation.CLOSING_SOON: _closes_soon(closes_on, today),
    }
    return frozenset(situation for situation, is_so in found.items() if is_so)


def only_for(call: Call) -> Situation | None:
    """The one situation that prompts must be made for: after a missed call nobody talked."""
    return Situation.MISSED_BEFORE if call.is_ended and is_missed(call) else None


def _closes_soon(closes_on: date | None, today: date | None) -> bool:
    return (
        closes_on is not None and today is not None and today <= closes_on <= today + CLOSING_SOON
    )
