"""The telephone exchange of a small office: a real Kamailio.

The manager is 1001, a colleague 1002; 2000 rings both. 1003 has room for one telephone only.
Numbers that begin with + go out to the trunk. Everybody's password is ``secret-`` and the number.
"""

import re
import shutil
import socket
from pathlib import Path
from string import Template
from types import TracebackType

from helpers.own_network import EXCHANGE, PHONES, OwnNetwork
from helpers.peer_process import PeerProcess
from helpers.private_authority import PrivateAuthority
from helpers.waiting import wait_for

DOMAIN = "pbx.test"
MANAGER = "1001"
COLLEAGUE = "1002"
ONE_PHONE_ONLY = "1003"
GROUP = "2000"
TRUNK_PORT = 5080
EXPIRES_S = 20
PORTS = {"udp": 5060, "tcp": 5060, "tls": 5061}

_TEMPLATE = Path(__file__).parents[1] / "data" / "peers" / "kamailio.cfg"
_TABLES = Path("/usr/share/kamailio/dbtext/kamailio")
_USED_TABLES = ("active_watchers", "presentity", "pua", "watchers", "xcap")
_PROBE = (
    f"OPTIONS sip:{DOMAIN} SIP/2.0\r\n"
    "Via: SIP/2.0/UDP 0.0.0.0;branch=z9hG4bKprobe;rport\r\n"
    f"From: <sip:probe@{DOMAIN}>;tag=1\r\nTo: <sip:{DOMAIN}>\r\nCall-ID: probe\r\n"
    "CSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n"
).encode()


_IS_TAKEN = re.compile(r"\nSIP/2\.0 (?s:.*)\nCSeq: \d+ PUBLISH")


class OfficeExchange:
    """Runs from ``with`` to its end; it can stop and start again in between."""

    def __init__(
        self, network: OwnNetwork, folder: Path, authority: PrivateAuthority, digest: str = "MD5"
    ) -> None:
        self._network = network
        self._folder = folder
        self._process: PeerProcess | None = None
        self._fences = 0
        self._tables = folder / "tables"
        certificate, key = authority.certify(DOMAIN, EXCHANGE)
        words = {
            "address": EXCHANGE,
            "trunk": f"{PHONES}:{TRUNK_PORT}",
            "digest": digest,
            "certificate": certificate,
            "private_key": key,
            "tables": self._tables,
            "folder": folder,
            "expires_s": EXPIRES_S,
        }
        template = Template(_TEMPLATE.read_text("utf-8"))
        (folder / "kamailio.cfg").write_text(template.substitute(words), "utf-8")

    def __enter__(self) -> "OfficeExchange":
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
        """It answers when this returns; it knows no telephone yet."""
        self._empty_tables()
        memory = ("-m", "64", "-M", "8")
        config = ("-f", str(self._folder / "kamailio.cfg"), "-Y", str(self._folder))
        command = (_program("kamailio"), "-DD", "-E", *memory, *config)
        inside = self._network.inside("exchange", *command)
        self._process = PeerProcess("kamailio", inside, self._folder / "kamailio.log")
        try:
            with self._network.socket("exchange") as probe:
                wait_for(lambda: self._answers(probe), "the exchange")
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Forgets every telephone and every call."""
        if self._process is not None:
            self._process.end()
        self._process = None

    def transcript(self) -> str:
        """Every message that came and went until now, as the exchange saw it."""
        if self._process is None:
            return self._written()
        self._fences += 1
        fence = f"fence-{self._fences}"
        with self._network.socket("exchange") as probe:
            probe.sendto(_PROBE.replace(b"probe", fence.encode()), (EXCHANGE, PORTS["udp"]))
            return wait_for(lambda: self._written_until(fence), "the exchange's own records")

    def _empty_tables(self) -> None:
        """It writes what goes on into its tables when it ends, and must not find it again."""
        self._tables.mkdir(exist_ok=True)
        for name in _USED_TABLES:
            columns = (_TABLES / name).read_text("utf-8").partition("\n")[0]
            (self._tables / name).write_text(f"{columns}\n", "utf-8")
        shutil.copy(_TABLES / "version", self._tables)

    def _written_until(self, fence: str) -> str | None:
        written = self._written()
        return written if f"Call-ID: {fence}\n" in written.replace("\r", "") else None

    def _written(self) -> str:
        dumps = sorted(self._folder.glob("*.data"))
        return "\n".join(path.read_text("utf-8", errors="replace") for path in dumps)

    def messages(self, since: int = 0) -> list[str]:
        """Each message of the transcript, with where it came from and went to."""
        return self.transcript()[since:].replace("\r", "").split("====================\n")

    def wait_until_rung(self, call_id: str, telephones: int) -> None:
        """Each telephone rings, and all that is published of it is taken.

        No hand is quicker than that. A script is, and Kamailio loses what two of its processes
        publish of one call within the same millisecond.
        """

        def ask() -> bool:
            messages = self.messages()
            rings = [m for m in messages if "tag: rcv" in m and "\nSIP/2.0 180" in m]
            published = [m for m in messages if "tag: snd" in m and "\nPUBLISH " in m]
            taken = [m for m in messages if "tag: rcv" in m and _IS_TAKEN.search(m)]
            is_rung = sum(f"Call-ID: {call_id}\n" in m for m in rings) >= telephones
            return is_rung and len(published) == len(taken)

        wait_for(ask, f"{telephones} telephones to ring")

    def mark(self) -> int:
        """What it hears and says from here on can be asked for by this."""
        return len(self.transcript())

    def heard(self, start: str, since: int, address: str) -> int:
        """How many messages that begin with ``start`` came from an address since then."""
        messages = self.messages(since)
        told = [
            message.partition("~~~~\n")[2]
            for message in messages
            if "tag: rcv" in message and f"srcip: {address}\n" in message
        ]
        return sum(message.startswith(start) for message in told)

    def _answers(self, probe: socket.socket) -> bool:
        assert self._process is not None
        self._process.check()
        probe.settimeout(0.2)
        try:
            probe.sendto(_PROBE, (EXCHANGE, PORTS["udp"]))
            return probe.recv(4096).startswith(b"SIP/2.0 200")
        except OSError:
            return False


def _program(name: str) -> str:
    """Daemons live where an ordinary user's PATH does not lead."""
    found = shutil.which(name, path="/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin")
    assert found, f"{name} is not installed: sh packaging/setup.sh peers"
    return found
