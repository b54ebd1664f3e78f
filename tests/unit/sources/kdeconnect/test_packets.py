"""Packets, their lines and who introduces itself by them: all that is read from strangers."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.sources.kdeconnect.device_identity import device_name, own_identity, read_identity
from taktone.sources.kdeconnect.flood_limit import FloodLimit
from taktone.sources.kdeconnect.packet import Packet, is_true, read_packet, text_of, whole_number
from taktone.sources.kdeconnect.packet_lines import PacketLines

PHONE = {
    "deviceId": "a1_b2-" + "c" * 26,
    "deviceName": "Mettes telefon",
    "deviceType": "phone",
    "protocolVersion": 8,
    "tcpPort": 1716,
    "outgoingCapabilities": ["kdeconnect.battery", "kdeconnect.telephony"],
}


def packet(**more: object) -> Packet:
    return Packet(kind="kdeconnect.identity", body={**PHONE, **more})


def test_a_packet_is_read_as_it_was_written() -> None:
    told = Packet(kind="kdeconnect.ping", body={"message": "Hej æøå"})
    line = told.line(1_700_000_000_000)
    assert line.endswith(b"\n")
    assert json.loads(line)["id"] == 1_700_000_000_000
    assert read_packet(line) == told


@pytest.mark.parametrize(
    "line",
    [
        *(b"", b"\n", b"nothing", b"[]", b"7", b'"x"', b"\xff\xfe\x00", b'{"type":"x"}'),
        *(b'{"type":1,"body":{}}', b'{"type":"x","body":[]}', b'{"body":{}}', b"NaN"),
        *(
            b'{"type":"x","body":' + b"[" * 100_000,
            b'{"type":"x","body":{"a":' + b"9" * 9999 + b"}}",
        ),
        b'{"type":"' + b"x" * 65 + b'","body":{}}',
    ],
)
def test_what_is_no_packet_is_none(line: bytes) -> None:
    assert read_packet(line) is None


@given(st.binary(max_size=300))
def test_no_bytes_harm_the_reader(line: bytes) -> None:
    read_identity(read_packet(line))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*PHONE, "targetDeviceId"]), JSON))
def test_no_body_harms_the_reader(more: dict[str, object]) -> None:
    identity = read_identity(packet(**more))
    if identity is not None:
        identity.name.encode()
        assert len(identity.name) <= 32
        assert identity.tcp_port is None or 1714 <= identity.tcp_port <= 1764


def test_a_phone_introduces_itself() -> None:
    identity = read_identity(packet())
    assert identity is not None
    assert (identity.id, identity.name, identity.version) == (
        PHONE["deviceId"],
        "Mettes telefon",
        8,
    )
    assert (identity.tells_calls, identity.tcp_port) == (True, 1716)


@pytest.mark.parametrize(
    "wrong",
    [
        *({"deviceId": "c" * 31}, {"deviceId": "c" * 39}, {"deviceId": "ø" * 32}),
        *({"deviceId": "c" * 31 + "/"}, {"deviceId": "c" * 32 + "\n"}, {"deviceId": 7}),
        *({"deviceName": ""}, {"deviceName": "?!()"}, {"deviceName": None}),
        *({"protocolVersion": 6}, {"protocolVersion": "eight"}, {"protocolVersion": True}),
        {"protocolVersion": None},
    ],
)
def test_who_does_not_introduce_itself_properly_is_nobody(wrong: dict[str, object]) -> None:
    assert read_identity(packet(**wrong)) is None


def test_version_7_has_shorter_ids() -> None:
    old = read_identity(packet(deviceId="0123456789abcdef", protocolVersion=7))
    assert old is not None
    assert read_identity(packet(deviceId="0123456789abcdef")) is None


def test_numbers_may_be_spelled_as_text_as_android_does() -> None:
    identity = read_identity(packet(targetProtocolVersion="8", targetDeviceId="b" * 32))
    assert identity is not None
    assert (identity.target_version, identity.target_id) == (8, "b" * 32)


def test_who_says_what_it_can_and_names_no_calls_tells_none() -> None:
    for told, tells in (([], None), (["kdeconnect.ping"], False), ("calls", None)):
        identity = read_identity(packet(outgoingCapabilities=told))
        assert identity is not None
        assert identity.tells_calls is tells


def test_a_port_outside_the_protocol_is_none() -> None:
    for port in (80, 1713, 1765, -1, "ssh", 1716.5):
        identity = read_identity(packet(tcpPort=port))
        assert identity is not None
        assert identity.tcp_port is None


def test_a_name_is_one_clean_short_line() -> None:
    assert device_name("  <b>Mettes\u202e tele.fon</b>\n") == "bMettes telefon/b"
    assert len(device_name("x" * 99)) == 32


def test_we_tell_no_more_than_our_own_name_and_that_we_hear_calls() -> None:
    told = own_identity("f" * 32, tcpPort=1750).body
    assert told.keys() == {
        *("deviceId", "deviceName", "deviceType", "protocolVersion", "tcpPort"),
        *("incomingCapabilities", "outgoingCapabilities"),
    }
    assert (told["deviceName"], told["outgoingCapabilities"]) == ("Taktone", [])


def test_values_of_other_types_are_none() -> None:
    body = {"a": "true", "b": True, "c": 1, "d": ["x"], "e": "\ud83d\x00x"}
    assert [is_true(body, name) for name in "abcd?"] == [True, True, False, False, False]
    assert [text_of(body, name, 9) for name in "ace"] == ["true", "", "\x00x"]
    assert [whole_number(body, name) for name in "abc"] == [None, None, 1]


LINE = st.binary(max_size=40).filter(lambda line: b"\n" not in line)


@given(st.lists(LINE), st.lists(st.integers(1, 30)))
def test_lines_come_out_whole_however_they_are_cut(lines: list[bytes], cuts: list[int]) -> None:
    reader, stream = PacketLines(30), b"".join(line + b"\n" for line in lines)
    seen: list[bytes] = []
    for size in [*cuts, len(stream)]:
        seen += reader.feed(stream[:size])
        stream = stream[size:]
    seen += reader.feed(stream)
    assert seen == [line for line in lines if line and len(line) <= 30]


def test_a_line_without_end_is_not_kept() -> None:
    reader = PacketLines(100)
    for _ in range(1000):
        reader.feed(b"x" * 90)
    assert sum(map(len, reader._parts)) <= 100
    assert reader.feed(b"x\nping\n") == (b"ping",)


@given(st.lists(st.floats(0, 100), max_size=200))
def test_a_flood_gets_through_no_faster_than_allowed(pauses: list[float]) -> None:
    limit, at = FloodLimit(5, 2.0), 0.0
    passed = 0
    for pause in pauses:
        at += pause
        passed += limit.is_within(at)
    assert passed <= 5 + 2.0 * at + 1


def test_a_clock_that_is_set_back_gives_no_room() -> None:
    limit = FloodLimit(1, 1.0)
    assert limit.is_within(1000)
    assert not limit.is_within(500)
    assert limit.is_within(501)
