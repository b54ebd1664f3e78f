"""What reads off an operating system which programs use the microphone."""

from collections.abc import Callable
from typing import Protocol

from taktone.core.microphone_use import MicrophoneUse

Told = Callable[[tuple[MicrophoneUse, ...]], None]


class NoReading(Exception):
    """It cannot be read now, or no longer.

    Attributes:
        is_for_good: Trying again changes nothing before the system itself is another.
    """

    def __init__(self, words: str = "", *, is_for_good: bool = False) -> None:
        """Takes what the system said."""
        super().__init__(words)
        self.is_for_good = is_for_good


class MicrophoneReader(Protocol):
    """Used once: :meth:`run` in a thread of its own, :meth:`stop` from any other."""

    def run(self, told: Told) -> None:
        """Tells who uses the microphone, at once and after each change; returns when stopped.

        Raises:
            NoReading: It ended before it was stopped.
        """

    def stop(self) -> None:
        """Has run() return."""
