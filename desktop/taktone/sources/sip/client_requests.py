"""Our requests until their answers (RFC 3261 section 17.1.2), and the password asked on the way."""

from collections.abc import Callable
from dataclasses import dataclass, field

from taktone.sources.sip.agenda import Agenda
from taktone.sources.sip.appointment import Appointment
from taktone.sources.sip.digest import Credentials, answer_header, read_challenges, response
from taktone.sources.sip.moment import Moment
from taktone.sources.sip.sip_address import read_params
from taktone.sources.sip.sip_dialog import SipDialog
from taktone.sources.sip.sip_message import SipMessage
from taktone.sources.sip.sip_wire import USER_AGENT, SipWire

T1_S = 0.5
T2_S = 4.0
GIVE_UP_S = 64 * T1_S
MAGIC = "z9hG4bK"
MOST_STALE = 2
"""Nonces that may turn out too old within one request."""

Headers = tuple[tuple[str, str], ...]
Answered = Callable[[SipMessage | None, Moment], None]


@dataclass(slots=True)
class _Request:
    dialog: SipDialog
    method: str
    uri: str
    headers: Callable[[], Headers]
    answered: Answered
    proofs: dict[str, str] = field(default_factory=dict)
    stale_count: int = 0
    data: bytes = b""
    wait_s: float = T1_S
    again: Appointment | None = None
    over: Appointment | None = None


class ClientRequests:
    """Sends, repeats over UDP, proves who we are once, and hands the last answer on.

    ``None`` in place of an answer says that none came. A wrong password is tried once, also where
    two requests begin together: more would make the server lock this address out, and the telephone
    on the desk with it.
    """

    def __init__(self, wire: SipWire, agenda: Agenda, credentials: Credentials) -> None:
        """Takes the way out, the time table, and who we are."""
        self._wire = wire
        self._agenda = agenda
        self._credentials = credentials
        self._open: dict[str, _Request] = {}
        self._is_trusted: bool | None = None
        self._trial: _Request | None = None
        self._waiting: list[tuple[_Request, SipMessage]] = []

    @property
    def is_waiting(self) -> bool:
        """True while an answer is to come."""
        return bool(self._open or self._waiting)

    def send(
        self,
        dialog: SipDialog,
        method: str,
        uri: str,
        headers: Callable[[], Headers],
        now: Moment,
        answered: Answered,
    ) -> None:
        """Sends a request; ``answered`` is told once.

        ``headers`` is asked again with each proof: by then we may know under which address we
        are seen.
        """
        self._send(_Request(dialog, method, uri, headers, answered), now)

    def receive(self, answer: SipMessage, now: Moment) -> None:
        """Takes an answer; one that answers nothing of ours is dropped."""
        branch = read_params(answer.get("via").partition(";")[2]).get("branch", "")
        request = self._open.get(branch)
        if request is None or answer.cseq[1] != request.method:
            return
        if answer.status < 200:
            request.wait_s = T2_S
            return
        self._close(branch)
        self._wire.learn(answer)
        if answer.status in (401, 407):
            self._on_challenge(request, answer, now)
        else:
            self._is_trusted = self._is_trusted or bool(request.proofs) or None
            self._finish(request, answer, now)

    def drop(self) -> None:
        """The connection is gone: nobody is told anything any more."""
        for branch in tuple(self._open):
            self._close(branch)
        self._trial = None
        self._waiting.clear()

    def _on_challenge(self, request: _Request, answer: SipMessage, now: Moment) -> None:
        if self._is_trusted is None and self._trial not in (None, request):
            self._waiting.append((request, answer))
        elif self._is_trusted is not False and self._prove(request, answer):
            self._trial = request if self._is_trusted is None else None
            self._send(request, now)
        else:
            if request.proofs and self._is_trusted is None:
                self._is_trusted = False
            self._finish(request, answer, now)

    def _finish(self, request: _Request, answer: SipMessage | None, now: Moment) -> None:
        """Hands the answer on; whoever waited for the password's trial goes on."""
        waiting: list[tuple[_Request, SipMessage]] = []
        if request is self._trial:
            self._trial = None
            waiting, self._waiting = self._waiting, []
        request.answered(answer, now)
        for other, challenge in waiting:
            self._on_challenge(other, challenge, now)

    def _send(self, request: _Request, now: Moment) -> None:
        branch = MAGIC + self._wire.new_token()
        message = SipMessage(
            method=request.method,
            uri=request.uri,
            headers=(
                ("via", self._wire.via(branch)),
                *request.dialog.head,
                ("cseq", f"{request.dialog.next_cseq()} {request.method}"),
                *request.headers(),
                *request.proofs.items(),
                ("user-agent", USER_AGENT),
            ),
        )
        request.data = message.to_bytes()
        request.wait_s = T1_S
        self._open[branch] = request
        self._wire.send(request.data)
        request.over = self._agenda.plan(now.tick_s + GIVE_UP_S, lambda at: self._lapse(branch, at))
        self._plan_again(branch, request, now)

    def _plan_again(self, branch: str, request: _Request, now: Moment) -> None:
        if not self._wire.is_reliable:
            due_s = now.tick_s + request.wait_s
            request.again = self._agenda.plan(due_s, lambda at: self._repeat(branch, at))

    def _repeat(self, branch: str, now: Moment) -> None:
        request = self._open.get(branch)
        if request is None:
            return
        self._wire.send(request.data)
        request.wait_s = min(2 * request.wait_s, T2_S)
        self._plan_again(branch, request, now)

    def _lapse(self, branch: str, now: Moment) -> None:
        request = self._close(branch)
        if request is not None:
            self._finish(request, None, now)

    def _close(self, branch: str) -> _Request | None:
        request = self._open.pop(branch, None)
        if request is not None:
            for appointment in (request.again, request.over):
                if appointment is not None:
                    appointment.cancel()
        return request

    def _prove(self, request: _Request, answer: SipMessage) -> bool:
        """Adds what the server asks for; False where it has been tried or cannot be met."""
        challenges = read_challenges(answer)
        is_news = False
        for header, challenge in challenges.items():
            name = answer_header(header)
            if name in request.proofs:
                if not challenge.is_stale or request.stale_count >= MOST_STALE:
                    return False
                request.stale_count += 1
            request.proofs[name] = response(
                challenge, self._credentials, request.method, request.uri, self._wire.new_token()
            )
            is_news = True
        return is_news
