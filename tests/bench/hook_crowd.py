"""The web hook: what 500 connections that say nothing cost a program that tells of a call."""

import os
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from statistics import median

from bench.figures import percentile
from bench.outcome import Outcome
from bench.workbench import Workbench

SERVER = Path(__file__).with_name("hook_server.py")
TOKEN = "bench"
CROWD = 500
MOST_MS = 50.0
"""As issue 5 promises."""
_REQUEST = f"GET /{TOKEN}/ring?number=20123456 HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()


def measure(bench: Workbench) -> list[Outcome]:
    """Calls alone, then calls each of which has a new crowd in front of it."""
    path = os.pathsep.join(sys.path[:2])
    server = subprocess.Popen(
        [sys.executable, str(SERVER), TOKEN],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
        text=True,
    )
    assert server.stdin is not None
    assert server.stdout is not None
    port = int(server.stdout.readline())
    rounds = max(100, bench.events)
    alone = [_told(port) for _ in range(rounds)]
    crowded = []
    for _ in range(rounds):
        crowd = [_silent(port) for _ in range(CROWD)]
        crowded.append(_told(port))
        for each in crowd:
            each.close()
    server.stdin.close()
    server.wait(10)
    server.stdout.close()
    usual = median(alone)
    return [
        Outcome(bench="web hook: a call told, ms", ours=usual),
        Outcome(
            bench=f"web hook: {CROWD} half-open connections cost it, p99 ms",
            ours=percentile(crowded, 99) - usual,
            most=MOST_MS,
        ),
    ]


def _told(port: int) -> float:
    began = time.perf_counter()
    with socket.create_connection(("127.0.0.1", port), timeout=30) as link:
        link.sendall(_REQUEST)
        answer = b""
        while part := link.recv(4096):
            answer += part
    assert answer.startswith(b"HTTP/1.1 200"), answer
    return (time.perf_counter() - began) * 1000


def _silent(port: int) -> socket.socket:
    """Somebody who comes in, begins to speak and stops; none of them waits for another."""
    link = socket.socket()
    link.setblocking(False)
    with suppress(BlockingIOError):
        link.connect(("127.0.0.1", port))
    with suppress(OSError):
        link.send(b"GET /")
    return link
