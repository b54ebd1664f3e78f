"""Why somebody was declined, and what they are told: two things that are kept apart."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.candidate import CandidateStep

LEAST_PX, MOST_PX = 72, 110


class DeclineDialog(QDialog):
    """Not modal; everything typed is told as it is typed, so closing it loses nothing.

    Signals:
        written: ``(step id, reason, told)``.
    """

    written = Signal(str, str, str)

    def __init__(self, name: str, step: CandidateStep, parent: QWidget) -> None:
        """Takes who was declined, on one line, and the step with what was written before."""
        super().__init__(parent)
        self._step_id = step.id
        self.setWindowTitle(self.tr("Declined"))
        self._told = _field(self.tr("What they are told"), step.told)
        self._told.setPlaceholderText(self.tr("Thank you for calling. We go on with others."))
        self._reason = _field(self.tr("Why, only for you"), step.reason)
        self._told.textChanged.connect(self._tell)
        self._reason.textChanged.connect(self._tell)
        self._build(name)

    def _build(self, name: str) -> None:
        heading = _words(self.tr("{name} is declined").format(name=name), "title")
        private = _words(
            self.tr(
                "This line is in no export, on no print and in no mail. It is only for you, "
                "until you erase the person."
            ),
            "small",
        )
        done = QPushButton(self.tr("Done"))
        done.setProperty("kind", "primary")
        done.setAccessibleName(done.text())
        done.setDefault(True)
        done.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        heading.setMinimumWidth(380)
        column.addWidget(heading)
        column.addSpacing(4)
        for field in (self._told, self._reason):
            column.addWidget(_words(field.accessibleName(), "heading"))
            column.addWidget(field)
        column.addWidget(private)
        column.addSpacing(4)
        column.addLayout(row)

    def _tell(self) -> None:
        self.written.emit(self._step_id, self._reason.toPlainText(), self._told.toPlainText())


def _words(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label


def _field(name: str, text: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setProperty("kind", "report")
    field.setTabChangesFocus(True)
    field.setMinimumHeight(LEAST_PX)
    field.setMaximumHeight(MOST_PX)
    field.setPlainText(text)
    return field
