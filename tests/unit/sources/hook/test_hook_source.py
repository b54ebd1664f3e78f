"""The web hook, through real sockets."""

import socket
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSocketNotifier
from pytestqt.qtbot import QtBot

from taktone.core.call_event import CallEvent, CallState
from taktone.core.hook_line import HookLine
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.sources.hook.hook_finder import HookFinder
from taktone.sources.hook.hook_source import MOST_VISITS, HookSource
from taktone.sources.line_source import LineSecrets

TOKEN = "kx3-Tz9"


def hook_source(line: HookLine) -> HookSource:
    return HookSource(line, LineSecrets(), lambda: datetime.now(UTC))


class Hook:
    """A started source, what it told, and programs that fetch from it."""

    def __init__(self, qtbot: QtBot, phones: str = "") -> None:
        self.qtbot = qtbot
        self.source = hook_source(HookLine(token=TOKEN, port=0, phones=phones))
        self.healths: list[LineHealth] = []
        self.source.health_changed.connect(self.healths.append)
        self.events: list[CallEvent] = []
        self.source.event_seen.connect(self.events.append)
        self.source.start()
        self._sockets: list[socket.socket] = []

    def connect(self, place: str = "127.0.0.1") -> socket.socket:
        link = socket.create_connection((place, self.source.port), timeout=5)
        self._sockets.append(link)
        return link

    def fetch(self, request: str | bytes, link: socket.socket | None = None) -> str:
        """Sends a request as it stands and reads until the hook hangs up."""
        is_own = link is None
        link = link or self.connect()
        link.sendall(request.encode() if isinstance(request, str) else request)
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
        if is_own:
            link.close()
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
    assert answer.endswith("\r\n\r\nTaktone has heard of the call. You can close this.")
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


def test_an_unfilled_placeholder_is_a_hint_until_a_number_comes(hook: Hook) -> None:
    hook.get("ring?number=%25CallerNumber%25")
    advice = LineAdvice.MACRO_UNFILLED
    told = LineHealth(state=LineState.READY, advice=advice, detail="%CallerNumber%")
    assert hook.healths[-1] == told
    assert len(hook.events) == 1
    hook.get("ring?number=20123456")
    assert hook.healths[-1] == LineHealth(state=LineState.READY)


def test_a_placeholder_that_was_not_encoded_is_one(hook: Hook) -> None:
    hook.get("ring?number=%CallerNumber%&name=%CallerDisplayName%")
    assert hook.healths[-1].detail == "%CallerNumber%"
    assert hook.events[0].name == ""


def test_the_same_unfilled_id_is_no_id(hook: Hook) -> None:
    hook.get("ring?number=20123456&id=$call-id")
    hook.get("ring?number=31558002&id=$call-id")
    assert len({event.key for event in hook.events}) == 2


def test_a_desk_phone_and_a_program_are_two_sources(hook: Hook) -> None:
    hook.get("ring?number=20123456&via=snom")
    hook.get("ring?number=20123456&via=3cx")
    hook.get("ring?number=20123456&source=sip")
    assert [event.source for event in hook.events] == ["hook:snom", "hook:3cx", "hook:sip"]


def test_five_hundred_who_say_nothing_do_not_shut_the_door(hook: Hook) -> None:
    for number in range(500):
        hook.connect().sendall(b"GET /")
        if number % 50 == 49:
            assert hook.get(f"ring?number=20123456&id={number}").startswith("HTTP/1.1 200")
    assert len(hook.events) == 10
    assert hook.source.waiting <= MOST_VISITS


