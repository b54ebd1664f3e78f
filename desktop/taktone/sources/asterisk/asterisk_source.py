"""Calls on an Asterisk or FreePBX, heard through its manager interface."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.call_event import CallEvent
from taktone.core.line_health import LineAdvice, LineHealth
from taktone.sources.asterisk.ami_calls import RINGS_AGAIN_S, AmiCalls
from taktone.sources.asterisk.ami_link import AmiLink
from taktone.sources.asterisk.ami_session import AmiSession, AmiState
from taktone.sources.asterisk.own_phones import OwnPhones
from taktone.sources.base import SourceAbilities
from taktone.sources.line_source import LineSecrets
from taktone.sources.line_standing import LineStanding, RetryPauses
from taktone.sources.one_shot import one_shot

_ASKS_THE_USER = (
    *(LineAdvice.WRONG_PASSWORD, LineAdvice.STRANGE_ANSWER, LineAdvice.BAD_CERTIFICATE),
    *(LineAdvice.UNSAFE_LOGIN, LineAdvice.NO_ENCRYPTION),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AmiPauses(RetryPauses):
    """How long what is waited for, in milliseconds.

    Attributes:
        after_refusal: Exchanges lock out who guesses passwords: much longer.
        log_in: From the connection to the log-in.
        quiet: After so long without a word the other side is asked whether it lives.
        pong: So long it has to answer.
    """

    after_refusal: int = 1_800_000
    log_in: int = 15_000
    quiet: int = 30_000
    pong: int = 10_000


USUAL_PAUSES = AmiPauses()


class AsteriskSource(QObject):
    """Connects, logs in, tells of calls, and comes back by itself for as long as it is started.

    Signals:
        event_seen: A :class:`CallEvent`.
        health_changed: The :class:`LineHealth`, whenever it is another.
        listed: The calls in progress are known.
        stopped: The last word after stop() is sent.
    """

    event_seen = Signal(object)
    health_changed = Signal(object)
    listed = Signal()
    stopped = Signal()
    abilities = SourceAbilities()

    def __init__(
        self,
        line: AsteriskLine,
        secrets: LineSecrets,
        now: Callable[[], datetime],
        pauses: AmiPauses = USUAL_PAUSES,
    ) -> None:
        """Takes the line, its password and the wall clock (aware UTC)."""
        super().__init__()
        self.name = f"asterisk:{line.id}"
        self._line = line
        self._secrets = secrets
        self._now = now
        self._pauses = pauses
        self._standing = LineStanding(self._connect, pauses, _ASKS_THE_USER, self)
        self._standing.changed.connect(self.health_changed)
        self._phones = OwnPhones(line.extensions)
        self._calls = AmiCalls(self._phones, self.name)
        self._session = self._new_session(is_private=False)
        self._link: AmiLink | None = None
        self._patience = one_shot(self, self._on_impatient)
        self._lapse = one_shot(self, self._on_lapse)

    @property
    def health(self) -> LineHealth:
        """How it stands."""
        return self._standing.health

    @property
    def is_running(self) -> bool:
        """True while it listens, and until its last word is sent."""
        is_parting = self._link is not None and not self._link.is_idle
        return self._standing.is_begun or is_parting

    @property
    def has_full_list(self) -> bool:
        """True where the exchange tells of calls that ring, too, when it is asked for all."""
        return self._session.has_full_list

    def availability(self) -> str:
        """Always usable."""
        return ""

    def start(self) -> None:
        """Begins to connect."""
        if not self._phones:
            self._standing.begin(lacking=LineAdvice.NO_OWN_PHONE)
        elif not self._secrets.password:
            self._standing.begin(lacking=LineAdvice.NO_PASSWORD)
        else:
            self._standing.begin()

    def stop(self) -> None:
        """Logs off; open calls are left to whoever knows of them."""
        self._patience.stop()
        self._lapse.stop()
        if self._link is not None:
            self._session.log_off()
            self._link.send(self._session.take_output())
            self._link.part()
        self._standing.end()

    def wake(self) -> None:
        """Tries at once where an attempt was due; asks at once where all seemed well."""
        if self._standing.is_pausing:
            self._standing.try_now()
        elif self._standing.is_ready and not self._session.is_pinged:
            self._ask_for_life()

    def _new_session(self, *, is_private: bool) -> AmiSession:
        return AmiSession(
            self._line.user, self._secrets.password, self._calls, is_private=is_private
        )

    def _connect(self) -> None:
        if self._link is None:
            link = AmiLink(self._line, self._secrets.ca_pem, self)
            link.arrived.connect(self._on_arrived)
            link.lost.connect(self._give_up)
            link.parted.connect(self.stopped)
            self._link = link
        self._session = self._new_session(is_private=self._link.is_private)
        self._calls.doubt()
        self._patience.start(self._pauses.log_in)
        self._link.open()

    def _on_arrived(self, data: bytes) -> None:
        session = self._session
        was, was_listed = session.state, session.is_listed
        told = session.feed(data, self._now())
        if self._link is not None:
            self._link.send(session.take_output())
        if session.state is AmiState.FAILED:
            self._give_up(session.advice, session.detail)
        elif session.state is AmiState.READY:
            self._patience.start(self._pauses.pong if session.is_pinged else self._pauses.quiet)
            if was is not AmiState.READY:
                self._standing.succeed()
        self._tell(told)
        if session.is_listed and not was_listed:
            self.listed.emit()

    def _tell(self, told: tuple[CallEvent, ...]) -> None:
        for event in told:
            self.event_seen.emit(event)
        if self._calls.is_waiting and not self._lapse.isActive():
            self._lapse.start(round(RINGS_AGAIN_S * 1000) + 50)

    def _on_lapse(self) -> None:
        self._tell(self._calls.lapse(self._now()))

    def _on_impatient(self) -> None:
        """Nothing was heard for long."""
        if self._session.state is AmiState.READY and not self._session.is_pinged:
            self._ask_for_life()
        else:
            self._give_up(LineAdvice.UNREACHABLE, "")

    def _ask_for_life(self) -> None:
        if self._link is not None:
            self._session.ping()
            self._link.send(self._session.take_output())
            self._patience.start(self._pauses.pong)

    def _give_up(self, advice: LineAdvice, detail: str) -> None:
        """This attempt is over; another follows."""
        if not self._standing.is_begun or self._link is None:
            return
        self._link.close()
        self._patience.stop()
        is_refused = advice is LineAdvice.WRONG_PASSWORD
        self._standing.fail(advice, detail, self._pauses.after_refusal if is_refused else None)
