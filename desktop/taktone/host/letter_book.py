"""The letters of all layers: read without holding anything up, the user's own kept as changed."""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from taktone.core.known_error import KnownError, Problem
from taktone.core.letter_layers import LetterLayers
from taktone.core.letter_template import LetterTemplate
from taktone.host.file_worker import FileWorker
from taktone.host.layer_files import LayerPlaces, own_file
from taktone.host.letter_files import read_letter_layers, read_letters, save_letters
from taktone.host.private_file import keep_aside


class LetterBook(QObject):
    """Reads in a thread of its own when first asked.

    Signals:
        letters_read: After reading, and after each change.
        failed: KnownError, why a file is no good.

    Attributes:
        problems: Why files were no good when they were read.
    """

    letters_read = Signal()
    failed = Signal(object)
    _done = Signal(object)

    def __init__(self, places: Callable[[], LayerPlaces]) -> None:
        """Takes where the files are, asked when it is read."""
        super().__init__()
        self._places = places
        self._layers = LetterLayers()
        self.problems: tuple[KnownError, ...] = ()
        self._changed: frozenset[str] = frozenset()
        self._is_asked = False
        self._worker = FileWorker(self)
        self._worker.failed.connect(self.failed)
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    @property
    def layers(self) -> LetterLayers:
        """All letters, as far as they are read."""
        return self._layers

    def read(self) -> None:
        """Reads once; ``letters_read`` follows."""
        if not self._is_asked:
            self._is_asked = True
            places = self._places()
            threading.Thread(
                target=lambda: self._done.emit(read_letter_layers(places)),
                name="letters",
                daemon=True,
            ).start()

    def keep(self, template: LetterTemplate) -> None:
        """Makes this the user's own letter of its id and language."""
        self._change(self._layers.with_own(template))

    def drop(self, template: LetterTemplate) -> None:
        """The user's own letter is no more; what it stood for comes back."""
        self._change(self._layers.without_own(template))

    def flush(self, limit_s: float = 5.0) -> bool:
        """Waits until the user's own letters are written; False where they could not be."""
        return self._worker.flush(limit_s)

    def _change(self, layers: LetterLayers) -> None:
        if layers == self._layers:
            return
        self._changed |= {x.language for x in set(layers.own) ^ set(self._layers.own)}
        self._layers = layers
        folder = self._places().own
        if folder is not None:
            changed = self._changed
            self._worker.write(lambda: _save(folder, layers, changed))
        self.letters_read.emit()

    def _on_done(self, found: tuple[LetterLayers, list[KnownError]]) -> None:
        self._layers, errors = found
        self.problems = tuple(errors)
        self.letters_read.emit()
        for error in self.problems:
            self.failed.emit(error)


def _save(folder: Path, layers: LetterLayers, languages: Iterable[str]) -> KnownError | None:
    """Writes those languages; a file that is no good is kept aside, and told of."""
    problem = None
    for language in sorted(languages):
        own = tuple(x for x in layers.own if x.language == language)
        path = own_file(folder, language)
        if path.exists():
            problem = _aside_if_broken(path, language) or problem
        if own or path.exists():
            save_letters(path, own)
    return problem


def _aside_if_broken(path: Path, language: str) -> KnownError | None:
    try:
        read_letters(path, language)
    except (ValueError, RecursionError) as error:
        try:
            place = keep_aside(path)
        except OSError as trouble:
            raise KnownError(Problem.READ_ONLY, str(path)) from trouble
        return KnownError(Problem.LETTERS_BROKEN, f"{place}: {error}")
    except OSError as trouble:
        raise KnownError(Problem.READ_ONLY, str(path)) from trouble
    return None
