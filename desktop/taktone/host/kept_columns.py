"""What the columns of files with the same headings held last time: ``columns.json``."""

import json
from collections.abc import Sequence
from pathlib import Path

from taktone.host.private_file import read_private, write_private

FILE_NAME = "columns.json"
MOST_SHAPES = 50


class KeptColumns:
    """Headings only, never a cell. Reads and writes at once: to be used off the GUI thread.

    A file that cannot be read counts for none, and is written anew.
    """

    def __init__(self, folder: Path) -> None:
        """Takes where the file lives."""
        self._path = folder / FILE_NAME

    def columns(self, headings: Sequence[str]) -> dict[int, str] | None:
        """Places and what they hold, None where no such file came before."""
        for known, columns in self._read():
            if known == list(headings):
                return columns
        return None

    def keep(self, headings: Sequence[str], columns: dict[int, str]) -> None:
        """Remembers them, the newest last.

        Raises:
            KnownError: It cannot be written.
        """
        kept = [(known, held) for known, held in self._read() if known != list(headings)]
        kept.append((list(headings), columns))
        said = [
            {"headings": known, "columns": {str(place): held for place, held in each.items()}}
            for known, each in kept[-MOST_SHAPES:]
        ]
        write_private(self._path, json.dumps(said, indent=1) + "\n")

    def _read(self) -> list[tuple[list[str], dict[int, str]]]:
        try:
            said = json.loads(read_private(self._path) or "[]")
            return [
                (
                    [str(heading) for heading in shape["headings"]],
                    {int(place): str(held) for place, held in shape["columns"].items()},
                )
                for shape in said
            ]
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return []
