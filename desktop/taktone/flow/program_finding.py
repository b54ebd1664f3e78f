"""Which programs use the microphone, told for as long as somebody looks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from taktone.core.calling_program import CallingProgram
from taktone.core.microphone_use import MicrophoneUse

if TYPE_CHECKING:
    from taktone.sources.microphone.microphone_watch import MicrophoneWatch


class ProgramFinding(QObject):
    """Remembers in memory, and nowhere else, which programs it saw since the start.

    Signals:
        uses_changed: Each :class:`MicrophoneUse` there is now.
    """

    uses_changed = Signal(object)

    def __init__(self, watch: "MicrophoneWatch | None" = None) -> None:
        """Asks nothing yet."""
        super().__init__()
        self._watch = watch
        self._lookers = 0
        self._seen: dict[str, CallingProgram] = {}

    @property
    def seen(self) -> tuple[CallingProgram, ...]:
        """Every program that used the microphone while somebody looked."""
        return tuple(self._seen.values())

    def look(self) -> None:
        """Asks; ``uses_changed`` follows, and again with each change."""
        self._lookers += 1
        if self._watch is None:
            from taktone.sources.microphone.microphone_watch import (  # noqa: PLC0415 - rarely looked at
                MicrophoneWatch,
            )

            self._watch = MicrophoneWatch()
        if self._lookers == 1:
            self._watch.seen.connect(self._on_seen)
            self._watch.start()

    def look_away(self) -> None:
        """Asks no more, once everybody looked away."""
        if self._lookers == 1:
            self.stop()
        else:
            self._lookers = max(0, self._lookers - 1)

    def stop(self) -> None:
        """Asks no more, whoever looks."""
        if self._watch is not None and self._lookers:
            self._watch.stop()
            self._watch.seen.disconnect(self._on_seen)
        self._lookers = 0

    def _on_seen(self, uses: tuple[MicrophoneUse, ...]) -> None:
        self._seen |= {use.program.key: use.program for use in uses}
        self.uses_changed.emit(uses)
