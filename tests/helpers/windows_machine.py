"""As much of Windows as the microphone needs: registry, its changes, and programs that run.

Made after what Microsoft documents of winreg, advapi32 and kernel32; it has not been compared with
a real Windows.
"""

import ctypes
import threading
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeAlias

NO_MORE_DATA = 259
NO_PACKAGE = 15_700
TIMEOUT = 0x102
_INFINITE = 0xFFFF_FFFF

Handed: TypeAlias = Any
"""What ctypes hands over: a place in memory."""


class _Key:
    """An open key, as winreg gives it."""

    def __init__(self, path: str, number: int) -> None:
        self.path = path
        self._number = number

    def __int__(self) -> int:
        return self._number

    def __enter__(self) -> "_Key":
        return self

    def __exit__(self, *_: object) -> None:
        pass


@dataclass(frozen=True)
class _Program:
    file: str
    family: str


class WindowsMachine:
    """Hands out itself as winreg, advapi32 and kernel32."""

    HKEY_CURRENT_USER = 0x8000_0001

    def __init__(self) -> None:
        self._values: dict[str, dict[str, object]] = {}
        self._programs: dict[int, _Program] = {}
        self._numbers = count(8, 4)
        self._handles: dict[int, object] = {}
        self._wake = threading.Condition()
        self._watch: tuple[str, int] | None = None
        self.open_handles = 0

    # What a test does to it.

    def write(self, path: str, **values: object) -> None:
        """Makes a key, or changes its values; whoever watches above it is told once."""
        with self._wake:
            parts = path.split("\\")
            for end in range(1, len(parts) + 1):
                self._values.setdefault("\\".join(parts[:end]), {})
            self._values[path].update(values)
            if self._watch is not None and path.startswith(self._watch[0]):
                self._set(self._watch[1])
                self._watch = None

    def run(self, file: str, family: str = "") -> int:
        """Starts a program; gives its process id."""
        number = next(self._numbers)
        self._programs[number] = _Program(file, family)
        return number

    def end(self, process: int) -> None:
        """Ends a program."""
        del self._programs[process]

    # winreg

    def OpenKey(self, root: int, path: str, _reserved: int, access: int) -> _Key:
        assert (root, access) == (self.HKEY_CURRENT_USER, 0x2_0019)
        if path not in self._values:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return _Key(path, next(self._numbers))

    def CloseKey(self, key: _Key) -> None:
        assert isinstance(key, _Key)

    def EnumKey(self, key: _Key, at: int) -> str:
        front = key.path + "\\"
        below = [x[len(front) :] for x in self._values if x.startswith(front)]
        names = [name for name in below if "\\" not in name]
        if at >= len(names):
            raise OSError(NO_MORE_DATA, "No more data is available")
        return names[at]

    def QueryValueEx(self, key: _Key, name: str) -> tuple[object, int]:
        if name not in self._values[key.path]:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        value = self._values[key.path][name]
        return value, 11 if isinstance(value, int) else 3

    # advapi32

    def RegNotifyChangeKeyValue(
        self, key: Handed, subtree: int, what: int, event: ctypes.c_void_p, later: int
    ) -> int:
        assert (subtree, what, later) == (1, 0x1 | 0x4, 1)
        assert key.value
        with self._wake:
            self._watch = (r"Software\Microsoft\Windows", event.value or 0)
        return 0

    # kernel32

    def CreateEventW(self, _safety: None, stays: int, is_set: int, _name: None) -> int:
        number = next(self._numbers)
        self._handles[number] = [bool(stays), bool(is_set)]
        self.open_handles += 1
        return number

    def SetEvent(self, event: ctypes.c_void_p) -> int:
        with self._wake:
            self._set(event.value or 0)
        return 1

    def WaitForMultipleObjects(self, many: int, events: Handed, every: int, limit_ms: int) -> int:
        assert every == 0
        limit_s = None if limit_ms == _INFINITE else limit_ms / 1000
        with self._wake:
            found = self._wake.wait_for(lambda: self._first_set(events[:many]), limit_s)
        return TIMEOUT if found is None else found - 1

    def CloseHandle(self, handle: ctypes.c_void_p) -> int:
        del self._handles[handle.value or 0]
        self.open_handles -= 1
        return 1

    def K32EnumProcesses(self, ids: Handed, size: int, used: Handed) -> int:
        numbers = list(self._programs)[: size // 4]
        ids[: len(numbers)] = numbers
        used._obj.value = 4 * len(numbers)
        return 1

    def OpenProcess(self, access: int, inherits: int, process: int) -> int:
        assert (access, inherits) == (0x1000, 0)
        program = self._programs[process]
        if not program.file:
            return 0  # somebody else's
        number = next(self._numbers)
        self._handles[number] = program
        self.open_handles += 1
        return number

    def QueryFullProcessImageNameW(
        self, handle: ctypes.c_void_p, _flags: int, text: Handed, size: Handed
    ) -> int:
        text.value = self._program(handle).file
        size._obj.value = len(text.value)
        return 1

    def GetPackageFamilyName(self, handle: ctypes.c_void_p, size: Handed, text: Handed) -> int:
        family = self._program(handle).family
        if not family:
            return NO_PACKAGE
        text.value = family
        size._obj.value = len(family) + 1
        return 0

    def _program(self, handle: ctypes.c_void_p) -> _Program:
        program = self._handles[handle.value or 0]
        assert isinstance(program, _Program)
        return program

    def _set(self, event: int) -> None:
        state = self._handles.get(event)
        if isinstance(state, list):
            state[1] = True
            self._wake.notify_all()

    def _first_set(self, events: list[int]) -> int | None:
        """Its place, counted from 1; one that does not stay is taken back."""
        for place, number in enumerate(events, start=1):
            state = self._handles[number]
            if isinstance(state, list) and state[1]:
                state[1] = state[0]
                return place
        return None
