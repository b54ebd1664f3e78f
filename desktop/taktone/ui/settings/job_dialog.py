"""The window to make a job or change one."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.job import Job
from taktone.ui.settings.ad_link import ad_link
from taktone.ui.settings.day_field import DayField


class JobDialog(QDialog):
    """Title, place, link, last day; not modal, closes itself when the job is kept.

    Signals:
        job_kept: The :class:`Job` as it is now, id unchanged.
    """

    job_kept = Signal(object)

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        """Shows ``job``; one without a title is a new one."""
        super().__init__(parent)
        self._job = job
        self._is_new = not job.title
        self.setWindowTitle(self.tr("New job") if self._is_new else self.tr("Job"))
        self.setMinimumWidth(420)
        self._title = QLineEdit(job.title)
        self._place = QLineEdit(job.place)
        self._link = QLineEdit(job.ad_link)
        self._has_end = QCheckBox(self.tr("Last day to apply"))
        self._closes_on = DayField()
        self._is_archived = QCheckBox(self.tr("No longer offered for new calls"))
        self._complaint = QLabel()
        self._keep = QPushButton(self.tr("Add job") if self._is_new else self.tr("Save"))
        self._fill()
        self._build()

    def accept(self) -> None:
        """Gives the job where it can be kept; says what is missing where not."""
        title = _one_line(self._title.text())
        link = ad_link(self._link.text())
        if not title:
            self._complain(self.tr("Give the job a title."), self._title)
        elif link is None:
            self._complain(self.tr("A link starts with http:// or https://."), self._link)
        else:
            self.job_kept.emit(self._changed(title, link))
            super().accept()

    def _changed(self, title: str, link: str) -> Job:
        day = self._closes_on.date()
        return replace(
            self._job,
            title=title,
            place=_one_line(self._place.text()),
            ad_link=link,
            closes_on=date(day.year(), day.month(), day.day())
            if self._has_end.isChecked()
            else None,
            is_archived=self._is_archived.isChecked(),
        )

    def _fill(self) -> None:
        self._title.setPlaceholderText(self.tr("Project manager"))
        self._place.setPlaceholderText(self.tr("Aarhus"))
        self._link.setPlaceholderText("https://")
        day = self._job.closes_on
        shown = QDate(day.year, day.month, day.day) if day else QDate.currentDate().addDays(28)
        self._closes_on.setDate(shown)
        self._has_end.setChecked(self._job.closes_on is not None)
        self._closes_on.setEnabled(self._has_end.isChecked())
        self._has_end.toggled.connect(self._closes_on.setEnabled)
        self._is_archived.setChecked(self._job.is_archived)
        self._is_archived.setVisible(not self._is_new)
        self._complaint.setTextFormat(Qt.TextFormat.PlainText)
        self._complaint.setProperty("kind", "complaint")
        self._complaint.setWordWrap(True)
        self._complaint.hide()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(4)
        self._add_field(column, self.tr("Title"), self._title)
        self._add_field(column, self.tr("Place"), self._place)
        self._add_field(column, self.tr("Link to the ad"), self._link)
        row = QHBoxLayout()
        row.addWidget(self._has_end)
        row.addStretch(1)
        row.addWidget(self._closes_on)
        self._closes_on.setAccessibleName(self.tr("Last day to apply"))
        column.addLayout(row)
        column.addWidget(self._is_archived)
        column.addWidget(self._complaint)
        column.addSpacing(16)
        column.addLayout(self._buttons())

    def _add_field(self, column: QVBoxLayout, label: str, field: QLineEdit) -> None:
        heading = QLabel(label)
        heading.setProperty("kind", "small")
        heading.setBuddy(field)
        field.setAccessibleName(label)
        column.addWidget(heading)
        column.addWidget(field)
        column.addSpacing(8)

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setProperty("kind", "plain")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._keep.setProperty("kind", "primary")
        self._keep.setDefault(True)
        self._keep.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._keep)
        return row

    def _complain(self, sentence: str, field: QLineEdit) -> None:
        self._complaint.setText(sentence)
        self._complaint.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()


def _one_line(text: str) -> str:
    return " ".join(text.split())
