"""The open promises as a list."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from taktone.core.promise import PromisedPerson
from taktone.ui.promises.promise_words import PromiseWords

PROMISE_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class PromiseModel(QAbstractListModel):
    """One line for each promise, in the order in which they were read."""

    def __init__(self, words: PromiseWords, parent: QObject | None = None) -> None:
        """Takes the words; lists nothing yet."""
        super().__init__(parent)
        self._words = words
        self._promises: tuple[PromisedPerson, ...] = ()

    def set_promises(self, promises: Sequence[PromisedPerson]) -> None:
        """Lists these."""
        self.beginResetModel()
        self._promises = tuple(promises)
        self.endResetModel()

    def promise_at(self, row: int) -> PromisedPerson | None:
        """What stands in that row."""
        return self._promises[row] if 0 <= row < len(self._promises) else None

    def row_of(self, promise_id: str) -> int:
        """Where a promise is listed, -1 where it is not."""
        return next((at for at, x in enumerate(self._promises) if x.promise.id == promise_id), -1)

    def next_due(self, after: datetime) -> datetime | None:
        """The first time that is still to come, None for none."""
        times = (x.promise.due_at for x in self._promises)
        return min((at for at in times if at is not None and at >= after), default=None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """All promises."""
        return 0 if parent.isValid() else len(self._promises)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """The promise itself, whom it was given, or all of it for a screen reader."""
        person = self.promise_at(index.row()) if index.isValid() else None
        if person is None:
            return None
        if role == PROMISE_ROLE:
            return person
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words.who(person)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.spoken(person)
        return None
