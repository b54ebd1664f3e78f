"""People in memory that answer as ``flow.people.People`` does: by signal."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from taktone.core.person import Lookalike, Person
from unit.ui.card.fake_people import FakeForgetting
from unit.ui.history.sample import NOW
from unit.ui.letters.fake_letters import FakeLetters


def a_person(person_id: str = "mette", **values: Any) -> Person:  # noqa: ANN401 - any field
    """Mette, who called twice."""
    known: dict[str, Any] = {
        "person_id": person_id,
        "name": "Mette Sørensen",
        "numbers": ("+4520123456",),
        "call_count": 2,
        "last_at": NOW,
    }
    return Person(**{**known, **values})


class FakeSplitting(QObject):
    """Answers at once."""

    parted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.wishes: list[tuple[str, ...]] = []

    def split(self, call_id: str) -> None:
        self.wishes.append(("split", call_id))
        self.parted.emit(call_id, f"other half of {call_id}")

    def mend(self, call_id: str, other_id: str) -> None:
        self.wishes.append(("mend", call_id, other_id))


class FakePeopleFlow(QObject):
    """Answers at once with what the test put in."""

    person_read = Signal(str, object, object)
    people_found = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.splitting = FakeSplitting()
        self.people: dict[str, Person | None] = {}
        self.alike: dict[str, tuple[Lookalike, ...]] = {}
        self.found: tuple[Person, ...] = ()
        self.asked: list[str] = []
        self.searched: list[tuple[str, str]] = []
        self.wishes: list[tuple[str, ...]] = []

    def read_person(self, person_id: str) -> None:
        self.asked.append(person_id)
        person = self.people.get(person_id, a_person(person_id))
        self.person_read.emit(person_id, person, self.alike.get(person_id, ()))

    def find_people(self, text: str, but: str) -> None:
        self.searched.append((text, but))
        self.people_found.emit(text, self.found)

    def join(self, kept_id: str, joined_id: str) -> None:
        self.wishes.append(("join", kept_id, joined_id))

    def take_apart(self, join_id: str) -> None:
        self.wishes.append(("take_apart", join_id))

    def undo_latest_join(self, kept_id: str) -> None:
        self.wishes.append(("undo", kept_id))


class FakeWho:
    """Both halves."""

    def __init__(self) -> None:
        self.people = FakePeopleFlow()
        self.letters = FakeLetters()
        self.forgetting = FakeForgetting()
