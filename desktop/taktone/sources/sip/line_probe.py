"""What a line could do, found out without any effect on it: nothing is signed in."""

from collections.abc import Callable

from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.plain_text import display_name
from taktone.core.sip_findings import Finding, SipFindings
from taktone.core.sip_line import SipLine
from taktone.sources.sip.agenda import Agenda
from taktone.sources.sip.bindings import read_bindings
from taktone.sources.sip.client_requests import ClientRequests
from taktone.sources.sip.digest import Credentials
from taktone.sources.sip.message_reading import read_message
from taktone.sources.sip.mode_status import ModeStatus, failure_of
from taktone.sources.sip.moment import Moment
from taktone.sources.sip.server_requests import ServerRequests
from taktone.sources.sip.sip_address import SipUri
from taktone.sources.sip.sip_dialog import SipDialog
from taktone.sources.sip.sip_message import SipMessage
from taktone.sources.sip.sip_output import SipOutput
from taktone.sources.sip.sip_wire import Peer, SipWire, Spot
from taktone.sources.sip.subscription import Subscription

# Measured: what these tell of a call in their dialog documents.
_TELLS = {
    "asterisk": (Finding.YES, Finding.NO),
    "fpbx": (Finding.YES, Finding.NO),
    "freepbx": (Finding.YES, Finding.NO),
    "mikopbx": (Finding.YES, Finding.NO),
    "kamailio": (Finding.NO, Finding.YES),
}


class LineProbe:
    """Subscribes once and asks once who is signed in; ``findings`` then says what works."""

    def __init__(self, line: SipLine, password: str, new_token: Callable[[], str]) -> None:
        """Takes what an endpoint takes."""
        self._line = line
        self._agenda = Agenda()
        self._wire = SipWire(line.transport, new_token)
        credentials = Credentials(line.login, password)
        self._client = ClientRequests(self._wire, self._agenda, credentials)
        self._server = ServerRequests(self._wire, self._agenda)
        self._address = str(SipUri("sip", line.user, line.host.strip("[]")))
        self._subscription = Subscription(
            self._address,
            line.contact_token,
            self._wire,
            self._agenda,
            self._client,
            self._server,
            _ignore,
        )
        self._listed: SipMessage | None = None
        self._software = ""

    @property
    def health(self) -> LineHealth:
        """Ready once there is nothing more to learn."""
        if self._is_done:
            return LineHealth(state=LineState.READY)
        return LineHealth(state=LineState.WAITING, advice=LineAdvice.CONNECTING)

    @property
    def is_unanswered(self) -> bool:
        """Never: whoever runs the probe has less patience than a request has."""
        return False

    @property
    def is_waiting(self) -> bool:
        """An answer to one of our requests is still to come."""
        return self._client.is_waiting

    @property
    def findings(self) -> SipFindings:
        """What is known so far; what was not answered does not work."""
        watch, phone = self._subscription.status, self._phone_status
        names, numbers = self._tells if watch.is_working else (Finding.NO, Finding.NO)
        others = None
        if self._listed is not None and phone.is_working:
            found = read_bindings(self._listed)
            others = sum(1 for x in found if x.user != self._line.contact_token)
        return SipFindings(
            problem=self._problem(watch, phone),
            watches=Finding.YES if watch.is_working else Finding.NO,
            watch_advice=_told(watch),
            watch_detail=watch.detail,
            sees_names=names,
            sees_outgoing_numbers=numbers,
            can_be_phone=Finding.YES if phone.is_working else Finding.NO,
            phone_advice=_told(phone),
            phone_detail=phone.detail,
            other_phones=others,
            server=self._software,
        )

    def link_up(self, here: Spot, now: Moment) -> None:
        """There is a connection: asks both questions."""
        self.link_down(now)
        self._wire.move(here)
        self._listed = None
        self._subscription.start(now)
        registrar = str(SipUri("sip", "", self._line.host.strip("[]")))
        dialog = SipDialog(self._address, self._wire.new_token)
        self._client.send(dialog, "REGISTER", registrar, tuple, now, self._on_listed)

    def link_down(self, _: Moment) -> None:
        """There is none."""
        self._client.drop()
        self._subscription.drop()
        self._server.drop()

    def leave(self, now: Moment) -> None:
        """Ends the subscription."""
        self._subscription.leave(now)

    def receive(self, data: bytes, source: Peer | None, now: Moment) -> None:
        """Takes a message."""
        message = read_message(data)
        if message is None:
            return
        software = message.get("server") or message.get("user-agent")
        self._software = self._software or display_name(software)
        if not message.is_request:
            self._client.receive(message, now)
            return
        request = self._server.receive(message, source, now)
        if request is None:
            return
        if self._subscription.owns(request):
            self._subscription.notify(request, now)
        else:
            self._server.answer(request, now, 481, "Subscription Does Not Exist")

    def advance(self, now: Moment) -> None:
        """Does what is due."""
        self._agenda.work(now)

    def next_due_s(self) -> float | None:
        """When something is due."""
        return self._agenda.next_due_s()

    def drain(self) -> SipOutput:
        """What is to be sent."""
        return SipOutput(tuple(self._wire.take()), ())

    @property
    def _is_done(self) -> bool:
        watch = self._subscription.status.advice
        return self._listed is not None and watch is not LineAdvice.CONNECTING

    @property
    def _phone_status(self) -> ModeStatus:
        if self._listed is None:
            return ModeStatus(LineAdvice.UNREACHABLE)
        if self._listed.status >= 300:
            return failure_of(self._listed)
        return ModeStatus(LineAdvice.NONE)

    @property
    def _tells(self) -> tuple[Finding, Finding]:
        """Whether names and outgoing numbers are told."""
        software = self._software.lower()
        known = (told for name, told in _TELLS.items() if name in software)
        return next(known, (Finding.LATER, Finding.LATER))

    def _problem(self, watch: ModeStatus, phone: ModeStatus) -> LineAdvice:
        if watch.is_working or phone.is_working:
            return LineAdvice.NONE
        told = {_told(watch), _told(phone)}
        for advice in (LineAdvice.WRONG_PASSWORD, LineAdvice.NOT_ALLOWED):
            if advice in told:
                return advice
        return _told(phone)

    def _on_listed(self, answer: SipMessage | None, _: Moment) -> None:
        self._listed = answer


def _ignore(*_: object, is_baseline: bool) -> None:
    """What the telephone does just now is nothing to a probe."""


def _told(status: ModeStatus) -> LineAdvice:
    """Who has not answered by now will not."""
    is_open = status.advice is LineAdvice.CONNECTING
    return LineAdvice.UNREACHABLE if is_open else status.advice
