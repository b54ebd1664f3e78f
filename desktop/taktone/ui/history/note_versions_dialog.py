"""The window with what a note said before."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.note_version import NoteVersion
from taktone.ui.history.row_words import RowWords


class NoteVersionsDialog(QDialog):
    """When each was written at the left, the whole text at the right; not modal.

    Signals:
        text_chosen: The text to put back.
    """

    text_chosen = Signal(str)

    def __init__(self, versions: Sequence[NoteVersion], words: RowWords, parent: QWidget) -> None:
        """Takes the earlier texts, the latest first, and the words for moments."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Earlier texts of the note"))
        self._versions = tuple(versions)
        self._times = QListWidget()
        self._times.setProperty("kind", "framed")
        self._times.setAccessibleName(self.tr("Written"))
        self._times.addItems([words.moment(version.written_at) for version in self._versions])
        self._text = QPlainTextEdit()
        self._text.setProperty("kind", "report")
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Text"))
        close, put_back = QPushButton(self.tr("Close")), QPushButton(self.tr("Put back"))
        close.setProperty("kind", "plain")
        put_back.setProperty("kind", "primary")
        put_back.setDefault(True)
        close.clicked.connect(self.reject)
        put_back.clicked.connect(self._on_put_back)
        self._times.currentRowChanged.connect(self._on_row_changed)
        middle, below = QHBoxLayout(), QHBoxLayout()
        middle.addWidget(self._times, 1)
        middle.addWidget(self._text, 2)
        below.addStretch(1)
        below.addWidget(close)
        below.addWidget(put_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(middle, 1)
        column.addLayout(below)
        self._times.setCurrentRow(0)
        self.resize(self.sizeHint().expandedTo(self.minimumSizeHint()) * 1.15)

    def _on_row_changed(self, row: int) -> None:
        self._text.setPlainText(self._versions[row].text if row >= 0 else "")

    def _on_put_back(self) -> None:
        row = self._times.currentRow()
        if row >= 0:
            self.text_chosen.emit(self._versions[row].text)
        self.accept()
