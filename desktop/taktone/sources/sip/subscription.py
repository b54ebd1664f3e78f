"""Watch mode: asks for the state of one's own telephone (RFC 6665, RFC 4235)."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from taktone.core.growing_pauses import GrowingPauses
from taktone.core.line_health import LineAdvice
from taktone.sources.sip.agenda import Agenda
from taktone.sources.sip.client_requests import ClientRequests, Headers
from taktone.sources.sip.dialog_document import DialogDocument, read_dialog_document
from taktone.sources.sip.mode_status import (
    CONNECTING,
    WORKING,
    ModeStatus,
    failure_of,
    retry_after_s,
)
from taktone.sources.sip.moment import Moment
from taktone.sources.sip.server_request import ServerRequest
from taktone.sources.sip.server_requests import ServerRequests
from taktone.sources.sip.sip_address import read_address, read_params
from taktone.sources.sip.sip_dialog import SipDialog
from taktone.sources.sip.sip_message import SipMessage, read_count
from taktone.sources.sip.sip_wire import SipWire

if TYPE_CHECKING:
    from taktone.sources.sip.appointment import Appointment

ASKED_S = 120
LONGEST_ASKED_S = 3600
NOT_SUPPORTED = frozenset({403, 404, 405, 480, 481, 489, 501})
FIRST_PAUSE_S, LONGEST_PAUSE_S = 5.0, 600.0
NOTIFY_LIMIT_S = 10.0
_AT_ONCE = frozenset({"deactivated", "timeout"})

Take = Callable[..., None]


class Subscription:
    """Keeps a subscription alive, or says why it cannot be."""

    def __init__(
        self,
        address: str,
        contact_token: str,
        wire: SipWire,
        agenda: Agenda,
        client: ClientRequests,
        server: ServerRequests,
        take: Take,
    ) -> None:
        """Takes who is watched and where documents go: ``take(document, now, is_baseline=)``."""
        self._address = address
        self._token = contact_token
        self._wire = wire
        self._agenda = agenda
        self._client = client
        self._server = server
        self._take = take
        self._dialog: SipDialog | None = None
        self._asked_s = ASKED_S
        self._version: int | None = None
        self._is_baseline = True
        self._pauses_s = GrowingPauses(FIRST_PAUSE_S, LONGEST_PAUSE_S)
        self._next: Appointment | None = None
        self._notify_cseq = -1
        self._contact = ""
        self.document_seen: DialogDocument | None = None
        self.status: ModeStatus = CONNECTING
        self.is_timed_out = False

    def start(self, now: Moment) -> None:
        """Subscribes anew."""
        self._plan(None)
        self._dialog = SipDialog(self._address, self._wire.new_token)
        self._version = None
        self._is_baseline = True
        self._notify_cseq = -1
        self.is_timed_out = False
        if self.status.advice is not LineAdvice.NOT_WATCHABLE:
            self.status = CONNECTING
        self._ask(now, self._asked_s)

    def drop(self) -> None:
        """The connection is gone."""
        self._plan(None)
        self._dialog = None
        if not self.status.is_final:
            self.status = CONNECTING

    def leave(self, now: Moment) -> None:
        """Wants no more documents."""
        if self._dialog is not None and self.status.is_working:
            self._ask(now, 0)
        self.drop()

    def owns(self, request: ServerRequest) -> bool:
        """True for a NOTIFY of this subscription; it may come before the answer to SUBSCRIBE."""
        dialog, asked = self._dialog, (request.call_id, request.to_tag)
        return dialog is not None and (dialog.call_id, dialog.tag) == asked

    def notify(self, request: ServerRequest, now: Moment) -> None:
        """Takes a NOTIFY of this subscription."""
        number = request.message.cseq[0]
        if number <= self._notify_cseq:
            self._server.answer(request, now, 500, "Out Of Order")
            return
        self._notify_cseq = number
        self._server.answer(request, now, 200, "OK")
        state, _, rest = request.message.get("subscription-state").partition(";")
        self._learn_place(request.message, request.from_tag)
        if request.message.body:
            self._read(request.message, now)
        state = state.strip().lower()
        if state == "pending":
            return
        self._is_baseline = False
        if state == "terminated":
            self._on_terminated(read_params(rest), now)
        elif self._dialog is not None:
            self._on_active(read_params(rest), now)

    def _read(self, message: SipMessage, now: Moment) -> None:
        kind = message.get("content-type").partition(";")[0].strip().lower()
        is_ours = kind == "application/dialog-info+xml"
        document = read_dialog_document(message.body) if is_ours else None
        if document is None:
            return
        last, is_baseline = self._version, self._is_baseline
        if last is not None and document.version <= last:
            return
        self._version = document.version
        self.document_seen = document
        self._take(document, now, is_baseline=is_baseline)
        has_gap = last is not None and document.version > last + 1
        if not document.is_full and has_gap:
            # What was missed comes with the full document that a refresh brings (RFC 4235, 4.5).
            self._ask(now, self._asked_s)

    def _on_active(self, params: dict[str, str], now: Moment) -> None:
        self.status = WORKING
        self._pauses_s.shrink()
        granted_s = read_count(params.get("expires", ""))
        if granted_s > 0:
            self._plan_refresh(granted_s, now)

    def _on_terminated(self, params: dict[str, str], now: Moment) -> None:
        self._dialog = None
        reason = params.get("reason", "").lower()
        if reason in ("rejected", "noresource"):
            self.status = ModeStatus(LineAdvice.NOT_WATCHABLE, reason)
            self._restart_in(LONGEST_PAUSE_S, now)
            return
        self.status = CONNECTING
        asked_s = read_count(params.get("retry-after", ""))
        is_at_once = reason in _AT_ONCE and self._pauses_s.is_first
        pause_s = self._pauses_s.take() * (not is_at_once)
        self._restart_in(min(max(pause_s, float(asked_s)), LONGEST_PAUSE_S), now)

    def _ask(self, now: Moment, expires_s: int) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        self._client.send(
            dialog,
            "SUBSCRIBE",
            dialog.target,
            lambda: self._headers(expires_s),
            now,
            lambda answer, at: self._on_answer(dialog, answer, at),
        )

    def _headers(self, expires_s: int) -> Headers:
        self._contact = self._wire.contact(self._token)
        return (
            ("contact", self._contact),
            ("event", "dialog"),
            ("accept", "application/dialog-info+xml"),
            ("expires", str(expires_s)),
        )

    def _on_answer(self, dialog: SipDialog, answer: SipMessage | None, now: Moment) -> None:
        if dialog is not self._dialog:
            return
        if answer is None:
            self._dialog = None
            self.is_timed_out = True
        elif answer.status < 300:
            self._on_granted(answer, now)
        elif answer.status == 423 and self._asked_s < _least_s(answer) <= LONGEST_ASKED_S:
            self._asked_s = _least_s(answer)
            self._ask(now, self._asked_s)
        elif answer.status == 481 and dialog.remote_tag:
            self.start(now)
        else:
            self._on_refused(answer, now)

    def _on_granted(self, answer: SipMessage, now: Moment) -> None:
        self._learn_place(answer, read_address(answer.get("to")).tag)
        if self._contact != self._wire.contact(self._token):
            # Behind a NAT: what we said first is an address that nobody there can reach.
            self._ask(now, self._asked_s)
        granted_s = read_count(answer.get("expires"))
        self._plan_refresh(granted_s if granted_s > 0 else self._asked_s, now)
        if not self.status.is_working and self._version is None:
            due_s, dialog = now.tick_s + NOTIFY_LIMIT_S, self._dialog
            self._agenda.plan(due_s, lambda at: self._on_silence(dialog, at))

    def _on_silence(self, dialog: SipDialog | None, now: Moment) -> None:
        """The subscription was accepted and nothing is told: it is of no use."""
        if self._dialog is dialog is not None and not self.status.is_working:
            self.status = ModeStatus(LineAdvice.NOT_WATCHABLE, "")
            self._restart_in(LONGEST_PAUSE_S, now)

    def _on_refused(self, answer: SipMessage, now: Moment) -> None:
        self._dialog = None
        detail = f"{answer.status} {answer.phrase}"
        if answer.status in NOT_SUPPORTED:
            self.status = ModeStatus(LineAdvice.NOT_WATCHABLE, detail)
            self._restart_in(LONGEST_PAUSE_S, now)
            return
        self.status = failure_of(answer)
        if not self.status.is_final:
            self._restart_in(max(self._pauses_s.take(), retry_after_s(answer)), now)

    def _learn_place(self, message: SipMessage, remote_tag: str) -> None:
        dialog = self._dialog
        if dialog is None or dialog.remote_tag:
            return
        dialog.remote_tag = remote_tag
        dialog.target = read_address(message.get("contact")).uri or dialog.target
        routes = message.all("record-route")
        dialog.routes = tuple(routes if message.is_request else reversed(routes))

    def _plan_refresh(self, granted_s: int, now: Moment) -> None:
        self._plan(now.tick_s + max(5.0, 0.8 * min(granted_s, LONGEST_ASKED_S)), self._refresh)

    def _refresh(self, now: Moment) -> None:
        self._ask(now, self._asked_s)

    def _restart_in(self, pause_s: float, now: Moment) -> None:
        self._plan(now.tick_s + pause_s, self.start)

    def _plan(self, due_s: float | None, action: Callable[[Moment], None] | None = None) -> None:
        if self._next is not None:
            self._next.cancel()
        self._next = None
        if due_s is not None and action is not None:
            self._next = self._agenda.plan(due_s, action)


def _least_s(answer: SipMessage) -> int:
    return read_count(answer.get("min-expires"))
