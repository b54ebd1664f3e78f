"""What callers ask about a job, above the list of its calls."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

from taktone.core.changes import Changes
from taktone.core.job import Job, JobFact
from taktone.ui.card.plain_line import plain_line
from taktone.ui.history.browsing_port import BrowsingPort

MOST_FACTS_TOLD = 4
_LONGEST_LABEL = 40


class AskedStrip(QLabel):
    """One line, there once somebody asked about something; the most asked about comes first."""

    def __init__(self, browsing: BrowsingPort, parent: QWidget | None = None) -> None:
        """Takes who reads; shows nothing before a job is chosen."""
        super().__init__(parent)
        self._browsing = browsing
        self._job_id = ""
        self._facts: dict[str, tuple[JobFact, ...]] = {}
        self._asked: Mapping[str, tuple[int, int]] = {}
        self.setObjectName("asked")
        self.setProperty("kind", "muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setIndent(0)
        self.hide()
        browsing.jobs_read.connect(self._on_jobs_read)
        browsing.asked_read.connect(self._on_asked_read)

    def show_job(self, job_id: str) -> None:
        """Tells of another job, of none where ``job_id`` is empty."""
        self._job_id = job_id
        self._asked = {}
        self._say()
        if job_id:
            self._browsing.read_asked(job_id)

    def refresh(self, changes: Changes) -> None:
        """Reads again where a tick or a call may have changed what is told."""
        if self._job_id and (changes.has_jobs or changes.calls):
            self._browsing.read_asked(self._job_id)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _on_jobs_read(self, jobs: Sequence[Job], _counts: object) -> None:
        self._facts = {job.id: job.facts for job in jobs}
        self._say()

    def _on_asked_read(self, job_id: str, asked: Mapping[str, tuple[int, int]]) -> None:
        if job_id == self._job_id:
            self._asked = asked
            self._say()

    def _say(self) -> None:
        told = [fact for fact in self._facts.get(self._job_id, ()) if self._count(fact)]
        told.sort(key=self._count, reverse=True)
        words = self.tr("Callers ask about {facts}")
        facts = ", ".join(map(self._fact_words, told[:MOST_FACTS_TOLD]))
        self.setText(words.format(facts=facts))
        self.setVisible(bool(told))

    def _count(self, fact: JobFact) -> int:
        return self._asked.get(fact.id, (0, 0))[0]

    def _fact_words(self, fact: JobFact) -> str:
        count, calls = self._asked[fact.id]
        label = plain_line(fact.label, _LONGEST_LABEL)
        words = self.tr("{fact} ({count} of {calls})")
        return words.format(fact=label, count=count, calls=calls)
