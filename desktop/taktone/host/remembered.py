"""What the program remembers by itself, beside the settings: hints it has shown already."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from taktone.core.known_error import KnownError, Problem
from taktone.host.file_worker import FileWorker
from taktone.host.private_file import keep_aside, read_private, write_private

FILE_NAME = "remembered.json"


class Remembered(QObject):
    """Names of one-time hints; a hint that was shown is not shown again.

    A file that cannot be read is left alone: what is shown now is then remembered until the end.
    """

    failed = Signal(object)

    def __init__(self, folder: Path) -> None:
        """Takes where the file lives; reads nothing yet."""
        super().__init__()
        self._path = folder / FILE_NAME
        self._hints: frozenset[str] = frozenset()
        self._problems: list[KnownError] = []
        self._may_write = True
        self._worker = FileWorker(self)
        self._worker.failed.connect(self.failed)

    @property
    def problems(self) -> tuple[KnownError, ...]:
        """What was wrong with the file at :meth:`load`."""
        return tuple(self._problems)

    @property
    def hints(self) -> frozenset[str]:
        """The hints that were shown."""
        return self._hints

    def load(self) -> None:
        """Reads the file where there is one; a broken one is kept aside, its hints come again."""
        try:
            text = read_private(self._path)
            if text is not None:
                self._hints = _hints_in(text)
        except OSError as error:
            self._may_write = False
            self._note(f"{self._path}: {error.strerror}")
        except ValueError:
            self._keep_aside()

    def add_hint(self, hint: str) -> bool:
        """Remembers that ``hint`` is being shown; False where it had been shown before."""
        if hint in self._hints:
            return False
        self._hints |= {hint}
        if self._may_write:
            path, hints = self._path, self._hints
            self._worker.write(lambda: _save(path, hints))
        return True

    def flush(self, limit_s: float = 5.0) -> bool:
        """Waits until the file is written; False where it could not be."""
        return self._worker.flush(limit_s)

    def _keep_aside(self) -> None:
        try:
            self._note(str(keep_aside(self._path)))
        except OSError:
            self._may_write = False
            self._note(str(self._path))

    def _note(self, detail: str) -> None:
        self._problems.append(KnownError(Problem.SETTINGS_BROKEN, detail))


def _hints_in(text: str) -> frozenset[str]:
    import json  # noqa: PLC0415 - paid only where something was remembered

    try:
        said = json.loads(text)
    except RecursionError as error:
        raise ValueError from error
    match said:
        case {"hints": list(hints)}:
            return frozenset(hint for hint in hints if isinstance(hint, str))
    raise ValueError


def _save(path: Path, hints: frozenset[str]) -> None:
    import json  # noqa: PLC0415 - as above

    write_private(path, json.dumps({"hints": sorted(hints)}, indent=1) + "\n")
