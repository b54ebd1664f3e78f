"""Small files that somebody else wrote, read off the GUI thread."""

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

MOST_BYTES = 1_048_576

Taken = Callable[[bytes | None], None]


class SmallFile(QObject):
    """Reads one file after the other, such as a certificate; answers come in the GUI thread."""

    _was_read = Signal(object, object)

    def __init__(self) -> None:
        """Reads nothing yet."""
        super().__init__()
        self._was_read.connect(lambda taken, data: taken(data))

    def read(self, path: str, taken: Taken) -> None:
        """Gives the first MiB of the file, None where it cannot be read."""
        threading.Thread(
            target=self._read, args=(path, taken), name="small file", daemon=True
        ).start()

    def _read(self, path: str, taken: Taken) -> None:
        data: bytes | None = None
        with suppress(OSError, ValueError), Path(path).open("rb") as file:
            data = file.read(MOST_BYTES)
        with suppress(RuntimeError):  # the program ended meanwhile
            self._was_read.emit(taken, data)
