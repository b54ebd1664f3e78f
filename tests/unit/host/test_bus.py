"""The session bus in Qt's event loop, against a real dbus-daemon and against liars."""

import socket
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from jeepney import Message, Parser, new_method_return  # type: ignore[import-untyped]
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from helpers.bus_service import Answer, BusService
from helpers.private_bus import PrivateBus
from taktone.core.bus_message import BusCall, BusMatch, BusSignal
from taktone.host.bus import LONGEST_PAUSE_MS, Bus

NAME = "dk.example.Echo"
PATH = "/dk/example/Echo"
GET_ID = BusCall(
    service="org.freedesktop.DBus",
    path="/org/freedesktop/DBus",
    interface="org.freedesktop.DBus",
    member="GetId",
)
SAID = BusMatch(service=NAME, interface=NAME, member="Said", path=PATH)


def call(member: str, *args: object) -> BusCall:
    return BusCall(
        service=NAME, path=PATH, interface=NAME, member=member, signature="s" * len(args), args=args
    )


def refuse(*_: object) -> tuple[str, tuple[object, ...]]:
    raise LookupError


@pytest.fixture
def echo(private_bus: PrivateBus) -> Iterator[BusService]:
    methods: dict[str, Answer] = {"Echo": lambda words: ("s", (words,)), "Refuse": refuse}
    with BusService(private_bus.address, NAME, methods) as service:
        yield service


@pytest.fixture
def listener() -> Iterator[tuple[socket.socket, str]]:
    with TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as waiting:
        path = Path(folder, "socket")
        waiting.bind(str(path))
        waiting.listen()
        waiting.settimeout(10)
        yield waiting, f"unix:path={path}"


def active_timers(bus: Bus) -> list[QTimer]:
    return [timer for timer in bus.findChildren(QTimer) if timer.isActive()]


def round_trip(qtbot: QtBot, bus: Bus) -> None:
    """Everything sent to us before this has arrived after it."""
    answers: list[object] = []
    bus.call(GET_ID, answers.append)
    qtbot.waitUntil(lambda: bool(answers))


def next_guest(qtbot: QtBot, listener: socket.socket) -> socket.socket:
    """Whoever connects next."""
    guests: list[socket.socket] = []
    listener.settimeout(0)

    def came() -> bool:
        with suppress(BlockingIOError):
            guests.append(listener.accept()[0])
        return bool(guests)

    qtbot.waitUntil(came)
    guests[0].settimeout(10)
    return guests[0]


def welcome(qtbot: QtBot, bus: Bus, guest: socket.socket) -> None:
    """Plays the bus up to the answer to Hello."""
    guest.recv(1000)
    with qtbot.waitSignal(bus.connected):
        guest.sendall(b"OK 0123\r\n")
        hello: list[Message] = []
        guest.settimeout(0)

        def asked() -> bool:
            with suppress(BlockingIOError):
                hello.extend(Parser().feed(guest.recv(1000).removeprefix(b"BEGIN\r\n")))
            return bool(hello)

        qtbot.waitUntil(asked)
        guest.sendall(new_method_return(hello[0], "s", (":1.1",)).serialise(serial=1))


