"""The file of the caller history before anything is in it: readable by its owner alone."""

import errno
import os
import stat
from pathlib import Path

from taktone.core.known_error import KnownError, Problem

FILE_NAME = "history.db"

_PROBLEMS = {
    errno.ENOSPC: Problem.DISK_FULL,
    errno.EDQUOT: Problem.DISK_FULL,
    errno.EROFS: Problem.READ_ONLY,
}


def prepared_file(folder: Path) -> Path:
    """The history's file in ``folder``, made (0600, folder 0700) where it is missing.

    SQLite gives its side files the mode of the database, so it has to be right before it is opened.

    Raises:
        KnownError: It cannot be made, or is a link or anything else that is no plain file.
    """
    path = folder / FILE_NAME
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _close_to_others(folder)
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError:
            existing_file(folder)
            _close_to_others(path)
    except OSError as error:
        problem = _PROBLEMS.get(error.errno or 0, Problem.STORE_UNREACHABLE)
        raise KnownError(problem, f"{path}: {error.strerror}") from error
    return path


def existing_file(folder: Path) -> Path:
    """The history's file in ``folder``, which must be there.

    Raises:
        KnownError: It is missing, or is a link or anything else that is no plain file.
    """
    path = folder / FILE_NAME
    try:
        mode = path.lstat().st_mode
    except OSError as error:
        raise KnownError(Problem.STORE_UNREACHABLE, f"{path}: {error.strerror}") from error
    if not stat.S_ISREG(mode):
        raise KnownError(Problem.STORE_UNREACHABLE, f"{path}: not a plain file")
    return path


def _close_to_others(path: Path) -> None:
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        path.chmod(mode & ~0o077)
