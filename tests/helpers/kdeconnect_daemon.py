"""The real kdeconnectd of the distribution, in a room of a network and on a bus of its own."""

import os
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

from helpers.own_network import OwnNetwork
from helpers.peer_process import PeerProcess
from helpers.private_bus import PrivateBus
from helpers.waiting import wait_for

_NAME = "org.kde.kdeconnect"
_PATH = "/modules/kdeconnect"


class KdeconnectDaemon:
    """Runs in the room of the exchange; what its user does is done over the bus."""

    def __init__(self, network: OwnNetwork, folder: Path) -> None:
        self._network = network
        self._folder = folder
        self._bus = PrivateBus()
        self._daemon: PeerProcess | None = None

    def __enter__(self) -> Self:
        self._bus.__enter__()
        run = self._folder / "run"
        run.mkdir(mode=0o700, parents=True)
        settings = {
            "HOME": str(self._folder),
            "XDG_CONFIG_HOME": str(self._folder / "config"),
            "XDG_RUNTIME_DIR": str(run),
            "QT_QPA_PLATFORM": "offscreen",
            "DBUS_SESSION_BUS_ADDRESS": self._bus.address,
        }
        words = [f"{name}={value}" for name, value in settings.items()]
        command = self._network.inside("exchange", "env", *words, str(_program()))
        self._daemon = PeerProcess("kdeconnectd", command, self._folder / "log")
        wait_for(lambda: self.said(_PATH, "daemon.selfId"), "kdeconnectd on the bus", 30)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._daemon is not None:
            self._daemon.end()
        self._bus.__exit__(kind, error, trace)

    @property
    def bus(self) -> str:
        """The address of its bus."""
        return self._bus.address

    def certificate(self) -> str:
        """Its own, as PEM; made at its first start."""
        path = self._folder / "config" / "kdeconnect" / "certificate.pem"
        wait_for(path.exists, "the daemon's certificate")
        return path.read_text()

    def knows(self, device_id: str) -> bool:
        """True once it has the device among those that are near."""
        return device_id in self.said(_PATH, "daemon.devices", "boolean:true")

    def is_paired(self, device_id: str) -> bool:
        """True once it trusts the device."""
        words = ("boolean:true", "boolean:true")
        return device_id in self.said(_PATH, "daemon.devices", *words)

    def ask(self, device_id: str) -> None:
        """Its user asks for pairing."""
        self._tell(device_id, "device.requestPair")

    def accept(self, device_id: str) -> bool:
        """Its user says yes, once the device has asked."""
        if "boolean true" not in self._tell(device_id, "device.hasPairingRequests"):
            return False
        self._tell(device_id, "device.acceptPairing")
        return True

    def ping(self, device_id: str) -> None:
        """Its user sends a ping."""
        self.said(f"{_PATH}/devices/{device_id}/ping", "device.ping.sendPing")

    def unpair(self, device_id: str) -> None:
        """Its user forgets the device."""
        self._tell(device_id, "device.unpair")

    def code(self, device_id: str) -> str:
        """The check code it shows: the first eight digits of what it hashed."""
        told = self._tell(device_id, "device.verificationKey")
        return told.partition('"')[2][:8].upper()

    def _tell(self, device_id: str, method: str) -> str:
        return self.said(f"{_PATH}/devices/{device_id}", method)

    def said(self, path: str, method: str, *words: str) -> str:
        """What a method answers, as dbus-send shows it; empty where it does not."""
        done = subprocess.run(
            [
                *("dbus-send", f"--bus={self._bus.address}", "--print-reply", f"--dest={_NAME}"),
                *(path, f"{_NAME}.{method}", *words),
            ],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": self._bus.address},
        )
        return done.stdout


def _program() -> Path:
    return next(Path("/usr/lib").glob("*/libexec/kdeconnectd"))
