"""Which programs run on Windows, by file and by package."""

import ctypes
from typing import Any

MOST_PROCESSES = 16_384
LONGEST_PATH = 32_768
LONGEST_FAMILY = 256
_MAY_ASK = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION: granted for one's own programs
_DWORD = ctypes.c_uint32


def running_programs(kernel32: Any) -> frozenset[str]:  # noqa: ANN401 - a library has no type
    """Program files with their folders, and package families, in small letters.

    Those of other users may not be asked, and are left out.
    """
    found: set[str] = set()
    for process_id in _processes(kernel32):
        handle = kernel32.OpenProcess(_MAY_ASK, 0, process_id)
        if handle:
            handle = ctypes.c_void_p(handle)
            found.update((_file(kernel32, handle), _family(kernel32, handle)))
            kernel32.CloseHandle(handle)
    return frozenset(name.lower() for name in found if name)


def _processes(kernel32: Any) -> list[int]:  # noqa: ANN401 - the same
    ids = (_DWORD * MOST_PROCESSES)()
    used = _DWORD(0)
    if not kernel32.K32EnumProcesses(ids, ctypes.sizeof(ids), ctypes.byref(used)):
        return []
    return list(ids[: used.value // ctypes.sizeof(_DWORD)])


def _file(kernel32: Any, handle: ctypes.c_void_p) -> str:  # noqa: ANN401 - the same
    size = _DWORD(LONGEST_PATH)
    text = ctypes.create_unicode_buffer(LONGEST_PATH)
    if not kernel32.QueryFullProcessImageNameW(handle, 0, text, ctypes.byref(size)):
        return ""
    return text.value


def _family(kernel32: Any, handle: ctypes.c_void_p) -> str:  # noqa: ANN401 - the same
    """Empty for a program that was not installed as a package."""
    size = _DWORD(LONGEST_FAMILY)
    text = ctypes.create_unicode_buffer(LONGEST_FAMILY)
    failed = kernel32.GetPackageFamilyName(handle, ctypes.byref(size), text)
    return "" if failed else text.value
