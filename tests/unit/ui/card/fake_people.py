"""Who is who and who is forgotten, with nothing real behind it."""

from PySide6.QtCore import QObject, Signal


class FakePeople:
    """Notes the wishes."""

    def __init__(self) -> None:
        self.chosen: list[tuple[str, str]] = []
        self.split_calls: list[str] = []

    def choose(self, call_id: str, person_id: str) -> None:
        self.chosen.append((call_id, person_id))

    def split(self, call_id: str) -> None:
        self.split_calls.append(call_id)


class FakeForgetting(QObject):
    """Notes the wishes; tells that a call is closed as the desk does, before it answers."""

    over = Signal(str)
    closed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.forgotten: list[tuple[str, bool]] = []
        self.people: list[tuple[str, str, bool]] = []
        self.made_quiet: list[str] = []
        self.undone: list[str] = []
        self.finished: list[str] = []

    def forget_call(self, call_id: str, *, is_quiet: bool) -> str:
        self.forgotten.append((call_id, is_quiet))
        self.closed.emit(call_id)
        return f"erasure-{len(self.forgotten)}"

    def forget_person(self, person_id: str, number: str, *, is_quiet: bool) -> str:
        self.people.append((person_id, number, is_quiet))
        return f"erasure-{len(self.people)}"

    def quiet(self, erasure_id: str) -> None:
        self.made_quiet.append(erasure_id)

    def undo(self, erasure_id: str) -> bool:
        self.undone.append(erasure_id)
        self.over.emit(erasure_id)
        return True

    def finish(self, erasure_id: str) -> None:
        self.finished.append(erasure_id)
        self.over.emit(erasure_id)
