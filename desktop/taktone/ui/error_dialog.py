"""The window that tells about a bug and offers the report to copy."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from taktone.host.error_report import ErrorReport
from taktone.ui.theme.theme import Theme
from taktone.ui.window_sheet import window_sheet

COPIED_MS = 2000


class ErrorDialog(QDialog):
    """Not modal: work goes on behind it. A further bug is added below the first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Takes the look; tells nothing yet."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self._theme = theme
        self._title = QLabel(self.tr("Something went wrong in Taktone"))
        self._title.setProperty("kind", "name")
        self._sentence = QLabel(
            self.tr(
                "You can go on working. This report tells the makers where it happened; it holds no"
                " names, numbers or notes."
            )
        )
        self._sentence.setProperty("kind", "muted")
        self._sentence.setWordWrap(True)
        self._report = QPlainTextEdit()
        self._report.setProperty("kind", "report")
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setAccessibleName(self.tr("Report"))
        self._copy = QPushButton(self.tr("Copy report"))
        self._copy.setProperty("kind", "primary")
        self._copy.clicked.connect(self._on_copy)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(COPIED_MS)
        self._back.timeout.connect(self._say_copy)
        self._build()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def tell(self, report: ErrorReport) -> None:
        """Shows the report without taking the keyboard from another window."""
        earlier = self._report.toPlainText() if self.isVisible() else ""
        self._report.setPlainText("\n\n".join(filter(None, (earlier.strip(), report.text.strip()))))
        self._say_copy()
        self.show()

    def _build(self) -> None:
        close = QPushButton(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addSpacing(4)
        column.addWidget(self._report, 1)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.resize(560, 420)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
        self._copy.setText(self.tr("Copied"))
        self._back.start()

    def _say_copy(self) -> None:
        self._copy.setText(self.tr("Copy report"))
        self._copy.setAccessibleName(self.tr("Copy report"))

    def _on_theme_changed(self) -> None:
        self.setStyleSheet(window_sheet(self._theme))
