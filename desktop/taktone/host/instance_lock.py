"""One program per user and data folder."""

from pathlib import Path

from PySide6.QtCore import QLockFile


class InstanceLock:
    """A lock file that a program which died, even by kill -9, no longer holds."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder that one program alone may use."""
        self._lock = QLockFile(str(folder / "taktone.lock"))
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """True where this program is now the one; False where another is."""
        return self._lock.tryLock(0)

    def release(self) -> None:
        """Lets the next one in."""
        self._lock.unlock()
