"""The way in by a Unix socket: what the control server's own tests cannot see."""

import resource
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from taktone.host.unix_door import UnixDoor
from taktone.host.unix_link import UnixLink


@pytest.fixture
def address(tmp_path: Path) -> str:
    return str(tmp_path / "control.sock")


@pytest.fixture
def door(address: str, qtbot: QtBot) -> Iterator[UnixDoor]:
    door = UnixDoor(address, breather_ms=10)
    door.open()
    yield door
    door.close()


@pytest.fixture
def links(door: UnixDoor) -> list[UnixLink]:
    """Everybody who has come in."""
    links: list[UnixLink] = []
    door.entered.connect(links.append)
    return links


def come(address: str) -> socket.socket:
    visitor = socket.socket(socket.AF_UNIX)
    visitor.connect(address)
    visitor.settimeout(5)
    return visitor


def test_what_is_not_read_at_once_is_told_again(
    address: str, door: UnixDoor, links: list[UnixLink], qtbot: QtBot
) -> None:
    heard: list[bytes] = []
    door.spoke.connect(lambda link: heard.append(link.read(2)))
    with come(address) as visitor:
        visitor.sendall(b"abcdef")
        qtbot.waitUntil(lambda: heard == [b"ab", b"cd", b"ef"])


def test_an_answer_larger_than_the_socket_takes_arrives_whole(
    address: str, links: list[UnixLink], qtbot: QtBot
) -> None:
    answer = b"x" * 3_000_000
    with come(address) as visitor:
        qtbot.waitUntil(lambda: bool(links))
        links[0].write(answer)
        assert links[0].unsent
        visitor.setblocking(False)
        received = bytearray()

        def read() -> bool:
            try:
                received.extend(visitor.recv(1 << 20))
            except BlockingIOError:
                return False
            return len(received) == len(answer)

        qtbot.waitUntil(read)
        qtbot.waitUntil(lambda: not links[0].unsent)


def test_a_visitor_who_leaves_is_told_once_and_the_link_serves_the_next(
    address: str, door: UnixDoor, links: list[UnixLink], qtbot: QtBot
) -> None:
    gone: list[UnixLink] = []
    door.left.connect(gone.append)
    door.spoke.connect(lambda link: link.read(10))
    come(address).close()
    qtbot.waitUntil(lambda: bool(gone))
    links[0].write(b"nobody hears this")
    links[0].close()
    assert gone == [links[0]]
    with come(address) as visitor:
        qtbot.waitUntil(lambda: len(links) == 2)
        assert links[1] is links[0]
        links[1].write(b"welcome")
        assert visitor.recv(20) == b"welcome"


def test_who_knocks_while_no_descriptor_is_left_comes_in_later(
    address: str, door: UnixDoor, links: list[UnixLink], qtbot: QtBot
) -> None:
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    with come(address) as visitor:
        with visitor.dup() as lowest:
            free = lowest.fileno()
        resource.setrlimit(resource.RLIMIT_NOFILE, (free, limits[1]))
        try:
            qtbot.waitUntil(lambda: not door._knocking.isEnabled())
            assert not links
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, limits)
        qtbot.waitUntil(lambda: bool(links))


def test_the_socket_is_gone_when_the_door_is_closed(address: str, qtbot: QtBot) -> None:
    door = UnixDoor(address)
    door.open()
    assert Path(address).is_socket()
    door.close()
    door.close()
    assert not Path(address).exists()
