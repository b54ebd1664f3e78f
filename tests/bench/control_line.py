"""A connection to the control socket of the program or of a yardstick."""

import json
import socket
from pathlib import Path
from types import TracebackType
from typing import Any


class ControlLine:
    """Sends one message at a time and waits for its answer."""

    def __init__(self, path: Path) -> None:
        """Connects.

        Raises:
            OSError: Nobody listens there.
        """
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(20)
        self._socket.connect(str(path))
        self._answers = self._socket.makefile("rb")

    def __enter__(self) -> "ControlLine":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._answers.close()
        self._socket.close()

    def tell(self, op: str, **fields: object) -> None:
        """Sends and does not wait."""
        self._socket.sendall(json.dumps({"v": 1, "op": op, **fields}).encode() + b"\n")

    def send(self, op: str, **fields: object) -> dict[str, Any]:
        """Gives the answer, which must say that all is well."""
        self.tell(op, **fields)
        answer = json.loads(self._answers.readline())
        assert answer["ok"], f"{op}: {answer}"
        return dict(answer)
