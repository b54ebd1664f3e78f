"""The window in front is followed by events, whatever order they come in."""

import os
import socket
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from taktone.host.x11_full_screen import X11FullScreen
from taktone.host.xcb_link import XEvent

ROOT, ACTIVE, STATE, FULL, PID = 1, 10, 11, 12, 13
EDITOR, SLIDES, CARD = 100, 200, 300
CHANGED, DESTROYED, UNMAPPED = 28, 17, 18


class Server:
    """An X server with windows, and a link to it as the program has it."""

    root = ROOT

    def __init__(self) -> None:
        self.ours, self.theirs = socket.socketpair()
        self.properties: dict[tuple[int, int], tuple[int, ...]] = {
            (EDITOR, PID): (99,),
            (SLIDES, PID): (99,),
            (SLIDES, STATE): (FULL,),
            (CARD, PID): (os.getpid(),),
        }
        self.is_broken = self.is_closed = False
        self.watched: list[int] = []
        self._events: list[XEvent] = []
        self._answers: dict[int, tuple[int, ...]] = {}
        self._tickets = 0

    @property
    def descriptor(self) -> int:
        return self.ours.fileno()

    def watch(self, window: int) -> None:
        self.watched.append(window)

    def ask(self, window: int, atom: int) -> int:
        self._tickets += 1
        self._answers[self._tickets] = self.properties.get((window, atom), ())
        self._wake()
        return self._tickets

    def flush(self) -> None:
        """Nothing waits to be sent."""

    def answer(self, ticket: int) -> tuple[int, ...] | None:
        return self._answers.pop(ticket, None)

    def events(self) -> Iterator[XEvent]:
        self._drain()
        while self._events:
            yield self._events.pop(0)

    def events_read_already(self) -> Iterator[XEvent]:
        return iter(())

    def close(self) -> None:
        self.is_closed = True

    def front(self, window: int) -> None:
        """The window manager brings a window to the front."""
        self.properties[ROOT, ACTIVE] = (window,) if window else ()
        self.happen(XEvent(CHANGED, ROOT, ACTIVE))

    def happen(self, event: XEvent) -> None:
        self._events.append(event)
        self._wake()

    def _wake(self) -> None:
        self.theirs.send(b".")

    def _drain(self) -> None:
        self.ours.setblocking(False)
        try:
            while self.ours.recv(64):
                pass
        except BlockingIOError:
            return


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.ours.close()
    server.theirs.close()


@pytest.fixture
def watch(qtbot: QtBot, server: Server) -> Iterator[X11FullScreen]:
    watch = X11FullScreen(":7")
    watch._on_reached(server, (ACTIVE, STATE, FULL, PID))  # type: ignore[arg-type]
    yield watch
    watch.stop()


def test_a_full_screen_window_in_front_is_seen(
    qtbot: QtBot, server: Server, watch: X11FullScreen
) -> None:
    assert server.watched == [ROOT]
    with qtbot.waitSignal(watch.changed):
        server.front(SLIDES)
    assert watch.is_in_front
    with qtbot.waitSignal(watch.changed):
        server.front(EDITOR)
    assert not watch.is_in_front


def test_one_that_is_there_at_the_start_is_seen(qtbot: QtBot, server: Server) -> None:
    server.properties[ROOT, ACTIVE] = (SLIDES,)
    watch = X11FullScreen(":7")
    with qtbot.waitSignal(watch.changed):
        watch._on_reached(server, (ACTIVE, STATE, FULL, PID))  # type: ignore[arg-type]
    assert watch.is_in_front
    watch.stop()
    assert server.is_closed


def test_a_window_that_fills_the_screen_later_is_seen(
    qtbot: QtBot, server: Server, watch: X11FullScreen
) -> None:
    server.front(EDITOR)
    qtbot.waitUntil(lambda: watch._front == EDITOR)
    server.properties[EDITOR, STATE] = (7, FULL, 8)
    with qtbot.waitSignal(watch.changed):
        server.happen(XEvent(CHANGED, EDITOR, STATE))
    server.properties[EDITOR, STATE] = (7, 8)
    with qtbot.waitSignal(watch.changed):
        server.happen(XEvent(CHANGED, EDITOR, STATE))


