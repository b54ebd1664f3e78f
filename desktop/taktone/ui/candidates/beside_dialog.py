"""What was noted about a few people, beside each other: in the order they called, never ranked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from taktone.core.noted_person import NotedPerson
from taktone.ui.candidates.noted_panel import NotedPanel
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme
from taktone.ui.window_sheet import window_sheet

COLUMN_PX = 250
HEIGHT_PX = 560


class BesideDialog(QDialog):
    """Not modal; a column a person."""

    def __init__(
        self, people: Sequence[NotedPerson], words: RowWords, theme: Theme, parent: QWidget
    ) -> None:
        """Takes the people in the order they stand, the words and the look."""
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Side by side"))
        heading = _line(self.tr("Side by side"), "title")
        order = _line(self.tr("In the order they called. Nobody is ranked."), "muted")
        close = QPushButton(self.tr("Close"))
        close.setAccessibleName(close.text())
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(order)
        column.addWidget(self._columns(people, words), 1)
        column.addLayout(row)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        scale = theme.type_scale.factor
        room = self.screen().availableSize()
        width = round((COLUMN_PX * len(people) + 60) * scale)
        self.resize(min(width, room.width()), min(round(HEIGHT_PX * scale), room.height()))

    def _columns(self, people: Sequence[NotedPerson], words: RowWords) -> QScrollArea:
        ground = QWidget()
        ground.setObjectName("beside_ground")
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for person in people:
            panel = NotedPanel(person, words)
            panel.setMinimumWidth(round(200 * self._theme.type_scale.factor))
            row.addWidget(panel, 1)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("Side by side"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(ground)
        return scroll

    def _on_theme_changed(self) -> None:
        self.setStyleSheet(window_sheet(self._theme))


def _line(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", kind)
    return label
