"""The list of jobs on the card."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QWidget

from taktone.core.job import UNSOLICITED_ID, Job
from taktone.ui.call_words import job_title
from taktone.ui.card.plain_line import plain_line

_LONGEST_TITLE = 120


class JobCombo(QComboBox):
    """Jobs on offer, "unsolicited", and a way to a new one.

    Signals:
        job_chosen: Id of the job the user chose.
        new_job_wanted: The user chose "New job…"; the choice stands as before.
    """

    job_chosen = Signal(str)
    new_job_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts with no job but the unsolicited one."""
        super().__init__(parent)
        self._jobs: tuple[Job, ...] = ()
        self._job_id = ""
        self._told_title = ""
        self._has_list = False
        self._listed: list[tuple[str, str]] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)
        self._fill()

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Learns which jobs there are."""
        self._jobs = tuple(jobs)
        self._fill()

    def show_job(self, job_id: str, title: str = "") -> None:
        """Shows the chosen job; ``title`` serves until a new job is among the known ones."""
        if (job_id, title) != (self._job_id, self._told_title):
            self._job_id, self._told_title = job_id, title
            self._fill()

    def sizeHint(self) -> QSize:
        """As narrow as it may become, so that long titles never widen the card."""
        return QSize(0, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ends words that have no room with dots; Qt would cut them."""
        words = self.currentText() if self.currentIndex() >= 0 else self.placeholderText()
        if not self._surely_fits(words):
            from taktone.ui.card.elided_combo import paint_elided  # noqa: PLC0415 - 6 ms, see there

            if paint_elided(self, words):
                return
        super().paintEvent(event)

    def showPopup(self) -> None:
        """Opens the list; only then it is built (1 MiB)."""
        if not self._has_list:
            self._has_list = True
            # This one draws by the style sheet; the one combo boxes come with does not.
            self.setItemDelegate(QStyledItemDelegate(self))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling over the card must not choose another job."""
        event.ignore()

    def _surely_fits(self, words: str) -> bool:
        """Frame, padding and arrow are together narrower than the list is high, twice."""
        return self.fontMetrics().horizontalAdvance(words) <= self.width() - 2 * self.height()

    def _fill(self) -> None:
        wanted = self._wanted()
        if wanted != self._listed:
            self._listed = wanted
            self.clear()
            for title, job_id in wanted:
                self.addItem(plain_line(title, _LONGEST_TITLE), job_id)
            question = self.tr("Which job is it about?")
            self.setPlaceholderText(question)
            self.setAccessibleName(self.tr("Job"))
            # Where Qt says the value in place of the name, the question is what tells them apart.
            self.setAccessibleDescription(question)
        self._choose_shown()

    def _wanted(self) -> list[tuple[str, str]]:
        titled = [x for x in self._jobs if x.id != UNSOLICITED_ID]
        listed = [(job_title(x), x.id) for x in titled if not x.is_archived or x.id == self._job_id]
        known = {"", UNSOLICITED_ID, *(x.id for x in titled)}
        if self._told_title and self._job_id not in known:
            listed.append((self._told_title, self._job_id))
        listed.append((job_title(Job(id=UNSOLICITED_ID)), UNSOLICITED_ID))
        listed.append((self.tr("New job…"), ""))
        return listed

    def _choose_shown(self) -> None:
        self.setCurrentIndex(self.findData(self._job_id) if self._job_id else -1)

    def _on_activated(self, index: int) -> None:
        job_id = str(self.itemData(index, Qt.ItemDataRole.UserRole))
        if job_id:
            self.job_chosen.emit(job_id)
        else:
            self._choose_shown()
            self.new_job_wanted.emit()
