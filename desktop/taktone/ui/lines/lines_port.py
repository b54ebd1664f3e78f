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

    def is_found(self, line_id: str) -> bool:
        """True for a line that was found on this machine."""

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


class FindingPort(Protocol):
    """What can run on this machine, as flow.LineFinding has it."""

    @property
    def finding_changed(self) -> SignalInstance:
        """Told with id and LineHealth."""

    def finding(self, line_id: str) -> LineHealth:
        """How the line would stand were it switched on."""

    def look(self) -> None:
        """Somebody looks at the answers from now on."""

    def look_away(self) -> None:
        """Nobody does any more."""


class TestingPort(Protocol):
    """The test of a line, as flow.LineTesting has it."""

    @property
    def answered(self) -> SignalInstance:
        """Told with the ProbeAnswer."""

    def test(self, line: Line, password: str | None) -> None:
        """Begins a test."""

    def stop(self) -> None:
        """Ends it."""
