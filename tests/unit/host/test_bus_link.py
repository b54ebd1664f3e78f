"""Bytes to and from a local service."""

import socket
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSocketNotifier
from pytestqt.qtbot import QtBot

from taktone.host.bus_link import BusLink


@pytest.fixture
def listener() -> Iterator[tuple[socket.socket, str]]:
    with TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as waiting:
        path = str(Path(folder, "socket"))
        waiting.bind(path)
        waiting.listen()
        waiting.settimeout(10)
        yield waiting, path


@pytest.fixture
def link(qtbot: QtBot) -> Iterator[BusLink]:
    made = BusLink()
    yield made
    made.close()


def notifiers(link: BusLink) -> list[QSocketNotifier]:
    return link.findChildren(QSocketNotifier)


def test_bytes_go_both_ways(
    qtbot: QtBot, link: BusLink, listener: tuple[socket.socket, str]
) -> None:
    assert link.open(listener[1])
    guest, _ = listener[0].accept()
    with guest:
        link.send(b"to you")
        assert guest.recv(100) == b"to you"
        with qtbot.waitSignal(link.arrived) as told:
            guest.sendall(b"to me")
    assert told.args == [b"to me"]


def test_more_than_fits_at_once_is_sent_as_it_is_taken(
    qtbot: QtBot, link: BusLink, listener: tuple[socket.socket, str]
) -> None:
    words = bytes(range(256)) * 16_384
    link.open(listener[1])
    guest, _ = listener[0].accept()
    received = bytearray()

    def take() -> bool:
        received.extend(guest.recv(1 << 20))
        return len(received) == len(words)

    with guest:
        link.send(words)
        qtbot.waitUntil(take)
    assert received == words
    assert [notifier.isEnabled() for notifier in notifiers(link)] == [True, False]


def test_the_other_side_going_is_told_and_our_own_hanging_up_is_not(
    qtbot: QtBot, link: BusLink, listener: tuple[socket.socket, str]
) -> None:
    link.open(listener[1])
    with qtbot.waitSignal(link.closed):
        listener[0].accept()[0].close()
    link.open(listener[1])
    with qtbot.assertNotEmitted(link.closed):
        link.close()
        link.send(b"into nothing")


def test_sending_to_one_who_left_is_told(
    qtbot: QtBot, link: BusLink, listener: tuple[socket.socket, str]
) -> None:
    link.open(listener[1])
    listener[0].accept()[0].close()
    with qtbot.waitSignal(link.closed, timeout=0):
        link.send(b"hello?")


def test_nobody_there_is_refused(qtbot: QtBot, link: BusLink, tmp_path: Path) -> None:
    assert not link.open(str(tmp_path / "nobody"))
    assert not link.open(str(tmp_path / ("x" * 200)))


def test_the_same_two_notifiers_serve_every_connection(
    qtbot: QtBot, link: BusLink, listener: tuple[socket.socket, str]
) -> None:
    before = notifiers(link)
    for _ in range(5):
        assert link.open(listener[1])
        guest, _ = listener[0].accept()
        with guest, qtbot.waitSignal(link.arrived):
            guest.sendall(b"x")
    assert notifiers(link) == before
    assert len(before) == 2


class Deletions(QObject):
    """Counts the notifiers whose end is put off until the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_put_off = event.type() is QEvent.Type.DeferredDelete
        self.seen += is_put_off and isinstance(watched, QSocketNotifier)
        return False


def test_no_deletion_waits_for_the_event_loop(
    qapp: QCoreApplication, link: BusLink, listener: tuple[socket.socket, str]
) -> None:
    """One that waits, and Python's collector in another thread: the process ends."""
    deletions = Deletions()
    qapp.installEventFilter(deletions)
    link.open(listener[1])
    link.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.removeEventFilter(deletions)
    assert deletions.seen == 0
