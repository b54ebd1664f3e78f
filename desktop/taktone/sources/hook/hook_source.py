"""Calls told by fetching a web address on this computer."""

import socket
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from taktone.core.hook_line import HookLine, allowed_networks, are_addresses, is_allowed
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.plain_text import display_name
from taktone.sources.base import SourceAbilities
from taktone.sources.hook.hook_door import HookDoor
from taktone.sources.hook.hook_listener import HookListener
from taktone.sources.hook.hook_visit import HookVisit
from taktone.sources.line_source import LineSecrets
from taktone.sources.told_messages import ToldMessages, is_macro

MOST_VISITS = 64
LIMIT_MS = 5000
AGAIN_MS = 30_000
OFF = LineHealth(state=LineState.OFF)
READY = LineHealth(state=LineState.READY)
_SAME_EVERYWHERE = "ZZ"


class HookSource(QObject):
    """A small web server for ``http://127.0.0.1:PORT/TOKEN/EVENT?number=...``.

    It answers each connection once and closes it. Of more than 64 connections the oldest that has
    not said what it wants is dropped, so that nobody can shut the door by standing in it. While
    another program has the port it is tried again every half minute.

    Signals:
        event_seen: A :class:`CallEvent`.
        health_changed: The :class:`LineHealth`; READY with advice where a program sends its own
            placeholder in place of a number.
    """

    event_seen = Signal(object)
    health_changed = Signal(object)
    stopped = Signal()
    name = "hook"
    abilities = SourceAbilities()

    def __init__(self, line: HookLine, _: LineSecrets, now: Callable[[], datetime]) -> None:
        """Takes the line and the wall clock."""
        super().__init__()
        self._line = line
        self._now = now
        self._is_wanted = False
        self._phones = allowed_networks(line.phones) if are_addresses(line.phones) else ()
        name = socket.gethostname()
        self._door = HookDoor(line.token, (name, f"{name}.local") if self._phones else ())
        # Numbers are only compared here, by their ends: that is the same in every country.
        self._told = ToldMessages(self.name, lambda: _SAME_EVERYWHERE)
        self._listeners = [HookListener(self._on_entered, self._on_settled, self) for _ in range(2)]
        self._visits: dict[HookVisit, None] = {}
        self._free: list[HookVisit] = []
        self.health = OFF
        self.again = QTimer(self)
        self.again.setInterval(AGAIN_MS)
        self.again.timeout.connect(self._listen)
        self.impatience = QTimer(self)
        self.impatience.setInterval(LIMIT_MS)
        self.impatience.timeout.connect(self._drop_idle)
        self._seen_before: set[HookVisit] = set()

    @property
    def port(self) -> int:
        """Where it listens, 0 where it does not."""
        return self._listeners[0].port

    @property
    def waiting(self) -> int:
        """How many connections are open."""
        return len(self._visits)

    def availability(self) -> str:
        """Always usable."""
        return ""

    @property
    def is_running(self) -> bool:
        """False after stop(): nothing is left to say."""
        return self._is_wanted

    def start(self) -> None:
        """Begins to listen."""
        self._is_wanted = True
        self._listen()

    def stop(self) -> None:
        """Listens no more; forgets what was told."""
        self._is_wanted = False
        self.again.stop()
        for listener in self._listeners:
            listener.close()
        for visit in tuple(self._visits):
            visit.end()
        self.impatience.stop()
        self._told.clear()
        self._stand(OFF)

    def wake(self) -> None:
        """The port may be free by now."""
        if self._is_wanted:
            self._listen()

    def _listen(self) -> None:
        if not self._line.token or not are_addresses(self._line.phones):
            self._stand(LineHealth(state=LineState.NEEDS_YOU, advice=LineAdvice.HOOK_UNFINISHED))
            return
        if self.port or self._open():
            self.again.stop()
            self._stand(READY)
            return
        self.again.start()
        told = LineHealth(
            state=LineState.NEEDS_YOU, advice=LineAdvice.PORT_TAKEN, detail=str(self._line.port)
        )
        self._stand(told)

    def _open(self) -> bool:
        first, second = self._listeners
        port = self._line.port
        if self._phones:
            # Both kinds of address at once, or where there is no IPv6 the older kind alone.
            return first.open("::", port) or first.open("0.0.0.0", port)  # noqa: S104 - see door
        if not first.open("127.0.0.1", port):
            return False
        # Some programs take localhost for ::1; where there is no IPv6 they cannot.
        second.open("::1", first.port)
        return True

    def _stand(self, health: LineHealth) -> None:
        if health != self.health:
            self.health = health
            self.health_changed.emit(health)

    def _on_entered(self, connection: socket.socket, peer: str) -> None:
        if not is_allowed(peer, self._phones):
            connection.close()
            return
        if len(self._visits) >= MOST_VISITS:
            self._make_room()
        visit = self._free.pop() if self._free else HookVisit(self, self._on_asked, self._on_gone)
        self._visits[visit] = None
        if not self.impatience.isActive():
            self.impatience.start()
        visit.begin(connection)

    def _on_settled(self) -> None:
        for visit in self._visits:
            visit.watch()

    def _make_room(self) -> None:
        """The oldest goes, after a last look at what it may have said by now."""
        oldest = next(iter(self._visits))
        oldest.listen()
        oldest.end()

    def _on_asked(self, visit: HookVisit) -> None:
        status, message = visit.reader.refusal, None
        if visit.reader.request is not None:
            status, message = self._door.answer(visit.reader.request, visit.place)
        visit.answer(status, _page() if status == 200 else "")
        if message is not None:
            self._tell(message)

    def _tell(self, message: dict[str, object]) -> None:
        if message.get("source"):
            # A desk phone and a program may both tell of one call: two sources, one card.
            message["source"] = f"{self.name}:{message['source']}"
        event = self._told.read(message, self._now())
        if event is not None:
            self.event_seen.emit(event)
        if is_macro(message):
            macro = display_name(str(message["number"]))
            advice = LineAdvice.MACRO_UNFILLED
            self._stand(LineHealth(state=LineState.READY, advice=advice, detail=macro))
        elif message.get("number"):
            self._stand(READY)

    def _drop_idle(self) -> None:
        """Whoever was here at the last look already and is still here goes."""
        for visit in self._seen_before & self._visits.keys():
            visit.end()
        self._seen_before = set(self._visits)
        if not self._visits:
            self.impatience.stop()

    def _on_gone(self, visit: HookVisit) -> None:
        self._visits.pop(visit, None)
        self._seen_before.discard(visit)
        self._free.append(visit)


def _page() -> str:
    """3CX's web client opens the address in a tab: somebody reads the answer."""
    return QCoreApplication.translate("Hook", "Taktone has heard of the call. You can close this.")
