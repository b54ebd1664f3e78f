"""What the desktop's settings portal says (org.freedesktop.portal.Settings; Linux)."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from taktone.core.bus_message import BusCall, BusMatch, BusSignal, owner_match, plain
from taktone.host.bus import Bus

SERVICE = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"

Told = Callable[[object], None]


class PortalSettings(QObject):
    """Reads the settings it was asked to watch, now and whenever they or the portal change."""

    def __init__(self, bus: Bus) -> None:
        """Takes the session bus."""
        super().__init__()
        self._bus = bus
        self._watched: dict[tuple[str, str], Told] = {}

    def start(self) -> None:
        """Begins to follow the portal itself."""
        self._bus.match(owner_match(SERVICE), self._on_owner_changed)
        self._bus.connected.connect(self._read_all)

    def watch(self, namespace: str, key: str, told: Told) -> None:
        """Has ``told(value)`` called with each value of a setting, soon and whenever it changes.

        None stands for no answer: there is no portal, or it does not know the key.
        """
        if all(namespace != watched for watched, _ in self._watched):
            self._bus.match(_changes_in(namespace), self._on_setting_changed)
        self._watched[namespace, key] = told
        if self._bus.is_connected:
            self._read(namespace, key, told)

    def _read_all(self) -> None:
        for (namespace, key), told in self._watched.items():
            self._read(namespace, key, told)

    def _read(self, namespace: str, key: str, told: Told) -> None:
        # Read is the older of two names and wraps the value twice; every portal has it.
        call = BusCall(
            service=SERVICE,
            path=PATH,
            interface=INTERFACE,
            member="Read",
            signature="ss",
            args=(namespace, key),
        )
        self._bus.call(call, lambda args: told(plain(args[0]) if args else None))

    def _on_setting_changed(self, signal: BusSignal) -> None:
        match signal.args:
            case (str(namespace), str(key), value) if (namespace, key) in self._watched:
                self._watched[namespace, key](plain(value))

    def _on_owner_changed(self, signal: BusSignal) -> None:
        match signal.args:
            case (_, _, str(owner)) if owner:
                self._read_all()


def _changes_in(namespace: str) -> BusMatch:
    return BusMatch(
        service=SERVICE,
        interface=INTERFACE,
        member="SettingChanged",
        path=PATH,
        first_arg=namespace,
    )
