"""The road from a file to the history: asks for it, or takes what is dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow

from taktone.core.damaged_file import Flaw
from taktone.core.import_look import ImportLook, ImportUndo
from taktone.core.import_shape import ImportShape
from taktone.core.known_error import KnownError
from taktone.ui.exchange.import_dialog import ImportDialog
from taktone.ui.exchange.import_port import ImportPort
from taktone.ui.history.main_menu import MainMenu
from taktone.ui.letters.reply_drop import is_answer
from taktone.ui.undo_bar import UndoBar

_DROPS = {QEvent.Type.DragEnter, QEvent.Type.Drop}


class ImportDesk(QObject):
    """One import at a time."""

    def __init__(
        self, importing: ImportPort, menu: MainMenu, undo: UndoBar, window: QMainWindow
    ) -> None:
        """Takes who imports, the menu, the way back and the window files are dropped on."""
        super().__init__(window)
        self._importing = importing
        self._undo_bar = undo
        self._window = window
        self._dialog: ImportDialog | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        menu.import_wanted.connect(self.ask)
        importing.shape_read.connect(self._on_shape_read)
        importing.looked.connect(self._on_looked)
        importing.damaged.connect(self._on_damaged)
        importing.advanced.connect(self._on_advanced)
        importing.imported.connect(self._on_imported)
        importing.failed.connect(self._on_failed)

    def ask(self) -> None:
        """Asks for a file."""
        dialog = QFileDialog(self._window, self.tr("Import"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        kinds = self.tr("Address books and call lists")
        dialog.setNameFilters([f"{kinds} (*.vcf *.csv *.txt)", self.tr("All files (*)")])
        dialog.fileSelected.connect(self.open)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open(self, path: str) -> None:
        """Shows what is in a file."""
        if self._dialog is not None:
            self._dialog.reject()
        dialog = ImportDialog(Path(path).name, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.columns_chosen.connect(self._importing.choose_columns)
        dialog.import_wanted.connect(self._importing.take)
        dialog.cancel_wanted.connect(self._importing.cancel)
        dialog.undo_wanted.connect(self._undo_bar.undo)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        self._importing.open(path)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """A file that is dropped is opened."""
        if event.type() not in _DROPS or not isinstance(event, QDropEvent):
            return False
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if len(files) != 1 or is_answer(files[0]):
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.open(files[0])
        return True

    def _on_shape_read(self, shape: ImportShape) -> None:
        if self._dialog is not None:
            self._dialog.ask_columns(shape)

    def _on_looked(self, look: ImportLook) -> None:
        if self._dialog is not None:
            self._dialog.show_look(look)

    def _on_damaged(self, line: int, flaw: Flaw) -> None:
        if self._dialog is not None:
            self._dialog.show_flaw(line, flaw)

    def _on_advanced(self, done: int, of: int) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(done, of)

    def _on_imported(self, undo: ImportUndo) -> None:
        self._undo_bar.offer(self.tr("Imported."), lambda: self._importing.take_back(undo))
        if self._dialog is not None:
            self._dialog.show_done()

    def _on_failed(self, error: KnownError) -> None:
        if self._dialog is not None:
            self._dialog.show_problem(error)

    def _on_finished(self) -> None:
        self._dialog = None
