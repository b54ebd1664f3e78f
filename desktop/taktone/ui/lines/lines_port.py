"""What the page of lines needs of the flow."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.kept_line import KeptLine, Line
from taktone.core.line_health import LineHealth


class LinesPort(Protocol):
    """The user's lines, as flow.Lines has them."""

    @property
    def lines(self) -> tuple[KeptLine, ...]:
        """Every line there is."""

    @property
    def lines_changed(self) -> SignalInstance:
        """Told when another line, name or switch holds."""

    @property
    def health_changed(self) -> SignalInstance:
        """Told with id and LineHealth."""

    def health(self, line_id: str) -> LineHealth:
        """How a line stands."""

    def add(self, kept: KeptLine, password: str) -> None:
        """Adds a line."""

    def change(self, kept: KeptLine, password: str | None = None) -> None:
        """Changes a line."""

    def switch(self, line_id: str, *, is_on: bool) -> None:
        """Switches a line."""

    def remove(self, line_id: str) -> None:
        """Removes a line."""

    def undo(self) -> None:
        """Takes the last addition, change or removal back."""


class TestingPort(Protocol):
    """The test of a line, as flow.LineTesting has it."""

    @property
    def answered(self) -> SignalInstance:
        """Told with the ProbeAnswer."""

    def test(self, line: Line, password: str | None) -> None:
        """Begins a test."""

    def stop(self) -> None:
        """Ends it."""
