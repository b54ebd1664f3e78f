"""Calls on a FRITZ!Box, heard through its call monitor."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QAbstractSocket, QNetworkProxy, QTcpSocket

from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.line_health import LineAdvice, LineHealth
from taktone.sources.base import SourceAbilities
from taktone.sources.fritzbox.monitor_calls import MonitorCalls
from taktone.sources.fritzbox.monitor_lines import MonitorLines
from taktone.sources.line_source import LineSecrets
from taktone.sources.line_standing import LineStanding, RetryPauses
from taktone.sources.one_shot import one_shot

CHUNK = 65_536

_Error = QAbstractSocket.SocketError
_ADVICE = {
    _Error.HostNotFoundError: LineAdvice.UNKNOWN_HOST,
    _Error.ConnectionRefusedError: LineAdvice.CALL_MONITOR_OFF,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitorPauses(RetryPauses):
    """How long what is waited for, in milliseconds.

    Attributes:
        reach: For the connection to come about.
        absence: A box away for longer ends its open calls as lost.
    """

    reach: int = 10_000
    absence: int = 30_000


USUAL_PAUSES = MonitorPauses()


class FritzboxSource(QObject):
    """Connects, tells of calls, and comes back by itself for as long as it is started.

    The box says nothing while nobody calls: TCP's own keepalive notices one that was switched off.

    Signals:
        event_seen: A :class:`CallEvent`.
        health_changed: The :class:`LineHealth`, whenever it is another.
        stopped: At once with stop(); a box is told no word of parting.
    """

    event_seen = Signal(object)
    health_changed = Signal(object)
    stopped = Signal()
    abilities = SourceAbilities()

    def __init__(
        self,
        line: FritzboxLine,
        _secrets: LineSecrets,
        now: Callable[[], datetime],
        pauses: MonitorPauses = USUAL_PAUSES,
    ) -> None:
        """Takes the line and the wall clock (aware UTC); a call monitor has no password."""
        super().__init__()
        self.name = f"fritzbox:{line.id}"
        self._line = line
        self._now = now
        self._pauses = pauses
        self._standing = LineStanding(self._connect, pauses, (LineAdvice.CALL_MONITOR_OFF,), self)
        self._standing.changed.connect(self.health_changed)
        own = [number for number in line.own_numbers.split(",") if number.strip()]
        self._calls = MonitorCalls(self.name, own)
        self._lines = MonitorLines()
        self._socket: QTcpSocket | None = None
        self._reach = one_shot(self, lambda: self._give_up(LineAdvice.UNREACHABLE, ""))
        self._absence = one_shot(self, self._lose_calls)

    @property
    def health(self) -> LineHealth:
        """How it stands."""
        return self._standing.health

    @property
    def is_running(self) -> bool:
        """True from start to stop."""
        return self._standing.is_begun

    def availability(self) -> str:
        """Always usable."""
        return ""

    def start(self) -> None:
        """Begins to connect."""
        self._standing.begin()

    def stop(self) -> None:
        """Hangs up; open calls are left to whoever knows of them."""
        self._reach.stop()
        self._absence.stop()
        if self._socket is not None:
            self._socket.abort()
        self._standing.end()
        self.stopped.emit()

    def wake(self) -> None:
        """Connects anew: a connection that outlived a sleep looks whole and is not."""
        self._standing.try_now()

    def _connect(self) -> None:
        self._lines = MonitorLines()
        socket = self._socket or self._new_socket()
        self._socket = None  # what abort() tells is no news
        socket.abort()
        self._socket = socket
        self._reach.start(self._pauses.reach)
        socket.connectToHost(self._line.server, self._line.port)

    def _new_socket(self) -> QTcpSocket:
        socket = QTcpSocket(self)
        # Straight to the box, through nobody else's computer.
        socket.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
        socket.setReadBufferSize(CHUNK)
        socket.connected.connect(self._on_connected)
        socket.readyRead.connect(self._on_arrived)
        socket.errorOccurred.connect(self._on_error)
        return socket

    def _on_connected(self) -> None:
        if self._socket is not None:
            self._socket.setSocketOption(QAbstractSocket.SocketOption.KeepAliveOption, 1)
        self._reach.stop()
        self._absence.stop()
        self._standing.succeed()

    def _on_arrived(self) -> None:
        if self._socket is None:
            return
        for fields in self._lines.feed(bytes(self._socket.readAll().data())):
            for event in self._calls.take(fields, self._now()):
                self.event_seen.emit(event)

    def _on_error(self, error: QAbstractSocket.SocketError) -> None:
        if self._socket is not None:
            advice = _ADVICE.get(error, LineAdvice.UNREACHABLE)
            is_off = advice is LineAdvice.CALL_MONITOR_OFF
            self._give_up(advice, "" if is_off else self._socket.errorString())

    def _give_up(self, advice: LineAdvice, detail: str) -> None:
        """This attempt is over; another follows."""
        if not self._standing.is_begun:
            return
        self._reach.stop()
        if self._calls.is_anything_open and not self._absence.isActive():
            self._absence.start(self._pauses.absence)
        self._standing.fail(advice, detail)

    def _lose_calls(self) -> None:
        for event in self._calls.lose(self._now()):
            self.event_seen.emit(event)
