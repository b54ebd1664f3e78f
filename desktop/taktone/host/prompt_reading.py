"""The prompts of all layers: read without holding anything up, the user's own kept as changed."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from taktone.core.known_error import KnownError
from taktone.core.prompt import Prompt
from taktone.core.prompt_layers import PromptLayers
from taktone.host.file_worker import FileWorker
from taktone.host.layer_files import LayerPlaces, own_file, read_layers, save_own

if TYPE_CHECKING:
    from pathlib import Path


class PromptReading(QObject):
    """Reads a language's prompts in a thread of its own.

    Signals:
        prompts_read: A tuple of the prompts a call can meet, after reading and after each change;
            the built-in English ones where the shipped file is no good.
        failed: KnownError, why a file is no good.
    """

    prompts_read = Signal(object)
    failed = Signal(object)
    _done = Signal(str, object)

    def __init__(self, places: Callable[[], LayerPlaces]) -> None:
        """Takes where the files are, asked each time."""
        super().__init__()
        self._places = places
        self._language = ""
        self._own_file: Path | None = None
        self._layers = PromptLayers()
        self._worker = FileWorker(self)
        self._worker.failed.connect(self.failed)
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    @property
    def layers(self) -> PromptLayers:
        """All prompts of the present language, as far as they are read."""
        return self._layers

    def read(self, language: str) -> None:
        """Reads; what was asked for before and is not here yet is forgotten."""
        self._worker.flush()
        self._language = language
        places = self._places()
        self._own_file = own_file(places.own, language) if places.own is not None else None
        threading.Thread(
            target=self._read, args=(places, language), name="prompts", daemon=True
        ).start()

    def keep(self, prompt: Prompt) -> None:
        """Makes this the user's own prompt of its id."""
        self._change(self._layers.with_own(prompt))

    def drop(self, prompt_id: str) -> None:
        """The user's own prompt of that id is no more; what it stood for comes back."""
        self._change(self._layers.without_own(prompt_id))

    def flush(self, limit_s: float = 5.0) -> bool:
        """Waits until the user's own prompts are written; False where they could not be."""
        return self._worker.flush(limit_s)

    def _change(self, layers: PromptLayers) -> None:
        if layers == self._layers:
            return
        self._layers = layers
        if self._own_file is not None:
            path, own = self._own_file, layers.own
            self._worker.write(lambda: save_own(path, own))
        self.prompts_read.emit(layers.shown)

    def _read(self, places: LayerPlaces, language: str) -> None:
        self._done.emit(language, read_layers(places, language))

    def _on_done(self, language: str, found: tuple[PromptLayers, list[KnownError]]) -> None:
        if language != self._language:
            return
        self._layers, errors = found
        self.prompts_read.emit(self._layers.shown)
        for error in errors:
            self.failed.emit(error)
