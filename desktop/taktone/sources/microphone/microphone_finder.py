"""Tells whether this system says who uses the microphone."""

from PySide6.QtCore import QObject, Signal

from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.microphone_line import MicrophoneLine
from taktone.sources.microphone.microphone_reader import NoReading
from taktone.sources.microphone.microphone_watch import MicrophoneWatch


class MicrophoneFinder(QObject):
    """Follows the microphone for as long as somebody looks, and says only that it could.

    Signals:
        health_changed: READY, or NOT_HERE with what is missing.
    """

    health_changed = Signal(object)

    def __init__(self, _line: MicrophoneLine, watch: MicrophoneWatch | None = None) -> None:
        """Asks nothing yet."""
        super().__init__()
        self._watch = watch or MicrophoneWatch()
        self._watch.seen.connect(self._on_seen)
        self._watch.lost.connect(self._on_lost)

    def start(self) -> None:
        """Looks."""
        self._watch.start()

    def stop(self) -> None:
        """Looks no more."""
        self._watch.stop()

    def _on_seen(self, _uses: object) -> None:
        self.health_changed.emit(LineHealth(state=LineState.READY))

    def _on_lost(self, error: NoReading) -> None:
        advice = LineAdvice.NO_SOUND_SERVER
        if error.is_for_good:
            advice = LineAdvice.NO_MICROPHONE_LIST
        self.health_changed.emit(LineHealth(state=LineState.NOT_HERE, advice=advice))
