"""The flow on a real store in a temporary folder, with clocks the test moves."""

import gc
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.call_event import CallEvent, CallState, Direction
from taktone.core.call_tracker import CallTracker
from taktone.core.number_reading import read_number
from taktone.core.open_call import OpenCall
from taktone.flow.browsing import Browsing
from taktone.flow.call_desk import CallDesk
from taktone.flow.store_worker import StoreWorker
from taktone.flow.write_queue import WriteQueue
from taktone.store.store import open_store

T0 = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class Office:
    """A desk, its history, and a clock."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.tick_s = 1000.0
        self.folder = folder
        self.writer = StoreWorker(lambda: open_store(folder), "writer")
        self.reader = StoreWorker(lambda: open_store(folder, may_write=False), "reader")
        self.writes = WriteQueue(self.writer)
        tracker = CallTracker(
            lambda raw: read_number(raw, "DK"), knows_no_number="microphone".__eq__
        )
        self.desk = CallDesk(tracker, self.writer, self.writes, self.now, lambda: self.tick_s)
        self.browsing = Browsing(self.reader, self.writes, self.now, lambda: "DK")
        self.shown: list[OpenCall] = []
        self.desk.call_changed.connect(self.shown.append)
        self.writer.start()
        self.reader.start()

    def now(self) -> datetime:
        return T0 + timedelta(seconds=self.tick_s - 1000)

    def tell(
        self,
        state: CallState,
        key: str = "1",
        number: str = "20123456",
        name: str = "",
        line: str = "",
    ) -> None:
        """A telephone program tells, and everything it causes has happened."""
        self.ring(state, key, number, name, line)
        self.rest()

    def ring(
        self,
        state: CallState = CallState.RINGING,
        key: str = "1",
        number: str = "20123456",
        name: str = "",
        line: str = "",
    ) -> None:
        """A telephone program tells; what it causes is under way."""
        self.desk.feed(
            CallEvent(
                source="command",
                key=key,
                at=self.now(),
                state=state,
                direction=Direction.INCOMING,
                number=number,
                name=name,
                line=line,
            )
        )

    def ring_elsewhere(self, key: str = "e1", number: str = "20123456") -> None:
        """Another source hears it ring; what it causes is under way."""
        self.desk.feed(
            CallEvent(
                source="bluetooth",
                key=key,
                at=self.now(),
                state=CallState.RINGING,
                direction=Direction.INCOMING,
                number=number,
            )
        )

    def end(self, source: str, key: str) -> None:
        """A source tells that a call is over; what it causes is under way."""
        self.desk.feed(CallEvent(source=source, key=key, at=self.now(), state=CallState.ENDED))

    def rest(self) -> None:
        """Waits until everything is on disk and answered."""
        answered: list[object] = []
        entries = self.desk._entries
        self.qtbot.waitUntil(lambda: all(entry.is_kept for entry in entries.values()))
        self.qtbot.waitUntil(lambda: self.writes.is_empty)
        self.writer.ask(lambda _: None, answered.append, answered.append)
        self.qtbot.waitUntil(lambda: bool(answered))

    @staticmethod
    def refuse(error: object) -> None:
        """For questions that must not fail."""
        raise AssertionError(f"not expected: {error}")

    @property
    def last(self) -> OpenCall:
        return self.shown[-1]

    def close(self) -> None:
        self.writer.stop()
        self.reader.stop()


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    """An office with an empty history; its garbage is swept in this thread, as in the program."""
    gc.disable()
    office = Office(tmp_path, qtbot)
    yield office
    office.close()
    del office
    gc.collect()
    gc.enable()
