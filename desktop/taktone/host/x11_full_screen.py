"""Whether another program's window fills the screen (X11, by the Extended Window Manager Hints)."""

import os
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from taktone.trace import trace

if TYPE_CHECKING:
    from taktone.host.xcb_link import XcbLink, XEvent

SETTLING_MS = 500
LEAVE_S = 2.0
_PROPERTY_CHANGED, _GONE = 28, frozenset({17, 18})
_ATOMS = ("_NET_ACTIVE_WINDOW", "_NET_WM_STATE", "_NET_WM_STATE_FULLSCREEN", "_NET_WM_PID")

Answered = Callable[[tuple[int, ...]], None]


class X11FullScreen(QObject):
    """Follows the window in front by events; nothing is asked when a call rings.

    Between two windows there is none for a moment, which means nothing: only when none has come
    after half a second is the screen empty.

    A window of our own in front changes nothing: the user who takes the card to the keyboard in a
    presentation is presenting still. Through Xwayland only the windows of X11 programs are known.
    """

    changed = Signal()
    _reached = Signal(object, object)

    def __init__(self, display: str) -> None:
        """Takes the display's name, as ``DISPLAY`` has it."""
        super().__init__()
        self._display = display
        self._thread: threading.Thread | None = None
        self._link: XcbLink | None = None
        self._notifier: QSocketNotifier | None = None
        self._atoms: tuple[int, ...] = ()
        self._asked: dict[int, Answered] = {}
        self._front = 0
        self._is_in_front = False
        self._is_stopped = False
        self._emptiness = QTimer(self)
        self._emptiness.setSingleShot(True)
        self._emptiness.setInterval(SETTLING_MS)
        self._emptiness.timeout.connect(self._on_empty)
        self._reached.connect(self._on_reached)

    @property
    def is_in_front(self) -> bool:
        """True while a window of another program that fills the screen is in front."""
        return self._is_in_front

    def start(self) -> None:
        """Connects in a thread of its own: a server may take its time."""
        self._thread = threading.Thread(target=self._reach, name="x11", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Hangs up; nothing is told any more when this returns."""
        self._is_stopped = True
        if self._thread is not None:
            self._thread.join(LEAVE_S)
        self._emptiness.stop()
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        if self._link is not None:
            self._link.close()
            self._link = None

    def _reach(self) -> None:
        from taktone.host.xcb_link import XcbLink  # noqa: PLC0415 - ctypes, off the GUI thread

        try:
            link = XcbLink(self._display)
        except OSError:
            return
        self._reached.emit(link, tuple(link.atoms(_ATOMS)))

    def _on_reached(self, link: "XcbLink", atoms: tuple[int, ...]) -> None:
        if self._is_stopped:
            link.close()
            return
        self._link, self._atoms = link, atoms
        self._notifier = QSocketNotifier(link.descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)
        link.watch(link.root)
        self._ask(link.root, atoms[0], self._on_active)
        # Sending may have read what had come by then; the socket says nothing of that any more.
        self._on_readable()

    def _ask(self, window: int, atom: int, answered: Answered) -> None:
        if self._link is not None:
            self._asked[self._link.ask(window, atom)] = answered
            self._link.flush()

    def _on_readable(self) -> None:
        while self._link is not None and self._take(self._link):
            pass
        if self._link is not None and self._link.is_broken:
            self.stop()
            self._set_in_front(is_in_front=False)

    def _take(self, link: "XcbLink") -> bool:
        """Takes what has come; False where that was nothing."""
        events = list(link.events())
        for event in events:
            self._on_event(event)
        has_answers = self._take_answers(link)
        late = list(link.events_read_already())
        for event in late:
            self._on_event(event)
        return bool(events or has_answers or late)

    def _take_answers(self, link: "XcbLink") -> bool:
        has_come = False
        for ticket, answered in list(self._asked.items()):
            values = link.answer(ticket)
            if values is None:
                break
            del self._asked[ticket]
            has_come = True
            answered(values)
        return has_come

    def _on_event(self, event: "XEvent") -> None:
        active, state, _, _ = self._atoms
        link = self._link
        if link is None:
            return
        if event.kind == _PROPERTY_CHANGED and event.window == link.root and event.atom == active:
            self._ask(link.root, active, self._on_active)
        elif event.window != self._front:
            return
        elif event.kind in _GONE:
            self._on_empty()
        elif event.kind == _PROPERTY_CHANGED and event.atom == state:
            self._read_state(event.window)

    def _on_active(self, values: tuple[int, ...]) -> None:
        window = values[0] if values else 0
        self._emptiness.stop()
        if not window:
            self._emptiness.start()
        elif self._link is not None:
            # Also where it was in front before: numbers of windows that are gone come again.
            self._link.watch(window)
            self._ask(window, self._atoms[3], lambda pids: self._on_owner(window, pids))

    def _on_empty(self) -> None:
        self._front = 0
        self._set_in_front(is_in_front=False)

    def _on_owner(self, window: int, pids: tuple[int, ...]) -> None:
        if pids[:1] != (os.getpid(),):
            self._front = window
            self._read_state(window)

    def _read_state(self, window: int) -> None:
        self._ask(window, self._atoms[1], lambda states: self._on_state(window, states))

    def _on_state(self, window: int, states: tuple[int, ...]) -> None:
        if window == self._front:
            self._set_in_front(is_in_front=self._atoms[2] in states)
            trace("desktop.front", full=self._is_in_front)

    def _set_in_front(self, *, is_in_front: bool) -> None:
        if is_in_front != self._is_in_front:
            self._is_in_front = is_in_front
            self.changed.emit()
