"""Whose calls a line leaves out: the same fields for every kind."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QWidget

from taktone.core.left_out import MOST_NUMBERS, LeftOut, is_pattern
from taktone.ui.lines.line_form import one_line
from taktone.ui.lines.more_fields import MoreFields

INTERNAL_DIGITS = (2, 3, 4, 5, 6)


class LeftOutFields(MoreFields):
    """Numbers in a row, and how short an internal one is; folded away."""

    def __init__(self, left_out: LeftOut, parent: QWidget | None = None) -> None:
        """Shows ``left_out``."""
        super().__init__(self.tr("Numbers that are left out"), parent)
        self._numbers = QLineEdit(", ".join(left_out.numbers))
        self._numbers.setPlaceholderText(self.tr("none"))
        self._internal = QComboBox()
        self._internal.setItemDelegate(QStyledItemDelegate(self._internal))
        self._internal.addItem(self.tr("Count like any other"), 0)
        for digits in sorted({*INTERNAL_DIGITS, left_out.internal_digits} - {0}):
            words = self.tr("Left out up to %n digit(s)", "", digits)
            self._internal.addItem(words, digits)
        self._internal.setCurrentIndex(self._internal.findData(left_out.internal_digits))
        self.column.add_field(
            self.tr("No card for these numbers"),
            self._numbers,
            self.tr("Your own, say. Several with commas; *50 means every number that ends in 50."),
        )
        self.column.add_field(self.tr("Internal numbers"), self._internal)

    def left_out(self) -> LeftOut:
        """What stands in the fields."""
        typed = (one_line(number) for number in self._numbers.text().split(","))
        numbers = tuple(dict.fromkeys(number for number in typed if number))
        return LeftOut(numbers=numbers, internal_digits=self._internal.currentData())

    def complaint(self) -> tuple[str, QWidget] | None:
        """What cannot be kept, and the field where; None where all can."""
        numbers = self.left_out().numbers
        if len(numbers) > MOST_NUMBERS:
            told = self.tr("Leave out at most {count} numbers.").format(count=MOST_NUMBERS)
        elif not all(map(is_pattern, numbers)):
            told = self.tr("Type the numbers in digits, with commas between.")
        else:
            return None
        self.unfold()
        return told, self._numbers
