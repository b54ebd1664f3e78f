"""Whether there is a panel that shows tray icons (StatusNotifierItem; Linux)."""

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.bus_message import (
    BusCall,
    BusMatch,
    BusSignal,
    owner_match,
    owner_question,
    plain,
)
from taktone.host.bus import Bus

WATCHER = "org.kde.StatusNotifierWatcher"
PATH = "/StatusNotifierWatcher"
SETTLING_MS = 500


class TrayWatch(QObject):
    """Tells when a panel begins and ceases to show tray icons.

    An icon made before the panel is up never appears, so ``host_appeared`` is the moment to make it
    anew; it comes half a second after the panel's name, when panels are ready for icons, and also
    for a panel that was there at the start.
    """

    host_appeared = Signal()
    host_vanished = Signal()

    def __init__(self, bus: Bus, settling_ms: int = SETTLING_MS) -> None:
        """Takes the session bus and how long a new panel needs to be ready, in milliseconds."""
        super().__init__()
        self._bus = bus
        self._has_host = False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(settling_ms)
        self._settled.timeout.connect(self._ask_for_host)

    @property
    def has_host(self) -> bool:
        """True while a panel is known to show tray icons."""
        return self._has_host

    def start(self) -> None:
        """Begins to watch."""
        self._bus.match(owner_match(WATCHER), self._on_owner_changed)
        for member in ("StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"):
            self._bus.match(
                BusMatch(service=WATCHER, interface=WATCHER, member=member, path=PATH),
                self._on_hosts_changed,
            )
        self._bus.connected.connect(self._ask_for_owner)
        self._bus.lost.connect(self._on_gone)
        if self._bus.is_connected:
            self._ask_for_owner()

    def stop(self) -> None:
        """No signal follows any more from what has been seen so far."""
        self._settled.stop()

    def _ask_for_owner(self) -> None:
        call = owner_question(WATCHER)
        self._bus.call(call, self._on_owner_told)

    def _on_owner_told(self, args: tuple[object, ...] | None) -> None:
        if args == (True,):
            self._settled.start()

    def _on_owner_changed(self, signal: BusSignal) -> None:
        match signal.args:
            case (_, _, ""):
                self._on_gone()
            case (_, _, str()):
                self._settled.start()

    def _on_hosts_changed(self, _: BusSignal) -> None:
        self._settled.start()

    def _ask_for_host(self) -> None:
        call = BusCall(
            service=WATCHER,
            path=PATH,
            interface="org.freedesktop.DBus.Properties",
            member="Get",
            signature="ss",
            args=(WATCHER, "IsStatusNotifierHostRegistered"),
        )
        self._bus.call(call, self._on_host_told)

    def _on_host_told(self, args: tuple[object, ...] | None) -> None:
        if args is not None and plain(args[0]) is True:
            self._set_host(has_host=True)
        elif args is not None:
            self._set_host(has_host=False)

    def _on_gone(self) -> None:
        self._settled.stop()
        self._set_host(has_host=False)

    def _set_host(self, *, has_host: bool) -> None:
        if has_host == self._has_host:
            return
        self._has_host = has_host
        if has_host:
            self.host_appeared.emit()
        else:
            self.host_vanished.emit()
