"""What CoreAudio tells of the programs that record and play (macOS 14.2 and newer)."""

import ctypes
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_FRAMEWORK = "/System/Library/Frameworks/{0}.framework/{0}"
_SYSTEM = 1
_UTF_8 = 0x0800_0100
LONGEST_BUNDLE = 1024


def _code(letters: str) -> int:
    return int(struct.unpack(">I", letters.encode("ascii"))[0])


# As AudioHardware.h numbers them.
PROCESSES = _code("prs#")
PROCESS_ID = _code("ppid")
BUNDLE = _code("pbid")
RECORDS = _code("piri")
PLAYS = _code("piro")
_GLOBAL = _code("glob")


class _PropertyAddress(ctypes.Structure):
    """Which property of an audio object."""

    _fields_ = (
        ("selector", ctypes.c_uint32),
        ("scope", ctypes.c_uint32),
        ("element", ctypes.c_uint32),
    )


LISTENER = ctypes.CFUNCTYPE(
    ctypes.c_int32, ctypes.c_uint32, ctypes.c_uint32, ctypes.c_void_p, ctypes.c_void_p
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioProcess:
    """A program's process as CoreAudio has it."""

    process_id: int
    bundle: str
    is_recording: bool
    is_playing: bool


@dataclass(frozen=True, slots=True)
class AppleLibraries:
    """The two frameworks; a test hands in its own."""

    audio: Any
    foundation: Any

    @classmethod
    def load(cls) -> "AppleLibraries":
        """Those of this computer.

        Raises:
            OSError: This is no Mac.
        """
        audio = ctypes.CDLL(_FRAMEWORK.format("CoreAudio"))
        foundation = ctypes.CDLL(_FRAMEWORK.format("CoreFoundation"))
        foundation.CFStringGetCString.argtypes = (
            *(ctypes.c_void_p, ctypes.c_char_p, ctypes.c_long, ctypes.c_uint32),
        )
        foundation.CFRelease.argtypes = (ctypes.c_void_p,)
        return cls(audio, foundation)


class CoreAudio:
    """Asks for the processes, and listens for changes; opens no device."""

    def __init__(self, libraries: AppleLibraries, changed: Callable[[], None]) -> None:
        """Takes what is called, in a thread of CoreAudio's, when something changed."""
        self._audio = libraries.audio
        self._foundation = libraries.foundation
        # Kept here for as long as CoreAudio may call it.
        self._changed = changed
        self._listener = LISTENER(self._on_changed)
        self._watched: set[tuple[int, int]] = set()

    def processes(self) -> tuple[AudioProcess, ...]:
        """Every process that has to do with sound; each is watched from now on.

        Raises:
            OSError: CoreAudio has no such list: macOS is older than 14.2.
        """
        objects = self._objects()
        self._watch({(_SYSTEM, PROCESSES)} | {(x, y) for x in objects for y in (RECORDS, PLAYS)})
        return tuple(
            AudioProcess(
                process_id=self._number(each, PROCESS_ID),
                bundle=self._text(each, BUNDLE),
                is_recording=self._number(each, RECORDS) != 0,
                is_playing=self._number(each, PLAYS) != 0,
            )
            for each in objects
        )

    def close(self) -> None:
        """Listens no more."""
        self._watch(set())

    def _on_changed(self, *_: object) -> int:
        self._changed()
        return 0

    def _objects(self) -> tuple[int, ...]:
        address, size = _address(PROCESSES), ctypes.c_uint32(0)
        failed = self._audio.AudioObjectGetPropertyDataSize(
            ctypes.c_uint32(_SYSTEM), ctypes.byref(address), 0, None, ctypes.byref(size)
        )
        if failed:
            raise OSError(failed, "AudioObjectGetPropertyDataSize")
        listed = (ctypes.c_uint32 * (size.value // ctypes.sizeof(ctypes.c_uint32)))()
        if not listed or not self._read(_SYSTEM, PROCESSES, listed, size):
            return ()
        return tuple(listed[: size.value // ctypes.sizeof(ctypes.c_uint32)])

    def _watch(self, wanted: set[tuple[int, int]]) -> None:
        for each in self._watched - wanted:
            # Of a process that is gone there is nothing to remove, and no harm in trying.
            self._call_for(self._audio.AudioObjectRemovePropertyListener, each)
        for each in wanted - self._watched:
            self._call_for(self._audio.AudioObjectAddPropertyListener, each)
        self._watched = wanted

    def _call_for(self, function: Any, watched: tuple[int, int]) -> None:  # noqa: ANN401 - of a library
        place, selector = watched
        address = _address(selector)
        function(ctypes.c_uint32(place), ctypes.byref(address), self._listener, None)

    def _number(self, place: int, selector: int) -> int:
        value, size = ctypes.c_int32(0), ctypes.c_uint32(4)
        return value.value if self._read(place, selector, value, size) else 0

    def _text(self, place: int, selector: int) -> str:
        value = ctypes.c_void_p()
        size = ctypes.c_uint32(ctypes.sizeof(value))
        if not self._read(place, selector, value, size) or not value.value:
            return ""
        room = ctypes.create_string_buffer(LONGEST_BUNDLE)
        is_read = self._foundation.CFStringGetCString(value, room, LONGEST_BUNDLE, _UTF_8)
        self._foundation.CFRelease(value)
        return room.value.decode("utf-8", "replace") if is_read else ""

    def _read(self, place: int, selector: int, value: Any, size: ctypes.c_uint32) -> bool:  # noqa: ANN401 - a place in memory
        address = _address(selector)
        failed = self._audio.AudioObjectGetPropertyData(
            *(ctypes.c_uint32(place), ctypes.byref(address), 0, None),
            *(ctypes.byref(size), ctypes.byref(value)),
        )
        return not failed


def _address(selector: int) -> _PropertyAddress:
    return _PropertyAddress(selector, _GLOBAL, 0)
