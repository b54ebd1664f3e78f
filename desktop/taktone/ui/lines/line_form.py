"""What the forms of all kinds of line have in common, seen from the window around them."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from taktone.core.kept_line import Line


@runtime_checkable
class LineForm(Protocol):
    """A form or panel for one kind of line; it is a QWidget."""

    def line(self) -> Line:
        """The line as it stands in the form."""

    def password(self) -> str:
        """What was typed; empty where nothing was."""

    def complaint(self) -> tuple[str, QWidget] | None:
        """What is missing, and the field where; None where nothing is."""


@runtime_checkable
class SwitchingForm(Protocol):
    """A panel whose being filled in means that the line is wanted: the programs are ticked."""

    def is_wanted(self) -> bool:
        """True where keeping what is in the panel is to switch the line on."""


def one_line(text: str) -> str:
    """Without what pasting may have brought along."""
    return " ".join(text.split())
