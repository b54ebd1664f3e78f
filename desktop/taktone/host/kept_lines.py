"""The user's lines on disk, read and written off the GUI thread."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from taktone.core.kept_line import KeptLine, Line
from taktone.core.known_error import KnownError, Problem
from taktone.host.file_worker import FileWorker
from taktone.host.lines_file import TYPED_KINDS, LinesRead, Table, read_lines, write_lines
from taktone.host.paths import LINES_NAME
from taktone.host.private_file import keep_aside, write_problem


class KeptLines(QObject):
    """``lines.toml`` in the config folder.

    A file that is no TOML is kept aside as ``lines.toml.broken-1`` (``-2`` ...) and told of; a
    table in it that cannot be used is told of and stays in the file as it is.

    Signals:
        lines_read: tuple[KeptLine, ...], once for each :meth:`read`.
        failed: KnownError.
    """

    lines_read = Signal(object)
    failed = Signal(object)
    _read_done = Signal(object, object)

    def __init__(self, folder: Path, kinds: Mapping[str, type[Line]] = TYPED_KINDS) -> None:
        """Takes where the file lives and what describes each kind; reads nothing yet."""
        super().__init__()
        self._kinds = kinds
        self._path = folder / LINES_NAME
        self._foreign: tuple[Table, ...] = ()
        self._is_read = False
        self._is_hidden = False
        self._worker = FileWorker(self)
        self._worker.failed.connect(self.failed)
        self._read_done.connect(self._on_read_done)

    def read(self) -> None:
        """Reads the file; ``lines_read`` follows."""
        self._worker.write(self._read)

    def save(self, lines: Sequence[KeptLine]) -> None:
        """Writes all lines; nothing before the first :meth:`read` has answered."""
        if not self._is_read:
            return
        kept, foreign, is_hidden = tuple(lines), self._foreign, self._is_hidden
        self._is_hidden = False
        self._worker.write(lambda: self._write(kept, foreign, is_hidden=is_hidden))

    def flush(self, limit_s: float = 5.0) -> bool:
        """Waits until the file is written; False where it could not be."""
        return self._worker.flush(limit_s)

    def _read(self) -> KnownError | None:
        found, problem, is_hidden = LinesRead(), None, False
        try:
            found = read_lines(self._path, self._kinds)
        except OSError as error:
            problem = self._problem(f"{self._path}: {error.strerror}")
            is_hidden = True
        except ValueError:
            problem = self._problem(self._put_aside())
        else:
            if found.foreign:
                problem = self._problem(str(self._path))
        self._read_done.emit(found, is_hidden)
        return problem

    def _write(
        self, lines: tuple[KeptLine, ...], foreign: tuple[Table, ...], *, is_hidden: bool
    ) -> KnownError | None:
        if is_hidden:
            # What could not be read may hold lines: it makes room, it is not overwritten.
            try:
                keep_aside(self._path)
            except OSError as error:
                raise write_problem(error, self._path) from error
        write_lines(self._path, lines, foreign)
        return None

    def _put_aside(self) -> str:
        try:
            return str(keep_aside(self._path))
        except OSError:
            return str(self._path)

    @staticmethod
    def _problem(detail: str) -> KnownError:
        return KnownError(Problem.LINES_BROKEN, detail)

    def _on_read_done(self, found: LinesRead, is_hidden: bool) -> None:  # noqa: FBT001 - a slot
        self._foreign = found.foreign
        self._is_read, self._is_hidden = True, is_hidden
        self.lines_read.emit(found.lines)
