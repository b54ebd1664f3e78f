"""A name server on the loopback that knows a few SRV records."""

import socket
import struct
import threading
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

Service = tuple[int, int, int, str]
"""Priority, weight, port and target."""
SRV = 33


class ScriptedNameServer:
    """Answers from ``services`` by name; anything else does not exist."""

    def __init__(self, services: Mapping[str, Sequence[Service]]) -> None:
        self.asked: list[str] = []
        self._services = services
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, name="name server")

    @property
    def port(self) -> int:
        return int(self._socket.getsockname()[1])

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
            last.sendto(b"", ("127.0.0.1", self.port))
        self._thread.join(10)
        self._socket.close()

    def _serve(self) -> None:
        while True:
            data, source = self._socket.recvfrom(4096)
            if not data:
                return
            self._socket.sendto(self._answer(data), source)

    def _answer(self, data: bytes) -> bytes:
        name, end = _name(data)
        self.asked.append(name)
        (kind,) = struct.unpack_from("!H", data, end)
        found = self._services.get(name, ()) if kind == SRV else ()
        flags = 0x8180 if found else 0x8183
        answer = data[:2] + struct.pack("!HHHHH", flags, 1, len(found), 0, 0) + data[12 : end + 4]
        for priority, weight, port, target in found:
            value = struct.pack("!HHH", priority, weight, port) + _wired(target)
            answer += b"\xc0\x0c" + struct.pack("!HHIH", SRV, 1, 60, len(value)) + value
        return answer


def _name(data: bytes) -> tuple[str, int]:
    labels, at = [], 12
    while data[at]:
        labels.append(data[at + 1 : at + 1 + data[at]].decode())
        at += 1 + data[at]
    return ".".join(labels).lower(), at + 1


def _wired(name: str) -> bytes:
    labels = [label.encode() for label in name.split(".") if label]
    return b"".join(bytes([len(label)]) + label for label in labels) + b"\0"
