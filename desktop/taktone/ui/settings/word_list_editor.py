"""The user's own list of words: add, take away, put in another order, go back to the first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.word_list import LONGEST_WORD, MOST_WORDS
from taktone.ui.settings.word_list_port import WordListPort


class WordListEditor(QWidget):
    """Each change is told at once; words are changed by typing over them.

    Signals:
        words_changed: The words in their order, as a tuple.
        reset_wanted: Back to the words of the language.
    """

    words_changed = Signal(object)
    reset_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts without words."""
        super().__init__(parent)
        self._edited: WordListPort | None = None
        self._help = QLabel()
        self.list = QListWidget()
        self.line = QLineEdit()
        self.add, self.remove, self.up, self.down, self.reset = (QPushButton() for _ in range(5))
        self._build()
        self._join()
        self._say()

    def edit(self, words: WordListPort) -> None:
        """Edits this list from now on."""
        self._edited = words
        self.words_changed.connect(words.set_words)
        self.reset_wanted.connect(words.reset)
        words.changed.connect(self._show_edited)
        self._show_edited()

    def show_words(self, words: Sequence[str], *, is_own: bool) -> None:
        """Shows the words; ``is_own`` where they are not those of the language."""
        if list(words) != self._shown():
            chosen = self.list.currentRow()
            self.list.blockSignals(True)
            self.list.clear()
            for word in words:
                item = QListWidgetItem(word, self.list)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.list.setCurrentRow(max(0, min(chosen, self.list.count() - 1)))
            self.list.blockSignals(False)
        self.reset.setEnabled(is_own)
        self._enable()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """``Delete`` takes the chosen word away; Alt with an arrow moves it."""
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._remove()
        elif is_alt and event.key() in moves:
            self._move(moves[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._help.setTextFormat(Qt.TextFormat.PlainText)
        self._help.setWordWrap(True)
        self._help.setProperty("kind", "muted")
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.list.setProperty("kind", "framed")
        self.line.setMaxLength(LONGEST_WORD)
        self.add.setProperty("kind", "primary")
        for button in (self.add, self.remove, self.up, self.down, self.reset):
            button.setAutoDefault(False)
        new = QHBoxLayout()
        new.setSpacing(8)
        new.addWidget(self.line, 1)
        new.addWidget(self.add)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.up, self.down, self.remove):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._help)
        column.addWidget(self.list, 1)
        column.addLayout(acts)
        column.addLayout(new)

    def _join(self) -> None:
        self.line.returnPressed.connect(self._add)
        self.line.textChanged.connect(self._enable)
        self.list.currentRowChanged.connect(self._enable)
        self.list.itemChanged.connect(self._tell)
        self.list.model().rowsMoved.connect(self._tell)
        acts: tuple[tuple[QPushButton, Callable[[], object]], ...] = (
            (self.add, self._add),
            (self.remove, self._remove),
            (self.up, lambda: self._move(-1)),
            (self.down, lambda: self._move(1)),
            (self.reset, self.reset_wanted.emit),
        )
        for button, act in acts:
            button.clicked.connect(act)

    def _say(self) -> None:
        self._help.setText(
            self.tr("They are offered on the card when a call has ended. Only you see them.")
        )
        self.list.setAccessibleName(self.tr("Words"))
        self.line.setPlaceholderText(self.tr("A new word"))
        self.line.setAccessibleName(self.tr("A new word"))
        self.add.setText(self.tr("Add"))
        self.remove.setText(self.tr("Remove"))
        self.up.setText(self.tr("Up"))
        self.down.setText(self.tr("Down"))
        self.reset.setText(self.tr("Reset"))

    def _show_edited(self) -> None:
        if self._edited is not None:
            self.show_words(self._edited.words, is_own=self._edited.is_own)

    def _shown(self) -> list[str]:
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _enable(self) -> None:
        row, count = self.list.currentRow(), self.list.count()
        self.remove.setEnabled(row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)
        self.add.setEnabled(bool(self._typed()) and count < MOST_WORDS)

    def _typed(self) -> str:
        return " ".join(self.line.text().replace(",", " ").split())

    def _add(self) -> None:
        word = self._typed()
        if not word or self.list.count() >= MOST_WORDS:
            return
        self.line.clear()
        if word in self._shown():
            self.list.setCurrentRow(self._shown().index(word))
        else:
            self.words_changed.emit((*self._shown(), word))
            self.list.setCurrentRow(self.list.count() - 1)

    def _remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            words = self._shown()
            del words[row]
            self.words_changed.emit(tuple(words))

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        words = self._shown()
        if row >= 0 and 0 <= row + step < len(words):
            words.insert(row + step, words.pop(row))
            self.list.setCurrentRow(row + step)
            self.words_changed.emit(tuple(words))

    def _tell(self) -> None:
        self.words_changed.emit(tuple(word for word in self._shown() if word.strip()))
