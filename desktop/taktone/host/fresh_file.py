"""A file the user asked for: whole in its place, or as it was before."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from taktone.core.known_error import KnownError, Problem


@contextmanager
def fresh_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write, which takes the place of ``path`` when the block ends without an error.

    Readable by its owner alone: it is full of names and numbers. A symbolic link stays one.

    Raises:
        KnownError: EXPORT_FAILED, with the path; what was at ``path`` is then as it was.
    """
    target = Path(os.path.realpath(path))
    fresh = target.with_name(f".{target.name}.new")
    flags = os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(fresh, flags, 0o600), "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(target)
    except OSError as error:
        raise KnownError(Problem.EXPORT_FAILED, f"{path}: {error.strerror or error}") from error
    finally:
        with suppress(OSError):
            fresh.unlink()
