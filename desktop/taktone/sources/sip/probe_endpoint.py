"""What a line could do, found out without any effect on it: nothing is signed in."""

from collections.abc import Callable

from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.plain_text import display_name
from taktone.core.sip_line import SipLine
from taktone.sources.sip.agenda import Agenda
from taktone.sources.sip.bindings import read_bindings
from taktone.sources.sip.client_requests import ClientRequests
from taktone.sources.sip.digest import Credentials
from taktone.sources.sip.message_reading import read_message
from taktone.sources.sip.mode_status import WORKING, ModeStatus, failure_of
from taktone.sources.sip.moment import Moment
from taktone.sources.sip.probe_facts import ProbeFacts
from taktone.sources.sip.server_requests import ServerRequests
from taktone.sources.sip.sip_address import SipUri
from taktone.sources.sip.sip_dialog import SipDialog
from taktone.sources.sip.sip_message import SipMessage
from taktone.sources.sip.sip_output import SipOutput
from taktone.sources.sip.sip_wire import Peer, SipWire, Spot
from taktone.sources.sip.subscription import Subscription


class ProbeEndpoint:
    """Subscribes once and asks once who is signed in; ``facts`` then says what works."""

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
    def facts(self) -> ProbeFacts:
        """What is known so far; what was not answered by now does not work."""
        watch, listed = self._subscription.status, self._listed
        is_watch_open = watch.advice is LineAdvice.CONNECTING
        if listed is None:
            phone = ModeStatus(LineAdvice.UNREACHABLE if is_watch_open else LineAdvice.NOT_ALLOWED)
        else:
            phone = WORKING if listed.status < 300 else failure_of(listed)
        if is_watch_open:
            is_silent = listed is None
            watch = ModeStatus(LineAdvice.UNREACHABLE if is_silent else LineAdvice.NOT_WATCHABLE)
        others = None
        if listed is not None and phone.is_working:
            found = read_bindings(listed)
            others = sum(1 for x in found if x.user != self._line.contact_token)
        return ProbeFacts(watch=watch, phone=phone, other_phones=others, software=self._software)

    def link_up(self, here: Spot, now: Moment) -> None:
        """There is a connection: asks both questions."""
        self.link_down(now)
        self._wire.move(here)
        self._listed = None
        # Who is signed in is answered by every server: what is silent after that cannot watch.
        registrar = str(SipUri("sip", "", self._line.host.strip("[]")))
        dialog = SipDialog(self._address, self._wire.new_token)
        self._client.send(dialog, "REGISTER", registrar, tuple, now, self._on_listed)
        self._subscription.start(now)

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
        message = read_message(data, may_be_cut=self._wire.is_reliable)
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

    def _on_listed(self, answer: SipMessage | None, _: Moment) -> None:
        self._listed = answer


def _ignore(*_: object, is_baseline: bool) -> None:
    """What the telephone does just now is nothing to a probe."""
