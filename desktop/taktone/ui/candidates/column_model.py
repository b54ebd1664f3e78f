"""The people of one column of the board."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from taktone.core.candidate import Candidate
from taktone.ui.candidates.picked_people import Key, key_of
from taktone.ui.candidates.step_words import candidate_name

CANDIDATE_ROLE = Qt.ItemDataRole.UserRole
MIME = "application/x-taktone-candidate"
"""What is dragged from column to column: ids of person and job, a line each."""

Index = QModelIndex | QPersistentModelIndex


class ColumnModel(QAbstractListModel):
    """Candidates as they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Holds nobody."""
        super().__init__(parent)
        self._people: tuple[Candidate, ...] = ()

    def set_people(self, people: Sequence[Candidate]) -> None:
        """Holds these people; the same ones are left as they are."""
        if tuple(people) != self._people:
            self.beginResetModel()
            self._people = tuple(people)
            self.endResetModel()

    def person_at(self, row: int) -> Candidate | None:
        """Who stands in that row."""
        return self._people[row] if 0 <= row < len(self._people) else None

    def row_of(self, key: Key) -> int:
        """Where somebody stands, -1 where they do not."""
        keys = list(map(key_of, self._people))
        return keys.index(key) if key in keys else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many people."""
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """The candidate, or their name."""
        person = self.person_at(index.row()) if index.isValid() else None
        if role == CANDIDATE_ROLE:
            return person
        if role == Qt.ItemDataRole.DisplayRole and person is not None:
            return candidate_name(person)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everybody can be chosen and dragged."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        )

    def mimeTypes(self) -> list[str]:
        """The one kind that is dragged."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The first of the people as they are dragged; no names leave the window."""
        made = QMimeData()
        person = self.person_at(indexes[0].row()) if indexes else None
        if person is not None:
            made.setData(MIME, "\n".join(key_of(person)).encode())
        return made


def dragged_key(dragged: QMimeData) -> Key | None:
    """Who is dragged, None for anything that comes from elsewhere."""
    person_id, _, job_id = (
        bytes(dragged.data(MIME).data()).decode("utf-8", "replace").partition("\n")
    )
    return (person_id, job_id) if person_id and job_id else None
