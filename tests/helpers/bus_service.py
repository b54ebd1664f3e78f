"""A service on the message bus, written with jeepney in a thread of its own."""

import os
import select
import threading
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

Answer = Callable[..., tuple[str, tuple[Any, ...]]]


class BusService:
    """Owns a name, answers the methods it was given, and remembers what it was asked.

    A method is a function of the call's arguments; it gives a signature and the values to answer
    with. Raising LookupError answers with a D-Bus error.
    """

    def __init__(self, address: str, name: str, methods: Mapping[str, Answer]) -> None:
        self.calls: list[tuple[str, tuple[Any, ...]]] = []
        self._address = address
        self._name = name
        self._methods = methods
        self._stop_reader, self._stop_writer = os.pipe()
        self._sending = threading.Lock()
        self._thread = threading.Thread(target=self._serve, name=name)

    def __enter__(self) -> Self:
        self._link = open_dbus_connection(self._address)
        reply = self._link.send_and_get_reply(message_bus.RequestName(self._name))
        assert reply.body == (1,)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.write(self._stop_writer, b".")
        self._thread.join(10)
        self._link.close()
        os.close(self._stop_reader)
        os.close(self._stop_writer)

    def asked(self, member: str) -> list[tuple[Any, ...]]:
        """The arguments of every call of ``member`` so far."""
        return [args for name, args in self.calls if name == member]

    def tell(self, path: str, interface: str, member: str, signature: str, *args: object) -> None:
        """Sends a signal."""
        emitter = DBusAddress(path, interface=interface)
        with self._sending:
            self._link.send(new_signal(emitter, member, signature, args))

    def _serve(self) -> None:
        data = b""
        while True:
            for message in self._link.parser.feed(data):
                if message.header.message_type is MessageType.method_call:
                    self._answer(message)
            ready, _, _ = select.select([self._link.sock, self._stop_reader], [], [])
            if self._stop_reader in ready:
                return
            data = self._link.sock.recv(65536)
            if not data:
                return

    def _answer(self, message: Message) -> None:
        member = message.header.fields[HeaderFields.member]
        self.calls.append((member, message.body))
        try:
            signature, values = self._methods[member](*message.body)
            reply = new_method_return(message, signature or None, values)
        except LookupError:
            reply = new_error(message, "org.freedesktop.DBus.Error.Failed", "s", ("no",))
        with self._sending:
            self._link.send(reply)
