"""What the forms of all kinds of line have in common, seen from the window around them."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from taktone.core.kept_line import Line


class LineForm(Protocol):
    """A form for one kind of line; it is a QWidget."""

    def line(self) -> Line:
        """The line as it stands in the form."""

    def password(self) -> str:
        """What was typed; empty where nothing was."""

    def complaint(self) -> tuple[str, QWidget] | None:
        """What is missing, and the field where; None where nothing is."""


def one_line(text: str) -> str:
    """Without what pasting may have brought along."""
    return " ".join(text.split())
