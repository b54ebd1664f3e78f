"""Speaks to the running program; standard library only, and little of it."""

import json
import socket
import sys
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

from taktone.host.paths import control_address

LONGEST_LINE = 64 * 1024
ANSWER_LIMIT_S = 10.0
_STEP_S = 0.02


class NotRunning(Exception):
    """Nobody answers at the control address."""


def send(
    message: Mapping[str, object],
    *,
    patience_s: float = 0.0,
    is_hopeless: Callable[[], bool] = lambda: False,
) -> dict[str, Any]:
    """Sends one message and gives the program's reply.

    Args:
        message: ``{"v": 1, "op": ...}``.
        patience_s: How long to try while nobody answers: the program may be starting.
        is_hopeless: Asked between tries; True ends them early.

    Raises:
        NotRunning: Nobody answered.
    """
    line = json.dumps(message).encode() + b"\n"
    exchange = _by_pipe if sys.platform == "win32" else _by_socket
    end = time.monotonic() + patience_s
    pause = threading.Event()
    while True:
        try:
            return dict(json.loads(exchange(line)))
        except (OSError, ValueError) as error:
            if time.monotonic() >= end or is_hopeless():
                raise NotRunning(str(error)) from error
        pause.wait(_STEP_S)


def _by_socket(line: bytes) -> bytes:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(ANSWER_LIMIT_S)
        connection.connect(control_address())
        connection.sendall(line)
        answer = b""
        while not answer.endswith(b"\n") and len(answer) < LONGEST_LINE:
            part = connection.recv(4096)
            if not part:
                break
            answer += part
        return answer


def _by_pipe(line: bytes) -> bytes:
    """Windows: the server's named pipe opens like a file. Not yet run there."""
    with open(control_address(), "r+b", buffering=0) as pipe:  # noqa: PTH123 - a pipe, no path
        pipe.write(line)
        answer = b""
        while not answer.endswith(b"\n") and len(answer) < LONGEST_LINE:
            answer += pipe.read(4096)
        return answer