def test_our_own_window_in_front_changes_nothing(
    qtbot: QtBot, server: Server, watch: X11FullScreen
) -> None:
    server.front(SLIDES)
    qtbot.waitUntil(lambda: watch.is_in_front)
    server.front(CARD)
    qtbot.waitUntil(lambda: CARD in server.watched and not watch._asked)
    assert watch.is_in_front
    server.happen(XEvent(CHANGED, CARD, STATE))
    with qtbot.waitSignal(watch.changed):
        server.happen(XEvent(DESTROYED, SLIDES, SLIDES))
    assert not watch.is_in_front


@pytest.mark.parametrize("kind", [DESTROYED, UNMAPPED])
def test_a_window_that_goes_away_is_no_longer_in_front(
    qtbot: QtBot, server: Server, watch: X11FullScreen, kind: int
) -> None:
    server.front(SLIDES)
    qtbot.waitUntil(lambda: watch.is_in_front)
    with qtbot.waitSignal(watch.changed):
        server.happen(XEvent(kind, SLIDES, SLIDES))


def test_another_window_with_the_number_of_one_that_is_gone_is_seen(
    qtbot: QtBot, server: Server, watch: X11FullScreen
) -> None:
    del server.properties[SLIDES, STATE]
    server.front(SLIDES)
    qtbot.waitUntil(lambda: watch._front == SLIDES and not watch._asked)
    server.properties[SLIDES, STATE] = (FULL,)
    with qtbot.waitSignal(watch.changed):
        server.front(SLIDES)
    assert watch.is_in_front


def test_the_moment_between_two_windows_is_no_change(
    qtbot: QtBot, server: Server, watch: X11FullScreen
) -> None:
    server.front(SLIDES)
    qtbot.waitUntil(lambda: watch.is_in_front)
    with qtbot.assertNotEmitted(watch.changed):
        server.front(0)
        qtbot.waitUntil(watch._emptiness.isActive)
        server.front(CARD)
        qtbot.waitUntil(lambda: CARD in server.watched and not watch._asked)
        assert not watch._emptiness.isActive()
    assert watch.is_in_front


def test_no_window_in_front_is_no_full_screen(
    qtbot: QtBot, server: Server, watch: X11FullScreen
) -> None:
    server.front(SLIDES)
    qtbot.waitUntil(lambda: watch.is_in_front)
    with qtbot.waitSignal(watch.changed):
        server.front(0)


def test_events_of_windows_behind_are_nothing(
    qtbot: QtBot, server: Server, watch: X11FullScreen
) -> None:
    server.front(EDITOR)
    qtbot.waitUntil(lambda: watch._front == EDITOR)
    with qtbot.assertNotEmitted(watch.changed):
        server.happen(XEvent(CHANGED, SLIDES, STATE))
        server.happen(XEvent(DESTROYED, SLIDES, SLIDES))
        server.happen(XEvent(CHANGED, EDITOR, PID))
        qtbot.waitUntil(lambda: not server._events)


def test_a_server_that_dies_is_let_go(qtbot: QtBot, server: Server, watch: X11FullScreen) -> None:
    server.front(SLIDES)
    qtbot.waitUntil(lambda: watch.is_in_front)
    server.is_broken = True
    with qtbot.waitSignal(watch.changed):
        server.happen(XEvent(0, 0, 0))
    assert server.is_closed
    assert not watch.is_in_front


def test_a_server_reached_after_the_end_is_let_go(qtbot: QtBot, server: Server) -> None:
    watch = X11FullScreen(":7")
    watch.stop()
    watch._on_reached(server, (ACTIVE, STATE, FULL, PID))  # type: ignore[arg-type]
    assert server.is_closed


def test_where_no_server_answers_nothing_is_known(qtbot: QtBot) -> None:
    watch = X11FullScreen(":54321")
    watch._reach()
    assert not watch.is_in_front
    watch.stop()


def test_nothing_is_under_way_once_it_was_stopped(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_asked = threading.Event()

    class Slow:
        def __init__(self, display: str) -> None:
            is_asked.wait(5)
            raise OSError(display)

    monkeypatch.setattr("taktone.host.xcb_link.XcbLink", Slow)
    watch = X11FullScreen(":nowhere")
    watch.start()
    is_asked.set()
    watch.stop()
    assert "x11" not in {thread.name for thread in threading.enumerate()}
