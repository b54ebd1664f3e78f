"""A call that no source heard: the user adds it by hand, back-dated."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from taktone.core.call import Call, Leg
from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.phone_number import PhoneNumber

BY_HAND = "hand"
"""Stands where other calls name their source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedCall:
    """What the user knows of it.

    Attributes:
        at: When it began, aware.
        talk_s: Seconds talked, 0 where nobody answered.
        job_id: Empty for none.
    """

    number: PhoneNumber
    name: str = ""
    at: datetime
    direction: Direction = Direction.INCOMING
    talk_s: int = 0
    job_id: str = ""
    note: str = ""

    def as_call(self, call_id: str) -> Call:
        """The call it was, over and done with."""
        started_at = self.at.astimezone(UTC)
        is_answered = self.talk_s > 0
        unanswered = {
            Direction.INCOMING: EndReason.MISSED,
            Direction.OUTGOING: EndReason.NO_ANSWER,
        }
        return Call(
            id=call_id,
            state=CallState.ENDED,
            direction=self.direction,
            legs=(Leg(source=BY_HAND, key=call_id, state=CallState.ENDED),),
            number=self.number,
            name=self.name,
            started_at=started_at,
            answered_at=started_at if is_answered else None,
            ended_at=started_at + timedelta(seconds=self.talk_s),
            answered_tick_s=0.0 if is_answered else None,
            ended_tick_s=float(self.talk_s),
            reason=EndReason.COMPLETED if is_answered else unanswered[self.direction],
        )
