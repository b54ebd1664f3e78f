"""The silent phone's sign-in, which must never throw out the telephone on the desk.

Before each REGISTER of ours the devices that are signed in are asked for; if one of them is gone
after it, we leave at once. ``Contact: *`` is never sent.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from taktone.core.growing_pauses import GrowingPauses
from taktone.core.line_health import LineAdvice
from taktone.sources.sip.agenda import Agenda
from taktone.sources.sip.bindings import Binding, read_bindings, vanished
from taktone.sources.sip.client_requests import ClientRequests
from taktone.sources.sip.mode_status import (
    CONNECTING,
    WORKING,
    ModeStatus,
    failure_of,
    retry_after_s,
)
from taktone.sources.sip.moment import Moment
from taktone.sources.sip.sip_dialog import SipDialog
from taktone.sources.sip.sip_message import SipMessage, read_count
from taktone.sources.sip.sip_wire import SipWire

if TYPE_CHECKING:
    from taktone.sources.sip.appointment import Appointment

ASKED_S = 120
LONGEST_ASKED_S = 3600
SHORTEST_S = 10
FIRST_PAUSE_S, LONGEST_PAUSE_S = 5.0, 600.0

Next = Callable[[SipMessage, Moment], None]


class Registration:
    """Keeps us signed in, or says why we are not."""

    def __init__(
        self,
        address: str,
        registrar: str,
        token: str,
        wire: SipWire,
        agenda: Agenda,
        client: ClientRequests,
    ) -> None:
        """Takes our address, the registrar's (``sip:example.org``) and our contact's user."""
        self._address = address
        self._registrar = registrar
        self._token = token
        self._wire = wire
        self._agenda = agenda
        self._client = client
        self._dialog = SipDialog(address, wire.new_token)
        self._asked_s = ASKED_S
        self._before: tuple[Binding, ...] = ()
        self._contact = ""
        self._next: Appointment | None = None
        self._pauses_s = GrowingPauses(FIRST_PAUSE_S, LONGEST_PAUSE_S)
        self._round = 0
        self.status: ModeStatus = CONNECTING
        self.is_timed_out = False

    def start(self, now: Moment) -> None:
        """Signs in, or renews: who is there, then we, then who is there still."""
        self._plan(None)
        self.is_timed_out = False
        self._ask((), now, self._on_listed)

    def drop(self) -> None:
        """The connection is gone."""
        self._plan(None)
        self._round += 1
        self._contact = ""
        self._dialog = SipDialog(self._address, self._wire.new_token)
        if not self.status.is_final:
            self.status = CONNECTING

    def leave(self, now: Moment) -> None:
        """Signs out, where we are signed in or may be."""
        contact = self._contact
        self.drop()
        if contact:
            self._ask(((contact, 0),), now, self._on_left)

    def _ask(self, contacts: tuple[tuple[str, int], ...], now: Moment, then: Next) -> None:
        headers = tuple(("contact", f"{contact};expires={s}") for contact, s in contacts)
        number = self._round
        self._client.send(
            self._dialog,
            "REGISTER",
            self._registrar,
            lambda: headers,
            now,
            lambda answer, at: self._on_answer(number, answer, at, then),
        )

    def _on_answer(self, number: int, answer: SipMessage | None, now: Moment, then: Next) -> None:
        if number != self._round:
            return
        if answer is None:
            self.is_timed_out = True
        else:
            then(answer, now)

    def _on_listed(self, answer: SipMessage, now: Moment) -> None:
        """The devices before us; the answer also told which address we are seen under."""
        if answer.status >= 300:
            self._refuse(failure_of(answer), answer, now)
            return
        self._before = read_bindings(answer)
        self._sign_in(now)

    def _sign_in(self, now: Moment) -> None:
        contact = self._wire.contact(self._token)
        old = {x.uri for x in self._before if x.user == self._token and f"<{x.uri}>" != contact}
        if self._contact and self._contact != contact:
            old.add(self._contact.strip("<>"))
        self._contact = contact
        leftovers = tuple((f"<{uri}>", 0) for uri in sorted(old))
        self._ask((*leftovers, (contact, self._asked_s)), now, self._on_signed_in)

    def _on_signed_in(self, answer: SipMessage, now: Moment) -> None:
        least_s = read_count(answer.get("min-expires"))
        if answer.status == 423 and self._asked_s < least_s <= LONGEST_ASKED_S:
            self._asked_s = least_s
            self._sign_in(now)
            return
        if answer.status >= 300:
            self._contact = ""
            status = failure_of(answer)
            if status.advice is LineAdvice.NOT_ALLOWED:
                # The same password was good enough to ask who is there.
                status = ModeStatus(LineAdvice.NO_ROOM, status.detail)
            self._refuse(status, answer, now)
            return
        after = read_bindings(answer)
        if vanished(self._before, after, self._token):
            self.leave(now)
            self.status = ModeStatus(LineAdvice.REPLACES_PHONE)
            return
        self.status = WORKING
        self._pauses_s.shrink()
        granted_s = self._granted_s(answer, after)
        self._plan(now.tick_s + 0.8 * min(max(SHORTEST_S, granted_s), LONGEST_ASKED_S))

    def _on_left(self, answer: SipMessage, now: Moment) -> None:
        """Nothing more is wanted of the registrar."""

    def _granted_s(self, answer: SipMessage, after: tuple[Binding, ...]) -> int:
        """How long our own contact lives; what was granted to others says nothing of it."""
        own = [x.expires_s for x in after if x.user == self._token and x.expires_s > 0]
        told = read_count(answer.get("expires"))
        return max(own) if own else told if told > 0 else self._asked_s

    def _refuse(self, status: ModeStatus, answer: SipMessage, now: Moment) -> None:
        self.status = status
        if not status.is_final:
            self._plan(now.tick_s + max(self._pauses_s.take(), retry_after_s(answer)))

    def _plan(self, due_s: float | None) -> None:
        if self._next is not None:
            self._next.cancel()
        self._next = None if due_s is None else self._agenda.plan(due_s, self.start)
