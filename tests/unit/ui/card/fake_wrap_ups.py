"""Wrap-ups and behaviour words with nothing real behind them."""

from PySide6.QtCore import QObject, Signal

from taktone.core.wrap_up import WrapUp, WrapUpField, WrapUpValue


class FakeWrapUps(QObject):
    """Notes the wishes; tells of them as the real one does."""

    wrap_up_read = Signal(str, object)
    person_read = Signal(str, object)
    field_changed = Signal(str, object, object)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.changes: list[tuple[str, WrapUpField, WrapUpValue]] = []

    def read_person(self, person_id: str) -> None:
        self.asked.append(person_id)

    def read(self, call_id: str) -> None:
        self.asked.append(call_id)

    def change(self, call_id: str, field: WrapUpField, value: WrapUpValue) -> None:
        self.changes.append((call_id, field, value))
        self.field_changed.emit(call_id, field, value)

    def answer(self, wrap_up: WrapUp, call_id: str = "") -> None:
        """Tells what the history has of the call asked about last, or another."""
        self.wrap_up_read.emit(call_id or self.asked[-1], wrap_up)


class FakeWords(QObject):
    """Four words to begin with."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words: tuple[str, ...] = ("nysgerrig", "rolig", "forberedt", "lytter")

    def add(self, word: str) -> None:
        self.words = (*self.words, word)
        self.changed.emit()
