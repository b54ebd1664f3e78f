"""A hostile network: floods, rubbish, huge lines, spoofed datagrams."""

import socket
import struct

import pytest
from PySide6.QtNetwork import QHostAddress
from pytestqt.qtbot import QtBot

from helpers.kde_phone import HOST
from taktone.core.call_event import CallState, EndReason
from taktone.sources.kdeconnect.near_networks import is_near, places_to_announce
from taktone.sources.kdeconnect.phone_link import LONGEST_IDENTITY
from taktone.sources.kdeconnect.phone_links import MOST_OF_ONE_ADDRESS, MOST_OPENING
from unit.sources.kdeconnect.phone_bench import Heard, Listening, NewPhone, join, paired


def is_hung_up(plain: socket.socket) -> bool:
    plain.setblocking(False)
    try:
        return plain.recv(1) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


@pytest.mark.parametrize(
    "first",
    [
        b"\n",
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\n",
        b"x" * (2 * LONGEST_IDENTITY),
        b'{"id":1,"type":"kdeconnect.identity","body":{}}\n',
        b'{"id":1,"type":"kdeconnect.identity","body":' + b"[" * 10_000 + b"\n",
        b'{"id":1,"type":"kdeconnect.telephony","body":{"event":"ringing"}}\n',
    ],
)
def test_who_does_not_introduce_itself_is_hung_up_on(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone, first: bytes
) -> None:
    heard = listening(paired(new_phone()))
    with socket.create_connection((HOST, heard.source.ports[0])) as plain:
        plain.sendall(first)
        qtbot.waitUntil(lambda: is_hung_up(plain))
    assert heard.events == []


def test_rubbish_over_the_encrypted_link_harms_nothing(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    heard = listening(paired(phone))
    join(qtbot, heard, phone)
    phone.send(b"\xff\x00nonsense\n[]\n{}\n" + b"[" * 50_000 + b"\n\n\n")
    phone.send(b'{"type":"kdeconnect.telephony","body":{"event":{"a":1},"isCancel":[]}}\n')
    phone.say("kdeconnect.unheard_of", a=1)
    phone.call_state("ringing", "20123456")
    qtbot.waitUntil(lambda: len(heard.events) == 1)
    assert heard.is_here(phone)


def test_a_packet_that_is_too_long_is_passed_over_whole(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    heard = listening(paired(phone))
    join(qtbot, heard, phone)
    ring = (
        b'{"type":"kdeconnect.telephony","body":{"event":"ringing","phoneNumber":"%d","a":"%s"}}\n'
    )
    phone.pour(ring % (1, b"x" * 5_000_000), ring % (2, b"x" * 500_000))
    qtbot.waitUntil(lambda: len(heard.events) == 1)
    assert heard.events[0].number == "2"


def test_a_flood_of_packets_ends_the_link_and_its_calls(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    heard = listening(paired(phone))
    join(qtbot, heard, phone)
    ring = b'{"type":"kdeconnect.telephony","body":{"event":"ringing","phoneNumber":"%d"}}\n'
    phone.pour(b"".join(ring % number for number in range(500)))
    qtbot.waitUntil(lambda: not phone.is_linked)
    assert len(heard.events) < 150
    heard.source.stop()
    begun = {event.key for event in heard.events if event.state is CallState.RINGING}
    ended = {event.key for event in heard.events if event.state is CallState.ENDED}
    assert begun == ended
    assert heard.events[-1].reason is EndReason.LOST


def test_connections_that_say_nothing_are_few_and_the_phone_gets_through(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    heard = listening(paired(phone))
    silent = [socket.create_connection((HOST, heard.source.ports[0])) for _ in range(40)]
    qtbot.waitUntil(lambda: sum(map(is_hung_up, silent)) == 40 - MOST_OF_ONE_ADDRESS)
    assert len(heard.source._links._opening) == MOST_OF_ONE_ADDRESS < MOST_OPENING
    for plain in silent:
        plain.close()
    qtbot.waitUntil(lambda: not heard.source._links._opening)
    join(qtbot, heard, phone)


def test_a_link_that_is_never_finished_is_given_up(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    heard = listening(paired(phone))
    with socket.create_connection((HOST, heard.source.ports[0])) as plain:
        plain.sendall(phone.identity())
        qtbot.waitUntil(lambda: len(heard.source._links._opening) == 1)
        (link,) = heard.source._links._opening
        assert link._limit.isActive()
        link._limit.timeout.emit()
        qtbot.waitUntil(lambda: not heard.source._links._opening)


def datagrams(heard: Heard, *lines: bytes) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as finder:
        for line in lines:
            finder.sendto(line, (HOST, heard.source.ports[1]))


def test_datagrams_of_strangers_rubbish_and_floods_make_us_dial_nobody(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone, stranger = new_phone(), new_phone()
    heard = listening(paired(phone))
    with socket.create_server((HOST, 0)) as trap:
        port = trap.getsockname()[1]
        datagrams(heard, b"", b"\xff" * 3000, b"{}\n", b"[" * 9000)
        datagrams(heard, *[stranger.identity(tcpPort=1750)] * 50, phone.identity(tcpPort=port))
        datagrams(heard, phone.identity(), phone.identity(tcpPort=22))
        phone.introduce(heard.source.ports[1])
        qtbot.waitUntil(lambda: heard.is_here(phone))
        trap.setblocking(False)
        with pytest.raises(BlockingIOError):
            trap.accept()
    assert set(heard.source._links._dialled_at) == {phone.id}


def test_one_device_is_dialled_once_a_second_at_most(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    links = listening(paired(phone)).source._links
    assert links._may_dial(phone.id)
    assert not links._may_dial(phone.id)
    assert sum(links._may_dial(str(number)) for number in range(1000)) < 40
    assert len(links._dialled_at) <= 256


@pytest.mark.parametrize("address", ["8.8.8.8", "203.0.113.9", "::1", ""])
def test_addresses_beyond_the_own_networks_are_far(address: str) -> None:
    assert not is_near(QHostAddress(address))


def test_the_own_computer_is_near_and_nothing_is_announced_to_it() -> None:
    assert is_near(QHostAddress("127.0.0.1"))
    for own, everyone in places_to_announce():
        assert not own.isLoopback()
        packed = struct.unpack("!I", socket.inet_aton(everyone.toString()))[0]
        assert packed & 1, "no broadcast address"
