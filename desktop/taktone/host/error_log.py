"""The program's log: what went wrong, and nothing about anybody."""

import faulthandler
import logging
import os
import sys
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from taktone.host.paths import ensure_folder

LOG_NAME = "taktone.log"
CRASH_NAME = "crash.log"
LARGEST = 512 * 1024
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_qt_log = logging.getLogger("qt")


class ErrorLog:
    """Writes the log of Python and Qt into a folder, and there too where a crash happened.

    ``taktone.log`` is moved to ``taktone.log.1`` at half a megabyte, ``crash.log`` to
    ``crash.log.1`` at the start. Warnings go to the terminal as well; where the folder cannot be
    written, only there. Every word is redacted first (:mod:`taktone.host.redaction`).
    """

    def __init__(self, folder: Path) -> None:
        """Takes where the files go; opens nothing yet."""
        self._folder = folder
        self._handlers: list[logging.Handler] = []
        self._crashes: TextIO | None = None
        self._level_before = logging.WARNING

    def start(self) -> None:
        """Begins to write."""
        self._level_before = logging.getLogger().level
        logging.getLogger().setLevel(logging.INFO)
        if sys.stderr is not None:
            terminal = logging.StreamHandler(sys.stderr)
            terminal.setLevel(logging.WARNING)
            self._add(terminal)
        try:
            ensure_folder(self._folder)
            self._add(_PrivateFileHandler(self._folder / LOG_NAME))
            self._crashes = self._open_crashes()
        except OSError as error:
            logging.getLogger(__name__).warning("no log is kept: %s", error.strerror)
        else:
            faulthandler.enable(self._crashes)
        qInstallMessageHandler(_on_qt_message)

    @staticmethod
    def complete() -> None:
        """Loads what the first record needs, lest it be missing in the very trouble to be told."""
        import_module("taktone.host.error_report")

    def stop(self) -> None:
        """Ceases to write; Python and Qt speak to the terminal again."""
        qInstallMessageHandler(None)
        if self._crashes is not None:
            faulthandler.disable()
            self._crashes.close()
        for handler in self._handlers:
            logging.getLogger().removeHandler(handler)
            with suppress(OSError):
                handler.close()
        self._handlers.clear()
        self._crashes = None
        logging.getLogger().setLevel(self._level_before)

    def _add(self, handler: logging.Handler) -> None:
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        handler.addFilter(_redact_record)
        self._handlers.append(handler)
        logging.getLogger().addHandler(handler)

    def _open_crashes(self) -> TextIO:
        path = self._folder / CRASH_NAME
        if path.exists() and path.stat().st_size:
            path.replace(path.with_name(path.name + ".1"))
        return _open_private(path)


class _PrivateFileHandler(logging.FileHandler):
    """A log file for its owner alone that begins anew when it has grown large."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8")

    def _open(self) -> TextIOWrapper:
        return _open_private(Path(self.baseFilename))

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(OSError):
            if self.stream is not None and self.stream.tell() > LARGEST:
                self._begin_anew(self.stream)
        super().emit(record)

    def _begin_anew(self, stream: TextIO) -> None:
        # Copied, not renamed: Windows renames no open file.
        written = Path(self.baseFilename)
        with _open_private(written.with_name(written.name + ".1")) as older:
            older.truncate(0)
            older.buffer.write(written.read_bytes())
        stream.truncate(0)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """A log that cannot be written (full disk) is no reason to disturb anybody."""


def _open_private(path: Path) -> TextIOWrapper:
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
    descriptor = os.open(path, flags, 0o600)
    return os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace")


def _redact_record(record: logging.LogRecord) -> bool:
    from taktone.host.error_report import trace_of  # noqa: PLC0415 - see ErrorLog.complete
    from taktone.host.redaction import redact  # noqa: PLC0415 - as above

    try:
        words = record.getMessage()
    except (KeyError, TypeError, ValueError):
        words = "a message that does not fit its values"
    record.msg, record.args = redact(words), None
    if record.exc_info and record.exc_info[1] is not None:
        record.exc_text = trace_of(record.exc_info[1])
    record.exc_info = record.stack_info = None
    return True


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
    _qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category, words)
