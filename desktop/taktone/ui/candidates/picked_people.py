"""The few people who are picked to be seen side by side."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from taktone.core.candidate import Candidate
from taktone.core.noted_person import MOST_BESIDE

Key = tuple[str, str]


def key_of(candidate: Candidate) -> Key:
    """By which a candidate is known: ids of person and job."""
    return candidate.person_id, candidate.job_id


class PickedPeople(QObject):
    """At most four, of whichever step.

    Signals:
        changed: Somebody was picked or let go.
        was_full: A fifth was wanted.
    """

    changed = Signal()
    was_full = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Nobody is picked."""
        super().__init__(parent)
        self._keys: list[Key] = []

    def __len__(self) -> int:
        """How many are picked."""
        return len(self._keys)

    def __contains__(self, candidate: object) -> bool:
        """Whether that candidate is picked."""
        return isinstance(candidate, Candidate) and key_of(candidate) in self._keys

    def toggle(self, candidate: Candidate) -> None:
        """Picks somebody, or lets them go."""
        key = key_of(candidate)
        if key in self._keys:
            self._keys.remove(key)
        elif len(self._keys) == MOST_BESIDE:
            self.was_full.emit()
            return
        else:
            self._keys.append(key)
        self.changed.emit()

    def keep_only(self, candidates: Iterable[Candidate]) -> None:
        """Lets everybody else go."""
        there = set(map(key_of, candidates))
        kept = [key for key in self._keys if key in there]
        if kept != self._keys:
            self._keys = kept
            self.changed.emit()
