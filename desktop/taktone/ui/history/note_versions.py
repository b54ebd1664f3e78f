"""The way back to what the open note said before."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QWidget

from taktone.core.call_row import CallRow
from taktone.core.note_version import NoteVersion
from taktone.ui.history.note_editor import NoteEditor
from taktone.ui.history.note_port import NotePort
from taktone.ui.history.note_versions_dialog import NoteVersionsDialog
from taktone.ui.history.row_words import RowWords


class NoteVersions(QPushButton):
    """A quiet line below a note that has earlier texts; opens them.

    What is put back is written as if typed: what stood there becomes an earlier text itself.
    """

    def __init__(
        self, browsing: NotePort, words: RowWords, note: NoteEditor, parent: QWidget
    ) -> None:
        """Takes who reads, the words, and the note that is written into."""
        super().__init__(parent)
        self.setProperty("kind", "link")
        self._browsing = browsing
        self._words = words
        self._note = note
        self._shown = ("", "")
        self._versions: tuple[NoteVersion, ...] = ()
        self.hide()
        self.clicked.connect(self._open)
        browsing.versions_read.connect(self._on_versions_read)

    def show_call(self, row: CallRow) -> None:
        """That call's note is open, or says something else now."""
        if (row.call_id, row.note) == self._shown:
            return
        if row.call_id != self._shown[0]:
            self._show(())
        self._shown = (row.call_id, row.note)
        self._browsing.read_versions(row.call_id)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show(self._versions)

    def _show(self, versions: tuple[NoteVersion, ...]) -> None:
        self._versions = versions
        self.setText(self.tr("%n earlier text(s)", "", len(versions)))
        self.setAccessibleName(self.text())
        self.setVisible(bool(versions))

    def _on_versions_read(self, call_id: str, versions: tuple[NoteVersion, ...]) -> None:
        if call_id == self._shown[0]:
            self._show(tuple(version for version in versions if version.text.strip()))

    def _open(self) -> None:
        call_id = self._shown[0]
        dialog = NoteVersionsDialog(self._versions, self._words, self.window())
        dialog.text_chosen.connect(lambda text: self._put_back(call_id, text))
        dialog.open()

    def _put_back(self, call_id: str, text: str) -> None:
        """Another call may have been opened meanwhile: nothing is written into its note."""
        if self._note.call_id == call_id:
            self._note.selectAll()
            self._note.insertPlainText(text)
            self._note.flush()
