"""The window of what was deleted, and undoing deletions of before the program was started."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from taktone.core.changes import Changes
from taktone.core.deletion import Deletion
from taktone.ui.history.browsing_port import BrowsingPort
from taktone.ui.history.main_menu import MainMenu
from taktone.ui.history.many_port import ManyPort
from taktone.ui.history.trash_dialog import TrashDialog
from taktone.ui.undo_bar import UndoBar


class TrashDesk(QObject):
    """One window at a time; what it shows is read again with every change."""

    def __init__(
        self,
        many: ManyPort,
        browsing: BrowsingPort,
        menu: MainMenu,
        undo: UndoBar,
        now: Callable[[], datetime],
        window: QMainWindow,
    ) -> None:
        """Takes who deletes, who tells of changes, the menu, the way back, clock and window."""
        super().__init__(window)
        self._many = many
        self._undo = undo
        self._now = now
        self._window = window
        self._is_first = True
        self._dialog: TrashDialog | None = None
        menu.trash_wanted.connect(self.open)
        many.deletions_read.connect(self._on_read)
        browsing.history_changed.connect(self._on_changed)

    def start(self) -> None:
        """Reads what can be undone from before."""
        self._many.read_deletions()

    def open(self) -> None:
        """Shows what was deleted."""
        if self._dialog is None:
            self._dialog = TrashDialog(self._now, self._window)
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._dialog.put_back_wanted.connect(self._many.put_back)
            self._dialog.forget_wanted.connect(self._forget)
            self._dialog.finished.connect(self._on_finished)
        self._many.read_deletions()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _forget(self, deletion_id: str) -> None:
        if deletion_id:
            self._many.forget(deletion_id)
        else:
            self._many.forget_all()

    def _on_read(self, deletions: tuple[Deletion, ...]) -> None:
        if self._is_first:
            self._is_first = False
            for deletion in reversed(deletions):
                self._undo.remember_earlier(self._way_back(deletion.id))
        if self._dialog is not None:
            self._dialog.show_deletions(deletions)

    def _way_back(self, deletion_id: str) -> Callable[[], None]:
        return lambda: self._many.put_back(deletion_id)

    def _on_changed(self, _: Changes) -> None:
        if self._dialog is not None:
            self._many.read_deletions()

    def _on_finished(self) -> None:
        self._dialog = None
