"""What was changed about calls in the main window, and the way back of each change."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from taktone.ui.history.browsing_port import BrowsingPort
from taktone.ui.undo_bar import UndoBar


class ChangeSteps(QObject):
    """Remembers stars, jobs and notes as they were; writing on in one note is one step."""

    def __init__(self, browsing: BrowsingPort, undo: UndoBar, parent: QObject) -> None:
        """Takes who writes and where the way back stands."""
        super().__init__(parent)
        self._browsing = browsing
        self._undo = undo
        self._note: tuple[str, Callable[[], None]] | None = None

    def add_star(self, person_id: str, job_id: str) -> None:
        """A person was marked."""
        self._add(lambda: self._browsing.unmark(person_id, job_id))

    def add_job(self, call_id: str, before: str) -> None:
        """A call got another job than ``before``."""
        self._add(lambda: self._browsing.choose_job(call_id, before))

    def add_note(self, call_id: str, before: str) -> None:
        """The note of a call is another than ``before``."""
        last, step = self._note or ("", None)
        if last == call_id and step is not None and self._undo.last_step == step:
            return

        def way_back() -> None:
            self._browsing.edit_note(call_id, before)

        self._add(way_back)
        self._note = (call_id, way_back)

    def _add(self, way_back: Callable[[], None]) -> None:
        self._undo.remember(way_back)
