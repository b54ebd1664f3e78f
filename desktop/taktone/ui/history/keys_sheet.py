"""All keys of the main window on one calm sheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

FRAME_PX = 60
STEP_PX = 48


class KeysSheet(QDialog):
    """Two columns, closed by any key; not modal."""

    def __init__(self, parent: QWidget) -> None:
        """Takes the window; says everything in the present language."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        inside = QFrame()
        inside.setObjectName("settings_page")
        grid = QGridLayout(inside)
        grid.setContentsMargins(24, 20, 28, 22)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(9)
        for row, (keys, words) in enumerate(self._keys()):
            key = QLabel(keys)
            key.setProperty("kind", "row_title")
            said = QLabel(words)
            for label in (key, said):
                label.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(key, row, 0)
            grid.addWidget(said, row, 1)
        self._show_as_much_as_fits(inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key that writes or leaves closes the sheet."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self._bar.setValue(self._bar.value() + steps[Qt.Key(event.key())] * STEP_PX)
        elif event.text() or event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _show_as_much_as_fits(self, inside: QWidget) -> None:
        """On a low screen, or in large type, the rest is scrolled to by the arrow keys."""
        scrolled = QScrollArea()
        scrolled.setWidget(inside)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        self._bar = scrolled.verticalScrollBar()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled)
        wanted, room = inside.sizeHint(), self.screen().availableGeometry().height() - FRAME_PX
        wide = wanted.width() + (0 if wanted.height() <= room else self._bar.sizeHint().width())
        self.resize(wide, min(wanted.height(), room))

    def _keys(self) -> tuple[tuple[str, str], ...]:
        shift = _native("Shift+A").removesuffix("A")
        find = _native(QKeySequence.StandardKey.Find)
        return (
            (f"/   {find}", self.tr("Search")),
            ("↑ ↓   k j", self.tr("The call above or below")),
            ("Home   End", self.tr("The newest call, the oldest one")),
            ("Enter   n", self.tr("Open the note")),
            ("s", self.tr("Worth an interview, or no longer")),
            ("p", self.tr("Promise to ring back")),
            (f"{shift}← →", self.tr("Board: one step back or on")),
            (_native("Space"), self.tr("Board: pick for side by side")),
            (f"{shift}↑ ↓   K J", self.tr("Choose more calls")),
            (_native(QKeySequence.StandardKey.SelectAll), self.tr("Choose the whole list")),
            ("Del", self.tr("Delete the chosen calls")),
            ("Esc", self.tr("Back to the list; empties the search")),
            ("Tab", self.tr("Takes the first hint under the search")),
            (_native(QKeySequence.StandardKey.Undo), self.tr("Undo")),
            (_native("Ctrl+N"), self.tr("Add a call by hand")),
            (_native("Ctrl+Shift+I"), self.tr("Import")),
            (_native("Ctrl+Shift+E"), self.tr("Export")),
            (_native("Ctrl+,"), self.tr("Settings")),
            ("?", self.tr("This sheet")),
        )


def _native(keys: QKeySequence.StandardKey | str) -> str:
    """Keys as they are called in the present language."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
