"""The form of a source that was found here and needs nothing but a switch."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from taktone.core.found_line import FoundLine
from taktone.ui.lines.form_column import FormColumn
from taktone.ui.lines.found_words import found_place, found_title
from taktone.ui.lines.line_form import one_line


class FoundForm(QWidget):
    """What it is called, and what is heard through it."""

    def __init__(self, line: FoundLine, parent: QWidget | None = None) -> None:
        """Shows ``line``."""
        super().__init__(parent)
        self._line = line
        self._name = QLineEdit(line.name)
        self._name.setPlaceholderText(found_title(line.kind))
        column = FormColumn(self)
        column.add_help(found_place(line.kind))
        column.add_field(self.tr("Name"), self._name)

    def line(self) -> FoundLine:
        """The line as it stands in the form."""
        name = one_line(self._name.text())
        return replace(self._line, name=name)

    def password(self) -> str:
        """Nothing: there is nobody to log in to."""
        return ""

    def complaint(self) -> tuple[str, QWidget] | None:
        """Nothing can be missing."""
        return None
