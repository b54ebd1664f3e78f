"""A telephone that rings and is never answered (RFC 3261, the called side)."""

from collections.abc import Callable
from dataclasses import dataclass, field

from taktone.core.call_event import CallState, Direction, EndReason
from taktone.sources.sip.agenda import Agenda
from taktone.sources.sip.appointment import Appointment
from taktone.sources.sip.caller_reading import read_caller, read_line, read_reason
from taktone.sources.sip.leg_news import LegNews, Mode
from taktone.sources.sip.moment import Moment
from taktone.sources.sip.server_request import Key, ServerRequest
from taktone.sources.sip.server_requests import ServerRequests

RING_LIMIT_S = 40.0
PEEK_S = 0.3
BUSY_LEGS = 2048

Tell = Callable[[LegNews, Moment], None]


@dataclass(slots=True)
class _Leg:
    """One call; where an old sign-in is left over it comes to us on two ways at once."""

    call_id: str
    began_s: float
    ring_limit: Appointment
    invites: dict[Key, ServerRequest] = field(default_factory=dict)
    peek: Appointment | None = None


class SilentPhone:
    """Says 180 to each call and nothing else until it is taken back.

    A call that watch mode sees as well is left after 0.3 s: whoever is declined at the desk would
    otherwise go on hearing it ring here.
    """

    def __init__(self, requests: ServerRequests, agenda: Agenda, tell: Tell) -> None:
        """Takes where answers go, the time table, and who is told."""
        self._requests = requests
        self._agenda = agenda
        self._tell = tell
        self._legs: dict[str, _Leg] = {}

    def ring(self, invite: ServerRequest, contact: str, now: Moment) -> None:
        """Takes a new INVITE."""
        key = _leg_id(invite)
        leg = self._legs.get(key)
        if leg is None and len(self._legs) >= BUSY_LEGS:
            self._requests.answer(invite, now, 486, "Busy Here")
            return
        self._requests.answer(invite, now, 180, "Ringing", ("Contact", contact))
        if leg is not None:
            leg.invites[invite.key] = invite
            return
        limit = self._agenda.plan(now.tick_s + RING_LIMIT_S, lambda at: self._leave(key, at))
        leg = _Leg(invite.call_id, now.tick_s, limit, {invite.key: invite})
        self._legs[key] = leg
        number, name = read_caller(invite.message)
        news = LegNews(
            mode=Mode.PHONE,
            leg=key,
            state=CallState.RINGING,
            call_id=invite.call_id,
            direction=Direction.INCOMING,
            number=number,
            name=name,
            line=read_line(invite.message),
        )
        self._tell(news, now)

    def take_back(self, cancel: ServerRequest, now: Moment) -> None:
        """Takes a CANCEL; the call is over for us with the last INVITE of it."""
        invite = self._requests.invite_of(cancel)
        if invite is None:
            self._requests.answer(cancel, now, 481, "Call/Transaction Does Not Exist")
            return
        self._requests.answer(cancel, now, 200, "OK")
        key = _leg_id(invite)
        leg = self._legs.get(key)
        if leg is None or invite.key not in leg.invites:
            return
        del leg.invites[invite.key]
        self._requests.answer(invite, now, 487, "Request Terminated")
        if not leg.invites:
            self._end(key, read_reason(cancel.message), now)

    def peek(self, leg_id: str, now: Moment) -> None:
        """Watch mode sees this call too: leave it, 0.3 s after it began to ring."""
        leg = self._legs.get(leg_id)
        if leg is None or leg.peek is not None:
            return
        due_s = max(now.tick_s, leg.began_s + PEEK_S)
        leg.peek = self._agenda.plan(due_s, lambda at: self._leave(leg_id, at))

    def leave_all(self, now: Moment) -> None:
        """Nobody is here any more: whoever calls is told so."""
        for key in tuple(self._legs):
            self._leave(key, now)

    def drop(self, now: Moment) -> None:
        """The connection is gone, and how the calls on it end will never be told."""
        for key in tuple(self._legs):
            self._end(key, EndReason.LOST, now)

    def _leave(self, key: str, now: Moment) -> None:
        leg = self._legs.get(key)
        if leg is None:
            return
        for invite in leg.invites.values():
            self._requests.answer(invite, now, 480, "Temporarily Unavailable")
        self._end(key, EndReason.UNKNOWN, now, is_left=True)

    def _end(self, key: str, reason: EndReason, now: Moment, *, is_left: bool = False) -> None:
        leg = self._legs.pop(key)
        for appointment in (leg.ring_limit, leg.peek):
            if appointment is not None:
                appointment.cancel()
        news = LegNews(
            mode=Mode.PHONE,
            leg=key,
            state=CallState.ENDED,
            call_id=leg.call_id,
            reason=reason,
            is_left=is_left,
        )
        self._tell(news, now)


def _leg_id(invite: ServerRequest) -> str:
    return f"{invite.call_id} {invite.from_tag}"
