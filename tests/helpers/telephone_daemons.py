"""The telephone daemons of the distribution, each on a message bus of the test's own."""

import os
import signal
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from jeepney import DBusAddress, message_bus, new_method_call  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

from helpers.peer_process import PeerProcess
from helpers.waiting import wait_for


def ask(
    bus: str,
    service: str,
    path: str,
    interface: str,
    member: str,
    signature: str = "",
    *args: object,
) -> tuple[Any, ...]:
    """Calls a method of a service and gives its answer; an error is an answer of its own."""
    with open_dbus_connection(bus) as link:
        address = DBusAddress(path, bus_name=service, interface=interface)
        call = new_method_call(address, member, signature or None, args)
        return tuple(link.send_and_get_reply(call, timeout=30).body)


def is_there(bus: str, service: str) -> bool:
    """Whether somebody owns that name."""
    with open_dbus_connection(bus) as link:
        return bool(link.send_and_get_reply(message_bus.NameHasOwner(service)).body[0])


class TelephoneDaemon:
    """One daemon; starts with the ``with`` block, can be killed and begun again in it."""

    service = ""
    command: tuple[str, ...] = ()

    def __init__(self, bus: str, folder: Path) -> None:
        """``bus``: the address, for the daemon both the system's bus and the user's."""
        self.bus = bus
        self._folder = folder
        self._process: PeerProcess | None = None

    def __enter__(self) -> Self:
        return self.begin()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process is not None:
            self._process.end()

    def begin(self) -> Self:
        """Starts it; it has its name on the bus when this returns."""
        environment = {
            **os.environ,
            "DBUS_SYSTEM_BUS_ADDRESS": self.bus,
            "DBUS_SESSION_BUS_ADDRESS": self.bus,
            "GSETTINGS_BACKEND": "memory",
            **self.environment(),
        }
        log = self._folder / f"{self.service}.log"
        self._process = PeerProcess(self.service, self.command, log, environment)
        wait_for(lambda: is_there(self.bus, self.service), self.service)
        return self

    def environment(self) -> dict[str, str]:
        """What else it needs to know."""
        return {}

    def kill(self) -> None:
        """Ends it without asking."""
        assert self._process is not None
        self._process.kill()

    def signal(self, number: signal.Signals) -> None:
        """Sends it a signal."""
        assert self._process is not None
        self._process.signal(number)


class Ofono(TelephoneDaemon):
    """The real ofonod, whose modem is an :class:`AtModem` on TCP."""

    service = "org.ofono"
    command = ("/usr/sbin/ofonod", "-n")

    def __init__(self, bus: str, folder: Path, port: int, *, is_hfp: bool) -> None:
        super().__init__(bus, folder)
        self._config = folder / "phonesim.conf"
        driver = "Modem=hfp\n" if is_hfp else ""
        self._config.write_text(f"[phone]\nAddress=127.0.0.1\nPort={port}\n{driver}")

    def environment(self) -> dict[str, str]:
        return {"OFONO_PHONESIM_CONFIG": str(self._config)}

    def power(self) -> None:
        """Switches the modem on; its calls can be heard when this returns."""
        path = self.set_modem("Powered", is_on=True)
        wait_for(lambda: self._has_voice(path), "the modem's voice")

    def set_modem(self, name: str, *, is_on: bool) -> str:
        """Sets a property of the modem and gives its path."""
        path: str = wait_for(self._modems, "a modem")[0][0]
        value = ("b", is_on)
        ask(self.bus, self.service, path, "org.ofono.Modem", "SetProperty", "sv", name, value)
        return path

    def _modems(self) -> list[tuple[str, dict[str, Any]]]:
        found = ask(self.bus, self.service, "/", "org.ofono.Manager", "GetModems")[0]
        return list(found)

    def _has_voice(self, path: str) -> bool:
        interfaces = dict(self._modems())[path]["Interfaces"][1]
        return "org.ofono.VoiceCallManager" in interfaces


class ModemManager(TelephoneDaemon):
    """The real ModemManager, whose modem is an :class:`AtModem` on an abstract Unix socket."""

    service = "org.freedesktop.ModemManager1"
    command = (
        "/usr/sbin/ModemManager",
        "--test-session",
        "--test-no-udev",
        "--test-enable",
        "--test-no-suspend-resume",
        "--debug",
    )
    root = "/org/freedesktop/ModemManager1"

    def plug_in(self, port: str) -> str:
        """Has it find and enable the modem at ``abstract:<port>``; gives its path."""
        ask(
            self.bus,
            self.service,
            self.root,
            f"{self.service}.Test",
            "SetProfile",
            "ssas",
            "modem",
            "generic",
            [f"abstract:{port}"],
        )
        path: str = wait_for(self._modem, "a modem", 30)
        ask(self.bus, self.service, path, f"{self.service}.Modem", "Enable", "b", True)
        return path

    def _modem(self) -> str:
        objects = "org.freedesktop.DBus.ObjectManager"
        found = ask(self.bus, self.service, self.root, objects, "GetManagedObjects")[0]
        voices = (path for path, has in found.items() if f"{self.service}.Modem.Voice" in has)
        return next(voices, "")


class GnomeCalls(TelephoneDaemon):
    """The real GNOME Calls with its dummy provider; it needs a screen."""

    service = "org.gnome.Calls"
    command = ("/usr/bin/gnome-calls", "-p", "dummy")
    number = "0987654321"

    def __init__(self, bus: str, folder: Path, display: str) -> None:
        super().__init__(bus, folder)
        self._display = display

    def environment(self) -> dict[str, str]:
        return {"DISPLAY": self._display, "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1"}

    def ring(self) -> None:
        """Has somebody call from its one number."""
        self.signal(signal.SIGUSR1)

    def do(self, member: str) -> None:
        """``Accept`` or ``Hangup``, for the one call there is."""
        root, objects = "/org/gnome/Calls", "org.freedesktop.DBus.ObjectManager"
        found = ask(self.bus, self.service, root, objects, "GetManagedObjects")[0]
        path = next(path for path, has in found.items() if f"{self.service}.Call" in has)
        ask(self.bus, self.service, path, f"{self.service}.Call", member)
