"""How many calls are chosen, and what can be done to all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from taktone.core.job import Job
from taktone.ui.card.chip_flow import ChipFlow
from taktone.ui.card.plain_line import plain_line

LONGEST_TITLE = 60
MARGIN = 16


class SelectionBar(QFrame):
    """Quiet: it stands below the list while more than one call is chosen.

    Signals:
        star_wanted: Mark the callers, or take the marks back where all are marked.
        job_wanted: Id of the job the calls were about, empty for none.
        promise_wanted: Promise to ring back; the button the times are to be offered at.
        export_wanted: Put the calls into a file.
        delete_wanted: Delete them.
        done: Nothing more is to be done to them.
    """

    star_wanted = Signal()
    job_wanted = Signal(str)
    promise_wanted = Signal(object)
    export_wanted = Signal()
    delete_wanted = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts hidden."""
        super().__init__(parent)
        self.setObjectName("undo_bar")
        self._jobs: tuple[Job, ...] = ()
        self._told = QLabel()
        self._told.setProperty("kind", "muted")
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._menu = QMenu(self)
        self._star, self._job, self._promise, self._export, self._delete, self._close = (
            QPushButton() for _ in range(6)
        )
        self._acts = (self._star, self._job, self._promise, self._delete)
        self._row = ChipFlow(400)
        for button in (*self._acts[:3], self._export, self._delete, self._close):
            button.setProperty("kind", "link")
        self._row.set_chips((*self._acts[:3], self._export, self._delete, self._close))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 8, MARGIN, 8)
        column.setSpacing(4)
        column.addWidget(self._told)
        column.addWidget(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._star.clicked.connect(self.star_wanted)
        self._job.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._promise.clicked.connect(lambda: self.promise_wanted.emit(self._promise))
        self._export.clicked.connect(self.export_wanted)
        self._delete.clicked.connect(self.delete_wanted)
        self._close.clicked.connect(self.done)
        self._say()
        self.hide()

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Learns which jobs calls can be about."""
        self._jobs = tuple(job for job in jobs if job.title and not job.is_archived)

    def tell(self, sentence: str, *, may_act: bool) -> None:
        """Says how many; without ``may_act`` they can be exported alone."""
        self._told.setText(sentence)
        for button in self._acts:
            button.setEnabled(may_act)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the list may be."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons that find no room stand in the next row."""
        super().resizeEvent(event)
        self._row.set_width(self.width() - 2 * MARGIN)

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and size of letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._row.arrange()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Chosen calls"))
        for button, text in (
            (self._star, self.tr("Star")),
            (self._job, self.tr("Job")),
            (self._promise, self.tr("Promise to ring back")),
            (self._export, self.tr("Export…")),
            (self._delete, self.tr("Delete")),
            (self._close, self.tr("Choose none")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        self._row.arrange()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for job in self._jobs:
            title = plain_line(job.title, LONGEST_TITLE).replace("&", "&&")
            action = self._menu.addAction(title)
            action.triggered.connect(lambda _=False, job_id=job.id: self.job_wanted.emit(job_id))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("No job")).triggered.connect(lambda: self.job_wanted.emit(""))
