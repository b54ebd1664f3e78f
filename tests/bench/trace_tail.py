"""The trace of a running program, read as it grows."""

import json
import threading
import time
from pathlib import Path
from typing import Any

_STEP_S = 0.001
_PACE = threading.Event()


class TraceTail:
    """Events of a trace file that were written after this tail was made."""

    def __init__(self, path: Path) -> None:
        """Takes the file, which may not be there yet."""
        self._path = path
        self._offset = path.stat().st_size if path.exists() else 0
        self._seen: list[dict[str, Any]] = []

    def wait_for(self, name: str, limit_s: float = 20.0, **ids: object) -> dict[str, Any]:
        """The first event of that name and those ids.

        Raises:
            AssertionError: None came within ``limit_s``.
        """
        checked = 0
        end = time.monotonic() + limit_s
        while time.monotonic() < end:
            for event in self._seen[checked:]:
                if event["ev"] == name and all(event.get(k) == v for k, v in ids.items()):
                    return event
            checked = len(self._seen)
            if not self._read():
                _PACE.wait(_STEP_S)
        raise AssertionError(f"waited {limit_s:.0f} s in vain for {name} {ids}")

    def events(self, name: str) -> list[dict[str, Any]]:
        """All events of that name so far."""
        self._read()
        return [event for event in self._seen if event["ev"] == name]

    def forget(self) -> None:
        """Lets go of what was read: waiting looks only at what comes from here on."""
        self._read()
        self._seen.clear()

    def _read(self) -> bool:
        if not self._path.exists():
            return False
        with self._path.open("rb") as file:
            file.seek(self._offset)
            data = file.read()
        whole = data[: data.rfind(b"\n") + 1]
        self._offset += len(whole)
        self._seen += [json.loads(line) for line in whole.splitlines()]
        return bool(whole)
