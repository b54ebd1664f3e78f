"""A network of one's own: the exchange in the middle, the telephones and the desk around it.

Each room is a network namespace, joined to the exchange by a cable (a veth pair). A socket stays in
the room where it was made, so a test may hold one of each.
"""

import contextlib
import ctypes
import os
import signal
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TypeVar

EXCHANGE = "10.97.0.1"
PHONES = "10.97.1.2"
DESK = "10.97.2.2"

_ROOMS = {"phones": 1, "desk": 2}
_NAMESPACES = Path("/var/run/netns")
_NEW_NET = 0x40000000

T = TypeVar("T")


class OwnNetwork:
    """Made and removed with the ``with`` block, also where that ends with an error."""

    def __init__(self, name: str = "") -> None:
        self._prefix = f"taktone-{os.getpid()}-{name}"

    def __enter__(self) -> "OwnNetwork":
        remove_forgotten()
        try:
            self._build()
        except BaseException:
            self._remove()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._remove()

    def inside(self, room: str, *command: str) -> list[str]:
        """The command that runs ``command`` in ``exchange``, ``phones`` or ``desk``."""
        return ["ip", "netns", "exec", self._space(room), *command]

    def socket(self, room: str, kind: socket.SocketKind = socket.SOCK_DGRAM) -> socket.socket:
        """A new IPv4 socket that lives in a room."""
        return self.do_in(room, lambda: socket.socket(socket.AF_INET, kind))

    def do_in(self, room: str, act: Callable[[], T]) -> T:
        """What ``act`` gives in a room, with any thread it starts; the process stays outside."""
        made: list[T] = []
        failed: list[OSError] = []

        def run() -> None:
            try:
                _enter(_NAMESPACES / self._space(room))
                made.append(act())
            except OSError as error:
                failed.append(error)

        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
        if failed:
            raise failed[0]
        return made[0]

    @contextlib.contextmanager
    def without_cable(self, room: str) -> Iterator[None]:
        """A room's cable is out until the block is over."""
        _ip("-n", self._space(room), "link", "set", "wire", "down")
        try:
            yield
        finally:
            self._plug_in(room)

    def _build(self) -> None:
        for room in ("exchange", *_ROOMS):
            _ip("netns", "add", self._space(room))
            _ip("-n", self._space(room), "link", "set", "lo", "up")
        exchange = self._space("exchange")
        _ip("-n", exchange, "addr", "add", f"{EXCHANGE}/32", "dev", "lo")
        for room, place in _ROOMS.items():
            space, wire = self._space(room), f"to-{room}"
            cable = ("type", "veth", "peer", "name", "wire", "netns", space)
            _ip("-n", exchange, "link", "add", wire, *cable)
            _ip("-n", exchange, "addr", "add", f"10.97.{place}.1/24", "dev", wire)
            _ip("-n", space, "addr", "add", f"10.97.{place}.2/24", "dev", "wire")
            _ip("-n", exchange, "link", "set", wire, "up")
            self._plug_in(room)
        forwarding = ("sh", "-c", "echo 1 >/proc/sys/net/ipv4/ip_forward")
        subprocess.run(self.inside("exchange", *forwarding), check=True)

    def _plug_in(self, room: str) -> None:
        _ip("-n", self._space(room), "link", "set", "wire", "up")
        gateway = f"10.97.{_ROOMS[room]}.1"
        _ip("-n", self._space(room), "route", "replace", "default", "via", gateway)

    def _remove(self) -> None:
        for room in ("exchange", *_ROOMS):
            _remove(self._space(room))

    def _space(self, room: str) -> str:
        return f"{self._prefix}-{room}"


def why_not() -> str:
    """Empty where networks can be made here, otherwise what stands in the way."""
    if os.geteuid() != 0:
        return "only root may make networks"
    try:
        with OwnNetwork("try"):
            return ""
    except (OSError, subprocess.CalledProcessError) as error:
        said = error.stderr if isinstance(error, subprocess.CalledProcessError) else str(error)
        return f"this root may not make networks: {said.strip()}"


def remove_forgotten() -> None:
    """Removes what was left by a run that was killed."""
    with contextlib.suppress(FileNotFoundError):
        for path in _NAMESPACES.iterdir():
            name, _, rest = path.name.partition("-")
            owner = rest.partition("-")[0]
            if name == "taktone" and not Path("/proc", owner).exists():
                _remove(path.name)


def _remove(space: str) -> None:
    if (_NAMESPACES / space).exists():
        for pid in _ip("netns", "pids", space).split():
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(pid), signal.SIGKILL)
        _ip("netns", "delete", space)


def _ip(*words: str) -> str:
    done = subprocess.run(["ip", *words], check=True, capture_output=True, text=True)
    return done.stdout


def _enter(namespace: Path) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    handle = os.open(namespace, os.O_RDONLY)
    try:
        if libc.setns(handle, _NEW_NET) != 0:
            raise OSError(ctypes.get_errno(), f"setns {namespace}")
    finally:
        os.close(handle)
