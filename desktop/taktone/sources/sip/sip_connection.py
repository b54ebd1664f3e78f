"""Keeps one line connected: finds the server, opens a link, and opens another when it is lost."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.growing_pauses import GrowingPauses
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.sip_line import SipLine, SipTransport
from taktone.sources.one_shot import one_shot
from taktone.sources.sip.agenda import Agenda
from taktone.sources.sip.clock_watch import LOOK_EVERY_S, ClockWatch
from taktone.sources.sip.datagram_link import DatagramLink
from taktone.sources.sip.line_endpoint import LineEndpoint
from taktone.sources.sip.link import Link, LinkEars
from taktone.sources.sip.local_place import local_address_for
from taktone.sources.sip.moment import Moment
from taktone.sources.sip.server_lookup import ServerLookup, Target
from taktone.sources.sip.sip_wire import Peer, Spot
from taktone.sources.sip.stream_link import StreamLink

if TYPE_CHECKING:
    from taktone.sources.sip.appointment import Appointment

FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 60.0
LEAVE_S = 1.0
SILENCE_S = 4.0
"""So long a server that takes datagrams may be silent while there are others to try."""
LONGEST_WAIT_MS = 60_000
_HOPEFUL = frozenset({LineAdvice.NONE, LineAdvice.CONNECTING})
"""A trouble that was told stays so until the server is heard again: it is told once."""
_CONNECTING = LineHealth(state=LineState.WAITING, advice=LineAdvice.CONNECTING)


class SipConnection(QObject):
    """Drives an endpoint with sockets, one timer and the two clocks, until it is stopped.

    A lost link is replaced, with growing pauses; at once after sleep and where the way to the
    server now leads over another of our addresses.
    """

    event_seen = Signal(object)
    health_changed = Signal(object)
    stopped = Signal()

    def __init__(
        self,
        line: SipLine,
        ca_pem: bytes,
        now: Callable[[], datetime],
        tick_s: Callable[[], float],
        lookup: ServerLookup,
        parent: QObject | None = None,
    ) -> None:
        """Takes the authority trusted beside the system's, both clocks, and who finds servers.

        ``now`` gives aware UTC, ``tick_s`` monotonic seconds.
        """
        super().__init__(parent)
        self._line = line
        self._ca_pem = ca_pem
        self._now = now
        self._tick_s = tick_s
        self._lookup = lookup
        self._lookup.found.connect(self._on_found)
        self._lookup.failed.connect(lambda why: self._lose(LineAdvice.UNKNOWN_HOST, why))
        self._agenda = Agenda()
        self._timer = one_shot(self, self._on_time)
        self._watch = ClockWatch()
        self._endpoint: LineEndpoint | None = None
        self._link: Link | None = None
        self._here: Spot | None = None
        self._targets: list[Target] = []
        self._servers: frozenset[str] = frozenset()
        self._target: Target | None = None
        self._has_heard = False
        self._pauses_s = GrowingPauses(FIRST_PAUSE_S, LONGEST_PAUSE_S)
        self._ready_s: float | None = None
        self._retry: Appointment | None = None
        self._is_stopping = False
        self.health = LineHealth(state=LineState.OFF)

    @property
    def is_running(self) -> bool:
        """True from :meth:`start` until ``stopped``."""
        return self._endpoint is not None

    def start(self, endpoint: LineEndpoint) -> None:
        """Connects, and stays connected."""
        if self._endpoint is not None:
            self._endpoint.leave(self._moment())
            self._flush()
            self._finish()
        self._endpoint = endpoint
        self._is_stopping = False
        self._pauses_s = GrowingPauses(FIRST_PAUSE_S, LONGEST_PAUSE_S)
        self._watch = ClockWatch()
        self._set_health(_CONNECTING)
        self._look(self._moment())
        self._connect()

    def stop(self) -> None:
        """Signs out, which takes a moment: ``stopped`` follows, at the latest after a second."""
        if self._endpoint is None:
            return
        now = self._moment()
        self._is_stopping = True
        self._endpoint.leave(now)
        self._agenda.plan(now.tick_s + LEAVE_S, lambda _: self._finish())
        self._flush()
        self._on_rested()

    def wake(self) -> None:
        """The network or the computer is back: connects anew, at once."""
        if self._endpoint is not None and not self._is_stopping:
            self._watch = ClockWatch()
            self._begin_anew()

    def _finish(self) -> None:
        self._close_link()
        self._lookup.cancel()
        self._timer.stop()
        self._agenda = Agenda()
        self._retry = None
        self._endpoint = None
        self._is_stopping = False
        self._set_health(LineHealth(state=LineState.OFF))
        self.stopped.emit()

    def _connect(self) -> None:
        self._close_link()
        if self._retry is not None:
            self._retry.cancel()
        self._targets = []
        self._lookup.look_up()
        self._arm()

    def _on_found(self, targets: tuple[Target, ...]) -> None:
        self._targets = list(targets)
        self._servers = frozenset(target.address for target in targets)
        self._open_next()

    def _open_next(self) -> None:
        self._target = self._targets.pop(0)
        ears = LinkEars(self._on_opened, self._on_arrived, self._on_rested, self._lose)
        if self._line.transport is SipTransport.UDP:
            self._link = DatagramLink(ears, self._servers, self)
        else:
            self._link = StreamLink(ears, self._line, self._ca_pem, self)
        self._has_heard = False
        if self._targets:
            due_s, link = self._tick_s() + SILENCE_S, self._link
            self._agenda.plan(due_s, lambda _: self._on_silence(link))
        self._link.open(self._target)

    def _on_silence(self, link: Link) -> None:
        if link is self._link and not self._has_heard:
            self._lose(LineAdvice.UNREACHABLE, "")

    def _on_opened(self, here: Spot) -> None:
        self._here = here
        if self._endpoint is not None:
            self._endpoint.link_up(here, self._moment())
            self._flush()
            self._on_rested()

    def _on_arrived(self, data: bytes, source: Peer | None) -> None:
        self._has_heard = True
        if self._endpoint is not None:
            self._endpoint.receive(data, source, self._moment())
            self._flush()

    def _on_rested(self) -> None:
        endpoint = self._endpoint
        if endpoint is None:
            return
        if self._is_stopping:
            if self._link is None or not endpoint.is_waiting:
                self._finish()
            else:
                self._arm()
            return
        if endpoint.is_unanswered and self._link is not None:
            self._lose(LineAdvice.UNREACHABLE, "")
            return
        if self._here is not None and (self._has_heard or self.health.advice in _HOPEFUL):
            self._set_health(endpoint.health)
        self._arm()

    def _on_time(self) -> None:
        now = self._moment()
        self._agenda.work(now)
        if self._endpoint is not None:
            self._endpoint.advance(now)
            self._flush()
            self._on_rested()

    def _flush(self) -> None:
        if self._endpoint is None:
            return
        output = self._endpoint.drain()
        # The card first: the server waits half a second for us before it asks again.
        for event in output.events:
            self.event_seen.emit(event)
        if self._link is not None:
            for parcel in output.parcels:
                self._link.send(parcel)

    def _lose(self, advice: LineAdvice, detail: str) -> None:
        """This way does not work: the next address, or all of them again after a pause."""
        self._close_link()
        if self._is_stopping or self._endpoint is None:
            self._on_rested()
            return
        if self._targets:
            self._open_next()
            return
        needs_user = advice is LineAdvice.BAD_CERTIFICATE
        state = LineState.NEEDS_YOU if needs_user else LineState.WAITING
        self._set_health(LineHealth(state=state, advice=advice, detail=detail))
        if self._has_stood():
            self._pauses_s.shrink()
        self._ready_s = None
        due_s = self._tick_s() + self._pauses_s.take()
        self._retry = self._agenda.plan(due_s, lambda _: self._connect())
        self._arm()

    def _close_link(self) -> None:
        link, self._link, self._here = self._link, None, None
        if link is not None:
            link.close()
            if self._endpoint is not None:
                self._endpoint.link_down(self._moment())
                self._flush()

    def _look(self, now: Moment) -> None:
        """Every ten seconds: has the computer slept, is the network another?"""
        self._agenda.plan(now.tick_s + LOOK_EVERY_S, self._look)
        if self._watch.has_slept(now) or self._has_moved():
            self._begin_anew()

    def _begin_anew(self) -> None:
        self._ready_s = None
        self._pauses_s.shrink()
        self._connect()

    def _has_moved(self) -> bool:
        if self._here is None or self._target is None:
            return False
        return local_address_for(self._target.address, self._target.port) != self._here.host

    def _has_stood(self) -> bool:
        """True where the line was well for so long that its loss has another cause than before."""
        return self._ready_s is not None and self._tick_s() - self._ready_s >= LONGEST_PAUSE_S

    def _set_health(self, health: LineHealth) -> None:
        if health.state is LineState.READY and self._ready_s is None:
            self._ready_s = self._tick_s()
        if health != self.health:
            self.health = health
            self.health_changed.emit(health)

    def _arm(self) -> None:
        due = [self._agenda.next_due_s()]
        if self._endpoint is not None:
            due.append(self._endpoint.next_due_s())
        next_s = min((x for x in due if x is not None), default=None)
        if next_s is not None:
            wait_ms = round((next_s - self._tick_s()) * 1000) + 1
            self._timer.start(max(0, min(wait_ms, LONGEST_WAIT_MS)))

    def _moment(self) -> Moment:
        return Moment(self._tick_s(), self._now())
