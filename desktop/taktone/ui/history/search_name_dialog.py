"""The window that gives a kept search another name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.saved_search import SavedSearch

LONGEST = 80


class SearchNameDialog(QDialog):
    """One field; not modal.

    Signals:
        renamed: The :class:`SavedSearch` id and its new title.
    """

    renamed = Signal(str, str)

    def __init__(self, search: SavedSearch, parent: QWidget | None = None) -> None:
        """Takes the search."""
        super().__init__(parent)
        self._id = search.id
        self.setWindowTitle(self.tr("Rename search"))
        label = QLabel(self.tr("What shall the search be called?"))
        self._title = QLineEdit(search.title)
        self._title.setMaxLength(LONGEST)
        self._title.setAccessibleName(self.tr("Name of the search"))
        self._title.selectAll()
        cancel = QPushButton(self.tr("Cancel"))
        keep = QPushButton(self.tr("Rename"))
        keep.setProperty("kind", "primary")
        keep.setDefault(True)
        cancel.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(label)
        column.addWidget(self._title)
        column.addLayout(row)
        self.setMinimumWidth(360)
        cancel.clicked.connect(self.reject)
        keep.clicked.connect(self._on_kept)

    def _on_kept(self) -> None:
        title = " ".join(self._title.text().split())
        if title:
            self.renamed.emit(self._id, title)
        self.accept()
