"""The web hook, through real sockets."""

import socket
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.call_event import CallEvent, CallState
from taktone.sources.hook.hook_source import MOST_CONNECTIONS, HookAccess, HookSource

TOKEN = "kx3-Tz9"


class Hook:
    """A started source, what it told, and programs that fetch from it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        access = HookAccess(token=TOKEN)
        self.source = HookSource(access, lambda: "DK", lambda: datetime.now(UTC), lambda: "Done.")
        self.events: list[CallEvent] = []
        self.source.event_seen.connect(self.events.append)
        self.source.start()
        self._sockets: list[socket.socket] = []

    def connect(self) -> socket.socket:
        link = socket.create_connection(("127.0.0.1", self.source.port), timeout=5)
        self._sockets.append(link)
        return link

    def fetch(self, request: str) -> str:
        """Sends a request as it stands and reads until the hook hangs up."""
        link = self.connect()
        link.sendall(request.encode())
        link.setblocking(False)
        answer = bytearray()

        def is_over() -> bool:
            try:
                data = link.recv(65536)
            except BlockingIOError:
                return False
            answer.extend(data)
            return not data

        self.qtbot.waitUntil(is_over)
        return answer.decode()

    def get(self, path: str) -> str:
        return self.fetch(f"GET /{TOKEN}/{path} HTTP/1.1\r\nHost: localhost\r\n\r\n")

    def close(self) -> None:
        self.source.stop()
        for link in self._sockets:
            link.close()


@pytest.fixture
def hook(qtbot: QtBot) -> Iterator[Hook]:
    hook = Hook(qtbot)
    yield hook
    hook.close()


def test_a_call_is_told_from_its_ring_to_its_end(hook: Hook) -> None:
    answer = hook.get("incoming?number=%2B4520123456&name=Mette&call_id=a1")
    assert answer.startswith("HTTP/1.1 200 OK\r\n")
    assert answer.endswith("\r\n\r\nDone.")
    hook.get("established?call_id=a1")
    hook.get("terminated?call_id=a1")
    assert [event.state for event in hook.events] == [
        *(CallState.RINGING, CallState.ACTIVE, CallState.ENDED)
    ]
    assert hook.events[0].name == "Mette"
    assert {event.source for event in hook.events} == {"hook"}


def test_a_posted_form_tells_the_same(hook: Hook) -> None:
    body = "caller=20123456"
    head = f"POST /{TOKEN}/ring HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}"
    hook.fetch(f"{head}\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n{body}")
    assert [event.number for event in hook.events] == ["20123456"]


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ("GET /wrong/ring HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        (f"GET /{TOKEN}/ring HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403),
        ("rubbish\r\n\r\n", 400),
        (f"POST /{TOKEN}/ring HTTP/1.1\r\nContent-Length: 99999\r\n\r\n", 413),
    ],
)
def test_what_may_not_be_told_is_refused_without_a_word(
    hook: Hook, request_: str, status: int
) -> None:
    answer = hook.fetch(request_)
    assert answer.startswith(f"HTTP/1.1 {status} ")
    assert answer.endswith("\r\n\r\n")
    assert hook.events == []


def test_an_unfilled_placeholder_is_a_hint(hook: Hook) -> None:
    met: list[str] = []
    hook.source.macro_met.connect(met.append)
    hook.get("ring?number=%25CallerNumber%25")
    assert met == ["%CallerNumber%"]
    assert len(hook.events) == 1


def test_five_hundred_who_say_nothing_do_not_shut_the_door(hook: Hook) -> None:
    for number in range(500):
        hook.connect().sendall(b"GET /")
        if number % 50 == 49:
            assert hook.get(f"ring?number=20123456&id={number}").startswith("HTTP/1.1 200")
    assert len(hook.events) == 10
    assert hook.source.waiting <= MOST_CONNECTIONS


def test_who_never_says_what_they_want_is_dropped(hook: Hook, qtbot: QtBot) -> None:
    link = hook.connect()
    link.sendall(b"GET /")
    qtbot.waitUntil(lambda: hook.source.waiting == 1)
    for _ in range(2):
        hook.source.impatience.timeout.emit()
    assert hook.source.waiting == 0
    hook.source.impatience.timeout.emit()
    assert not hook.source.impatience.isActive()


def test_it_can_be_stopped_and_started(hook: Hook) -> None:
    port = hook.source.port
    assert port > 0
    hook.source.stop()
    assert hook.source.port == 0
    hook.source.start()
    assert hook.get("ring?number=1").startswith("HTTP/1.1 200")


def test_a_port_that_is_taken_is_not_listened_at(qtbot: QtBot) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        access = HookAccess(token=TOKEN, port=int(taken.getsockname()[1]))
        source = HookSource(access, lambda: "DK", lambda: datetime.now(UTC))
        source.start()
        assert source.port == 0
