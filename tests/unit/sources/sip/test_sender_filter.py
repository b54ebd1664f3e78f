"""The kernel keeps strangers out: of the program's own reading, and of real sockets."""

import socket
import struct
import sys
from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.sources.sip.sender_filter import MOST_SENDERS, filter_program, filter_senders

Address = IPv4Address | IPv6Address
ADDRESSES = st.ip_addresses(v=4) | st.ip_addresses(v=6)


def is_taken(program: list[bytes], sender: Address) -> bool:
    """What the kernel would do with a datagram of ``sender``'s, step by step."""
    size, at = (20, 12) if sender.version == 4 else (40, 8)
    packet = bytearray(b"\xa5" * size)
    packet[at : at + len(sender.packed)] = sender.packed
    place, word = 0, 0
    while True:
        code, if_so, if_not, value = struct.unpack("HBBI", program[place])
        place += 1
        if code == 0x06:
            return bool(value)
        if code == 0x20:
            begin = value - 0xFFF0_0000
            if begin + 4 > len(packet):
                return False
            (word,) = struct.unpack_from("!I", packet, begin)
        else:
            assert code == 0x15
            place += if_so if word == value else if_not


@given(st.lists(ADDRESSES, max_size=MOST_SENDERS), ADDRESSES)
def test_the_servers_are_let_in_and_nobody_else(servers: list[Address], other: Address) -> None:
    program = filter_program(servers)
    assert len(program) < 4096
    for version in (4, 6):
        own = [server for server in servers if server.version == version]
        of_one_kind = filter_program(own)
        assert all(is_taken(of_one_kind, server) for server in own)
        if other.version == version:
            assert is_taken(of_one_kind, other) is (other in own)


def bound(host: str) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_DGRAM)
    made.setblocking(False)
    made.bind((host, 0))
    return made


@pytest.mark.parametrize(
    ("here", "servers", "heard"),
    [
        ("127.0.0.1", ["127.0.0.3"], [False, True]),
        ("127.0.0.1", ["127.0.0.2", "::1", "127.0.0.3"], [True, True]),
        ("127.0.0.1", ["192.0.2.1"], [False, False]),
        ("::1", ["::1", "192.0.2.1"], [True, True]),
        ("::1", ["2001:db8::1"], [False, False]),
    ],
)
def test_real_datagrams(here: str, servers: list[str], heard: list[bool]) -> None:
    senders = ["127.0.0.2", "127.0.0.3"] if here == "127.0.0.1" else ["::1", "::1"]
    with bound(here) as own:
        assert filter_senders(own.fileno(), servers) is (sys.platform == "linux")
        told = []
        for sender in senders:
            with bound(sender) as other:
                other.sendto(b"hello", own.getsockname()[:2])
            try:
                told.append(own.recv(100) == b"hello")
            except BlockingIOError:
                told.append(False)
    assert told == (heard if sys.platform == "linux" else [True, True])


def test_where_it_cannot_be_done_nothing_is_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [str(ip_address(number)) for number in range(MOST_SENDERS + 1)]
    with bound("127.0.0.1") as own, bound("127.0.0.2") as other:
        assert not filter_senders(own.fileno(), many)
        assert not filter_senders(-1, ["127.0.0.9"])
        monkeypatch.setattr(sys, "platform", "win32")
        assert not filter_senders(own.fileno(), ["127.0.0.9"])
        other.sendto(b"hello", own.getsockname())
        assert own.recv(100) == b"hello"
