"""One program at a time makes and migrates the caller history."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from taktone.core.known_error import KnownError, Problem

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_LOCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)


LOCK_NAME = "history.lock"


@contextmanager
def open_lock(folder: Path) -> Iterator[None]:
    """Waits until no other program is at this point with the history in ``folder``.

    SQLite's own locks do not do it: two programs that switch a new file to write-ahead logging at
    once are refused both. The system takes the lock back from a program that died.

    Raises:
        KnownError: STORE_UNREACHABLE where there can be no lock.
    """
    path = folder / LOCK_NAME
    try:
        file = os.open(path, os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except OSError as error:
        raise KnownError(Problem.STORE_UNREACHABLE, f"{path}: {error.strerror}") from error
    try:
        _lock(file)
        yield
    finally:
        os.close(file)
