"""What stands beside the calls is read when it is needed."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from taktone.core.changes import Changes
from taktone.ui.history.side_reader import SideReader
from taktone.ui.history.side_view import ViewKind
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.reach import pause_over
from unit.ui.promises.fake_promising import FakePromising


class Beside(QObject):
    """A reader, and what it has read."""

    def __init__(self) -> None:
        super().__init__()
        self.browsing = FakeBrowsing()
        self.promising = FakePromising()
        self.kind = ViewKind.CALLS
        self.read: list[str] = []
        self.browsing.jobs_read.connect(lambda *_: self.read.append("jobs"))
        self.browsing.candidates_read.connect(lambda _: self.read.append("people"))
        self.promising.promises_read.connect(lambda _: self.read.append("promises"))
        self.reader = SideReader(self.browsing, self.promising, lambda: self.kind, self)

    def after(self, changes: Changes) -> list[str]:
        """What is read after a change, the pause over."""
        self.read.clear()
        self.reader.refresh(changes)
        pause_over(self.reader)
        return sorted(self.read)


@pytest.fixture
def beside(qtbot: QtBot) -> Beside:
    made = Beside()
    made.reader.open()
    pause_over(made.reader)
    return made


def test_opening_reads_the_jobs_and_later_the_people(qtbot: QtBot) -> None:
    beside = Beside()
    beside.reader.open()
    assert beside.read == ["jobs"]
    pause_over(beside.reader)
    assert sorted(beside.read) == ["jobs", "jobs", "people", "promises"]


@pytest.mark.parametrize(
    ("changes", "read"),
    [
        (Changes(has_jobs=True), ["jobs"]),
        (Changes(has_candidates=True), ["jobs", "people"]),
        (Changes(has_promises=True), ["jobs", "promises"]),
        (Changes(people=frozenset({"mette"})), ["jobs"]),
    ],
)
def test_what_changed_is_read(beside: Beside, changes: Changes, read: list[str]) -> None:
    assert beside.after(changes) == read


@pytest.mark.parametrize(
    ("kind", "read"),
    [(ViewKind.CANDIDATES, ["jobs", "people"]), (ViewKind.PROMISES, ["jobs", "promises"])],
)
def test_another_name_is_read_where_it_shows(
    beside: Beside, kind: ViewKind, read: list[str]
) -> None:
    beside.kind = kind
    assert beside.after(Changes(people=frozenset({"mette"}))) == read


def test_a_name_that_changed_before_is_read_once_it_shows(beside: Beside) -> None:
    beside.after(Changes(calls=frozenset({"call-1"})))
    beside.kind = ViewKind.PROMISES
    beside.read.clear()
    beside.reader.read_shown()
    beside.reader.read_shown()
    assert beside.read.count("promises") == 1
    assert "people" not in beside.read
