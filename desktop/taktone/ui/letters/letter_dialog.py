"""The window in which a letter is put together: to whom, about what, when and where."""

from datetime import UTC, date, timedelta
from itertools import pairwise

from PySide6.QtCore import QLocale, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from taktone.core.email_shape import looks_like_email
from taktone.core.letter import LetterKind
from taktone.core.letter_template import LetterTemplate
from taktone.core.letter_wish import LetterSheet, LetterWish
from taktone.ui.call_words import caller_title, job_title
from taktone.ui.card.plain_line import plain_line
from taktone.ui.letters.letter_lack import what_lacks
from taktone.ui.letters.letter_list import LetterList
from taktone.ui.letters.letter_port import LetterPort
from taktone.ui.letters.letter_words import kind_words, template_words
from taktone.ui.letters.week_grid import WeekGrid
from taktone.ui.low_screen import fitting, scrolled

LENGTHS_MIN = (30, 45, 60, 90)
LABEL_WIDTH = 76


class LetterDialog(QDialog):
    """Not modal; the letter stands beside the choices as it will be.

    Signals:
        job_wanted: Id of the job the letter is about instead.
        teams_wanted: Subject, time, length and e-mail for the form of a Teams meeting.
    """

    job_wanted = Signal(str)
    teams_wanted = Signal(str, object, object, str)

    def __init__(self, port: LetterPort, sheet: LetterSheet, today: date, parent: QWidget) -> None:
        """Takes who answers, what is known and the day."""
        super().__init__(parent)
        self._port = port
        self._sheet = sheet
        self._is_busy = False
        self.kind, self.job, self.template = QComboBox(), QComboBox(), QComboBox()
        self.length = QComboBox()
        self.email, self.place, self.link = QLineEdit(), QLineEdit(), QLineEdit()
        self.teams, self.write, self._close = QPushButton(), QPushButton(), QPushButton()
        self.grid = WeekGrid(today, self)
        self.subject, self.told = QLabel(), QLabel()
        self.preview = QPlainTextEdit()
        self.letters = LetterList(port, self)
        self._meeting = QWidget()
        self._fill()
        self._build()
        self._join()
        self.show_sheet(sheet)
        self._on_kind_changed()
        self._order_keys()
        self._read_week(self.grid.day)

    @property
    def sheet(self) -> LetterSheet:
        """What is known."""
        return self._sheet

    @property
    def wish(self) -> LetterWish | None:
        """The letter as it is chosen; None while no words for it are read."""
        template = self.template.currentData()
        if not isinstance(template, LetterTemplate):
            return None
        is_meeting = template.kind.is_about_interview
        return LetterWish(
            person_id=self._sheet.person.person_id,
            job_id=self._sheet.job.id,
            email=self.email.text().strip(),
            template=template,
            times=self.grid.times if is_meeting else (),
            length=self._length(),
            place=self.place.text().strip() if is_meeting else "",
            link=self.link.text().strip() if is_meeting else "",
        )

    def show_sheet(self, sheet: LetterSheet) -> None:
        """Shows what is known now; what was typed stays."""
        self._sheet = sheet
        if not self.email.text():
            self.email.setText(sheet.person.email)
        self.letters.show_sheet(sheet)
        self._show_letter()

    def show_made(self, told: str) -> None:
        """The letter is with the mail program."""
        self._is_busy = False
        self.grid.choose(())
        self._show_letter()
        self.told.setText(told)

    def show_problem(self, told: str) -> None:
        """It is not, and why."""
        self._is_busy = False
        self._show_letter()
        self.told.setText(told)

    def offer_templates(self) -> None:
        """Lets the user choose among the letters of the kind, in the last one's language."""
        before = self.template.currentText()
        with QSignalBlocker(self.template):
            self.template.clear()
            for template in self._port.book.layers.of_kind(self._kind()):
                self.template.addItem(template_words(template), template)
            is_danish = QLocale().language() == QLocale.Language.Danish
            own = "da" if is_danish else "en"
            last = self._sheet.letters[0].language if self._sheet.letters else own
            wanted = before or {"da": "Dansk", "en": "English"}[last]
            self.template.setCurrentIndex(max(0, self.template.findText(wanted)))
        self._show_letter()

    def _kind(self) -> LetterKind:
        return LetterKind(self.kind.currentData())

    def _length(self) -> timedelta:
        return timedelta(minutes=int(self.length.currentData()))

    def _fill(self) -> None:
        for kind, words in kind_words().items():
            self.kind.addItem(words, str(kind))
        starred = [x for x in self._sheet.jobs if x.id in self._sheet.person.starred_jobs]
        for job in dict.fromkeys((self._sheet.job, *starred)):
            self.job.addItem(plain_line(job_title(job)), job.id)
        for minutes in LENGTHS_MIN:
            self.length.addItem(self.tr("{minutes} minutes").format(minutes=minutes), minutes)
        self.length.setCurrentIndex(1)
        sender = self._port.user
        self.place.setText(sender.place)
        self.link.setText(sender.link)

    def _build(self) -> None:
        person = self._sheet.person
        number = person.numbers[0] if person.numbers else ""
        name = plain_line(caller_title(person.name, number), 60)
        self.setWindowTitle(self.tr("Write to {name}").format(name=name))
        self.teams.setText(self.tr("Set up in Teams…"))
        self.write.setText(self.tr("Open in mail program"))
        self._close.setText(self.tr("Close"))
        self.write.setProperty("kind", "primary")
        self._close.setProperty("kind", "plain")
        for button in (self.teams, self._close, self.write):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        self.write.setDefault(True)
        for label, kind in ((self.subject, "row_title"), (self.told, "muted")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("kind", kind)
        self.preview.setReadOnly(True)
        self.preview.setProperty("kind", "report")
        self.preview.setAccessibleName(self.tr("The letter"))
        right = QVBoxLayout()
        for part, share in ((self.subject, 0), (self.preview, 2), (self.letters, 1)):
            right.addWidget(part, share)
        inside = QFrame()
        inside.setObjectName("settings_page")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(self._left(), 1)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(scrolled(inside), 1)
        column.addLayout(self._bottom())
        self.resize(fitting(QSize(980, 740), self))

    def _order_keys(self) -> None:
        """The keyboard begins at what is missing and walks down the left side first."""
        grid, letters = self.grid, self.letters
        order = (
            *(self.kind, self.job, self.template, self.email, self.length, self.place, self.link),
            *(self.teams, grid.back, grid.on, grid.suggest, self.preview, letters.list),
        )
        for one, other in pairwise(order):
            self.setTabOrder(one, other)
        (grid.suggest if self.email.text() else self.email).setFocus()

    def _left(self) -> QVBoxLayout:
        above = QWidget()
        above.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        form, meeting = QFormLayout(above), QFormLayout(self._meeting)
        form.setContentsMargins(0, 0, 0, 0)
        meeting.setContentsMargins(0, 0, 0, 0)
        rows = (
            (form, self.tr("Letter"), self.kind),
            (form, self.tr("About"), self.job),
            (form, self.tr("Language"), self.template),
            (form, self.tr("E-mail"), self.email),
            (meeting, self.tr("Length"), self.length),
            (meeting, self.tr("Place"), self.place),
            (meeting, self.tr("Video link"), self.link),
        )
        for layout, words, field in rows:
            layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
            layout.setHorizontalSpacing(16)
            field.setAccessibleName(words)
            label = QLabel(words)
            label.setMinimumWidth(LABEL_WIDTH)
            label.setBuddy(field)
            layout.addRow(label, field)
        meeting.addRow("", self.teams)
        meeting.addRow(self.grid)
        left = QVBoxLayout()
        left.addWidget(above)
        left.addWidget(self._meeting)
        left.addStretch(1)
        return left

    def _bottom(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.told, 1)
        row.addWidget(self._close)
        row.addWidget(self.write)
        return row

    def _join(self) -> None:
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self.job.currentIndexChanged.connect(lambda: self.job_wanted.emit(self.job.currentData()))
        self.template.currentIndexChanged.connect(self._show_letter)
        self.length.currentIndexChanged.connect(self._on_length_changed)
        for field in (self.email, self.place, self.link):
            field.textChanged.connect(self._show_letter)
        self.grid.week_wanted.connect(self._read_week)
        self.grid.times_chosen.connect(self._show_letter)
        self.teams.clicked.connect(self._on_teams)
        self.write.clicked.connect(self._on_write)
        self._close.clicked.connect(self.reject)

    def _on_kind_changed(self) -> None:
        kind = self._kind()
        self._meeting.setVisible(kind in {LetterKind.INVITATION, LetterKind.CONFIRMATION})
        self.grid.most = 1 if kind is LetterKind.CONFIRMATION else 3
        self.grid.choose(self.grid.times[: self.grid.most])
        self.offer_templates()

    def _on_length_changed(self) -> None:
        self.grid.choose(())
        self._read_week(self.grid.day)
        self._show_letter()

    def _read_week(self, day: date) -> None:
        interview = self._sheet.interview
        self._port.read_week(day, self._length(), interview.id if interview else "")

    def _show_letter(self) -> None:
        wish = self.wish
        missing = what_lacks(wish, self._sheet, self._port.user)
        self.write.setEnabled(wish is not None and not missing and not self._is_busy)
        self.teams.setEnabled(len(self.grid.times) == 1 and looks_like_email(self.email.text()))
        self.told.setText(missing)
        if wish is None:
            return
        filled = self._port.preview(wish, self._sheet)
        self.subject.setText(filled.subject)
        self.preview.setPlainText(filled.body)

    def _on_teams(self) -> None:
        (at,) = self.grid.times
        args = (self.subject.text(), at.astimezone(UTC), self._length(), self.email.text().strip())
        self.teams_wanted.emit(*args)

    def _on_write(self) -> None:
        wish = self.wish
        if wish is not None:
            self._is_busy = True
            self.write.setEnabled(False)
            self._port.make(wish)