def test_who_has_spoken_is_heard_although_a_crowd_came_after(hook: Hook) -> None:
    """All of it before the hook's loop runs once: the good caller's words wait in the socket."""
    good = hook.connect()
    good.sendall(f"GET /{TOKEN}/ring?number=20123456 HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    for _ in range(500):
        hook.connect()
    assert hook.fetch("", good).startswith("HTTP/1.1 200")
    assert len(hook.events) == 1


def test_a_crowd_costs_two_notifiers_for_each_place_and_no_more(hook: Hook) -> None:
    for _ in range(3):
        for _ in range(2 * MOST_VISITS):
            hook.connect()
        assert hook.get("ring?number=1").startswith("HTTP/1.1 200")
        notifiers = hook.source.findChildren(QSocketNotifier)
        assert len(notifiers) <= MOST_VISITS + 2


def test_a_word_too_much_is_not_a_second_call(hook: Hook) -> None:
    """Old clients send a line's end after a form, which may arrive later."""
    link = hook.connect()
    answer = hook.fetch(f"GET /{TOKEN}/missed?number=1 HTTP/1.1\r\nHost: localhost\r\n\r\n", link)
    link.sendall(f"\r\nGET /{TOKEN}/missed?number=1 HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    assert hook.get("ring?number=2").startswith("HTTP/1.1 200")
    link.close()
    hook.qtbot.waitUntil(lambda: hook.source.waiting <= 1)
    assert answer.startswith("HTTP/1.1 200")
    assert len(hook.events) == 2


def test_who_talks_for_ever_after_the_answer_is_hung_up_on(hook: Hook) -> None:
    link = hook.connect()
    hook.fetch("rubbish\r\n\r\n", link)
    link.setblocking(False)

    def is_refused() -> bool:
        try:
            link.send(b"x" * 65536)
        except BlockingIOError:
            return False
        except (BrokenPipeError, ConnectionResetError):
            return True
        return False

    hook.qtbot.waitUntil(is_refused)
    assert hook.source.waiting == 0


def test_headers_without_end_are_refused(hook: Hook) -> None:
    flood = b"GET / HTTP/1.1\r\n" + b"X-A: 1\r\n" * 2000
    assert hook.fetch(flood).startswith("HTTP/1.1 431 ")


def test_who_sends_a_letter_at_a_time_is_dropped_all_the_same(hook: Hook, qtbot: QtBot) -> None:
    link = hook.connect()
    for letter in b"GET /":
        link.sendall(bytes([letter]))
        hook.get("ring?number=1")
    hook.source.impatience.timeout.emit()
    link.sendall(b"x")
    hook.get("ring?number=1")
    hook.source.impatience.timeout.emit()
    qtbot.waitUntil(lambda: hook.source.waiting == 0)


@given(st.lists(st.binary(max_size=300), max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_whatever_bytes_come_the_next_caller_is_heard(hook: Hook, pieces: list[bytes]) -> None:
    link = hook.connect()
    try:
        for piece in pieces:
            link.sendall(piece)
            assert hook.get("answer?id=none").startswith("HTTP/1.1 200")
    except (BrokenPipeError, ConnectionResetError):
        assert hook.get("answer?id=none").startswith("HTTP/1.1 200")
    link.close()


def places(hook: Hook) -> set[str]:
    sockets = [listener._socket for listener in hook.source._listeners]
    return {str(each.getsockname()[0]) for each in sockets if each is not None}


def test_only_this_computer_reaches_it_unless_desk_phones_may(hook: Hook, qtbot: QtBot) -> None:
    assert "127.0.0.1" in places(hook)
    assert places(hook) <= {"127.0.0.1", "::1"}
    with_phones = Hook(qtbot, phones="192.0.2.7")
    assert places(with_phones) <= {"::", "0.0.0.0"}
    assert with_phones.get("ring?number=1").startswith("HTTP/1.1 200")
    with_phones.close()


@pytest.mark.parametrize("place", ["127.0.0.1", "::1"])
def test_localhost_may_be_either_kind_of_address(hook: Hook, place: str) -> None:
    if place in places(hook):
        host = f"[{place}]" if ":" in place else place
        link = hook.connect(place)
        request = f"GET /{TOKEN}/ring?number=1 HTTP/1.1\r\nHost: {host}\r\n\r\n"
        assert hook.fetch(request, link).startswith("HTTP/1.1 200")


@pytest.mark.parametrize(
    ("listed", "peer", "is_in"),
    [
        ("192.0.2.7", "192.0.2.7", True),
        ("192.0.2.7", "::ffff:192.0.2.7", True),
        ("192.0.2.7", "192.0.2.8", False),
        ("", "192.0.2.7", False),
    ],
)
def test_a_desk_phone_that_is_not_listed_is_shown_out(
    qtbot: QtBot, listed: str, peer: str, is_in: bool
) -> None:
    hook = Hook(qtbot, phones=listed)
    phone = hook.connect()
    hook.qtbot.waitUntil(lambda: hook.source.waiting == 1)
    (visit,) = hook.source._visits
    assert visit._socket is not None
    connection = visit._socket.dup()
    visit.end()
    connection.setblocking(False)
    hook.source._on_entered(connection, peer)
    hook.source._on_settled()
    if is_in:
        request = f"GET /{TOKEN}/ring?number=1 HTTP/1.1\r\nHost: localhost\r\n\r\n"
        assert hook.fetch(request, phone).startswith("HTTP/1.1 200")
    assert (hook.source.waiting, len(hook.events)) == (is_in, is_in)
    assert is_in or phone.recv(1) == b""
    hook.close()


def test_with_no_descriptors_left_it_takes_a_breath_and_goes_on(
    hook: Hook, monkeypatch: pytest.MonkeyPatch
) -> None:
    listener = hook.source._listeners[0]
    knocking = listener._knocking

    class Exhausted:
        def accept(self) -> None:
            raise OSError(24, "Too many open files")

    real = listener._socket
    monkeypatch.setattr(listener, "_socket", Exhausted())
    listener._let_in()
    assert not knocking.isEnabled()
    monkeypatch.setattr(listener, "_socket", real)
    hook.qtbot.waitUntil(knocking.isEnabled)
    assert hook.get("ring?number=1").startswith("HTTP/1.1 200")


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


def test_a_port_that_is_taken_is_said_and_taken_once_it_is_free(qtbot: QtBot) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = int(taken.getsockname()[1])
        source = hook_source(HookLine(token=TOKEN, port=port))
        source.start()
        advice = LineAdvice.PORT_TAKEN
        told = LineHealth(state=LineState.NEEDS_YOU, advice=advice, detail=str(port))
        assert (source.port, source.health) == (0, told)
        assert source.again.isActive()
    source.again.timeout.emit()
    assert source.port == port
    assert source.health == LineHealth(state=LineState.READY)
    assert not source.again.isActive()
    source.stop()
    assert source.health == LineHealth(state=LineState.OFF)
    assert not source.is_running


@pytest.mark.parametrize("line", [HookLine(), HookLine(token=TOKEN, phones="the phone")])
def test_what_is_unfinished_does_not_listen(qtbot: QtBot, line: HookLine) -> None:
    source = hook_source(line)
    source.start()
    assert source.port == 0
    assert source.health.advice is LineAdvice.HOOK_UNFINISHED
    source.stop()


def test_waking_up_takes_the_port_again_and_nothing_wakes_what_is_off(qtbot: QtBot) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        source = hook_source(HookLine(token=TOKEN, port=int(taken.getsockname()[1])))
        source.start()
    source.wake()
    assert source.port > 0
    source.stop()
    source.wake()
    assert source.port == 0


def test_it_can_be_had_everywhere(qtbot: QtBot) -> None:
    told: list[LineHealth] = []
    finder = HookFinder(HookLine())
    finder.health_changed.connect(told.append)
    finder.start()
    finder.stop()
    assert [health.state for health in told] == [LineState.READY]
