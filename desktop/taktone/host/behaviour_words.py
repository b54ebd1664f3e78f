"""The behaviour words offered on the card: the user's own list, or the one of the language."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from taktone.core.word_list import line_of, words_of
from taktone.host.settings import Settings
from taktone.host.settings_schema import BEHAVIOUR_WORDS


class BehaviourWords(QObject):
    """The list as it stands; the user's own stands in the settings, the others in a file.

    Signals:
        changed: The list, or the language's list, is another.
    """

    changed = Signal()
    _done = Signal(str, object)

    def __init__(self, settings: Settings, file: Path) -> None:
        """Takes where the user's list stands, and the file with one list for each language."""
        super().__init__()
        self._settings = settings
        self._file = file
        self._language = ""
        self._defaults: tuple[str, ...] = ()
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)
        settings.setting_changed.connect(self._on_setting_changed)

    @property
    def words(self) -> tuple[str, ...]:
        """The words in their order."""
        own = self._settings.get(BEHAVIOUR_WORDS)
        return words_of(own) if own else self._defaults

    @property
    def defaults(self) -> tuple[str, ...]:
        """The list of the present language."""
        return self._defaults

    @property
    def is_own(self) -> bool:
        """True where the user changed the list."""
        return bool(self._settings.get(BEHAVIOUR_WORDS))

    def read(self, language: str) -> None:
        """Reads the list of a language in a thread of its own; ``changed`` follows."""
        self._language = language
        threading.Thread(target=self._read, args=(language,), name="words", daemon=True).start()

    def set_words(self, words: tuple[str, ...]) -> None:
        """Makes this the user's list; the language's own list stands for none of their own."""
        kept = words_of(line_of(words))
        self._settings.set(BEHAVIOUR_WORDS, "" if kept == self._defaults else line_of(kept))

    def add(self, word: str) -> None:
        """Puts a word at the end of the list, unless it is there."""
        if word not in self.words:
            self.set_words((*self.words, word))

    def reset(self) -> None:
        """Back to the list of the language."""
        self._settings.set(BEHAVIOUR_WORDS, "")

    def _read(self, language: str) -> None:
        self._done.emit(language, default_words(self._file, language))

    def _on_done(self, language: str, words: tuple[str, ...]) -> None:
        if language == self._language and words != self._defaults:
            self._defaults = words
            self.changed.emit()

    def _on_setting_changed(self, key: str) -> None:
        if key == BEHAVIOUR_WORDS.key:
            self.changed.emit()


def default_words(file: Path, language: str) -> tuple[str, ...]:
    """The words of a language; none where the file has none, or cannot be read."""
    import tomllib  # noqa: PLC0415 - off the start, in a thread of its own

    try:
        with file.open("rb") as stream:
            found = tomllib.load(stream).get(language)
    except (OSError, ValueError):
        return ()
    words = [word for word in found if isinstance(word, str)] if isinstance(found, list) else []
    return words_of(line_of(words)) if words else ()
