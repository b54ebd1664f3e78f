"""Which prompts fit a call at a moment."""

from taktone.core.call import Call
from taktone.core.job import UNSOLICITED_ID
from taktone.core.open_call import OpenCall
from taktone.core.prompt import Phase, Situation

OPENING_S = 60.0
LONG_CALL_S = 480.0


def phase_of(call: Call, tick_s: float) -> Phase | None:
    """Where the call is at ``tick_s`` (monotonic seconds); None where it ended without a talk."""
    if call.is_ended:
        return Phase.AFTER if call.answered_at else None
    if call.answered_tick_s is None:
        return Phase.RINGING
    talked_s = tick_s - call.answered_tick_s
    if talked_s < OPENING_S:
        return Phase.OPENING
    return Phase.LISTENING if talked_s < LONG_CALL_S else Phase.CLOSING


def situations_of(
    shown: OpenCall, phase: Phase | None, *, was_busy: bool = False
) -> frozenset[Situation]:
    """What is true of the call, as far as the card can see.

    Args:
        shown: The call.
        phase: Where it is.
        was_busy: The user asked for another time in it.
    """
    found = {Situation.BUSY} if was_busy else set()
    if shown.caller.call_count:
        found.add(Situation.RETURNING)
    if any(not promise.is_automatic for promise in shown.caller.open_promises):
        found.add(Situation.PROMISED)
    if shown.caller.was_missed_last:
        found.add(Situation.MISSED_BEFORE)
    if shown.job_id == UNSOLICITED_ID:
        found.add(Situation.UNSOLICITED)
    if phase is Phase.CLOSING or shown.call.talk_s >= LONG_CALL_S:
        found.add(Situation.LONG_CALL)
    return frozenset(found)
