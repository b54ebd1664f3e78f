"""The registry of Windows as its module ``winreg`` shows it, and what the shell is told.

Made after Microsoft's and Python's documents; it has not been compared with a real Windows.
"""

from typing import Any

REG_SZ = 1
_QUERY, _SET = 0x1, 0x2


class _Handle:
    """A handle: good until it is closed, and for what it was opened for."""

    def __init__(self, path: str, access: int) -> None:
        self.path = path
        self.access = access
        self.is_open = True

    def __enter__(self) -> "_Handle":
        return self

    def __exit__(self, *_: object) -> None:
        self.is_open = False


class FakeWinreg:
    """Hands out itself as winreg and as shell32; names of keys and values know no case."""

    HKEY_CURRENT_USER = 0x8000_0001
    KEY_QUERY_VALUE = _QUERY
    KEY_SET_VALUE = _SET
    REG_SZ = REG_SZ

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, tuple[object, int]]] = {"software": {}}
        self.shell_told = 0
        self.is_locked = False
        self.handles: list[_Handle] = []

    def value(self, path: str, name: str = "") -> object:
        """What stands there; None where nothing does."""
        told = self.keys.get(path.casefold(), {}).get(name.casefold())
        return told[0] if told else None

    def CreateKeyEx(self, root: int, path: str, reserved: int, access: int) -> _Handle:
        self._check(root, reserved)
        parts = path.casefold().split("\\")
        for end in range(1, len(parts) + 1):
            self.keys.setdefault("\\".join(parts[:end]), {})
        return self._opened(path, access)

    def OpenKey(self, root: int, path: str, reserved: int, access: int) -> _Handle:
        self._check(root, reserved)
        self._exists(path)
        return self._opened(path, access)

    def SetValueEx(self, key: _Handle, name: str, reserved: int, kind: int, value: object) -> None:
        assert (reserved, kind) == (0, REG_SZ)
        assert isinstance(value, str)
        self._values(key, _SET)[name.casefold()] = (value, kind)

    def QueryValueEx(self, key: _Handle, name: str) -> tuple[object, int]:
        try:
            return self._values(key, _QUERY)[name.casefold()]
        except KeyError:
            raise _missing() from None

    def DeleteValue(self, key: _Handle, name: str) -> None:
        if self._values(key, _SET).pop(name.casefold(), None) is None:
            raise _missing()

    def DeleteKey(self, root: int, path: str) -> None:
        self._check(root, 0)
        self._exists(path)
        if any(key.startswith(path.casefold() + "\\") for key in self.keys):
            raise PermissionError(13, "Access is denied")
        del self.keys[path.casefold()]

    def SHChangeNotify(self, event: int, flags: int, first: Any, second: Any) -> None:  # noqa: ANN401
        assert (event, flags, first, second) == (0x0800_0000, 0, None, None)
        self.shell_told += 1

    def _opened(self, path: str, access: int) -> _Handle:
        key = _Handle(path.casefold(), access)
        self.handles.append(key)
        return key

    def _values(self, key: _Handle, wanted: int) -> dict[str, tuple[object, int]]:
        if not key.is_open:
            raise OSError(6, "The handle is invalid")
        if not key.access & wanted:
            raise PermissionError(13, "Access is denied")
        return self.keys[key.path]

    def _check(self, root: int, reserved: int) -> None:
        assert (root, reserved) == (self.HKEY_CURRENT_USER, 0)
        if self.is_locked:
            raise PermissionError(13, "Access is denied")

    def _exists(self, path: str) -> None:
        if path.casefold() not in self.keys:
            raise _missing()


def _missing() -> FileNotFoundError:
    return FileNotFoundError(2, "The system cannot find the file specified")
