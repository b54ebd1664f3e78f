"""The registry of Windows, and how it tells that something below a key changed."""

import ctypes
from dataclasses import dataclass
from importlib import import_module
from typing import Any

NAMES, VALUES = 0x1, 0x4
FOREVER = 0xFFFF_FFFF
_KEY_READ = 0x2_0019  # being notified is part of it


@dataclass(frozen=True, slots=True)
class WindowsCalls:
    """What is used of Windows; a test hands in its own.

    Attributes:
        winreg: The module of that name.
        advapi32: The library with ``RegNotifyChangeKeyValue``.
        kernel32: The library with events and waiting.
    """

    winreg: Any
    advapi32: Any
    kernel32: Any

    @classmethod
    def load(cls) -> "WindowsCalls":
        """Those of this computer.

        Raises:
            ImportError: This is no Windows.
        """
        library: Any = getattr(ctypes, "WinDLL", None)
        winreg = import_module("winreg")
        kernel32 = library("kernel32", use_last_error=True)
        kernel32.CreateEventW.restype = ctypes.c_void_p
        return cls(winreg, library("advapi32", use_last_error=True), kernel32)


class WindowsRegistry:
    """Reads below one key of the current user, and waits for changes there.

    To be used in one thread: Windows ties what is asked for to the thread that asked. Only
    :meth:`stop` may come from another.
    """

    def __init__(self, calls: WindowsCalls, root: str) -> None:
        r"""Takes the key that is watched.

        Raises:
            OSError: There is no such key.
        """
        self._winreg = calls.winreg
        self._advapi32 = calls.advapi32
        self._kernel32 = calls.kernel32
        self._key = self._open(root)
        new = self._kernel32.CreateEventW
        self._changed = ctypes.c_void_p(new(None, 0, 0, None))
        self._stopped = ctypes.c_void_p(new(None, 1, 0, None))

    def subkeys(self, path: str) -> tuple[str, ...]:
        """Names of the keys right below; none where there is no such key."""
        names: list[str] = []
        try:
            with self._open(path) as key:
                # Ends with "no more data"; a key that goes meanwhile is an end as well.
                while True:
                    names.append(self._winreg.EnumKey(key, len(names)))
        except OSError:
            return tuple(names)

    def number(self, path: str, name: str) -> int:
        """A value of a key; 0 where there is none, or one that is no number."""
        try:
            with self._open(path) as key:
                value, _ = self._winreg.QueryValueEx(key, name)
        except OSError:
            return 0
        if isinstance(value, bytes):
            # winreg gives a QWORD as bytes where it was written as binary.
            return int.from_bytes(value[:8], "little")
        return value if isinstance(value, int) else 0

    def watch(self) -> None:
        """From now on a change ends :meth:`wait`, once.

        Raises:
            OSError: Windows would not.
        """
        handle = ctypes.c_void_p(int(self._key))
        failed = self._advapi32.RegNotifyChangeKeyValue(handle, 1, NAMES | VALUES, self._changed, 1)
        if failed:
            raise OSError(failed, "RegNotifyChangeKeyValue")

    def wait(self, limit_s: float | None) -> bool:
        """Returns at :meth:`stop`, after ``limit_s``, or when something changed: then with True."""
        both = (ctypes.c_void_p * 2)(self._changed, self._stopped)
        limit_ms = FOREVER if limit_s is None else int(limit_s * 1000)
        return bool(self._kernel32.WaitForMultipleObjects(2, both, 0, limit_ms) == 0)

    def stop(self) -> None:
        """Ends :meth:`wait` from now on."""
        self._kernel32.SetEvent(self._stopped)

    def close(self) -> None:
        """Gives everything back."""
        self._winreg.CloseKey(self._key)
        for event in (self._changed, self._stopped):
            self._kernel32.CloseHandle(event)

    def _open(self, path: str) -> Any:  # noqa: ANN401 - a handle of winreg
        return self._winreg.OpenKey(self._winreg.HKEY_CURRENT_USER, path, 0, _KEY_READ)
