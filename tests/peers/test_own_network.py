"""Networks of one's own come and go without a trace."""

import os
import subprocess
from pathlib import Path

import pytest

from helpers.own_network import DESK, EXCHANGE, PHONES, OwnNetwork, remove_forgotten
from helpers.peer_process import PeerProcess
from helpers.waiting import wait_for

pytestmark = pytest.mark.peers

SPACES = Path("/var/run/netns")


def spaces(name: str) -> list[str]:
    return [path.name for path in SPACES.iterdir() if name in path.name]


def reaches(network: OwnNetwork, room: str, address: str) -> bool:
    """Whether a datagram from a room arrives at an address of the phones' room."""
    with network.socket("phones") as there, network.socket(room) as here:
        there.bind((address, 4000))
        there.settimeout(0.2)
        try:
            here.sendto(b"hello", (address, 4000))
            return there.recv(16) == b"hello"
        except OSError:
            return False


def test_rooms_reach_each_other_and_nothing_else() -> None:
    with OwnNetwork("reach") as network:
        assert reaches(network, "desk", PHONES)
        with network.socket("desk") as socket:
            socket.bind((DESK, 4001))
        with network.socket("exchange") as socket:
            socket.bind((EXCHANGE, 4002))
        links = subprocess.run(
            network.inside("desk", "ip", "-o", "link"), capture_output=True, text=True, check=True
        )
        assert len(links.stdout.splitlines()) == 2


def test_a_cable_can_be_pulled_and_put_back() -> None:
    with OwnNetwork("cable") as network:
        with network.without_cable("desk"):
            assert not reaches(network, "desk", PHONES)
        wait_for(lambda: reaches(network, "desk", PHONES), "the cable")


def test_a_failing_test_leaves_no_network_and_no_program(tmp_path: Path) -> None:
    orphans: list[PeerProcess] = []

    def fail() -> None:
        with OwnNetwork("fail") as network:
            sleep = network.inside("desk", "sleep", "300")
            orphans.append(PeerProcess("sleep", sleep, tmp_path / "log"))
            assert spaces("-fail-") == ["three of them"]

    with pytest.raises(AssertionError, match="three of them"):
        fail()
    assert spaces("-fail-") == []
    assert orphans[0].wait() < 0


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    ended = subprocess.Popen(["true"])
    ended.wait()
    name = f"taktone-{ended.pid}-killed-desk"
    subprocess.run(["ip", "netns", "add", name], check=True)
    mine = f"taktone-{os.getpid()}-living-desk"
    subprocess.run(["ip", "netns", "add", mine], check=True)
    remove_forgotten()
    assert spaces("-killed-") == []
    assert spaces("-living-") == [mine]
    subprocess.run(["ip", "netns", "delete", mine], check=True)
