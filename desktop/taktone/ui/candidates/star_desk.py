"""Sets stars and takes them back, so that each taking back can be undone."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from taktone.core.call_row import CallRow
from taktone.core.candidate import Candidate, Stage
from taktone.core.job import UNSOLICITED_ID
from taktone.ui.history.browsing_port import BrowsingPort
from taktone.ui.history.wrap_up_book import WrapUpBook


class StarDesk(QObject):
    """One place for every star in the main window.

    Signals:
        star_taken: The :class:`Candidate` who is no longer on the list.
        star_set: Somebody was marked, or came back.
        star_given: Ids of the person who was marked just now, and of the job.
    """

    star_taken = Signal(object)
    star_set = Signal()
    star_given = Signal(str, str)

    def __init__(
        self,
        browsing: BrowsingPort,
        parent: QObject | None = None,
        book: WrapUpBook | None = None,
    ) -> None:
        """Takes who keeps the marks, and the wrap-ups whose "yes" they are."""
        super().__init__(parent)
        self._browsing = browsing
        self._book = book
        self._candidates: tuple[Candidate, ...] = ()
        self._calls: dict[tuple[str, str], str] = {}

    def set_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Learns who is marked now."""
        self._candidates = tuple(candidates)

    def toggle(self, row: CallRow) -> None:
        """Marks the caller for the call's job, or takes the mark back."""
        if not row.is_starred:
            self._calls.pop((row.person_id, row.job_id or UNSOLICITED_ID), None)
            self._browsing.mark(row.person_id, row.job_id)
            self._say_yes(row.call_id)
            self.star_set.emit()
            self.star_given.emit(row.person_id, row.job_id or UNSOLICITED_ID)
            return
        candidate = self._candidate_of(row) or _as_known(row)
        self._calls[candidate.person_id, candidate.job_id] = row.call_id
        self.take(candidate)

    def take(self, candidate: Candidate) -> None:
        """Takes a mark back."""
        self._browsing.unmark(candidate.person_id, candidate.job_id)
        self.star_taken.emit(candidate)

    def give_back(self, candidate: Candidate) -> None:
        """Gives a mark that was taken back again, as it was."""
        self._browsing.restore(candidate)
        self._say_yes(self._calls.pop((candidate.person_id, candidate.job_id), ""))
        self.star_set.emit()

    def _say_yes(self, call_id: str) -> None:
        if call_id and self._book is not None:
            self._book.say_yes(call_id)

    def _candidate_of(self, row: CallRow) -> Candidate | None:
        """A call without a job shows the star for unsolicited calls."""
        key = (row.person_id, row.job_id or UNSOLICITED_ID)
        return next((x for x in self._candidates if (x.person_id, x.job_id) == key), None)


def _as_known(row: CallRow) -> Candidate:
    """Somebody whose star was met before the list was read: as it stood when it was set."""
    return Candidate(
        person_id=row.person_id,
        job_id=row.job_id or UNSOLICITED_ID,
        name=row.name,
        number=row.number,
        stage=Stage.STARRED,
        marked_at=row.started_at,
        last_note=row.note,
        call_count=1,
    )
