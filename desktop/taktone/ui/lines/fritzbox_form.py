"""The form of a FRITZ!Box."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from taktone.core.fritzbox_line import USUAL_SERVER, FritzboxLine
from taktone.ui.lines.form_column import FormColumn
from taktone.ui.lines.line_form import one_line


class FritzboxForm(QWidget):
    """Where the box is and which of its numbers count; nothing has to be typed."""

    def __init__(self, line: FritzboxLine, parent: QWidget | None = None) -> None:
        """Shows ``line``."""
        super().__init__(parent)
        self._line = line
        self._name = QLineEdit(line.name)
        self._name.setPlaceholderText(self.tr("My FRITZ!Box"))
        self._server = QLineEdit(line.server)
        self._server.setPlaceholderText(USUAL_SERVER)
        self._own_numbers = QLineEdit(line.own_numbers)
        self._own_numbers.setPlaceholderText(self.tr("all of them"))
        self._build()

    def line(self) -> FritzboxLine:
        """The line as it stands in the form."""
        return replace(
            self._line,
            name=one_line(self._name.text()),
            server=one_line(self._server.text()),
            own_numbers=one_line(self._own_numbers.text()),
        )

    def password(self) -> str:
        """Nothing: a call monitor knows no password."""
        return ""

    def complaint(self) -> tuple[str, QWidget] | None:
        """What is missing."""
        line = self.line()
        if not line.server or " " in line.server:
            return self.tr("Type the name or address of the box."), self._server
        if not all(map(_is_number, line.own_numbers.split(","))):
            return self.tr("Type the numbers in digits, with commas between."), self._own_numbers
        return None

    def _build(self) -> None:
        column = FormColumn(self)
        column.add_field(self.tr("Name"), self._name)
        column.add_field(self.tr("Address of the box"), self._server)
        column.add_field(
            self.tr("Own numbers that count"),
            self._own_numbers,
            self.tr("Several with commas, as they stand in the box."),
        )
        column.add_help(
            self.tr("Dial #96*5* on a telephone at the box to switch its call monitor on.")
        )


def _is_number(text: str) -> bool:
    """True for nothing, too: a comma too many does no harm."""
    return not text.strip() or any(letter in "0123456789" for letter in text)
