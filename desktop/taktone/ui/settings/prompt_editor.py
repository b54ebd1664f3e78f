"""The user's own prompts: edit, add and switch off."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
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
from taktone.core.prompt import Phase, Prompt
from taktone.core.prompt_layers import PromptOrigin
from taktone.ui.prompt_words import phase_words
from taktone.ui.settings.prompt_book_port import PromptBookPort
from taktone.ui.settings.prompt_form import PromptForm

_ID = Qt.ItemDataRole.UserRole


class PromptEditor(QWidget):
    """All prompts by phase, each with a tick for on; the chosen one below to write on.

    Each change counts from the next call on, and is kept in the user's own file.
    """

    def __init__(
        self, book: PromptBookPort, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        """Takes the prompts and the wall clock (aware)."""
        super().__init__(parent)
        self._book = book
        self._now = now
        self._chosen_id = ""
        self._help = QLabel()
        self.list = QListWidget()
        self.form = PromptForm()
        self.origin = QLabel()
        self.add, self.reset = QPushButton(), QPushButton()
        self._build()
        self._join()
        self._say()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self._show()

    def _build(self) -> None:
        for label in (self._help, self.origin):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("kind", "muted")
        self.list.setProperty("kind", "framed")
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for button in (self.add, self.reset):
            button.setAutoDefault(False)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.add)
        acts.addWidget(self.origin, 1)
        acts.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._help)
        column.addWidget(self.list, 1)
        column.addLayout(acts)
        column.addWidget(self.form)

    def _join(self) -> None:
        self._book.prompts_read.connect(self._show)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.list.itemChanged.connect(self._on_ticked)
        self.form.prompt_written.connect(self._book.keep)
        self.add.clicked.connect(self._on_add)
        self.reset.clicked.connect(lambda: self._book.drop(self._chosen_id))

    def _say(self) -> None:
        self._help.setText(
            self.tr(
                "One line on the card, chosen by where the call is. Take the tick away to hide it."
            )
        )
        self.list.setAccessibleName(self.tr("Prompts"))
        self.add.setText(self.tr("Add a prompt"))

    def _show(self) -> None:
        with QSignalBlocker(self.list):
            self._fill()
        self._show_chosen()

    def _fill(self) -> None:
        top = self.list.verticalScrollBar().value()
        phase: Phase | None = None
        self.list.clear()
        for prompt in self._book.layers.all:
            if prompt.phase is not phase:
                phase = prompt.phase
                self.list.addItem(_heading(phase_words()[phase]))
            item = QListWidgetItem(prompt.text)
            item.setData(_ID, prompt.id)
            item.setToolTip("")
            state = Qt.CheckState.Unchecked if prompt.is_off else Qt.CheckState.Checked
            item.setCheckState(state)
            self.list.addItem(item)
            if prompt.id == self._chosen_id:
                self.list.setCurrentItem(item)
        self.list.verticalScrollBar().setValue(top)

    def _chosen(self) -> Prompt | None:
        found = (x for x in self._book.layers.all if x.id == self._chosen_id)
        return next(found, None)

    def _show_chosen(self) -> None:
        prompt = self._chosen()
        self.form.show_prompt(prompt)
        origin = self._book.layers.origin(self._chosen_id) if prompt else PromptOrigin.SHIPPED
        words = {
            PromptOrigin.SHIPPED: "",
            PromptOrigin.COMPANY: self.tr("From your company"),
            PromptOrigin.OWN: self.tr("Your own"),
        }
        self.origin.setText(words[origin])
        self.reset.setVisible(origin is PromptOrigin.OWN)
        is_over = self._book.layers.has_another_below(self._chosen_id)
        self.reset.setText(self.tr("Reset") if is_over else self.tr("Remove"))

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        self._chosen_id = item.data(_ID) or "" if item is not None else ""
        self._show_chosen()

    def _on_ticked(self, item: QListWidgetItem) -> None:
        found = next((x for x in self._book.layers.all if x.id == item.data(_ID)), None)
        if found is not None:
            is_off = item.checkState() == Qt.CheckState.Unchecked
            self._book.keep(replace(found, is_off=is_off))

    def _on_add(self) -> None:
        chosen = self._chosen()
        prompt = Prompt(
            id=f"own-{new_id(self._now())}",
            phase=chosen.phase if chosen else Phase.OPENING,
            text=self.tr("Your own sentence."),
        )
        self._chosen_id = prompt.id
        self._book.keep(prompt)
        self.list.scrollToItem(self.list.currentItem())
        self.form.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.text.selectAll()


def _heading(words: str) -> QListWidgetItem:
    item = QListWidgetItem(words)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
