"""The server's requests, each taken once (RFC 3261 section 17.2)."""

from collections import OrderedDict
from dataclasses import dataclass

from taktone.sources.sip.agenda import Agenda
from taktone.sources.sip.appointment import Appointment
from taktone.sources.sip.client_requests import GIVE_UP_S, T1_S, T2_S
from taktone.sources.sip.moment import Moment
from taktone.sources.sip.server_request import Key, ServerRequest, key_of
from taktone.sources.sip.sip_message import SipMessage
from taktone.sources.sip.sip_wire import Peer, SipWire

MOST_OPEN = 4096
MOST_DONE = 4096


@dataclass(slots=True)
class _Repeating:
    """The last answer to an INVITE, sent until the other side has confirmed it."""

    request: ServerRequest
    wait_s: float
    gives_up_s: float
    again: Appointment


class ServerRequests:
    """Answers a repeated request as before; repeats a refused INVITE's answer until its ACK."""

    def __init__(self, wire: SipWire, agenda: Agenda) -> None:
        """Takes the way out and the time table."""
        self._wire = wire
        self._agenda = agenda
        self._invites: dict[Key, ServerRequest] = {}
        self._repeating: dict[Key, _Repeating] = {}
        self._done: OrderedDict[Key, tuple[float, bytes]] = OrderedDict()

    def receive(
        self, message: SipMessage, source: Peer | None, now: Moment
    ) -> ServerRequest | None:
        """The request where it is new; None where it was dealt with here."""
        if message.method == "ACK":
            self._confirm(key_of(message, "INVITE"), now)
            return None
        key = key_of(message, message.method)
        known = self._invites.get(key)
        done = self._done.get(key)
        if known is None and done is None:
            is_invite = message.method == "INVITE"
            if is_invite and len(self._invites) >= MOST_OPEN:
                return None
            request = ServerRequest(message, source, self._wire.new_token(), key)
            if is_invite:
                self._invites[key] = request
            if message.is_cut:
                # Ends this request alone, not the subscription it belongs to (RFC 5057, 5.1).
                self.answer(request, now, 513, "Message Too Large")
                return None
            return request
        last = known.last if known is not None else done[1] if done is not None else b""
        if last:
            self._wire.send(last, source)
        return None

    def invite_of(self, cancel: ServerRequest) -> ServerRequest | None:
        """The INVITE that is taken back, None where it is over or never was."""
        return self._invites.get(key_of(cancel.message, "INVITE"))

    def answer(
        self,
        request: ServerRequest,
        now: Moment,
        status: int,
        phrase: str,
        *headers: tuple[str, str],
    ) -> None:
        """Sends an answer; one of 300 and above ends an INVITE, one of 200 and above all else."""
        self._wire.send(request.answer(status, phrase, *headers), request.source)
        if request.method != "INVITE":
            self._keep(request.key, request.last, now)
        elif status >= 300:
            gives_up_s = now.tick_s + GIVE_UP_S
            again = self._agenda.plan(
                now.tick_s + (T1_S if not self._wire.is_reliable else GIVE_UP_S),
                lambda at: self._repeat(request.key, at),
            )
            self._repeating[request.key] = _Repeating(request, T1_S, gives_up_s, again)

    def drop(self) -> None:
        """The connection is gone, and every conversation on it."""
        for repeating in self._repeating.values():
            repeating.again.cancel()
        self._repeating.clear()
        self._invites.clear()
        self._done.clear()

    def _confirm(self, key: Key, now: Moment) -> None:
        repeating = self._repeating.pop(key, None)
        if repeating is not None:
            repeating.again.cancel()
            self._invites.pop(key, None)
            self._keep(key, b"", now)

    def _repeat(self, key: Key, now: Moment) -> None:
        repeating = self._repeating.get(key)
        if repeating is None:
            return
        if now.tick_s >= repeating.gives_up_s:
            self._confirm(key, now)
            return
        self._wire.send(repeating.request.last, repeating.request.source)
        repeating.wait_s = min(2 * repeating.wait_s, T2_S)
        repeating.again = self._agenda.plan(
            min(now.tick_s + repeating.wait_s, repeating.gives_up_s),
            lambda at: self._repeat(key, at),
        )

    def _keep(self, key: Key, answer: bytes, now: Moment) -> None:
        self._done[key] = (now.tick_s + GIVE_UP_S, answer)
        while self._done:
            oldest, (until_s, _) = next(iter(self._done.items()))
            if until_s > now.tick_s and len(self._done) <= MOST_DONE:
                return
            del self._done[oldest]
