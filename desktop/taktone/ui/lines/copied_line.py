"""A line to be pasted somewhere else."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget


class CopiedLine(QWidget):
    """What it is for, the line itself, and a button that copies it.

    Signals:
        copied: It is in the clipboard now.
    """

    copied = Signal()

    def __init__(self, label: str, line: str, parent: QWidget | None = None) -> None:
        """Shows ``line``; it can be read and selected, not changed."""
        super().__init__(parent)
        self._field = QLineEdit(line)
        self._field.setReadOnly(True)
        self._field.setCursorPosition(0)
        self._field.setAccessibleName(label)
        self._copy = QPushButton(self.tr("Copy"))
        self._copy.setProperty("kind", "plain")
        self._copy.setAutoDefault(False)
        self._copy.setAccessibleName(self.tr("Copy: {what}").format(what=label))
        self._copy.clicked.connect(self._on_copy)
        heading = QLabel(label)
        heading.setProperty("kind", "small")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addLayout(row)

    @property
    def line(self) -> str:
        """What would be copied."""
        return self._field.text()

    def forget(self) -> None:
        """Another line was copied: this one is in the clipboard no more."""
        self._copy.setText(self.tr("Copy"))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.line)
        self.copied.emit()
        self._copy.setText(self.tr("Copied"))
