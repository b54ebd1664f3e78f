"""Whether the desktop is set to "do not disturb"."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.bus_message import BusCall, BusMatch
from taktone.host.bus import Bus

if TYPE_CHECKING:
    from taktone.host.bus_reading import BusReading, BusValue
    from taktone.host.gsettings_key import GsettingsKey

_SERVICE, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_XFCONF, _XFCONF_PATH = "org.xfce.Xfconf", "/org/xfce/Xfconf"
_XFCE_KEY = ("xfce4-notifyd", "/do-not-disturb")
# Desktop, schema, key, and what it says while nobody is to be disturbed.
_GSETTINGS = {
    "gnome": ("org.gnome.desktop.notifications", "show-banners", "false"),
    "x-cinnamon": ("org.cinnamon.desktop.notifications", "display-notifications", "false"),
    "mate": ("org.mate.NotificationDaemon", "do-not-disturb", "true"),
}


def _xfce_value() -> "BusValue":
    from taktone.host.bus_reading import BusValue  # noqa: PLC0415 - see start()

    def new_in(args: tuple[object, ...]) -> object:
        return args[2] if len(args) > 2 and args[:2] == _XFCE_KEY else None

    return BusValue(
        read=BusCall(
            service=_XFCONF,
            path=_XFCONF_PATH,
            interface=_XFCONF,
            member="GetProperty",
            signature="ss",
            args=_XFCE_KEY,
        ),
        change=BusMatch(
            service=_XFCONF,
            interface=_XFCONF,
            member="PropertyChanged",
            path=_XFCONF_PATH,
            first_arg=_XFCE_KEY[0],
        ),
        new_in=new_in,
    )


class DoNotDisturb(QObject):
    """Follows KDE Plasma, dunst and Xfce on the bus; GNOME, Cinnamon and MATE by GSettings.

    Off where nobody tells: on other desktops, Windows and macOS.
    """

    changed = Signal()

    def __init__(self, bus: Bus, env: Mapping[str, str]) -> None:
        """Takes the session bus and the environment, which names the desktop."""
        super().__init__()
        self._wishes: set[str] = set()
        self._is_on = False
        self._bus = bus
        self._desktops = env.get("XDG_CURRENT_DESKTOP", "").casefold().split(":")
        self._readings: tuple[BusReading, ...] = ()
        self._keys: list[GsettingsKey] = []

    @property
    def is_on(self) -> bool:
        """True while the user wants no messages."""
        return self._is_on

    def start(self) -> None:
        """Begins to follow."""
        self._readings = self._bus_readings()
        for reading in self._readings:
            reading.start()
        self._keys = self._gsettings_keys()
        for key in self._keys:
            key.start()

    def stop(self) -> None:
        """No program is left running."""
        for key in self._keys:
            key.stop()

    def _bus_readings(self) -> "tuple[BusReading, ...]":
        from taktone.host.bus_reading import BusReading, bus_property  # noqa: PLC0415 - when started

        return tuple(
            BusReading(self._bus, value, partial(self._on_told, name))
            for name, value in (
                ("plasma", bus_property(_SERVICE, _PATH, _SERVICE, "Inhibited")),
                ("dunst", bus_property(_SERVICE, _PATH, "org.dunstproject.cmd0", "paused")),
                ("xfce", _xfce_value()),
            )
        )

    def _gsettings_keys(self) -> "list[GsettingsKey]":
        found = [name for name in _GSETTINGS if name in self._desktops]
        if not found:
            return []
        from taktone.host.gsettings_key import GsettingsKey  # noqa: PLC0415 - such desktops only

        kept = []
        for desktop in found:
            schema, key, quiet = _GSETTINGS[desktop]
            kept.append(GsettingsKey(self._bus, schema, key, self._said_by(desktop, quiet)))
        return kept

    def _said_by(self, desktop: str, quiet: str) -> Callable[[str], None]:
        return lambda said: self._on_told(desktop, said == quiet)

    def _on_told(self, name: str, value: object) -> None:
        wishes = self._wishes - {name}
        self._wishes = wishes | {name} if value is True else wishes
        if bool(self._wishes) != self._is_on:
            self._is_on = bool(self._wishes)
            self.changed.emit()
