"""A sound server of one's own: PulseAudio, or PipeWire in its place, with a microphone of no one.

What is played into the room is what the microphone hears.
"""

import os
import subprocess
import sys
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from helpers.peer_process import PeerProcess
from helpers.private_bus import PrivateBus
from helpers.waiting import wait_for

MICROPHONE, SPEAKER = "mic", "speaker"
_METER = """
import sys, pulsectl
pulsectl.Pulse("meter").get_peak_sample(sys.argv[1], 600)
"""
_DEVICES = (
    ("module-null-sink", f"sink_name={SPEAKER}"),
    ("module-null-sink", "sink_name=room"),
    ("module-remap-source", f"source_name={MICROPHONE}", "master=room.monitor"),
)


class SoundServer(ABC):
    """Starts and ends with the ``with`` block; it can die and come back in between."""

    def __init__(self) -> None:
        # Not pytest's folder: a socket's path may have 107 bytes only.
        self._folder = tempfile.TemporaryDirectory(prefix="sound")
        self.folder = Path(self._folder.name)
        self._running: list[PeerProcess] = []
        self._programs: list[PeerProcess] = []

    def __enter__(self) -> "SoundServer":
        with ExitStack() as starting:
            starting.push(self)
            self.begin()
            starting.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for program in self._programs:
            program.end()
        self.die()
        self._folder.cleanup()

    @property
    @abstractmethod
    def socket(self) -> Path:
        """Where it listens."""

    @property
    def environment(self) -> Mapping[str, str]:
        """What its programs need."""
        return {
            "XDG_RUNTIME_DIR": str(self.folder),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_STATE_HOME": str(self.folder / "state"),
            "PULSE_SERVER": f"unix:{self.socket}",
            "PULSE_COOKIE": str(self.folder / "cookie"),
            "AUDIODRIVER": "pulseaudio",
        }

    def begin(self) -> None:
        """Starts it; microphone and loudspeaker are there when this returns."""
        self._start()
        wait_for(lambda: self._control("info").returncode == 0, "the sound server")
        for module in _DEVICES:
            done = self._control("load-module", *module)
            assert done.returncode == 0, done.stderr
        wait_for(lambda: MICROPHONE in self._control("list", "short", "sources").stdout, "devices")
        for what, device in (("source", MICROPHONE), ("sink", SPEAKER)):
            self._choose(what, device)

    def _choose(self, what: str, device: str) -> None:
        """PipeWire refuses until its session manager is up as well."""
        wish = (f"set-default-{what}", device)
        wait_for(lambda: self._control(*wish).returncode == 0, f"a default {what}")

    def die(self) -> None:
        """Kills it."""
        for process in reversed(self._running):
            process.kill()
        self._running.clear()
        self.socket.unlink(missing_ok=True)

    def run(
        self, *command: str, name: str = "", more: Mapping[str, str] | None = None
    ) -> PeerProcess:
        """Runs a program whose sound is here."""
        settings = [f"{key}={value}" for key, value in {**self.environment, **(more or {})}.items()]
        log = self.folder / f"program-{len(self._programs)}.log"
        program = PeerProcess(name or command[0], ["env", *settings, *command], log)
        self._programs.append(program)
        return program

    def softphone(self) -> PeerProcess:
        """One process that hears the microphone and plays sound, as in a call."""
        return self.run("sox", "-q", "-t", "pulseaudio", "default", "-t", "pulseaudio", "default")

    def recorder(self) -> PeerProcess:
        """One that only records the microphone."""
        return self.run("parec", "-d", MICROPHONE, "--client-name=recorder", str(self.folder / "x"))

    def monitor(self) -> PeerProcess:
        """One that plays, and records what the loudspeaker plays."""
        kind = ("-t", "pulseaudio")
        return self.run("sox", "-q", *kind, f"{SPEAKER}.monitor", *kind, "room")

    def meter(self) -> PeerProcess:
        """One that shows how loud the microphone is."""
        return self.run(sys.executable, "-c", _METER, MICROPHONE, name="meter")

    def browser(self, page: Path) -> PeerProcess:
        """Chromium with a page that may use the microphone."""
        return self.run(
            *("chromium", "--headless=new", "--no-sandbox", "--no-first-run", "--disable-gpu"),
            *("--disable-dev-shm-usage", f"--user-data-dir={self.folder / 'chromium'}"),
            *("--autoplay-policy=no-user-gesture-required", "--use-fake-ui-for-media-stream"),
            page.as_uri(),
        )

    def has_client(self, name: str) -> bool:
        """True while a program of that name is connected."""
        return f'"{name}"' in self._control("list", "clients").stdout

    def _control(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["pactl", *words],
            env={**os.environ, **self.environment},
            capture_output=True,
            text=True,
            check=False,
        )

    def _daemon(self, name: str, *words: str, more: Mapping[str, str] | None = None) -> None:
        settings = {**self.environment, **(more or {})}
        del settings["PULSE_SERVER"]
        command = ["env", *(f"{key}={value}" for key, value in settings.items()), name, *words]
        self._running.append(PeerProcess(name, command, self.folder / f"{name}.log"))

    @abstractmethod
    def _start(self) -> None:
        """Starts the daemons."""


class PulseAudio(SoundServer):
    """PulseAudio itself."""

    @property
    def socket(self) -> Path:
        return self.folder / "native"

    def _start(self) -> None:
        modules = (f"module-native-protocol-unix socket={self.socket} auth-anonymous=1",)
        self._daemon(
            *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"),
            *("--disable-shm=yes", *(word for each in modules for word in ("-L", each))),
        )


class PipeWire(SoundServer):
    """PipeWire with its session manager, and what speaks PulseAudio for it."""

    def __init__(self) -> None:
        super().__init__()
        self._bus = PrivateBus()

    def begin(self) -> None:
        self._bus.begin()
        super().begin()

    def die(self) -> None:
        super().die()
        self._bus.die()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        super().__exit__(kind, error, trace)
        self._bus.__exit__(kind, error, trace)

    @property
    def socket(self) -> Path:
        return self.folder / "pulse" / "native"

    def _start(self) -> None:
        bus = {"DBUS_SESSION_BUS_ADDRESS": self._bus.address}
        self._daemon("pipewire", more=bus)
        wait_for((self.folder / "pipewire-0").exists, "PipeWire's socket")
        for name in ("wireplumber", "pipewire-pulse"):
            self._daemon(name, more=bus)
        wait_for(self.socket.exists, "PipeWire's other socket")
