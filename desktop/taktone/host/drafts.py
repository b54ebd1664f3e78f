"""The folder in which drafts wait for the mail program: the user's alone, and soon empty again."""

import time
from contextlib import suppress
from pathlib import Path

from taktone.core.known_error import KnownError, Problem
from taktone.host.paths import ensure_folder
from taktone.host.private_file import write_private_bytes

LIFE_S = 3600
"""Seconds; a mail program reads a draft as it opens it."""


class Drafts:
    """Files without names of people in their names; used by one thread."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder; makes nothing yet."""
        self._folder = folder

    def write(self, name: str, content: bytes) -> Path:
        """Puts a draft there, and takes away those that have been there for long.

        Raises:
            KnownError: DRAFT_FAILED.
        """
        self.clean()
        path = self._folder / name
        try:
            ensure_folder(self._folder)
            write_private_bytes(path, content)
        except (OSError, KnownError) as error:
            raise KnownError(Problem.DRAFT_FAILED, str(self._folder)) from error
        return path

    def clean(self, older_than_s: float = LIFE_S) -> None:
        """Takes drafts away that are older than that, 0 for all of them."""
        oldest = time.time() - older_than_s
        with suppress(OSError):
            for path in self._folder.iterdir():
                with suppress(OSError):
                    if older_than_s <= 0 or path.stat().st_mtime < oldest:
                        path.unlink()
