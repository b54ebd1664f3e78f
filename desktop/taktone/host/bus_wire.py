"""D-Bus bytes: calls and replies go out; answers, signals and requests come in. No socket.

Format: D-Bus specification, "Message Protocol" and "Authentication Protocol"; parsed by jeepney,
which this module alone imports.
"""

import itertools
import struct

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    Endianness,
    Header,
    HeaderFields,
    MatchRule,
    Message,
    MessageFlag,
    MessageType,
    Parser,
    message_bus,
    new_method_call,
)
from jeepney.auth import BEGIN, Authenticator  # type: ignore[import-untyped]
from jeepney.bus import get_connectable_addresses  # type: ignore[import-untyped]

from taktone.core.bus_message import (
    BusAnswer,
    BusCall,
    BusMatch,
    BusReply,
    BusRequest,
    BusSignal,
)

LARGEST_MESSAGE = 4 << 20
UNKNOWN_METHOD = "org.freedesktop.DBus.Error.UnknownMethod"
HELLO = BusCall(
    service="org.freedesktop.DBus",
    path="/org/freedesktop/DBus",
    interface="org.freedesktop.DBus",
    member="Hello",
)
_GARBAGE = (
    AssertionError,
    IndexError,
    KeyError,
    OverflowError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)


def socket_path(bus_address: str) -> str | None:
    """The Unix socket that a bus address (``unix:path=...``) names, None where it names none."""
    try:
        return next(iter(get_connectable_addresses(bus_address)), None)
    except (RuntimeError, ValueError):
        return None


class BusWire:
    """One connection's conversation, from the first byte on."""

    def __init__(self) -> None:
        """Begins with the log-in."""
        self._authenticator = Authenticator()
        self._parser = Parser()
        self._serials = itertools.count(1)

    @property
    def is_logged_in(self) -> bool:
        """True once the bus has accepted us."""
        return bool(self._authenticator.authenticated)

    def log_in(self) -> bytes:
        """What to send first."""
        return bytes(self._authenticator.data_to_send())

    def begin(self) -> tuple[int, bytes]:
        """What to send once logged in, and the serial whose answer opens the conversation."""
        serial, data = self.call(HELLO)
        return serial, BEGIN + data

    def call(self, call: BusCall) -> tuple[int, bytes]:
        """The serial and the bytes of a method call."""
        target = DBusAddress(call.path, bus_name=call.service, interface=call.interface)
        message = new_method_call(target, call.member, call.signature or None, call.args)
        return self._numbered(message)

    def hear(self, match: BusMatch) -> bytes:
        """The bytes that ask the bus to pass on the signals of ``match``."""
        return self._numbered(message_bus.AddMatch(_rule(match)))[1]

    def ignore(self, match: BusMatch) -> bytes:
        """The bytes that take :meth:`hear` back."""
        return self._numbered(message_bus.RemoveMatch(_rule(match)))[1]

    def reply(self, request: BusRequest, reply: BusReply | None) -> bytes:
        """The bytes that answer a request; None says that there is no such method."""
        fields = {
            HeaderFields.reply_serial: request.serial,
            HeaderFields.destination: request.sender,
        }
        if reply is None:
            fields[HeaderFields.error_name] = UNKNOWN_METHOD
        kind = MessageType.error if reply is None else MessageType.method_return
        told = reply or BusReply(signature="s", args=(f"no method {request.member}",))
        if told.signature:
            fields[HeaderFields.signature] = told.signature
        header = Header(Endianness.little, kind, 0, 1, -1, -1, fields)
        return self._numbered(Message(header, told.args))[1]

    def feed(self, data: bytes) -> list[BusAnswer | BusSignal | BusRequest] | None:
        """What arrived with ``data``; None where it is no D-Bus or larger than anything we expect.

        After None there is nothing to be made of the connection any more.
        """
        try:
            if not self.is_logged_in:
                self._authenticator.feed(data)
                return []
            self._parser.add_data(data)
            messages = list(iter(self._parser.get_next_message, None))
            told = [_plain_message(message) for message in messages]
        except _GARBAGE:
            return None
        if (self._parser.next_msg_size or 0) > LARGEST_MESSAGE:
            return None
        return [message for message in told if message is not None]

    def _numbered(self, message: Message) -> tuple[int, bytes]:
        serial = next(self._serials)
        return serial, bytes(message.serialise(serial=serial))


def _rule(match: BusMatch) -> MatchRule:
    rule = MatchRule(
        type="signal",
        sender=match.service or None,
        interface=match.interface or None,
        member=match.member or None,
        path=match.path or None,
    )
    if match.first_arg:
        rule.add_arg_condition(0, match.first_arg)
    return rule


def _plain_message(message: Message) -> BusAnswer | BusSignal | BusRequest | None:
    fields, kind, args = message.header.fields, message.header.message_type, tuple(message.body)
    if kind is MessageType.method_call:
        return BusRequest(
            serial=message.header.serial,
            sender=fields.get(HeaderFields.sender, ""),
            path=fields[HeaderFields.path],
            interface=fields.get(HeaderFields.interface, ""),
            member=fields[HeaderFields.member],
            args=args,
            wants_answer=not message.header.flags & MessageFlag.no_reply_expected,
        )
    if kind is MessageType.signal:
        return BusSignal(
            path=fields[HeaderFields.path],
            interface=fields[HeaderFields.interface],
            member=fields[HeaderFields.member],
            args=args,
        )
    if kind in (MessageType.method_return, MessageType.error):
        is_error = kind is MessageType.error
        return BusAnswer(serial=fields[HeaderFields.reply_serial], args=None if is_error else args)
    return None
