"""The window that makes two people one: why they look alike, and what becomes of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.person import Lookalike, Person, together
from taktone.ui.people.person_words import PersonWords


class JoinDialog(QDialog):
    """A person, a search for the other one, and a preview; not modal.

    Signals:
        people_wanted: The text to look for.
        joined: Id of the person who is kept, id of the other.
    """

    people_wanted = Signal(str)
    joined = Signal(str, str)

    def __init__(
        self,
        kept: Person,
        alike: Sequence[Lookalike],
        words: PersonWords,
        parent: QWidget | None = None,
    ) -> None:
        """Takes who is kept, and who may be the same: they stand first in the list."""
        super().__init__(parent)
        self._kept = kept
        self._alike = tuple(alike)
        self._words = words
        self._listed: tuple[Lookalike, ...] = ()
        self._search = QLineEdit()
        self._list = QListWidget()
        self._reason = _plain("muted")
        self._preview = QWidget()
        self._facts = QFormLayout(self._preview)
        self._join = QPushButton(self.tr("Join"))
        self._build()
        self._search.textChanged.connect(self.people_wanted)
        self._list.currentRowChanged.connect(self._on_chosen)
        self.show_found("", ())

    @property
    def kept_id(self) -> str:
        """Who is kept."""
        return self._kept.person_id

    @property
    def text(self) -> str:
        """What is looked for."""
        return self._search.text()

    def choose(self, like: Lookalike) -> None:
        """Shows what becomes of the two."""
        for row, listed in enumerate(self._listed):
            if listed.person.person_id == like.person.person_id:
                self._list.setCurrentRow(row)

    def show_found(self, text: str, found: Sequence[Person]) -> None:
        """Lists who was found for ``text``; an answer to an older text is dropped."""
        if text != self._search.text():
            return
        alike = () if text.strip() else self._alike
        ids = {like.person.person_id for like in alike}
        why = {like.person.person_id: like.why for like in self._alike}
        others = [
            Lookalike(person=person, why=why.get(person.person_id, frozenset()))
            for person in found
            if person.person_id not in ids
        ]
        chosen = self._chosen()
        self._listed = (*alike, *others)
        self._list.clear()
        for like in self._listed:
            name, line = self._words.name(like.person), self._words.line(like.person)
            item = QListWidgetItem(f"{name}\n{line}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {line}")
            self._list.addItem(item)
        if chosen is not None:
            self.choose(chosen)
        self._show_preview()

    def accept(self) -> None:
        """Joins the two."""
        like = self._chosen()
        if like is not None:
            self.joined.emit(self._kept.person_id, like.person.person_id)
            super().accept()

    def _chosen(self) -> Lookalike | None:
        row = self._list.currentRow()
        return self._listed[row] if 0 <= row < len(self._listed) else None

    def _on_chosen(self, row: int) -> None:
        item = self._list.item(row)
        if item is not None:
            # Coming by Tab makes a row current without choosing it.
            item.setSelected(True)
        self._show_preview()

    def _show_preview(self) -> None:
        like = self._chosen()
        self._join.setEnabled(like is not None)
        while self._facts.rowCount():
            self._facts.removeRow(0)
        self._preview.setVisible(like is not None)
        if like is None:
            self._reason.setText(self.tr("Choose who is the same person."))
            return
        why = self._words.why(like)
        sentence = self.tr("They look alike: {why}. Together they are:")
        if not why:
            sentence = self.tr("Nothing tells that they are the same. Together they would be:")
        self._reason.setText(sentence.format(why=why))
        for label, value in self._words.facts(together(self._kept, like.person)):
            heading, text = _plain("small"), _plain("")
            heading.setText(label)
            text.setText(value)
            self._facts.addRow(heading, text)

    def _build(self) -> None:
        name = self._words.name(self._kept)
        self.setWindowTitle(self.tr("Join two people"))
        self.setMinimumWidth(460)
        self.resize(480, 560)
        heading = _plain("title")
        heading.setText(self.tr("Who is the same as {name}?").format(name=name))
        self._search.setPlaceholderText(self.tr("Name, number or a word of a note"))
        self._search.setAccessibleName(self.tr("Look for a person"))
        self._list.setAccessibleName(self.tr("People who may be the same"))
        self._list.setProperty("kind", "framed")
        later = _plain("small")
        later.setText(self.tr("Nothing is lost, and you can take them apart again at any time."))
        self._facts.setContentsMargins(0, 4, 0, 4)
        self._facts.setHorizontalSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(self._search)
        column.addWidget(self._list, 1)
        column.addWidget(self._reason)
        column.addWidget(self._preview)
        column.addWidget(later)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setProperty("kind", "plain")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._join.setProperty("kind", "primary")
        self._join.setDefault(True)
        self._join.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._join)
        return row


def _plain(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        label.setProperty("kind", kind)
    return label
