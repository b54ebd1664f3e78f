"""The window to make a job or change one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from taktone.core.job import MOST_CRITERIA, UNSOLICITED_ID, Job
from taktone.ui.call_words import job_title
from taktone.ui.settings.fact_lines import FactLines
from taktone.ui.settings.form_column import FormColumn
from taktone.ui.settings.growing_lines import GrowingLines
from taktone.ui.settings.job_ad_page import JobAdPage

USUAL_QUESTIONS = 5
LONGEST_GREETING = 200


class JobDialog(QDialog):
    """The ad, what is at hand, what counts; not modal, closes itself when the job is kept.

    What was typed goes only when that is confirmed: the first ``Esc`` asks.

    Signals:
        job_kept: The :class:`Job` as it is now, id unchanged.
    """

    job_kept = Signal(object)

    def __init__(
        self,
        job: Job,
        make_id: Callable[[], str],
        others: Sequence[Job] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Shows ``job``; one without a title is a new one. ``make_id`` makes ids for new facts."""
        super().__init__(parent)
        self._job = job
        self._is_new = not job.title and job.id != UNSOLICITED_ID
        self._is_asking = False
        self.setWindowTitle(self.tr("New job") if self._is_new else self.tr("Job"))
        self.setMinimumWidth(560)
        self.ad = JobAdPage(job, others)
        self.greeting = QLineEdit(job.greeting)
        self.facts = FactLines(job.facts, make_id)
        self.criteria = GrowingLines(job.criteria, MOST_CRITERIA, self.tr("Criterion"))
        self.questions = GrowingLines(job.questions, USUAL_QUESTIONS, self.tr("Question"))
        self.pages = QTabWidget()
        self._complaint = QLabel()
        self._keep = QPushButton(self.tr("Add job") if self._is_new else self.tr("Save"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._build()
        self._kept = self._changed()
        self.ad.setFocus()

    def show_asked(self, asked: Mapping[str, tuple[int, int]]) -> None:
        """Shows what callers ask about, by the facts' ids."""
        self.facts.show_asked(asked)

    def accept(self) -> None:
        """Gives the job where it can be kept; says what is missing where not."""
        problem = self.ad.problem()
        if problem is None:
            self.job_kept.emit(self._changed())
            super().accept()
            return
        sentence, field = problem
        self.pages.setCurrentWidget(self.ad)
        self._complain(sentence)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def reject(self) -> None:
        """Closes; asks once more where something was typed that is not kept."""
        if self._is_asking or self._changed() == self._kept:
            super().reject()
            return
        self._is_asking = True
        self._complain(self.tr("Your changes are not saved. Press Esc again to drop them."))
        self._cancel.setText(self.tr("Drop changes"))

    def flush(self) -> None:
        """Keeps what can be kept: the program may be about to end."""
        changed = self._changed()
        if changed != self._kept and self.ad.problem() is None:
            self._kept = changed
            self.job_kept.emit(changed)

    def _changed(self) -> Job:
        return replace(
            self.ad.changed(self._job),
            greeting=" ".join(self.greeting.text().split()),
            facts=self.facts.facts,
            criteria=self.criteria.texts,
            questions=self.questions.texts,
        )

    def _build(self) -> None:
        name = self.tr("Job") if self._is_new else job_title(self._job)
        self.pages.setAccessibleName(name)
        self.pages.setDocumentMode(True)
        self.pages.addTab(self.ad, self.tr("The ad"))
        self.pages.addTab(self._facts_page(), self.tr("Facts at hand"))
        self.pages.addTab(self._talk_page(), self.tr("In the call"))
        self._complaint.setTextFormat(Qt.TextFormat.PlainText)
        self._complaint.setProperty("kind", "complaint")
        self._complaint.setWordWrap(True)
        self._complaint.setContentsMargins(24, 0, 24, 0)
        self._complaint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 20)
        column.setSpacing(8)
        column.addWidget(self.pages, 1)
        column.addWidget(self._complaint)
        column.addLayout(self._buttons())

    def _facts_page(self) -> QWidget:
        page = QWidget()
        column = FormColumn(page)
        words = self.tr("Up to 8 facts, so that nobody has to say “it is all in the ad”")
        column.add_field(words, self.facts)
        column.addStretch(1)
        return page

    def _talk_page(self) -> QWidget:
        page = QWidget()
        self.greeting.setMaxLength(LONGEST_GREETING)
        self.greeting.setPlaceholderText(self.tr("Good morning, this is … at …"))
        self.greeting.setCursorPosition(0)
        column = FormColumn(page)
        column.add_field(self.tr("How callers are greeted"), self.greeting)
        column.add_field(self.tr("Three to five things that count for this job"), self.criteria)
        column.add_field(self.tr("Questions to ask"), self.questions)
        column.addStretch(1)
        return page

    def _buttons(self) -> QHBoxLayout:
        self._cancel.setProperty("kind", "plain")
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        self._keep.setProperty("kind", "primary")
        self._keep.setDefault(True)
        self._keep.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._keep)
        return row

    def _complain(self, sentence: str) -> None:
        self._complaint.setText(sentence)
        self._complaint.show()
