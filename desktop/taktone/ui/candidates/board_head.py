"""What stands above board and list: which job, which of the two, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from taktone.core.job import Job
from taktone.ui.call_words import job_title
from taktone.ui.card.chip_flow import ChipFlow
from taktone.ui.history.filter_chip import FilterChip

USUAL_PX = 600
MARGIN = 16


class BoardHead(QFrame):
    """Words and buttons only.

    Signals:
        job_chosen: The id of the job to show.
        list_wanted: The list in place of the board, or the board again.
    """

    job_chosen = Signal(str)
    list_wanted = Signal(bool)

    def __init__(self) -> None:
        """Knows no job yet."""
        super().__init__()
        self.setObjectName("top_bar")
        self._jobs: tuple[Job, ...] = ()
        self._job_id = ""
        self._beside_count = 0
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("kind", "title")
        self._chips = ChipFlow(USUAL_PX)
        self._job = FilterChip()
        self._list = FilterChip()
        self.invite = QPushButton()
        self.beside = QPushButton()
        self.printing = QPushButton()
        self._job.word_wanted.connect(self.job_chosen)
        self._list.word_wanted.connect(lambda word: self.list_wanted.emit(bool(word)))
        for button in self.buttons:
            button.setProperty("kind", "chip")
        self._lay_out()
        self._say()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What can be done with people."""
        return self.invite, self.beside, self.printing

    def set_jobs(self, jobs: Sequence[Job], job_id: str) -> None:
        """Offers these jobs; the one shown is named."""
        self._jobs, self._job_id = tuple(jobs), job_id
        self._say()

    def show_listing(self, *, is_list: bool, may_choose: bool) -> None:
        """Whether the list is shown, and whether there is a choice."""
        self._list.show_on(is_on=is_list)
        self._list.setVisible(may_choose)
        self._job.setVisible(not is_list)
        self._chips.arrange()

    def show_picked(self, count: int) -> None:
        """So many people are picked to be seen side by side."""
        self._beside_count = count
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chips that do not fit beside each other go below."""
        super().resizeEvent(event)
        self._chips.set_width(self.width() - 2 * MARGIN)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        self._chips.set_chips((self._job, self._list, *self.buttons))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 11, MARGIN, 6)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._chips)

    def _say(self) -> None:
        self._title.setText(self.tr("Worth an interview"))
        titles = {job.id: job_title(job) for job in self._jobs}
        chosen = titles.get(self._job_id, "")
        self._job.offer(chosen or self.tr("Job"), [(titles[job.id], job.id) for job in self._jobs])
        self._job.setEnabled(bool(self._jobs))
        self._list.offer_one(self.tr("As a list"), "list")
        self.invite.setText(self.tr("Invite…"))
        beside = self.tr("Side by side")
        self.beside.setText(f"{beside} ({self._beside_count})" if self._beside_count else beside)
        self.beside.setEnabled(self._beside_count > 1)
        self.beside.setToolTip(self.tr("Pick two to four people: space, or Ctrl and a click"))
        self.printing.setText(self.tr("Print to PDF…"))
        for button in self.buttons:
            button.setAccessibleName(button.text())
        self._chips.arrange()
