"""Everybody outside the office: a real sipp that calls and is called over the trunk."""

import itertools
import socket
from pathlib import Path
from types import TracebackType

from helpers.office_exchange import PORTS, TRUNK_PORT
from helpers.own_network import EXCHANGE, PHONES, OwnNetwork
from helpers.peer_process import PeerProcess

CALLER_NUMBER = "+4520304050"
CALLER_NAME = "Jens Jørgensen"

_SCENARIOS = Path(__file__).parents[1] / "data" / "peers"
_CALLER = f'"{CALLER_NAME}" <sip:{CALLER_NUMBER}@{PHONES}>'
# Several telephones ring at once, so the exchange passes on several 180s.
_PATIENT = ("-default_behaviors", "all,-abortunexp")
_count = itertools.count(1)


class OutsideLine:
    """One call from or to outside; over when the ``with`` block is."""

    def __init__(self, network: OwnNetwork, folder: Path) -> None:
        self._network = network
        self._folder = folder
        self._process: PeerProcess | None = None
        self._number = next(_count)
        self._port = 0
        self.call_id = f"outside-{self._number}"

    def __enter__(self) -> "OutsideLine":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process is not None:
            self._process.end()

    def call(self, user: str, caller: str = _CALLER) -> None:
        """Begins to ring at an extension of the office."""
        self._port = 30000 + self._number
        identity = ("-cid_str", self.call_id, "-key", "caller", caller)
        self._run("caller.xml", "-s", user, *identity, f"{EXCHANGE}:{PORTS['udp']}")

    def expect_a_call(self) -> None:
        """Is there to be called from now on; answers after a moment."""
        self._port = TRUNK_PORT
        self._run("called.xml")

    def hang_up(self) -> None:
        """The caller gives up while it rings, or ends the talk."""
        hand = (
            f"OPTIONS sip:hand@{PHONES} SIP/2.0\r\n"
            f"Via: SIP/2.0/UDP {PHONES};branch=z9hG4bKhand\r\n"
            f"From: <sip:hand@{PHONES}>;tag=1\r\nTo: <sip:hand@{PHONES}>\r\n"
            f"Call-ID: {self.call_id}\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n"
        )
        with self._network.socket("phones", socket.SOCK_DGRAM) as sender:
            sender.sendto(hand.encode(), (PHONES, self._port))

    def wait_until_over(self) -> None:
        """Returns once the call has ended as its scenario says; fails where it did not."""
        assert self._process is not None
        code = self._process.wait()
        assert code == 0, self._process.said()

    def _run(self, scenario: str, *words: str) -> None:
        place = ("-i", PHONES, "-p", str(self._port), "-m", "1", "-nostdin", "-timeout", "120")
        errors = ("-trace_err", "-error_file", str(self._folder / f"{self.call_id}.errors"))
        sipp = ("sipp", "-sf", str(_SCENARIOS / scenario), *place, *_PATIENT, *errors, *words)
        command = self._network.inside("phones", *sipp)
        self._process = PeerProcess("sipp", command, self._folder / f"{self.call_id}.log")
