"""CoreAudio's answers about processes, as AudioHardware.h describes them.

It has not been compared with a real macOS.
"""

import ctypes
import threading
from collections.abc import Callable
from itertools import count
from typing import Any, TypeAlias

UNKNOWN_PROPERTY = int.from_bytes(b"who?", "big")
BAD_OBJECT = int.from_bytes(b"!obj", "big")
_SYSTEM = 1

Handed: TypeAlias = Any
"""What ctypes hands over: a place in memory."""


def _letters(selector: int) -> str:
    return selector.to_bytes(4, "big").decode("ascii")


class AppleAudio:
    """Hands out itself as CoreAudio and CoreFoundation; calls its listeners in their own thread."""

    def __init__(self, *, is_old: bool = False) -> None:
        """``is_old``: a macOS before 14.2, which has no list of processes."""
        self._is_old = is_old
        self._processes: dict[int, dict[str, Any]] = {}
        self._listeners: dict[tuple[int, str], Any] = {}
        self._texts: dict[int, str] = {}
        self._numbers = count(100)

    # What a test does to it.

    def add(self, bundle: str) -> int:
        """A process that neither records nor plays appears; gives its object."""
        place = next(self._numbers)
        values = {"ppid": place, "pbid": bundle, "piri": False, "piro": False}
        self._processes[place] = values
        self._tell(_SYSTEM, "prs#")
        return place

    def change(self, place: int, *, records: bool, plays: bool) -> None:
        """It begins or ceases to record or play."""
        self._processes[place] |= {"piri": records, "piro": plays}
        self._tell(place, "piri")

    def remove(self, place: int) -> None:
        """It ends."""
        del self._processes[place]
        self._listeners = {k: v for k, v in self._listeners.items() if k[0] != place}
        self._tell(_SYSTEM, "prs#")

    @property
    def listeners(self) -> int:
        """How many there are."""
        return len(self._listeners)

    @property
    def unreleased(self) -> int:
        """Texts that were given and not given back."""
        return len(self._texts)

    # CoreAudio

    def AudioObjectGetPropertyDataSize(
        self, place: Handed, address: Handed, _many: int, _qualifier: None, size: Handed
    ) -> int:
        assert self._name(address) == "prs#"
        if self._is_old:
            return UNKNOWN_PROPERTY
        size._obj.value = 4 * len(self._processes)
        return 0 if place.value == _SYSTEM else BAD_OBJECT

    def AudioObjectGetPropertyData(
        self,
        place: Handed,
        address: Handed,
        _many: int,
        _qualifier: None,
        size: Handed,
        value: Handed,
    ) -> int:
        name = self._name(address)
        if name == "prs#":
            places = list(self._processes)[: size._obj.value // 4]
            value._obj[: len(places)] = places
            size._obj.value = 4 * len(places)
            return 0
        if place.value not in self._processes:
            return BAD_OBJECT
        told = self._processes[place.value][name]
        value._obj.value = self._new_text(told) if name == "pbid" else int(told)
        return 0

    def AudioObjectAddPropertyListener(
        self, place: Handed, address: Handed, listener: Callable[..., int], _data: None
    ) -> int:
        self._listeners[place.value, self._name(address)] = listener
        return 0

    def AudioObjectRemovePropertyListener(
        self, place: Handed, address: Handed, _listener: object, _data: None
    ) -> int:
        gone = self._listeners.pop((place.value, self._name(address)), None)
        return BAD_OBJECT if gone is None else 0

    # CoreFoundation

    def CFStringGetCString(self, text: Handed, room: Handed, size: int, encoding: int) -> int:
        assert encoding == 0x0800_0100
        told = self._texts[text.value].encode("utf-8")
        if len(told) >= size:
            return 0
        room.value = told
        return 1

    def CFRelease(self, text: Handed) -> None:
        del self._texts[text.value]

    def _new_text(self, text: str) -> int | None:
        """None for no text at all: a process without a bundle has none."""
        if not text:
            return None
        number = next(self._numbers)
        self._texts[number] = text
        return number

    @staticmethod
    def _name(address: Handed) -> str:
        assert (_letters(address._obj.scope), address._obj.element) == ("glob", 0)
        return _letters(address._obj.selector)

    def _tell(self, place: int, name: str) -> None:
        listener = self._listeners.get((place, name))
        if listener is not None:
            call = ctypes.c_uint32(place), 1, None, None
            thread = threading.Thread(target=listener, args=call)
            thread.start()
            thread.join()
