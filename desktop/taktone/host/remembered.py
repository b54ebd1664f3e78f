"""What the program remembers by itself, beside the settings: hints shown, where the card was."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from taktone.core.known_error import KnownError, Problem
from taktone.host.file_worker import FileWorker
from taktone.host.private_file import keep_aside, read_private, write_private

FILE_NAME = "remembered.json"
MOST_LAYOUTS = 20

Place = tuple[str | int, ...]


class Remembered(QObject):
    """Names of one-time hints, each shown once, and the card's place for each set of screens.

    A file that cannot be read is left alone: what comes now is then remembered until the end.
    """

    failed = Signal(object)

    def __init__(self, folder: Path) -> None:
        """Takes where the file lives; reads nothing yet."""
        super().__init__()
        self._path = folder / FILE_NAME
        self._hints: frozenset[str] = frozenset()
        self._places: dict[str, Place] = {}
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
                self._hints, self._places = _read(text)
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
        self._write()
        return True

    def place(self, layout: str) -> Place | None:
        """Where the card was put on the screens that ``layout`` names; None for nowhere yet."""
        return self._places.get(layout)

    def keep_place(self, layout: str, place: Place | None) -> None:
        """Remembers where the card was put on those screens; None forgets it.

        Kept for the 20 sets of screens used last.
        """
        known = {key: value for key, value in self._places.items() if key != layout}
        if place is not None:
            known[layout] = place
        newest = tuple(known.items())[-MOST_LAYOUTS:]
        if (kept := dict(newest)) != self._places:
            self._places = kept
            self._write()

    def forget_places(self) -> None:
        """The card was put nowhere, on no screens."""
        if self._places:
            self._places = {}
            self._write()

    def flush(self, limit_s: float = 5.0) -> bool:
        """Waits until the file is written; False where it could not be."""
        return self._worker.flush(limit_s)

    def _write(self) -> None:
        if self._may_write:
            path, hints, places = self._path, self._hints, self._places
            self._worker.write(lambda: _save(path, hints, places))

    def _keep_aside(self) -> None:
        try:
            self._note(str(keep_aside(self._path)))
        except OSError:
            self._may_write = False
            self._note(str(self._path))

    def _note(self, detail: str) -> None:
        self._problems.append(KnownError(Problem.SETTINGS_BROKEN, detail))


def _read(text: str) -> tuple[frozenset[str], dict[str, Place]]:
    import json  # noqa: PLC0415 - paid only where something was remembered

    try:
        said = json.loads(text)
    except RecursionError as error:
        raise ValueError from error
    match said:
        case {"hints": list(hints)}:
            places = said.get("places")
            return frozenset(hint for hint in hints if isinstance(hint, str)), _places_in(places)
    raise ValueError


def _places_in(said: object) -> dict[str, Place]:
    if not isinstance(said, dict):
        return {}
    return {
        str(layout): tuple(place)
        for layout, place in said.items()
        if isinstance(place, list) and all(isinstance(part, str | int) for part in place)
    }


def _save(path: Path, hints: frozenset[str], places: dict[str, Place]) -> None:
    import json  # noqa: PLC0415 - as above

    said: dict[str, object] = {"hints": sorted(hints)}
    if places:
        said["places"] = places
    write_private(path, json.dumps(said, indent=1) + "\n")
