"""The window that adds a call by hand."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.added_call import AddedCall
from taktone.core.call_event import Direction
from taktone.core.job import Job
from taktone.core.number_reading import number_text
from taktone.core.phone_number import PhoneNumber
from taktone.ui.call_words import job_title
from taktone.ui.number_field import NumberField

LONGEST = 120
LONGEST_CALL_MIN = 600
NOTE_LINES = 4


class AddCallDialog(QDialog):
    """Not modal. A number that was copied before stands there already.

    Signals:
        add_wanted: The :class:`AddedCall`.
    """

    add_wanted = Signal(object)

    def __init__(
        self,
        read: Callable[[str], PhoneNumber],
        jobs: Sequence[Job],
        now: datetime,
        copied: str,
        parent: QWidget,
    ) -> None:
        """Takes how numbers are read, the jobs, the present (aware, local), and the clipboard."""
        super().__init__(parent)
        self._read = read
        self._now = now
        self.number, self.name = QLineEdit(), QLineEdit()
        self._read_as = QLabel()
        self.when = QDateTimeEdit()
        self.how, self.job = QComboBox(), QComboBox()
        self.minutes = NumberField()
        self.note = QPlainTextEdit()
        self._cancel, self._add = QPushButton(), QPushButton()
        self._fill(jobs)
        self._build()
        for field in (self.number, self.name):
            field.setMaxLength(LONGEST)
            field.textChanged.connect(self._say_state)
        self.how.currentIndexChanged.connect(self._say_state)
        self._cancel.clicked.connect(self.reject)
        self._add.clicked.connect(self._on_add)
        if self._read(copied).number:
            self.number.setText(" ".join(copied.split()))
            self.number.selectAll()
        self._say_state()

    @property
    def call(self) -> AddedCall:
        """What is filled in."""
        direction, is_answered = self.how.currentData()
        day, time = self.when.date(), self.when.time()
        at = datetime(
            *(day.year(), day.month(), day.day(), time.hour(), time.minute()),
            tzinfo=self._now.tzinfo,
        )
        return AddedCall(
            number=self._read(self.number.text()),
            name=" ".join(self.name.text().split()),
            at=min(at, self._now),
            direction=Direction(direction),
            talk_s=60 * self.minutes.value() if is_answered else 0,
            job_id=self.job.currentData(),
            note=self.note.toPlainText().strip(),
        )

    def _fill(self, jobs: Sequence[Job]) -> None:
        now = self._now
        here = QDateTime(QDate(now.year, now.month, now.day), QTime(now.hour, now.minute))
        self.when.setProperty("kind", "field")
        self.when.setCalendarPopup(True)
        self.when.setMaximumDateTime(here)
        self.when.setDateTime(here)
        for words, direction, is_answered in (
            (self.tr("They called, and we talked"), Direction.INCOMING, True),
            (self.tr("They called, and I missed it"), Direction.INCOMING, False),
            (self.tr("I called, and we talked"), Direction.OUTGOING, True),
            (self.tr("I called, and nobody answered"), Direction.OUTGOING, False),
        ):
            self.how.addItem(words, (str(direction), is_answered))
        self.minutes.setRange(1, LONGEST_CALL_MIN)
        self.minutes.setValue(5)
        self.job.addItem(self.tr("No job"), "")
        for job in jobs:
            if not job.is_archived:
                self.job.addItem(job_title(job), job.id)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Add call"))
        self._read_as.setTextFormat(Qt.TextFormat.PlainText)
        self._read_as.setProperty("kind", "small")
        self.number.setPlaceholderText(self.tr("Paste or type a number"))
        self.note.setTabChangesFocus(True)
        self.note.setProperty("kind", "written")
        self.note.setFixedHeight(self.note.fontMetrics().lineSpacing() * NOTE_LINES + 24)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field in (
            (self.tr("Number"), self.number),
            ("", self._read_as),
            (self.tr("Name"), self.name),
            (self.tr("When"), self.when),
            (self.tr("How"), self.how),
            (self.tr("Minutes"), self.minutes),
            (self.tr("Job"), self.job),
            (self.tr("Note"), self.note),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(form)
        column.addLayout(self._buttons())
        self.setMinimumWidth(420)

    def _buttons(self) -> QHBoxLayout:
        self._cancel.setText(self.tr("Cancel"))
        self._add.setText(self.tr("Add"))
        self._cancel.setProperty("kind", "plain")
        self._cancel.setAutoDefault(False)
        self._add.setProperty("kind", "primary")
        self._add.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._add)
        return row

    def _say_state(self) -> None:
        number = self._read(self.number.text()).number
        typed, name = self.number.text().strip(), self.name.text().strip()
        words = self.tr("That is no number; without one the call needs a name.") if typed else ""
        self._read_as.setText(number_text(number) if number else words)
        self._add.setEnabled(bool(number or name))
        self.minutes.setEnabled(bool(self.how.currentData()[1]))

    def _on_add(self) -> None:
        self.add_wanted.emit(self.call)
        self.accept()
