"""A field for a whole number that looks like the fields around it."""

from PySide6.QtWidgets import QSpinBox

INDENT_PX = 8


class NumberField(QSpinBox):
    """Its digits begin where the words of other fields do: style sheets cannot reach inside."""

    def __init__(self) -> None:
        """Starts as a spin box does."""
        super().__init__()
        self.lineEdit().setTextMargins(INDENT_PX, 0, 0, 0)
