"""A field for the path of a file, with a button to choose one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget


class FileField(QWidget):
    """May be empty.

    Signals:
        path_changed: The path as it is now.
    """

    path_changed = Signal(str)

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        """Shows ``path``."""
        super().__init__(parent)
        self._line = QLineEdit(path)
        self._line.textChanged.connect(self.path_changed)
        self._choose = QPushButton(self.tr("Choose…"))
        self._choose.clicked.connect(self._on_choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._line, 1)
        row.addWidget(self._choose)
        self.setFocusProxy(self._line)

    @property
    def path(self) -> str:
        """What is in the field."""
        return self._line.text().strip()

    def setAccessibleName(self, name: str) -> None:
        """Both parts are named by it."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)
        self._choose.setAccessibleName(self.tr("Choose {what}").format(what=name))

    def take_path(self, path: str) -> None:
        """Puts a path into the field."""
        self._line.setText(path)

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Certificate file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_path)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
