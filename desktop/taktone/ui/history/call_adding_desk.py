"""The road from the list to a call that is added by hand, and back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from taktone.core.added_call import AddedCall
from taktone.core.job import Job
from taktone.ui.history.adding_port import AddingPort
from taktone.ui.history.browsing_port import BrowsingPort
from taktone.ui.history.calls_page import CallsPage
from taktone.ui.history.row_words import RowWords
from taktone.ui.undo_bar import UndoBar

KEYS = "Ctrl+N"
LONGEST_COPIED = 64


class CallAddingDesk(QObject):
    """A button above the list and a key open the window; each call that is added can be undone."""

    def __init__(
        self,
        adding: AddingPort,
        browsing: BrowsingPort,
        calls: CallsPage,
        undo: UndoBar,
        words: RowWords,
        window: QWidget,
    ) -> None:
        """Takes who adds, who tells of jobs, where the button and the way back stand, the clock."""
        super().__init__(window)
        self._adding = adding
        self._undo = undo
        self._words = words
        self._window = window
        self._jobs: tuple[Job, ...] = ()
        self._button = QPushButton(self.tr("Add call…"))
        self._button.setAccessibleName(self.tr("Add call"))
        self._button.setToolTip(QKeySequence(KEYS).toString(QKeySequence.SequenceFormat.NativeText))
        self._button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._button.clicked.connect(self.open)
        calls.beside_search.insertWidget(calls.beside_search.indexOf(calls.export), self._button)
        QShortcut(QKeySequence(KEYS), window, self.open)
        browsing.jobs_read.connect(self._on_jobs_read)

    def open(self) -> None:
        """Asks what call it was; a number in the clipboard is taken for its number."""
        from taktone.ui.history.add_call_dialog import AddCallDialog  # noqa: PLC0415 - rare

        copied = QGuiApplication.clipboard().text()[: LONGEST_COPIED + 1]
        copied = copied if len(copied) <= LONGEST_COPIED else ""
        around = (self._jobs, self._words.now(), copied, self._window)
        dialog = AddCallDialog(self._adding.read, *around)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.add_wanted.connect(self._add)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _add(self, call: AddedCall) -> None:
        call_id = self._adding.add(call)
        self._undo.offer(self.tr("The call is added."), lambda: self._adding.take_back(call_id))

    def _on_jobs_read(self, jobs: Sequence[Job], _counts: object) -> None:
        self._jobs = tuple(jobs)
