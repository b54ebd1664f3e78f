"""What this machine gives anybody just now: a process that does nothing but wait for datagrams.

    python tests/bench/plain_reader.py

It tells its port, and at the end how late each datagram was, as one line of JSON.
"""

import json
import socket
import subprocess
import sys
import threading
import time
from types import TracebackType
from typing import Self

EVERY_S = 0.02
END = b"end"


class PlainReader:
    """The reader in a process of its own, and a thread here that writes to it 50 times a second."""

    def __init__(self) -> None:
        self.late_ms: list[float] = []
        """Known once it is left."""
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._write, name="writer to the plain reader")

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, __file__], stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        self._port = int(self._process.stdout.readline())
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_over.set()
        self._thread.join()
        assert self._process.stdout is not None
        self.late_ms = json.loads(self._process.stdout.readline())
        self._process.stdout.close()
        self._process.wait(10)

    def _write(self) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as writer:
            while not self._is_over.wait(EVERY_S):
                writer.sendto(b"%d" % time.monotonic_ns(), ("127.0.0.1", self._port))
            writer.sendto(END, ("127.0.0.1", self._port))


def main() -> None:
    """Reads until it is told to end."""
    late_ms: list[float] = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as reader:
        reader.bind(("127.0.0.1", 0))
        print(reader.getsockname()[1], flush=True)
        while (data := reader.recv(100)) != END:
            late_ms.append((time.monotonic_ns() - int(data)) / 1e6)
    print(json.dumps(late_ms), flush=True)


if __name__ == "__main__":
    main()
