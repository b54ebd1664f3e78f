"""Reads what stands beside the calls."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from taktone.core.changes import Changes
from taktone.ui.history.browsing_port import BrowsingPort
from taktone.ui.history.side_view import ViewKind
from taktone.ui.promises.promise_list_port import PromiseListPort

SIDE_READ_PAUSE_MS = 400


class SideReader(QObject):
    """Marks and promises at once, the rest after a pause, names and notes only where they show."""

    def __init__(
        self,
        browsing: BrowsingPort,
        promising: PromiseListPort,
        shown: Callable[[], ViewKind],
        parent: QObject | None = None,
    ) -> None:
        """Takes who reads, and who knows which list is shown."""
        super().__init__(parent)
        self._shown = shown
        self._read_jobs = browsing.read_jobs
        self._readers = {
            ViewKind.CANDIDATES: browsing.read_candidates,
            ViewKind.PROMISES: promising.read,
        }
        self._unread = set(self._readers)
        self._outdated: set[ViewKind] = set()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SIDE_READ_PAUSE_MS)
        self._pause.timeout.connect(self.read_shown)

    def open(self) -> None:
        """Reads everything; the calls' first page comes before the lists of people."""
        self._read_jobs()
        self._pause.start()

    def refresh(self, changes: Changes) -> None:
        """Reads what changed, some of it a little later."""
        if changes.calls or changes.people:
            self._outdated |= self._readers.keys()
        if changes.has_candidates:
            self._read(ViewKind.CANDIDATES)
        if changes.has_promises:
            self._read(ViewKind.PROMISES)
        self._pause.start()

    def read_shown(self) -> None:
        """Reads the numbers of the side bar, and the people of the list that is shown."""
        self._read_jobs()
        for kind in self._unread | (self._outdated & {self._shown()}):
            self._read(kind)

    def _read(self, kind: ViewKind) -> None:
        self._unread.discard(kind)
        self._outdated.discard(kind)
        self._readers[kind]()
