"""Calls told by fetching a web address on this computer."""

import socket
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.hook_access import HookAccess, allowed_networks, is_allowed
from taktone.sources.base import SourceAbilities
from taktone.sources.hook.hook_door import HookDoor
from taktone.sources.hook.hook_listener import HookListener
from taktone.sources.hook.hook_visit import HookVisit
from taktone.sources.told_messages import ToldMessages, is_macro

MOST_VISITS = 64
LIMIT_MS = 5000


class HookSource(QObject):
    """A small web server for ``http://127.0.0.1:PORT/TOKEN/EVENT?number=...``.

    It answers each connection once and closes it. Of more than 64 connections the oldest that has
    not said what it wants is dropped, so that nobody can shut the door by standing in it.

    Signals:
        event_seen: A :class:`CallEvent`.
        macro_met: A program sent its own placeholder in place of a number.
    """

    event_seen = Signal(object)
    macro_met = Signal(str)
    name = "hook"
    abilities = SourceAbilities()

    def __init__(
        self,
        access: HookAccess,
        region: Callable[[], str],
        now: Callable[[], datetime],
        page: Callable[[], str] = str,
    ) -> None:
        """Takes the access, the region of numbers, the wall clock, and what a tab may say.

        Raises:
            ValueError: ``access.phones`` is no list of addresses.
        """
        super().__init__()
        self._access = access
        self._now = now
        self._page = page
        self._phones = allowed_networks(access.phones)
        name = socket.gethostname()
        self._door = HookDoor(access.token, (name, f"{name}.local") if self._phones else ())
        self._told = ToldMessages(self.name, region)
        self._listeners = [HookListener(self._on_entered, self) for _ in range(2)]
        self._visits: dict[HookVisit, None] = {}
        self._free: list[HookVisit] = []
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

    def start(self) -> None:
        """Begins to listen; ``port`` stays 0 where the port is taken."""
        if self.port:
            return
        first, second = self._listeners
        if self._phones:
            # Both kinds of address at once, or where there is no IPv6 the older kind alone.
            if not first.open("::", self._access.port):
                first.open("0.0.0.0", self._access.port)  # noqa: S104 - who is not listed is shown out
        elif first.open("127.0.0.1", self._access.port):
            # Some programs take localhost for ::1; where there is no IPv6 they cannot.
            second.open("::1", first.port)

    def stop(self) -> None:
        """Listens no more; forgets what was told."""
        for listener in self._listeners:
            listener.close()
        for visit in tuple(self._visits):
            visit.end()
        self.impatience.stop()
        self._told.clear()

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
        visit.listen()

    def _make_room(self) -> None:
        """The oldest goes, after a last look at what it may have said by now."""
        oldest = next(iter(self._visits))
        oldest.listen()
        oldest.end()

    def _on_asked(self, visit: HookVisit) -> None:
        status, message = visit.reader.refusal, None
        if visit.reader.request is not None:
            status, message = self._door.answer(visit.reader.request, visit.place)
        visit.answer(status, self._page() if status == 200 else "")
        if message is not None:
            self._tell(message)

    def _tell(self, message: dict[str, object]) -> None:
        event = self._told.read(message, self._now())
        if event is not None:
            self.event_seen.emit(event)
        if is_macro(message):
            self.macro_met.emit(str(message["number"]))

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
