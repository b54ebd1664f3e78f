"""A message bus in Qt's event loop (D-Bus specification; Linux)."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.bus_message import (
    BusAnswer,
    BusCall,
    BusMatch,
    BusReply,
    BusRequest,
    BusSignal,
    fits,
)
from taktone.core.growing_pauses import GrowingPauses
from taktone.host.bus_link import BusLink

if TYPE_CHECKING:
    from taktone.host.bus_wire import BusWire

LONGEST_PAUSE_MS = 60_000

Answered = Callable[[tuple[object, ...] | None], None]
Seen = Callable[[BusSignal], None]
Served = Callable[[BusRequest], BusReply | None]
_Message = BusAnswer | BusSignal | BusRequest


def to_nobody(_: object) -> None:
    """For answers nobody waits for."""


class Bus(QObject):
    """Calls methods and hears signals; nothing here waits.

    ``connected`` is told each time the bus is there (anew), ``lost`` when it is gone. After a loss
    it is tried again, at first in a second, then in ever longer pauses up to a minute. Without an
    address, or without jeepney (Windows, macOS), it never connects and no timer runs.
    """

    connected = Signal()
    lost = Signal()

    def __init__(
        self, address: str, *, first_pause_ms: int = 1000, log_in_limit_ms: int = 3000
    ) -> None:
        """Takes what ``DBUS_SESSION_BUS_ADDRESS`` says, empty where it says nothing."""
        super().__init__()
        self._is_started = False
        self._address = address
        self._pauses_ms = GrowingPauses(first_pause_ms, LONGEST_PAUSE_MS)
        self._wire: BusWire | None = None
        self._is_connected = False
        self._is_begun = not address
        self._inbox: deque[_Message] = deque()
        self._early: list[tuple[BusCall, Answered]] = []
        self._pending: dict[int, Answered] = {}
        self._matches: list[tuple[BusMatch, Seen]] = []
        self._served: Served = lambda _: None
        self._link = BusLink(self)
        self._link.arrived.connect(self._on_arrived)
        self._link.closed.connect(self._drop)
        self._pause = self._single_shot(self._connect)
        self._log_in_limit = self._single_shot(self._drop)
        self._log_in_limit.setInterval(log_in_limit_ms)

    @property
    def is_connected(self) -> bool:
        """True while calls reach the bus."""
        return self._is_connected

    def start(self) -> None:
        """Begins to connect; ``connected`` follows if there is a bus. Once is enough."""
        if self._is_started:
            return
        self._is_started = True
        self._is_begun = True
        if self._address:
            self._connect()
        if self._wire is None:
            self._give_up()

    def stop(self) -> None:
        """Leaves the bus for good; calls on their way are answered with None."""
        self._address = ""
        self._drop()

    def call(self, call: BusCall, answered: Answered = to_nobody) -> None:
        """Calls a method; ``answered(args)`` follows, ``answered(None)`` where it failed.

        Calls made before :meth:`start`, and while the connection is being opened, wait for it.
        Without one the answer is None at once.
        """
        if self._wire is None and self._is_begun:
            answered(None)
        elif self._wire is None or not self._is_connected:
            self._early.append((call, answered))
        else:
            serial, data = self._wire.call(call)
            self._pending[serial] = answered
            self._link.send(data)

    def match(self, match: BusMatch, seen: Seen) -> None:
        """Has ``seen(signal)`` called for each signal that ``match`` chooses."""
        self._matches.append((match, seen))
        if self._wire is not None and self._is_connected:
            self._link.send(self._wire.hear(match))

    def ignore(self, match: BusMatch, seen: Seen) -> None:
        """Takes :meth:`match` back; the bus sends nothing any more for it alone."""
        self._matches.remove((match, seen))
        if self._wire is not None and self._is_connected:
            self._link.send(self._wire.ignore(match))

    def serve(self, served: Served) -> None:
        """Has ``served(request)`` answer calls of our own methods, None where there is no such."""
        self._served = served

    def _single_shot(self, due: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(due)
        return timer

    def _connect(self) -> None:
        try:
            from taktone.host.bus_wire import BusWire, socket_path  # noqa: PLC0415 - jeepney: 20 ms
        except ModuleNotFoundError:
            return
        path = socket_path(self._address)
        if path is None:
            return
        if not self._link.open(path):
            self._wait()
            return
        self._wire = BusWire()
        self._log_in_limit.start()
        self._link.send(self._wire.log_in())

    def _wait(self) -> None:
        self._pause.start(round(self._pauses_ms.take()))

    def _drop(self) -> None:
        was_connected, self._is_connected = self._is_connected, False
        self._wire = None
        self._link.close()
        self._log_in_limit.stop()
        self._pause.stop()
        self._inbox.clear()
        if self._address:
            self._wait()
        self._give_up()
        if was_connected:
            self.lost.emit()

    def _give_up(self) -> None:
        """Nobody will answer what was asked so far."""
        unanswered = [*self._pending.values(), *(answered for _, answered in self._early)]
        self._pending.clear()
        self._early.clear()
        for answered in unanswered:
            answered(None)

    def _on_arrived(self, data: bytes) -> None:
        wire = self._wire
        if wire is None:
            return
        was_logged_in = wire.is_logged_in
        told = wire.feed(data)
        if told is None:
            self._drop()
        elif wire.is_logged_in and not was_logged_in:
            serial, begin = wire.begin()
            self._pending[serial] = self._on_hello
            self._link.send(begin)
        else:
            self._inbox.extend(told)
            self._deliver()

    def _on_hello(self, name: tuple[object, ...] | None) -> None:
        wire = self._wire
        if name is None or wire is None:
            return
        self._is_connected = True
        self._log_in_limit.stop()
        self._pauses_ms.shrink()
        self._link.send(b"".join(wire.hear(match) for match, _ in self._matches))
        early, self._early = self._early, []
        for call, answered in early:
            self.call(call, answered)
        if self._is_connected:
            self.connected.emit()

    def _deliver(self) -> None:
        try:
            while self._inbox:
                self._hand_out(self._inbox.popleft())
        finally:
            if self._inbox:
                QTimer.singleShot(0, self, self._deliver)

    def _hand_out(self, message: _Message) -> None:
        if isinstance(message, BusAnswer):
            answered = self._pending.pop(message.serial, to_nobody)
            answered(message.args)
            return
        if isinstance(message, BusRequest):
            reply = self._served(message)
            if message.wants_answer and self._wire is not None:
                self._link.send(self._wire.reply(message, reply))
            return
        # One that hears it may have others ignore it.
        for match, seen in tuple(self._matches):
            if fits(match, message) and (match, seen) in self._matches:
                seen(message)
