"""As much of an X11 client as it takes to look at other programs' windows (libxcb by ctypes).

Qt's xcb platform needs the same library, so it is there wherever Qt can show a window on X11. Of
Qt's own connection nothing is read: every event would have to pass through Python.
"""

import ctypes
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

ANY_TYPE = 0
_EVENT_MASK = 1 << 11
_PROPERTY_CHANGE, _STRUCTURE_NOTIFY = 1 << 22, 1 << 17
_MOST_WORDS = 64
_REPLY_HEAD = 32


class XEvent(NamedTuple):
    """An event: its kind as X11 numbers them, its window, and the property it is about."""

    kind: int
    window: int
    atom: int


class _Cookie(ctypes.Structure):
    _fields_ = [("sequence", ctypes.c_uint)]


class _Screens(ctypes.Structure):
    _fields_ = [
        ("data", ctypes.POINTER(ctypes.c_uint32)),
        ("rem", ctypes.c_int),
        ("index", ctypes.c_int),
    ]


class XcbLink:
    """A connection of one's own to the X server. Only the making of it and of atoms waits.

    Attributes:
        root: The window behind all others.
    """

    def __init__(self, display: str) -> None:
        """Connects; may wait for the server, so not in the GUI thread.

        Raises:
            OSError: No library, or no X server that lets us in.
        """
        self._xcb = _library()
        number = ctypes.c_int(0)
        self._connection = self._xcb.xcb_connect(display.encode(), ctypes.byref(number))
        if self.is_broken:
            self.close()
            raise OSError(display)
        screens = self._xcb.xcb_setup_roots_iterator(self._xcb.xcb_get_setup(self._connection))
        for _ in range(number.value):
            self._xcb.xcb_screen_next(ctypes.byref(screens))
        self.root = int(screens.data[0])

    @property
    def descriptor(self) -> int:
        """What becomes readable when something has come."""
        return int(self._xcb.xcb_get_file_descriptor(self._connection))

    @property
    def is_broken(self) -> bool:
        """True once the server is gone."""
        return bool(self._xcb.xcb_connection_has_error(self._connection))

    def atoms(self, names: Sequence[str]) -> list[int]:
        """The server's numbers for names; waits for the answers."""
        asked = [
            self._xcb.xcb_intern_atom(self._connection, 0, len(name), name.encode())
            for name in names
        ]
        found = []
        for cookie in asked:
            reply = self._xcb.xcb_intern_atom_reply(self._connection, cookie, None)
            found.append(int.from_bytes(self._taken(reply, 12)[8:12], sys.byteorder))
        return found

    def watch(self, window: int) -> None:
        """Has events come when the window's properties change, or it goes away."""
        values = (ctypes.c_uint32 * 1)(_PROPERTY_CHANGE | _STRUCTURE_NOTIFY)
        self._xcb.xcb_change_window_attributes(self._connection, window, _EVENT_MASK, values)

    def ask(self, window: int, atom: int) -> int:
        """Asks for a property made of 32-bit numbers; gives the ticket for :meth:`answer`."""
        cookie = self._xcb.xcb_get_property(
            self._connection, 0, window, atom, ANY_TYPE, 0, _MOST_WORDS
        )
        return int(cookie.sequence)

    def flush(self) -> None:
        """Sends what was asked."""
        self._xcb.xcb_flush(self._connection)

    def answer(self, ticket: int) -> tuple[int, ...] | None:
        """The numbers asked for, none where there is no such property; None: not yet come."""
        reply, error = ctypes.c_void_p(), ctypes.c_void_p()
        has_come = self._xcb.xcb_poll_for_reply(
            self._connection, ticket, ctypes.byref(reply), ctypes.byref(error)
        )
        if not has_come:
            return None
        if error.value:
            self._taken(error.value, 0)
        if not reply.value:
            return ()
        head = ctypes.string_at(reply.value, _REPLY_HEAD)
        count = int.from_bytes(head[16:20], sys.byteorder) if head[1] == 32 else 0
        words = self._taken(reply.value, _REPLY_HEAD + 4 * count)[_REPLY_HEAD:]
        return tuple(memoryview(words).cast("I"))

    def events(self) -> Iterator[XEvent]:
        """The events that have come."""
        return self._events(self._xcb.xcb_poll_for_event)

    def events_read_already(self) -> Iterator[XEvent]:
        """Those that came to light while an answer was looked for; the socket tells nothing."""
        return self._events(self._xcb.xcb_poll_for_queued_event)

    def close(self) -> None:
        """Hangs up."""
        self._xcb.xcb_disconnect(self._connection)

    def _events(self, poll: Callable[[Any], int | None]) -> Iterator[XEvent]:
        while event := poll(self._connection):
            said = self._taken(event, 12)
            first, second = (int.from_bytes(said[at : at + 4], sys.byteorder) for at in (4, 8))
            yield XEvent(said[0] & 0x7F, first, second)

    def _taken(self, pointer: int | None, length: int) -> bytes:
        """The bytes there, whose memory is given back."""
        if not pointer:
            return bytes(length)
        said = ctypes.string_at(pointer, length)
        self._xcb.free(ctypes.c_void_p(pointer))
        return said


def _library() -> Any:  # noqa: ANN401 - ctypes has no types for what it loads
    xcb = ctypes.CDLL("libxcb.so.1")
    link, number, window = ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint32
    small, short = ctypes.c_uint8, ctypes.c_uint16
    for name, gives, takes in (
        ("xcb_connect", link, [ctypes.c_char_p, ctypes.POINTER(ctypes.c_int)]),
        ("xcb_connection_has_error", ctypes.c_int, [link]),
        ("xcb_disconnect", None, [link]),
        ("xcb_get_file_descriptor", ctypes.c_int, [link]),
        ("xcb_get_setup", link, [link]),
        ("xcb_setup_roots_iterator", _Screens, [link]),
        ("xcb_screen_next", None, [ctypes.POINTER(_Screens)]),
        ("xcb_intern_atom", _Cookie, [link, small, short, ctypes.c_char_p]),
        ("xcb_intern_atom_reply", link, [link, _Cookie, link]),
        ("xcb_change_window_attributes", _Cookie, [link, window, number, link]),
        ("xcb_get_property", _Cookie, [link, small, window, number, number, number, number]),
        ("xcb_flush", ctypes.c_int, [link]),
        ("xcb_poll_for_event", link, [link]),
        ("xcb_poll_for_queued_event", link, [link]),
        ("xcb_poll_for_reply", ctypes.c_int, [link, ctypes.c_uint, link, link]),
        ("free", None, [link]),
    ):
        function = getattr(xcb, name)
        function.restype, function.argtypes = gives, takes
    return xcb
