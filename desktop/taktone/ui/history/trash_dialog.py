"""What was deleted and can be put back, or be forgotten for good."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from taktone.core.deletion import Deletion
from taktone.core.number_reading import number_text
from taktone.ui.call_words import caller_title, when_words
from taktone.ui.card.plain_line import plain_line

LONGEST_NAME = 60


class TrashDialog(QDialog):
    """Not modal. Forgetting for good is asked for twice: there is no way back.

    Signals:
        put_back_wanted: Id of a deletion.
        forget_wanted: Id of a deletion, empty for all of them.
    """

    put_back_wanted = Signal(str)
    forget_wanted = Signal(str)

    def __init__(self, now: Callable[[], datetime], parent: QWidget) -> None:
        """Takes the wall clock (aware, local); lists nothing yet."""
        super().__init__(parent)
        self._now = now
        self._deletions: tuple[Deletion, ...] = ()
        self._to_confirm: QPushButton | None = None
        self._list = QListWidget()
        self._told = QLabel()
        self._put_back, self._forget, self._forget_all, self._close = (
            QPushButton() for _ in range(4)
        )
        self._build()
        self._list.currentRowChanged.connect(lambda _: self._say())
        self._list.itemActivated.connect(lambda _: self._on_put_back())
        self._put_back.clicked.connect(self._on_put_back)
        self._forget.clicked.connect(lambda: self._confirm(self._forget))
        self._forget_all.clicked.connect(lambda: self._confirm(self._forget_all))
        self._close.clicked.connect(self.close)
        self._say()

    def show_deletions(self, deletions: Sequence[Deletion]) -> None:
        """Lists them, the latest first."""
        self._deletions = tuple(deletions)
        self._list.clear()
        for deletion in self._deletions:
            self._list.addItem(QListWidgetItem(self._line(deletion)))
        self._list.setCurrentRow(0 if deletions else -1)
        self._say()

    def _line(self, deletion: Deletion) -> str:
        name = plain_line(number_text(deletion.caller) or deletion.caller, LONGEST_NAME)
        name = name or caller_title("", "")
        if deletion.people > 1:
            more = self.tr("%n other(s)", "", deletion.people - 1)
            name = self.tr("{name} and {more}").format(name=name, more=more)
        calls = self.tr("%n call(s)", "", deletion.calls)
        at = when_words(deletion.deleted_at.astimezone(self._now().tzinfo), self._now(), QLocale())
        return f"{name} · {calls} · {at}"

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Recently deleted"))
        heading = QLabel(self.tr("What was deleted can be put back for 30 days"))
        heading.setProperty("kind", "title")
        for label in (heading, self._told):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._told.setProperty("kind", "muted")
        self._list.setProperty("kind", "framed")
        self._list.setAccessibleName(self.tr("Recently deleted"))
        self._list.setMinimumSize(self.fontMetrics().averageCharWidth() * 60, 160)
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._put_back.setProperty("kind", "primary")
        self._put_back.setDefault(True)
        for button in (self._forget, self._forget_all, self._close):
            button.setProperty("kind", "plain")
            button.setAutoDefault(False)
        row, last = QHBoxLayout(), QHBoxLayout()
        for button in (self._forget, self._forget_all):
            row.addWidget(button)
        row.addStretch(1)
        last.addStretch(1)
        last.addWidget(self._close)
        last.addWidget(self._put_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for part in (heading, self._list, self._told):
            column.addWidget(part)
        column.addLayout(row)
        column.addLayout(last)

    def _say(self, asked: QPushButton | None = None) -> None:
        self._to_confirm = asked
        self._told.setText(
            self.tr("There is no way back: press again.")
            if asked is not None
            else self.tr("Nothing was deleted.")
            if not self._deletions
            else self.tr("Whoever is forgotten for good is gone from every file of Taktone.")
        )
        for button, text in (
            (self._put_back, self.tr("Put back")),
            (self._forget, self.tr("Forget for good")),
            (self._forget_all, self.tr("Forget all for good")),
            (self._close, self.tr("Close")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        has_chosen = self._list.currentRow() >= 0
        self._put_back.setEnabled(has_chosen)
        self._forget.setEnabled(has_chosen)
        self._forget_all.setEnabled(bool(self._deletions))

    def _chosen(self) -> str:
        row = self._list.currentRow()
        return self._deletions[row].id if 0 <= row < len(self._deletions) else ""

    def _on_put_back(self) -> None:
        if self._chosen():
            self.put_back_wanted.emit(self._chosen())

    def _confirm(self, button: QPushButton) -> None:
        if self._to_confirm is not button:
            self._say(button)
            return
        self._say()
        self.forget_wanted.emit("" if button is self._forget_all else self._chosen())
