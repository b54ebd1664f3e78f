"""Speaks to the running program. Each module this loads is paid for by every ``taktone ring``.

``socket`` and ``json`` would cost as much as all the rest of it: the C module below ``socket``
does, and a flat message is soon written.
"""

from __future__ import annotations

import _socket
import os
import sys
import time

from taktone.host.paths import control_address

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

LONGEST_LINE = 64 * 1024
ANSWER_LIMIT_S = 10.0
_STEP_S = 0.02
_DONE = b'{"v": 1, "ok": true}\n'
_ESCAPES = {code: f"\\u{code:04x}" for code in (*range(32), ord('"'), ord("\\"))}


class NotRunning(Exception):
    """Nobody answers at the control address."""


def send(
    message: Mapping[str, object],
    *,
    patience_s: float = 0.0,
    is_hopeless: Callable[[], bool] = lambda: False,
) -> dict[str, Any]:
    """Sends one message and gives the program's reply.

    A message that somebody took is never sent again, even where the answer fails to come.

    Args:
        message: ``{"v": 1, "op": ...}``.
        patience_s: How long to try while nobody takes it: the program may be starting.
        is_hopeless: Asked between tries; True ends them early.

    Raises:
        NotRunning: Nobody took it, or nobody answered within ``ANSWER_LIMIT_S``.
    """
    line = _line(message)
    exchange = _by_pipe if sys.platform == "win32" else _by_socket
    began = time.monotonic()
    while True:
        try:
            answer = exchange(line)
        except TimeoutError as error:
            raise NotRunning("no answer") from error
        except BlockingIOError as error:
            # So many callers at once that the program's queue is full.
            patience_s, reason = max(patience_s, ANSWER_LIMIT_S), str(error)
        except OSError as error:
            reason = str(error)
        else:
            if answer:
                return _read(answer)
            reason = "closed"
        if time.monotonic() - began >= patience_s or is_hopeless():
            raise NotRunning(reason)
        _pause()


def _by_socket(line: bytes) -> bytes:
    """The answer, empty where the program ended before it took the message."""
    address = control_address()
    if os.stat(address).st_uid != os.getuid():  # noqa: PTH116 - see host/paths.py
        raise PermissionError(f"{address} belongs to somebody else")
    connection = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    try:
        connection.settimeout(ANSWER_LIMIT_S)
        connection.connect(address)
        connection.sendall(line)
        return _whole_line(connection.recv)
    finally:
        connection.close()


def _by_pipe(line: bytes) -> bytes:
    """Windows: the server's named pipe opens like a file. Not yet run there."""
    with open(control_address(), "r+b", buffering=0) as pipe:  # noqa: PTH123 - a pipe, no path
        pipe.write(line)
        return _whole_line(pipe.read)


def _whole_line(read: Callable[[int], bytes]) -> bytes:
    answer = b""
    while not answer.endswith(b"\n") and len(answer) < LONGEST_LINE:
        part = read(4096)
        if not part:
            break
        answer += part
    return answer


def _line(message: Mapping[str, object]) -> bytes:
    """The message as a line of JSON (RFC 8259); its values are texts and whole numbers.

    Raises:
        TypeError: Another kind of value.
    """
    fields = (f"{_written(name)}: {_written(value)}" for name, value in message.items())
    return f"{{{', '.join(fields)}}}\n".encode("utf-8", "replace")


def _written(value: object) -> str:
    if isinstance(value, str):
        return f'"{value.translate(_ESCAPES)}"'
    if type(value) is int:
        return str(value)
    raise TypeError(f"{type(value).__name__} in a message")


def _read(answer: bytes) -> dict[str, Any]:
    if answer == _DONE:
        return {"v": 1, "ok": True}
    import json  # noqa: PLC0415 - most answers need none

    try:
        reply = json.loads(answer)
    except ValueError as error:
        raise NotRunning("no whole answer") from error
    if not isinstance(reply, dict):
        raise NotRunning("no answer of ours")
    return reply


def _pause() -> None:
    import threading  # noqa: PLC0415 - only while the program starts

    threading.Event().wait(_STEP_S)
