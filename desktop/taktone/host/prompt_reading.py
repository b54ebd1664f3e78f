"""Reading the prompts without holding anything up."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from taktone.host.prompt_file import load_prompts


class PromptReading(QObject):
    """Reads a language's prompts in a thread of its own.

    Signals:
        prompts_read: A tuple of prompts; the built-in English ones where the file is no good.
        failed: KnownError, why it is no good.
    """

    prompts_read = Signal(object)
    failed = Signal(object)
    _done = Signal(str, object)

    def __init__(self, folder: Path) -> None:
        """Takes where the files are."""
        super().__init__()
        self._folder = folder
        self._language = ""
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    def read(self, language: str) -> None:
        """Reads; what was asked for before and is not here yet is forgotten."""
        self._language = language
        threading.Thread(target=self._read, args=(language,), name="prompts", daemon=True).start()

    def _read(self, language: str) -> None:
        self._done.emit(language, load_prompts(self._folder, language))

    def _on_done(self, language: str, found: tuple[object, object]) -> None:
        if language != self._language:
            return
        prompts, error = found
        self.prompts_read.emit(prompts)
        if error is not None:
            self.failed.emit(error)
