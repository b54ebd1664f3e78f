"""The ad of a job: what it says, where it runs, and which numbers stand in it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from taktone.core.job import UNSOLICITED_ID, Job
from taktone.core.line_key import line_key
from taktone.core.own_line import line_text
from taktone.ui.call_words import job_title
from taktone.ui.settings.ad_link import ad_link
from taktone.ui.settings.day_field import DayField
from taktone.ui.settings.form_column import FormColumn

LONGEST_TITLE = 200


class JobAdPage(QWidget):
    """Title, place, link, last day; channels and lines with commas between them.

    Whoever calls unsolicited saw no ad: of that job only channels and lines are asked for.
    """

    def __init__(self, job: Job, others: Sequence[Job] = (), parent: QWidget | None = None) -> None:
        """Shows ``job``; ``others`` are asked whether they own a line that is typed."""
        super().__init__(parent)
        self._is_unsolicited = job.id == UNSOLICITED_ID
        self._owners = {
            line_key(line): other
            for other in others
            if other.id != job.id
            for line in other.numbers
        }
        self.title, self.place = QLineEdit(job.title), QLineEdit(job.place)
        self.link = QLineEdit(job.ad_link)
        self.has_end = QCheckBox(self.tr("Last day to apply"))
        self.closes_on = DayField()
        self.channels = QLineEdit(", ".join(job.channels))
        self.numbers = QLineEdit(", ".join(map(line_text, job.numbers)))
        self.owner = QLabel()
        self.is_archived = QCheckBox(self.tr("No longer offered for new calls"))
        self.setFocusProxy(self.channels if self._is_unsolicited else self.title)
        self._fill(job)
        self._build(is_new=not job.title)

    def problem(self) -> tuple[str, QLineEdit] | None:
        """What keeps the job from being kept, and where; None where nothing does."""
        if self._is_unsolicited:
            return None
        if not _one_line(self.title.text()):
            return self.tr("Give the job a title."), self.title
        if ad_link(self.link.text()) is None:
            return self.tr("A link starts with http:// or https://."), self.link
        return None

    def changed(self, job: Job) -> Job:
        """The job with what is filled in here."""
        with_lines = replace(
            job, channels=_listed(self.channels.text()), numbers=_listed(self.numbers.text())
        )
        if self._is_unsolicited:
            return with_lines
        day = self.closes_on.date()
        return replace(
            with_lines,
            title=_one_line(self.title.text()),
            place=_one_line(self.place.text()),
            ad_link=ad_link(self.link.text()) or "",
            closes_on=date(day.year(), day.month(), day.day())
            if self.has_end.isChecked()
            else None,
            is_archived=self.is_archived.isChecked(),
        )

    def _fill(self, job: Job) -> None:
        self.title.setMaxLength(LONGEST_TITLE)
        self.title.setPlaceholderText(self.tr("Project manager"))
        self.place.setPlaceholderText(self.tr("Aarhus"))
        self.link.setPlaceholderText("https://")
        self.channels.setPlaceholderText(self.tr("LinkedIn, our own website"))
        self.numbers.setPlaceholderText(self.tr("the number in the ad, or the name of a line"))
        day = job.closes_on
        shown = QDate(day.year, day.month, day.day) if day else QDate.currentDate().addDays(28)
        self.closes_on.setDate(shown)
        self.closes_on.setAccessibleName(self.tr("Last day to apply"))
        self.has_end.setChecked(day is not None)
        self.closes_on.setEnabled(self.has_end.isChecked())
        self.has_end.toggled.connect(self.closes_on.setEnabled)
        self.is_archived.setChecked(job.is_archived)
        self.numbers.textChanged.connect(self._say_owner)
        for line in (self.title, self.place, self.link, self.channels, self.numbers):
            line.setCursorPosition(0)

    def _build(self, *, is_new: bool) -> None:
        column = FormColumn(self)
        if not self._is_unsolicited:
            column.add_field(self.tr("Title"), self.title)
            column.add_field(self.tr("Place"), self.place)
            column.add_field(self.tr("Link to the ad"), self.link)
            row = QHBoxLayout()
            row.addWidget(self.has_end)
            row.addStretch(1)
            row.addWidget(self.closes_on)
            column.addLayout(row)
            column.addSpacing(8)
        column.add_field(self.tr("Where the ad runs"), self.channels)
        words = self.tr("Own numbers or lines: a call to one of them is about this job")
        column.add_field(words, self.numbers, self.owner)
        self.owner.hide()
        column.addWidget(self.is_archived)
        self.is_archived.setHidden(self._is_unsolicited or is_new)
        column.addStretch(1)

    def _say_owner(self) -> None:
        typed = _listed(self.numbers.text())
        taken = next((line for line in typed if line_key(line) in self._owners), "")
        if taken:
            words = self.tr("{line} belongs to {job} so far. Saving moves it here.")
            job = job_title(self._owners[line_key(taken)])
            self.owner.setText(words.format(line=taken, job=job))
        self.owner.setVisible(bool(taken))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _listed(text: str) -> tuple[str, ...]:
    """What stands between commas, each thing once."""
    found = dict.fromkeys(map(_one_line, text.split(",")))
    return tuple(filter(None, found))
