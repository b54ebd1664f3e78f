"""A telephone on a desk: a real baresip, with a hand on it."""

import contextlib
import json
import socket
from pathlib import Path
from types import TracebackType
from typing import Any

from helpers.office_exchange import DOMAIN, PORTS
from helpers.own_network import EXCHANGE, PHONES, OwnNetwork
from helpers.peer_process import PeerProcess
from helpers.waiting import wait_for

_CONFIG = """\
sip_listen {address}:{port}
sip_cafile {ca_file}
ctrl_tcp_listen 127.0.0.1:{control}
audio_source aubridge,{user}
audio_player aubridge,{user}
audio_alert aubridge,alert
ring_aufile none
ringback_aufile none
module_path /usr/lib/baresip/modules
module g711.so
module aubridge.so
module_app account.so
module_app ctrl_tcp.so
module_app menu.so
"""
_ACCOUNT = (
    '"Desk {user}" <sip:{user}@{domain};transport={transport}>;auth_pass=secret-{user};'
    'outbound="sip:{exchange}:{exchange_port};transport={transport}";regint=600\n'
)


class DeskPhone:
    """Signed in from ``with`` to its end."""

    def __init__(
        self, network: OwnNetwork, folder: Path, user: str, *, transport: str, ca_file: Path
    ) -> None:
        self._network = network
        self._folder = folder / f"phone-{user}"
        self._control_port = 10000 + int(user)
        self._unread = b""
        self._events: list[dict[str, Any]] = []
        self._process: PeerProcess | None = None
        self._control: socket.socket | None = None
        words = {
            "address": PHONES,
            # TLS takes the port above it.
            "port": 20000 + 10 * (int(user) % 1000),
            "control": self._control_port,
            "ca_file": ca_file,
            "user": user,
            "domain": DOMAIN,
            "transport": transport,
            "exchange": EXCHANGE,
            "exchange_port": PORTS[transport],
        }
        self._folder.mkdir()
        (self._folder / "config").write_text(_CONFIG.format_map(words), "utf-8")
        (self._folder / "accounts").write_text(_ACCOUNT.format_map(words), "utf-8")
        (self._folder / "contacts").touch()

    def __enter__(self) -> "DeskPhone":
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        """It is signed in when this returns."""
        # What it says shall reach the log line by line.
        baresip = ("stdbuf", "-oL", "baresip", "-f", str(self._folder), "-v")
        command = self._network.inside("phones", *baresip)
        self._process = PeerProcess("baresip", command, self._folder / "log")
        try:
            self._control = wait_for(self._reached, "the telephone")
            self._process.wait_for("[1 binding]")
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Signs out and ends."""
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            self._process.end()
        self._process = self._control = None

    def wait_for(self, kind: str) -> dict[str, Any]:
        """The next event of that kind, forgetting those before it."""

        def ask() -> dict[str, Any] | None:
            self._read()
            while self._events:
                event = self._events.pop(0)
                if event.get("type") == kind:
                    return event
            return None

        return wait_for(ask, f"{kind} of the telephone")

    def accept(self) -> None:
        """Takes up the receiver."""
        self._tell("accept")
        self.wait_for("CALL_ESTABLISHED")

    def hang_up(self) -> None:
        """Puts the receiver back; a call that rings is declined."""
        self._tell("hangup")

    def dial(self, number: str) -> None:
        """Calls a number."""
        self._tell("dial", f"sip:{number}@{DOMAIN}")

    def _tell(self, command: str, params: str = "") -> None:
        assert self._control is not None
        words = json.dumps({"command": command, "params": params}).encode()
        self._control.settimeout(5)
        self._control.sendall(b"%d:%s," % (len(words), words))

    def _reached(self) -> socket.socket | None:
        assert self._process is not None
        self._process.check()
        control = self._network.socket("phones", socket.SOCK_STREAM)
        try:
            control.connect(("127.0.0.1", self._control_port))
        except OSError:
            control.close()
            return None
        return control

    def _read(self) -> None:
        """Takes what lies ready: netstrings of JSON."""
        assert self._control is not None
        assert self._process is not None
        self._process.check()
        self._control.setblocking(False)
        with contextlib.suppress(BlockingIOError):
            self._unread += self._control.recv(65536)
        length, colon, rest = self._unread.partition(b":")
        while colon and len(rest) > int(length):
            self._events.append(json.loads(rest[: int(length)]))
            self._unread = rest[int(length) + 1 :]
            length, colon, rest = self._unread.partition(b":")
