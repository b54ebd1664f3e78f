"""Which prompts were shown lately, so that the same one seldom comes on following calls."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.host.file_worker import FileWorker
from taktone.host.private_file import read_private, write_private

FILE_NAME = "shown-prompts.json"
MOST = 120
WRITTEN_AFTER_MS = 3000


class ShownPrompts(QObject):
    """Ids of prompts, the newest last; written some seconds later, when no call is coming up.

    A file that cannot be read is no loss: the memory begins anew.
    """

    failed = Signal(object)

    def __init__(self, folder: Path) -> None:
        """Takes where the file lives; reads nothing yet."""
        super().__init__()
        self._path = folder / FILE_NAME
        self._lately: tuple[str, ...] = ()
        self._is_dirty = False
        self._worker = FileWorker(self)
        self._worker.failed.connect(self.failed)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(WRITTEN_AFTER_MS)
        self._soon.timeout.connect(self._write)

    @property
    def lately(self) -> tuple[str, ...]:
        """The ids, the one shown longest ago first."""
        return self._lately

    def load(self) -> None:
        """Reads the file where there is one."""
        try:
            text = read_private(self._path)
        except (OSError, ValueError):
            return
        if text:
            self._lately = _ids_in(text)

    def add(self, prompt_id: str) -> None:
        """This prompt is being shown."""
        if self._lately[-1:] == (prompt_id,):
            return
        others = tuple(known for known in self._lately if known != prompt_id)
        self._lately = (*others, prompt_id)[-MOST:]
        self._is_dirty = True
        if not self._soon.isActive():
            self._soon.start()

    def flush(self, limit_s: float = 5.0) -> bool:
        """Writes what is new and waits for it; False where that could not be."""
        self._soon.stop()
        self._write()
        return self._worker.flush(limit_s)

    def _write(self) -> None:
        if self._is_dirty:
            self._is_dirty = False
            path, lately = self._path, self._lately
            self._worker.write(lambda: _save(path, lately))


def _ids_in(text: str) -> tuple[str, ...]:
    import json  # noqa: PLC0415 - paid only where something was shown

    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    if not isinstance(said, list):
        return ()
    return tuple(dict.fromkeys(x for x in said if isinstance(x, str)))[-MOST:]


def _save(path: Path, lately: tuple[str, ...]) -> None:
    import json  # noqa: PLC0415 - as above

    write_private(path, json.dumps(lately, indent=0) + "\n")
