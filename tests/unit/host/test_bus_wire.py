"""D-Bus bytes in and out, without a bus."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MessageFlag,
    MessageType,
    Parser,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)

from taktone.core.bus_message import (
    BusAnswer,
    BusCall,
    BusMatch,
    BusReply,
    BusRequest,
    BusSignal,
    plain,
)
from taktone.host.bus_wire import LARGEST_MESSAGE, BusWire, socket_path

NOTIFY = BusCall(
    service="org.example.Name",
    path="/org/example",
    interface="org.example.Name",
    member="Notify",
    signature="susssasa{sv}i",
    args=("a", 4_000_000_000, "b", "c", "d", ["e", "f"], {"hint": ("s", "g")}, -1),
)
SIGNAL = new_signal(
    DBusAddress("/org/example", interface="org.example.Name"), "Said", "sv", ("æ", ("u", 7))
).serialise(serial=9)


def talking() -> BusWire:
    wire = BusWire()
    wire.log_in()
    wire.feed(b"OK 0123\r\n")
    return wire


def test_the_log_in_names_the_user_and_ends_with_the_bus_saying_ok() -> None:
    wire = BusWire()
    assert wire.log_in().startswith(b"\0AUTH EXTERNAL ")
    was_logged_in = wire.is_logged_in
    assert wire.feed(b"OK 0123\r\n") == []
    assert (was_logged_in, wire.is_logged_in) == (False, True)
    assert wire.begin()[1].startswith(b"BEGIN\r\n")


def test_a_refused_log_in_is_the_end() -> None:
    wire = BusWire()
    wire.log_in()
    assert wire.feed(b"REJECTED KERBEROS\r\n") is None


def test_a_call_carries_unsigned_numbers_and_nested_values() -> None:
    serial, data = talking().call(NOTIFY)
    (message,) = Parser().feed(data)
    assert message.header.message_type is MessageType.method_call
    assert message.header.serial == serial
    assert message.body == NOTIFY.args


def test_each_call_has_a_serial_of_its_own() -> None:
    wire = talking()
    assert wire.call(NOTIFY)[0] != wire.call(NOTIFY)[0]


def test_a_match_names_only_what_it_chooses_by() -> None:
    match = BusMatch(service="a.b", interface="c.d", member="E", first_arg="it's")
    (message,) = Parser().feed(talking().hear(match))
    rule = message.body[0]
    assert "sender='a.b'" in rule
    assert "interface='c.d'" in rule
    assert "member='E'" in rule
    assert "arg0=" in rule
    assert "path" not in rule


def test_signals_and_answers_come_out_in_plain_values() -> None:
    wire = talking()
    (asked,) = Parser().feed(wire.call(NOTIFY)[1])
    answer = new_method_return(asked, "u", (5,)).serialise(serial=1)
    refusal = new_error(asked, "org.example.No", "s", ("why",)).serialise(serial=2)
    assert wire.feed(SIGNAL + answer + refusal) == [
        BusSignal(
            path="/org/example", interface="org.example.Name", member="Said", args=("æ", ("u", 7))
        ),
        BusAnswer(serial=asked.header.serial, args=(5,)),
        BusAnswer(serial=asked.header.serial, args=None),
    ]


def asked_of_us(wire: BusWire, *, no_reply: bool = False) -> BusRequest:
    call = new_method_call(DBusAddress("/p", "dk.us", "dk.us"), "Open", "as", (["taktone:x"],))
    if no_reply:
        call.header.flags |= MessageFlag.no_reply_expected
    call.header.fields[HeaderFields.sender] = ":1.7"
    request = next(iter(wire.feed(call.serialise(serial=9)) or []))
    assert isinstance(request, BusRequest)
    return request


def test_what_others_call_on_us_is_a_request() -> None:
    request = asked_of_us(talking())
    assert request == BusRequest(
        serial=9,
        sender=":1.7",
        path="/p",
        interface="dk.us",
        member="Open",
        args=(["taktone:x"],),
    )
    assert not asked_of_us(talking(), no_reply=True).wants_answer


@pytest.mark.parametrize(
    ("reply", "kind", "body"),
    [
        (BusReply(), MessageType.method_return, ()),
        (BusReply(signature="s", args=("x",)), MessageType.method_return, ("x",)),
        (None, MessageType.error, ("no method Open",)),
    ],
)
def test_a_reply_goes_to_who_asked(
    reply: BusReply | None, kind: MessageType, body: tuple[object, ...]
) -> None:
    wire = talking()
    (message,) = Parser().feed(wire.reply(asked_of_us(wire), reply))
    fields = message.header.fields
    assert message.header.message_type is kind
    assert (fields[HeaderFields.reply_serial], fields[HeaderFields.destination]) == (9, ":1.7")
    assert message.body == body


@given(st.integers(1, len(SIGNAL) - 1))
def test_a_message_may_come_in_pieces(cut: int) -> None:
    wire = talking()
    assert wire.feed(SIGNAL[:cut]) == []
    assert wire.feed(SIGNAL[cut:]) == talking().feed(SIGNAL)


@given(st.binary(max_size=300))
def test_no_bytes_raise_during_the_log_in(data: bytes) -> None:
    wire = BusWire()
    wire.log_in()
    assert wire.feed(data) in ([], None)


@given(st.binary(max_size=300))
def test_no_bytes_raise_afterwards(data: bytes) -> None:
    assert isinstance(talking().feed(data), list | None)


@given(st.integers(0, len(SIGNAL) - 1), st.integers(0, 255))
def test_no_damaged_message_raises(place: int, byte: int) -> None:
    damaged = bytearray(SIGNAL)
    damaged[place] = byte
    assert isinstance(talking().feed(bytes(damaged)), list | None)


def test_a_message_that_would_fill_the_memory_is_the_end() -> None:
    header = struct.pack("<cBBBIII", b"l", 4, 0, 1, LARGEST_MESSAGE + 1, 1, 0)
    assert talking().feed(header) is None


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("unix:path=/run/user/1000/bus", "/run/user/1000/bus"),
        ("unix:path=/run/bus,guid=0123", "/run/bus"),
        ("unix:abstract=/run/dbus-x", "\0/run/dbus-x"),
        ("tcp:host=localhost,port=1;unix:path=/a%20b", "/a b"),
        ("unix:tmpdir=/tmp", None),
        ("autolaunch:", None),
        ("nonsense", None),
        ("", None),
    ],
)
def test_the_address_names_a_socket_or_none(address: str, path: str | None) -> None:
    assert socket_path(address) == path


@pytest.mark.parametrize("value", [("u", 1), ("v", ("u", 1)), ("v", ("v", ("u", 1))), 1])
def test_variants_are_opened(value: object) -> None:
    assert plain(value) == 1
