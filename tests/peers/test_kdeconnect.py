"""The real kdeconnectd finds us by broadcast, pairs in both directions and sends a ping."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers import phone_desk
from helpers.kdeconnect_daemon import KdeconnectDaemon
from helpers.own_network import OwnNetwork
from helpers.peer_process import PeerProcess
from helpers.waiting import wait_for

pytestmark = pytest.mark.peers


class Desk:
    """The program's side, in the room next to the daemon's."""

    def __init__(self, network: OwnNetwork, log: Path, manner: str) -> None:
        command = network.inside("desk", sys.executable, phone_desk.__file__, manner)
        self.process = PeerProcess("the desk", command, log)
        self.id = self.wait_for("self")

    def wait_for(self, what: str, word: str = "") -> str:
        """What the desk told last under that name, once that holds ``word``."""

        def ask() -> str:
            self.process.check()
            told = [json.loads(line) for line in self.process.said().splitlines()]
            found = [each[what] for each in told if what in each]
            return next((each for each in reversed(found) if word in each), "")

        return wait_for(ask, f"{what} {word}")


@pytest.fixture(scope="module")
def network() -> Iterator[OwnNetwork]:
    with OwnNetwork("kdeconnect") as network:
        yield network


@pytest.fixture
def daemon(network: OwnNetwork, tmp_path: Path) -> Iterator[KdeconnectDaemon]:
    with KdeconnectDaemon(network, tmp_path / "daemon") as daemon:
        yield daemon


def test_the_daemon_asks_and_our_user_says_yes(
    network: OwnNetwork, daemon: KdeconnectDaemon, tmp_path: Path
) -> None:
    desk = Desk(network, tmp_path / "desk.log", "wait")
    try:
        wait_for(lambda: daemon.knows(desk.id), "the daemon to find us")
        desk.wait_for("strangers")
        code = daemon.code(desk.id)
        daemon.ask(desk.id)
        assert desk.wait_for("asked_by_phone").endswith(code)
        desk.wait_for("paired", "v7 here")
        wait_for(lambda: daemon.is_paired(desk.id), "the daemon to trust us")
        daemon.ping(desk.id)
        desk.wait_for("ping")
        daemon.unpair(desk.id)
        desk.wait_for("phones", "0 paired")
    finally:
        desk.process.end()


def test_we_ask_and_the_daemons_user_says_yes(
    network: OwnNetwork, daemon: KdeconnectDaemon, tmp_path: Path
) -> None:
    desk = Desk(network, tmp_path / "desk.log", "ask")
    try:
        desk.wait_for("asked")
        wait_for(lambda: daemon.accept(desk.id), "the question to reach the daemon")
        assert desk.wait_for("confirm").endswith(daemon.code(desk.id))
        desk.wait_for("paired", "v7 here")
        daemon.ping(desk.id)
        desk.wait_for("ping")
    finally:
        desk.process.end()
