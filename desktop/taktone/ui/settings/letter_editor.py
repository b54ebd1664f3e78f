"""The words of letters: the shipped ones, a company's, and the user's own above both."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, QLocale, QSignalBlocker, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.identity import new_id
from taktone.core.known_error import KnownError
from taktone.core.letter_template import LetterTemplate
from taktone.trace import trace
from taktone.ui.card.plain_line import plain_line
from taktone.ui.letters.letter_port import LetterPort
from taktone.ui.letters.letter_words import kind_words, template_words
from taktone.ui.problem_words import problem_words
from taktone.ui.settings.letter_form import LetterForm

_KEY = Qt.ItemDataRole.UserRole
LIST_PX = 120


class LetterEditor(QWidget):
    """All letters by kind, in both languages; the chosen one below to write on.

    Each change is kept in the user's own file as it is typed, and counts from the next letter on.
    """

    def __init__(
        self, letters: LetterPort, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        """Takes who has the letters, and the wall clock (aware)."""
        super().__init__(parent)
        self._book = letters.book
        self._now = now
        self._chosen_key = ("", "")
        self._help, self.problem, self.origin = QLabel(), QLabel(), QLabel()
        self.list = QListWidget()
        self.form = LetterForm(letters.sample)
        self.add, self.reset = QPushButton(), QPushButton()
        self._build()
        self._join()
        self._say()
        self._show()
        for error in self._book.problems:
            self._on_failed(error)

    def showEvent(self, event: QShowEvent) -> None:
        """Reads the letters when they are first seen."""
        super().showEvent(event)
        self._book.read()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self._show()

    def _build(self) -> None:
        for label, kind in (
            (self._help, "muted"),
            (self.origin, "muted"),
            (self.problem, "complaint"),
        ):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("kind", kind)
        self.problem.hide()
        self.list.setProperty("kind", "framed")
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(LIST_PX)
        for button in (self.add, self.reset):
            button.setAutoDefault(False)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.add)
        acts.addWidget(self.form.insert)
        acts.addWidget(self.origin, 1)
        acts.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._help)
        column.addWidget(self.problem)
        column.addWidget(self.list, 1)
        column.addLayout(acts)
        column.addWidget(self.form, 2)

    def _join(self) -> None:
        self._book.letters_read.connect(self._show)
        self._book.failed.connect(self._on_failed)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.form.letter_written.connect(self._book.keep)
        self.add.clicked.connect(self._on_add)
        self.reset.clicked.connect(self._on_reset)

    def _say(self) -> None:
        self._help.setText(
            self.tr(
                "What stands in braces is filled in for each letter. Choose one, and change it "
                "below; the picture beside it shows how it will be read."
            )
        )
        self.list.setAccessibleName(self.tr("Letters"))
        self.add.setText(self.tr("Add a letter"))
        self.add.setToolTip(self.tr("A new letter that begins as the chosen one"))

    def _show(self) -> None:
        with QSignalBlocker(self.list):
            self._fill()
        self._show_chosen()
        if self._chosen() is not None:
            trace("letters.shown")

    def _fill(self) -> None:
        top = self.list.verticalScrollBar().value()
        heading = ""
        self.list.clear()
        if self._chosen() is None and self._book.layers.all:
            self._chosen_key = _key(self._first())
        for letter in self._book.layers.all:
            if heading != kind_words()[letter.kind]:
                heading = kind_words()[letter.kind]
                self.list.addItem(_heading(heading))
            item = QListWidgetItem(self._row_words(letter))
            item.setData(_KEY, _key(letter))
            self.list.addItem(item)
            if _key(letter) == self._chosen_key:
                self.list.setCurrentItem(item)
        self.list.verticalScrollBar().setValue(top)

    def _first(self) -> LetterTemplate:
        """The first one in the user's own language."""
        letters = self._book.layers.all
        own = "da" if QLocale().language() == QLocale.Language.Danish else "en"
        return next((x for x in letters if x.language == own), letters[0])

    def _row_words(self, letter: LetterTemplate) -> str:
        words = plain_line(template_words(letter), 60)
        return f"{words} ({template_words(replace(letter, name=''))})" if letter.name else words

    def _chosen(self) -> LetterTemplate | None:
        return self._book.layers.find(*self._chosen_key)

    def _show_chosen(self) -> None:
        letter, layers = self._chosen(), self._book.layers
        self.form.show_letter(letter)
        self.add.setEnabled(letter is not None)
        is_own = letter is not None and layers.is_own(letter)
        words = self.tr("Your own") if is_own else ""
        if letter is not None and not is_own and layers.is_company(letter):
            words = self.tr("From your company")
        self.origin.setText(words)
        self.reset.setVisible(is_own)
        is_over = letter is not None and layers.has_another_below(letter)
        self.reset.setText(self.tr("Reset") if is_over else self.tr("Remove"))

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        self._chosen_key = tuple(item.data(_KEY) or ("", "")) if item is not None else ("", "")
        self._show_chosen()

    def _on_add(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        name = self.tr("My letter")
        letter = replace(chosen, id=f"own-{new_id(self._now())}", name=name)
        self._chosen_key = _key(letter)
        self._book.keep(letter)
        self.list.scrollToItem(self.list.currentItem())
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.name.selectAll()

    def _on_reset(self) -> None:
        letter = self._chosen()
        if letter is not None:
            self.form.forget(letter)
            self._book.drop(letter)

    def _on_failed(self, error: KnownError) -> None:
        words = problem_words(error)
        said = (f"{words.title}. {words.advice}", error.detail)
        self.problem.setText("\n".join(filter(None, said)))
        self.problem.show()


def _key(letter: LetterTemplate) -> tuple[str, str]:
    return letter.id, letter.language


def _heading(words: str) -> QListWidgetItem:
    item = QListWidgetItem(words)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
