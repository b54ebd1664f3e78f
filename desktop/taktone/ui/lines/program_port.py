"""What the panel of the microphone needs of the flow."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.calling_program import CallingProgram


class ProgramPort(Protocol):
    """Which programs use the microphone, as flow.ProgramFinding has it."""

    @property
    def seen(self) -> tuple[CallingProgram, ...]:
        """Every program that was seen using it."""

    @property
    def uses_changed(self) -> SignalInstance:
        """Told with each MicrophoneUse there is now."""

    def look(self) -> None:
        """Somebody looks from now on."""

    def look_away(self) -> None:
        """Nobody does any more."""
