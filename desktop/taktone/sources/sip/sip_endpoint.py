"""One telephone line: messages and the time in, messages and CallEvents out.

It knows neither sockets nor clocks. Whatever is handed to :meth:`SipEndpoint.receive` was sent by
an address of the server's; even so nothing in it can make anything raise.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from taktone.core.line_health import LineHealth
from taktone.core.sip_line import SipLine
from taktone.sources.sip.agenda import Agenda
from taktone.sources.sip.client_requests import ClientRequests
from taktone.sources.sip.dialog_document import DialogDocument
from taktone.sources.sip.digest import Credentials
from taktone.sources.sip.leg_news import LegNews
from taktone.sources.sip.line_calls import LineCalls
from taktone.sources.sip.message_reading import read_message
from taktone.sources.sip.mode_status import ModeStatus, health_of
from taktone.sources.sip.moment import Moment
from taktone.sources.sip.registration import Registration
from taktone.sources.sip.server_request import ServerRequest
from taktone.sources.sip.server_requests import ServerRequests
from taktone.sources.sip.silent_phone import SilentPhone
from taktone.sources.sip.sip_address import SipUri, read_uri
from taktone.sources.sip.sip_output import SipOutput
from taktone.sources.sip.sip_stream import PING
from taktone.sources.sip.sip_wire import Peer, SipWire, Spot
from taktone.sources.sip.subscription import Subscription
from taktone.sources.sip.watched_dialogs import WatchedDialogs

if TYPE_CHECKING:
    from taktone.core.call_event import CallEvent
    from taktone.sources.sip.appointment import Appointment

KEEPALIVE_S = 20.0
ALLOWED = "INVITE, ACK, CANCEL, OPTIONS, NOTIFY"


class SipEndpoint:
    """Watches the line, or is one more telephone on it, or both."""

    def __init__(self, line: SipLine, password: str, new_token: Callable[[], str]) -> None:
        """Takes texts that nobody can guess (letters and digits, at least 64 bits of chance)."""
        self.line = line
        self._agenda = Agenda()
        self._wire = SipWire(line.transport, new_token)
        self._events: list[CallEvent] = []
        credentials = Credentials(line.login, password)
        self._client = ClientRequests(self._wire, self._agenda, credentials)
        self._server = ServerRequests(self._wire, self._agenda)
        self._phone = SilentPhone(self._server, self._agenda, self._on_news)
        self._dialogs = WatchedDialogs(self._agenda, self._on_news, new_token())
        self._calls = LineCalls(
            line.source,
            self._agenda,
            self._events.append,
            self._phone.peek,
            lambda: self._subscription.status.is_working,
        )
        address = str(SipUri("sip", line.user, line.host.strip("[]")))
        self._subscription = Subscription(
            address,
            line.contact_token,
            self._wire,
            self._agenda,
            self._client,
            self._server,
            self._dialogs.take,
        )
        self._registration = Registration(
            address,
            str(SipUri("sip", "", line.host.strip("[]"))),
            line.contact_token,
            self._wire,
            self._agenda,
            self._client,
        )
        self._keepalive: Appointment | None = None

    @property
    def health(self) -> LineHealth:
        """How the line stands, both modes taken together."""
        return health_of(self._modes())

    @property
    def is_unanswered(self) -> bool:
        """A request got no answer at all: the connection is dead, another one is needed."""
        return self._subscription.is_timed_out or self._registration.is_timed_out

    @property
    def is_waiting(self) -> bool:
        """An answer to one of our requests is still to come."""
        return self._client.is_waiting

    @property
    def document_seen(self) -> DialogDocument | None:
        """The latest state of the watched telephone."""
        return self._subscription.document_seen

    def link_up(self, here: Spot, now: Moment) -> None:
        """There is a connection whose near end is ``here``."""
        self.link_down(now)
        self._wire.move(here)
        if self.line.is_watching and not self._subscription.status.is_final:
            self._subscription.start(now)
        if self.line.is_silent_phone and not self._registration.status.is_final:
            self._registration.start(now)
        self._plan_keepalive(now)

    def link_down(self, now: Moment) -> None:
        """There is none any more. Calls that were heard go on where watch mode finds them again."""
        if self._keepalive is not None:
            self._keepalive.cancel()
        self._client.drop()
        self._subscription.drop()
        self._registration.drop()
        self._phone.drop(now)
        self._server.drop()

    def leave(self, now: Moment) -> None:
        """Signs out, as far as there is a connection; what goes on is not told any more."""
        self._phone.leave_all(now)
        self._calls.lose_all(now)
        self._subscription.leave(now)
        self._registration.leave(now)

    def receive(self, data: bytes, source: Peer | None, now: Moment) -> None:
        """Takes a datagram (with its ``source``) or one message of a stream."""
        if data == PING and self._wire.is_reliable:
            self._wire.send(b"\r\n")
            return
        message = read_message(data, may_be_cut=self._wire.is_reliable)
        if message is None:
            return
        if not message.is_request:
            self._client.receive(message, now)
            return
        request = self._server.receive(message, source, now)
        if request is not None:
            self._serve(request, now)

    def advance(self, now: Moment) -> None:
        """Does what is due."""
        self._agenda.work(now)

    def next_due_s(self) -> float | None:
        """The tick at which :meth:`advance` has something to do."""
        return self._agenda.next_due_s()

    def drain(self) -> SipOutput:
        """What came of all that since the last time."""
        events = tuple(self._events)
        self._events.clear()
        return SipOutput(tuple(self._wire.take()), events)

    def _modes(self) -> list[ModeStatus]:
        modes = []
        if self.line.is_watching:
            modes.append(self._subscription.status)
        if self.line.is_silent_phone:
            modes.append(self._registration.status)
        return modes

    def _on_news(self, news: LegNews, now: Moment) -> None:
        self._calls.take(news, now)

    def _plan_keepalive(self, now: Moment) -> None:
        self._keepalive = self._agenda.plan(now.tick_s + KEEPALIVE_S, self._on_keepalive)

    def _on_keepalive(self, now: Moment) -> None:
        self._wire.send(PING)
        self._plan_keepalive(now)

    def _serve(self, request: ServerRequest, now: Moment) -> None:
        method = request.method
        if method == "CANCEL":
            self._phone.take_back(request, now)
        elif not self._is_for_us(request):
            self._server.answer(request, now, 404, "Not Found")
        elif method == "INVITE":
            self._ring(request, now)
        elif method == "NOTIFY":
            self._notify(request, now)
        elif method == "OPTIONS":
            headers = (("Allow", ALLOWED), ("Accept", "application/dialog-info+xml"))
            self._server.answer(request, now, 200, "OK", *headers)
        elif method in ("BYE", "INFO", "UPDATE", "PRACK"):
            self._server.answer(request, now, 481, "Call/Transaction Does Not Exist")
        else:
            self._server.answer(request, now, 405, "Method Not Allowed", ("Allow", ALLOWED))

    def _is_for_us(self, request: ServerRequest) -> bool:
        """Only the server knows our token; its pings may be for the address alone."""
        uri = read_uri(request.message.uri)
        if uri is None:
            return False
        is_ping = request.method == "OPTIONS" and not uri.user
        return is_ping or uri.user == self.line.contact_token

    def _ring(self, request: ServerRequest, now: Moment) -> None:
        if request.to_tag:
            self._server.answer(request, now, 481, "Call/Transaction Does Not Exist")
        elif not self.line.is_silent_phone:
            self._server.answer(request, now, 480, "Temporarily Unavailable")
        else:
            self._phone.ring(request, self._wire.contact(self.line.contact_token), now)

    def _notify(self, request: ServerRequest, now: Moment) -> None:
        if self._subscription.owns(request):
            self._subscription.notify(request, now)
        elif request.message.get("event").partition(";")[0].strip().lower() == "dialog":
            self._server.answer(request, now, 481, "Subscription Does Not Exist")
        else:
            # Nobody asked how many messages wait, and some servers tell all the same.
            self._server.answer(request, now, 200, "OK")