def test_a_call_is_answered(qtbot: QtBot, bus: Bus, echo: BusService) -> None:
    answers: list[object] = []
    bus.call(call("Echo", "Søren"), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [("Søren",)]


def test_a_refused_call_is_answered_with_none(qtbot: QtBot, bus: Bus, echo: BusService) -> None:
    answers: list[object] = []
    bus.call(call("Refuse"), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [None]


def test_a_call_to_nobody_is_answered_with_none(qtbot: QtBot, bus: Bus) -> None:
    answers: list[object] = []
    bus.call(call("Echo", "x"), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [None]


def test_signals_are_heard_that_match_and_no_others(
    qtbot: QtBot, bus: Bus, echo: BusService
) -> None:
    heard: list[BusSignal] = []
    bus.match(SAID, heard.append)
    round_trip(qtbot, bus)
    echo.tell(PATH, NAME, "Whispered", "s", "no")
    echo.tell("/elsewhere", NAME, "Said", "s", "no")
    echo.tell(PATH, NAME, "Said", "su", "hello", 4_000_000_000)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [
        BusSignal(path=PATH, interface=NAME, member="Said", args=("hello", 4_000_000_000))
    ]


def test_the_first_argument_can_choose(qtbot: QtBot, bus: Bus, echo: BusService) -> None:
    heard: list[BusSignal] = []
    match = BusMatch(service=NAME, interface=NAME, member="Said", first_arg="yes")
    bus.match(match, heard.append)
    bus.match(SAID, lambda _: None)
    round_trip(qtbot, bus)
    echo.tell(PATH, NAME, "Said", "s", "no")
    echo.tell(PATH, NAME, "Said", "s", "yes")
    qtbot.waitUntil(lambda: bool(heard))
    assert [signal.args for signal in heard] == [("yes",)]


def test_what_was_wished_before_the_connection_holds(
    qtbot: QtBot, private_bus: PrivateBus, echo: BusService
) -> None:
    heard: list[BusSignal] = []
    answers: list[object] = []
    bus = Bus(private_bus.address)
    bus.match(SAID, heard.append)
    bus.start()
    bus.call(call("Echo", "early"), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    echo.tell(PATH, NAME, "Said", "s", "late")
    qtbot.waitUntil(lambda: bool(heard))
    assert answers == [("early",)]
    bus.stop()


def test_a_large_call_arrives_whole(qtbot: QtBot, bus: Bus, echo: BusService) -> None:
    answers: list[object] = []
    words = "æ" * 1_000_000
    bus.call(call("Echo", words), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(words,)]


@pytest.mark.parametrize("address", ["", "tcp:host=localhost", "autolaunch:", "nonsense"])
def test_without_a_usable_address_nothing_runs(qtbot: QtBot, address: str) -> None:
    answers: list[object] = []
    bus = Bus(address)
    bus.start()
    bus.call(GET_ID, answers.append)
    assert answers == [None]
    assert not bus.is_connected
    assert active_timers(bus) == []


def test_without_jeepney_nothing_runs(
    qtbot: QtBot, private_bus: PrivateBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jeepney", None)
    monkeypatch.delitem(sys.modules, "taktone.host.bus_wire", raising=False)
    bus = Bus(private_bus.address)
    bus.start()
    assert not bus.is_connected
    assert active_timers(bus) == []


def test_an_idle_connection_runs_no_timer(qtbot: QtBot, bus: Bus) -> None:
    round_trip(qtbot, bus)
    assert active_timers(bus) == []


def test_a_bus_that_comes_late_is_found(qtbot: QtBot, private_bus: PrivateBus) -> None:
    private_bus.die()
    bus = Bus(private_bus.address, first_pause_ms=5)
    bus.start()
    assert len(active_timers(bus)) == 1
    private_bus.begin()
    qtbot.waitUntil(lambda: bus.is_connected)
    bus.stop()


def test_the_pauses_grow_to_a_minute(qtbot: QtBot, private_bus: PrivateBus) -> None:
    private_bus.die()
    bus = Bus(private_bus.address)
    bus.start()
    pauses = []
    for _ in range(8):
        (pause,) = active_timers(bus)
        pauses.append(pause.interval())
        pause.timeout.emit()
    assert pauses == [1000, 2000, 4000, 8000, 16_000, 32_000, LONGEST_PAUSE_MS, LONGEST_PAUSE_MS]
    bus.stop()


def test_a_bus_that_dies_and_returns_is_told_and_heard_again(
    qtbot: QtBot, bus: Bus, private_bus: PrivateBus
) -> None:
    heard: list[BusSignal] = []
    bus.match(SAID, heard.append)
    with qtbot.waitSignal(bus.lost):
        private_bus.die()
    assert not bus.is_connected
    with qtbot.waitSignal(bus.connected):
        private_bus.begin()
    with BusService(private_bus.address, NAME, {}) as service:
        round_trip(qtbot, bus)
        service.tell(PATH, NAME, "Said", "s", "again")
        qtbot.waitUntil(lambda: bool(heard))


def test_a_call_on_its_way_when_the_bus_dies_is_answered_with_none(
    qtbot: QtBot, bus: Bus, private_bus: PrivateBus
) -> None:
    answers: list[object] = []
    private_bus.pause()
    bus.call(GET_ID, answers.append)
    private_bus.die()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [None]


def test_stop_answers_what_is_open_and_leaves_nothing_running(
    qtbot: QtBot, bus: Bus, private_bus: PrivateBus
) -> None:
    answers: list[object] = []
    bus.call(GET_ID, answers.append)
    bus.stop()
    assert answers == [None]
    assert active_timers(bus) == []


def test_a_service_that_never_answers_the_log_in_is_left_and_tried_again(
    qtbot: QtBot, listener: tuple[socket.socket, str]
) -> None:
    bus = Bus(listener[1], first_pause_ms=5, log_in_limit_ms=5)
    bus.start()
    with next_guest(qtbot, listener[0]) as guest:
        assert guest.recv(5) == b"\0AUTH"
        next_guest(qtbot, listener[0]).close()
    assert not bus.is_connected
    bus.stop()


@pytest.mark.parametrize(
    "lie", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\xff" * 9000, b"OK 1\r\n" + b"x" * 64]
)
def test_a_service_that_is_no_bus_is_left_and_tried_again(
    qtbot: QtBot, listener: tuple[socket.socket, str], lie: bytes
) -> None:
    bus = Bus(listener[1], first_pause_ms=5)
    bus.start()
    with next_guest(qtbot, listener[0]) as guest:
        guest.sendall(lie)
        next_guest(qtbot, listener[0]).close()
    assert not bus.is_connected
    bus.stop()


@pytest.mark.parametrize("lie", [b"garbage" * 9, b"l\1\0\1" + b"\xff" * 12])
def test_a_bus_that_goes_mad_is_lost_and_tried_again(
    qtbot: QtBot, listener: tuple[socket.socket, str], lie: bytes
) -> None:
    bus = Bus(listener[1], first_pause_ms=5)
    bus.start()
    with next_guest(qtbot, listener[0]) as guest:
        welcome(qtbot, bus, guest)
        with qtbot.waitSignal(bus.lost):
            guest.sendall(lie)
        next_guest(qtbot, listener[0]).close()
    bus.stop()


def test_an_error_in_one_ear_keeps_nothing_from_the_others(
    qtbot: QtBot, bus: Bus, echo: BusService
) -> None:
    heard: list[BusSignal] = []

    def stumble(_: BusSignal) -> None:
        if not heard:
            heard.append(_)
            raise RuntimeError

    bus.match(SAID, stumble)
    bus.match(SAID, heard.append)
    round_trip(qtbot, bus)
    with qtbot.captureExceptions() as errors:
        echo.tell(PATH, NAME, "Said", "s", "one")
        echo.tell(PATH, NAME, "Said", "s", "two")
        qtbot.waitUntil(lambda: bool(heard) and heard[-1].args == ("two",))
    assert [kind for kind, _, _ in errors] == [RuntimeError]


def test_calls_made_before_the_start_arrive_when_the_bus_is_there(
    qtbot: QtBot, private_bus: PrivateBus
) -> None:
    bus = Bus(private_bus.address)
    answers: list[object] = []
    bus.call(GET_ID, answers.append)
    assert answers == []
    bus.start()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers != [None]
    bus.stop()


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/at/all", "tcp:host=localhost"])
def test_calls_made_before_the_start_are_given_up_where_there_is_no_bus(
    qtbot: QtBot, address: str
) -> None:
    bus = Bus(address)
    answers: list[object] = []
    bus.call(GET_ID, answers.append)
    bus.start()
    assert answers == [None]
    bus.stop()


def test_what_is_ignored_is_heard_no_more_and_not_even_sent(
    qtbot: QtBot, bus: Bus, echo: BusService
) -> None:
    heard: list[BusSignal] = []
    others: list[BusSignal] = []
    bus.match(SAID, heard.append)
    bus.match(SAID, others.append)
    round_trip(qtbot, bus)
    bus.ignore(SAID, heard.append)
    echo.tell(PATH, NAME, "Said", "s", "one")
    qtbot.waitUntil(lambda: len(others) == 1)
    bus.ignore(SAID, others.append)
    round_trip(qtbot, bus)
    arrived: list[object] = []
    bus._link.arrived.connect(arrived.append)
    echo.tell(PATH, NAME, "Said", "s", "two")
    round_trip(qtbot, bus)
    assert (len(heard), len(others), len(arrived)) == (0, 1, 1)


def test_one_that_hears_may_have_the_next_ignore_it(
    qtbot: QtBot, bus: Bus, echo: BusService
) -> None:
    heard: list[BusSignal] = []
    told: list[BusSignal] = []

    def first(signal: BusSignal) -> None:
        told.append(signal)
        bus.ignore(SAID, heard.append)

    bus.match(SAID, first)
    bus.match(SAID, heard.append)
    round_trip(qtbot, bus)
    echo.tell(PATH, NAME, "Said", "s", "one")
    qtbot.waitUntil(lambda: bool(told))
    assert heard == []


def test_starting_again_changes_nothing(bus: Bus) -> None:
    bus.start()
    assert bus.is_connected
