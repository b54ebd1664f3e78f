"""One letter to write on, with a picture of it beside."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.letter_filling import FilledLetter
from taktone.core.letter_template import LetterField, LetterTemplate, fields_of
from taktone.ui.card.plain_line import plain_line
from taktone.ui.letters.field_words import field_words
from taktone.ui.settings.letter_complaint import letter_complaint

Picture = Callable[[LetterTemplate], FilledLetter]
LEAST_PX = 180


class LetterForm(QWidget):
    """Says at once what is wrong with a letter, and tells only of those that can be kept.

    What cannot be kept yet waits here while another letter is looked at. The button ``insert`` is
    placed by whoever shows the form.

    Signals:
        letter_written: The :class:`LetterTemplate` as it is now.
    """

    letter_written = Signal(object)

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        """Takes what fills a letter without flaws in on sample data; starts without a letter."""
        super().__init__(parent)
        self._picture = picture
        self._letter: LetterTemplate | None = None
        self._unkept: dict[tuple[str, str], LetterTemplate] = {}
        self.name, self.subject = QLineEdit(), QLineEdit()
        self.body, self.preview = QPlainTextEdit(), QPlainTextEdit()
        self.shown_subject, self.told = QLabel(), QLabel()
        self.insert = QToolButton()
        self._labels = {field: QLabel() for field in (self.name, self.subject, self.preview)}
        self._build()
        self._join()
        self._say()
        self.show_letter(None)

    def show_letter(self, letter: LetterTemplate | None) -> None:
        """Shows a letter; one that is being written is left as it is typed."""
        is_same = letter is not None and self._letter is not None and _key(letter) == self._key
        self._letter = letter
        self.setEnabled(letter is not None)
        if is_same and any(x.hasFocus() for x in (self.name, self.subject, self.body)):
            return
        shown = self._unkept.get(_key(letter), letter) if letter is not None else None
        for field, text in (
            (self.name, shown.name if shown else ""),
            (self.subject, shown.subject if shown else ""),
        ):
            with QSignalBlocker(field):
                field.setText(text)
                field.setCursorPosition(0)
        with QSignalBlocker(self.body):
            self.body.setPlainText(shown.body if shown else "")
        for part in (self.name, self._labels[self.name]):
            part.setVisible(bool(letter and letter.name))
        self._offer_fields()
        self._show_picture(shown)

    def forget(self, letter: LetterTemplate) -> None:
        """What was typed about a letter and could not be kept is no longer wanted."""
        self._unkept.pop(_key(letter), None)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    @property
    def _key(self) -> tuple[str, str]:
        return _key(self._letter) if self._letter is not None else ("", "")

    def _build(self) -> None:
        for label in self._labels.values():
            label.setProperty("kind", "small")
        for label in (*self._labels.values(), self.shown_subject, self.told):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.shown_subject.setProperty("kind", "row_title")
        for text in (self.body, self.preview):
            text.setProperty("kind", "report")
            text.setTabChangesFocus(True)
            text.setMinimumHeight(LEAST_PX)
        self.preview.setReadOnly(True)
        self.insert.setProperty("kind", "plain")
        # As high as the button beside it, which is of another class.
        self.insert.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Ignored)
        self.insert.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.insert.setMenu(QMenu(self.insert))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._labels[self.subject], 0, 0)
        grid.addWidget(self._labels[self.preview], 0, 1)
        grid.addWidget(self.subject, 1, 0)
        grid.addWidget(self.shown_subject, 1, 1)
        grid.addWidget(self.body, 2, 0)
        grid.addWidget(self.preview, 2, 1)
        grid.setRowStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._labels[self.name])
        column.addWidget(self.name)
        column.addLayout(grid, 1)
        column.addWidget(self.told)

    def _join(self) -> None:
        self.name.textEdited.connect(self._on_changed)
        self.subject.textEdited.connect(self._on_changed)
        self.body.textChanged.connect(self._on_changed)

    def _say(self) -> None:
        texts = (self.tr("What you call it"), self.tr("Subject"), self.tr("As they will read it"))
        for (field, label), words in zip(self._labels.items(), texts, strict=True):
            label.setText(words)
            label.setBuddy(field)
            field.setAccessibleName(words)
        self.body.setAccessibleName(self.tr("The letter"))
        self.insert.setText(self.tr("Insert a field"))
        self.insert.setAccessibleName(self.insert.text())
        self._offer_fields()

    def _offer_fields(self) -> None:
        menu = self.insert.menu()
        menu.clear()
        self.insert.setEnabled(self._letter is not None)
        for field in fields_of(self._letter.kind) if self._letter is not None else ():
            action = menu.addAction(f"{field_words()[field]}\t{{{field}}}")
            action.triggered.connect(lambda _=False, wanted=field: self._on_insert(wanted))

    def _on_insert(self, field: LetterField) -> None:
        self.body.insertPlainText(f"{{{field}}}")
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _written(self) -> LetterTemplate | None:
        if self._letter is None:
            return None
        name = plain_line(self.name.text()) if self._letter.name else ""
        subject = plain_line(self.subject.text())
        body = "".join(x for x in self.body.toPlainText() if _can_be_sent(x)).strip("\n")
        return replace(self._letter, name=name or self._letter.name, subject=subject, body=body)

    def _on_changed(self) -> None:
        written = self._written()
        if written is None:
            return
        if not self._show_picture(written):
            self._unkept[_key(written)] = written
            return
        self._unkept.pop(_key(written), None)
        if written != self._letter:
            self._letter = written
            self.letter_written.emit(written)

    def _show_picture(self, letter: LetterTemplate | None) -> bool:
        """Shows the letter as it will be, or else why it cannot be kept and the last picture."""
        complaint = letter_complaint(letter) if letter is not None else ""
        self.told.setText(complaint)
        self.told.setVisible(bool(complaint))
        self.told.setProperty("kind", "complaint")
        self.told.style().polish(self.told)
        if letter is None or complaint:
            return False
        filled = self._picture(letter)
        self.shown_subject.setText(filled.subject)
        place = self.preview.verticalScrollBar().value()
        self.preview.setPlainText(filled.body)
        self.preview.verticalScrollBar().setValue(place)
        return True


def _key(letter: LetterTemplate) -> tuple[str, str]:
    return letter.id, letter.language


def _can_be_sent(sign: str) -> bool:
    return sign in "\n\t" or unicodedata.category(sign) not in {"Cc", "Cs"}
