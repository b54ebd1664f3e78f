"""Phones below each other."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from taktone.ui.lines.phone_row import PhoneRow


class PhoneRows(QWidget):
    """A row lives as long as its phone is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts empty, and is not seen while it is."""
        super().__init__(parent)
        self._rows: dict[str, PhoneRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_ids(self, ids: Sequence[str]) -> tuple[PhoneRow, ...]:
        """The rows of these phones, in that order; the others go."""
        for gone in self._rows.keys() - set(ids):
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, phone_id in enumerate(ids):
            if phone_id not in self._rows:
                self._rows[phone_id] = PhoneRow(phone_id)
            if self._column.indexOf(self._rows[phone_id]) != at:
                self._column.insertWidget(at, self._rows[phone_id])
                self._rows[phone_id].show()
        self.setVisible(bool(ids))
        return tuple(self._rows[phone_id] for phone_id in ids)
