"""The user's settings: in effect at once, in ``settings.toml`` a moment later."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from taktone.core.known_error import KnownError, Problem
from taktone.host.file_worker import FileWorker
from taktone.host.private_file import keep_aside
from taktone.host.setting import Setting, T
from taktone.host.settings_file import Value, read_settings, save_settings, value_at
from taktone.host.settings_schema import ALL

FILE_NAME = "settings.toml"


class Settings(QObject):
    """What the user chose; a default wherever nothing, or nothing sensible, was chosen.

    A file that is no TOML is kept aside as ``settings.toml.broken-1`` (``-2`` ...) and never
    overwritten. A single wrong value gives way to its default and stays in the file as it is.
    """

    setting_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, folder: Path, declared: Iterable[Setting[Any]] = ALL) -> None:
        """Takes where the file lives and which settings there are; reads nothing yet."""
        super().__init__()
        self._path = folder / FILE_NAME
        self._declared = {setting.key: setting for setting in declared}
        self._chosen: dict[str, Value] = {}
        self._changed: dict[str, Value] = {}
        self._problems: list[KnownError] = []
        self._worker = FileWorker(self)
        self._worker.failed.connect(self.failed)

    @property
    def problems(self) -> tuple[KnownError, ...]:
        """What was wrong with the file at :meth:`load`, to be told once there is a screen."""
        return tuple(self._problems)

    def load(self) -> None:
        """Reads the file where there is one; whatever is wrong goes to :attr:`problems`."""
        for setting, value in self._read():
            if setting.accepts(value):
                self._chosen[setting.key] = value
            else:
                self._note(f"{self._path}: {setting.key}")

    def get(self, setting: Setting[T]) -> T:
        """What holds now."""
        value = self._chosen.get(setting.key)
        return value if setting.accepts(value) else setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Puts ``value`` in effect, tells by ``setting_changed(key)`` and writes the file.

        Raises:
            ValueError: The setting does not accept it.
        """
        if setting.key not in self._declared or not setting.accepts(value):
            raise ValueError(setting.key)
        if self.get(setting) == value:
            return
        self._chosen[setting.key] = self._changed[setting.key] = value
        path, changed, chosen = self._path, dict(self._changed), dict(self._chosen)
        self._worker.write(lambda: save_settings(path, changed, chosen))
        self.setting_changed.emit(setting.key)

    def flush(self, limit_s: float = 5.0) -> bool:
        """Waits until the file is written; False where it could not be."""
        return self._worker.flush(limit_s)

    def _read(self) -> list[tuple[Setting[Any], object]]:
        try:
            tables = read_settings(self._path)
        except OSError as error:
            self._note(f"{self._path}: {error.strerror}")
            return []
        except ValueError:
            self._keep_aside()
            return []
        found = ((setting, value_at(tables, key)) for key, setting in self._declared.items())
        return [(setting, value) for setting, value in found if value is not None]

    def _keep_aside(self) -> None:
        try:
            self._note(str(keep_aside(self._path)))
        except OSError:
            self._note(str(self._path))

    def _note(self, detail: str) -> None:
        self._problems.append(KnownError(Problem.SETTINGS_BROKEN, detail))
