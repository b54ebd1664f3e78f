"""Small files of the user's own: read with care, written whole or not at all, kept when broken."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from taktone.core.known_error import KnownError, Problem
from taktone.host.paths import ensure_folder

_NO_SPACE = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})


def read_private(path: Path) -> str | None:
    """The text of the file, None where there is none.

    Raises:
        OSError: It is there but cannot be read.
        UnicodeDecodeError: It is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return None


def write_private(path: Path, text: str) -> None:
    """Puts ``text`` in the place of the file at once and durably, readable by its owner alone.

    A symbolic link stays one: what it points to is replaced.

    Raises:
        KnownError: DISK_FULL or READ_ONLY; the file is then as it was.
    """
    write_private_bytes(path, text.encode("utf-8"))


def write_private_bytes(path: Path, data: bytes) -> None:
    """The same for what is no text.

    Raises:
        KnownError: As above.
    """
    target = Path(os.path.realpath(path))
    fresh = target.with_name(f".{target.name}.new")
    try:
        ensure_folder(target.parent)
        try:
            _write_durably(fresh, data)
            fresh.replace(target)
        except OSError:
            with suppress(OSError):
                fresh.unlink()
            raise
        _sync_folder(target.parent)
    except OSError as error:
        raise write_problem(error, path) from error


def keep_aside(path: Path) -> Path:
    """Moves a broken file to ``NAME.broken-1`` (``-2`` ...), overwriting none; gives the new place.

    Raises:
        OSError: The folder does not let it go.
    """
    number = 1
    while (aside := path.with_name(f"{path.name}.broken-{number}")).exists():
        number += 1
    path.rename(aside)
    return aside


def write_problem(error: OSError, path: Path) -> KnownError:
    """What the user is told where ``path`` could not be written."""
    is_full = error.errno in _NO_SPACE
    return KnownError(Problem.DISK_FULL if is_full else Problem.READ_ONLY, str(path))


def _write_durably(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
