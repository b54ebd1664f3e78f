"""Lines below each other."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from taktone.core.kept_line import KeptLine
from taktone.core.line_health import LineHealth
from taktone.ui.lines.line_row import LineRow
from taktone.ui.theme.theme import Theme


class LineRows(QWidget):
    """A row for each line it is told of, in that order; a row lives as long as its line is there.

    Signals:
        switched: Id of a line, and whether the user wants it on.
        edit_wanted: Id of a line the user wants to change.
        remove_wanted: Id of a line the user wants gone.
    """

    switched = Signal(str, bool)
    edit_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, theme: Theme, *, is_found: bool, parent: QWidget | None = None) -> None:
        """``is_found``: what was found on this machine cannot be removed."""
        super().__init__(parent)
        self._theme = theme
        self._is_found = is_found
        self._rows: dict[str, LineRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What the keyboard goes through, in that order."""
        return tuple(control for row in self._rows.values() for control in row.controls)

    def show_lines(
        self, lines: Sequence[KeptLine], told: Callable[[str], tuple[LineHealth, LineHealth | None]]
    ) -> None:
        """Shows these lines; ``told(line_id)`` is how one stands, and what was found of it."""
        gone = self._rows.keys() - {each.line.id for each in lines}
        for line_id in gone:
            row = self._rows.pop(line_id)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        rows = {
            each.line.id: self._rows.get(each.line.id) or self._made_row(each.line.id)
            for each in lines
        }
        self._rows = rows
        for at, each in enumerate(lines):
            row = rows[each.line.id]
            row.show_line(each)
            row.show_health(*told(each.line.id))
            self._column.removeWidget(row)
            self._column.insertWidget(at, row)
            row.show()
        self.setVisible(bool(rows))

    def show_health(
        self, line_id: str, health: LineHealth, finding: LineHealth | None = None
    ) -> None:
        """Shows how one of them stands."""
        if line_id in self._rows:
            self._rows[line_id].show_health(health, finding)

    def _made_row(self, line_id: str) -> LineRow:
        row = LineRow(self._theme, is_found=self._is_found)
        row.switched.connect(lambda is_on: self.switched.emit(line_id, is_on))
        row.edit_wanted.connect(lambda: self.edit_wanted.emit(line_id))
        row.remove_wanted.connect(lambda: self.remove_wanted.emit(line_id))
        return row
