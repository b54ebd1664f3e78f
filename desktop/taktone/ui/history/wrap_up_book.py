"""The wrap-ups of the person beside the list."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from taktone.core.call_row import CallRow
from taktone.core.job import Job
from taktone.core.wrap_up import EMPTY_WRAP_UP, Verdict, WrapUp, WrapUpField, WrapUpValue
from taktone.ui.card.words_port import WordsPort
from taktone.ui.card.wrap_up_port import WrapUpPort


class WrapUpBook(QObject):
    """Knows them by call, follows what is changed on the card, and passes changes on.

    Signals:
        changed: Some of them, or the words offered, are others than before.
    """

    changed = Signal()

    def __init__(self, wrap_ups: WrapUpPort, words: WordsPort) -> None:
        """Takes who reads and writes them, and the behaviour words."""
        super().__init__()
        self._port = wrap_ups
        self._words = words
        self._person_id = ""
        self._jobs: dict[str, Job] = {}
        self._by_call: dict[str, WrapUp] = {}
        wrap_ups.person_read.connect(self._on_person_read)
        wrap_ups.field_changed.connect(self._on_field_changed)
        words.changed.connect(self.changed)

    @property
    def words(self) -> tuple[str, ...]:
        """The behaviour words offered."""
        return self._words.words

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Learns the jobs' criteria."""
        self._jobs = {job.id: job for job in jobs}
        self.changed.emit()

    def read_person(self, person_id: str) -> None:
        """Asks for a person's wrap-ups; those of somebody else are forgotten."""
        if person_id != self._person_id:
            self._person_id = person_id
            self._by_call = {}
        self._port.read_person(person_id)

    def of_call(self, row: CallRow) -> WrapUp:
        """The wrap-up of a call, its star in it as the "yes"."""
        found = self._by_call.get(row.call_id, EMPTY_WRAP_UP)
        return found.beside_star(is_starred=row.is_starred)

    def criteria(self, row: CallRow) -> tuple[str, ...]:
        """The criteria of a call's job."""
        job = self._jobs.get(row.job_id)
        return job.criteria if job else ()

    def change(self, call_id: str, field: WrapUpField, value: WrapUpValue) -> None:
        """Keeps one choice or line."""
        self._port.change(call_id, field, value)

    def say_yes(self, call_id: str) -> None:
        """The star was set at a call of this person: it is no maybe and no no any more."""
        if self._by_call.get(call_id, EMPTY_WRAP_UP).verdict in {Verdict.MAYBE, Verdict.NO}:
            self.change(call_id, WrapUpField.VERDICT, Verdict.YES)

    def add_word(self, word: str) -> None:
        """Puts a word into the user's list."""
        self._words.add(word)

    def _on_person_read(self, person_id: str, found: dict[str, WrapUp]) -> None:
        if person_id == self._person_id:
            self._by_call = dict(found)
            self.changed.emit()

    def _on_field_changed(self, call_id: str, field: WrapUpField, value: WrapUpValue) -> None:
        known = self._by_call.get(call_id, EMPTY_WRAP_UP)
        self._by_call[call_id] = known.changed(field, value)
        self.changed.emit()
