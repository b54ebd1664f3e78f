"""Follows who uses the microphone, in a thread of its own, and comes back by itself."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from taktone.core.microphone_use import MicrophoneUse
from taktone.sources.microphone.microphone_reader import MicrophoneReader, NoReading
from taktone.sources.microphone.system_reader import system_reader

PARTING_S = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchPauses:
    """How long until the next attempt, in milliseconds.

    Attributes:
        first: After the first failure; each further pause is twice as long.
        longest: The pauses grow no longer than this.
    """

    first: int = 1000
    longest: int = 60_000


USUAL_PAUSES = WatchPauses()


class MicrophoneWatch(QObject):
    """One reader after another: whoever ended by itself is followed by a new one.

    Signals:
        seen: Each :class:`MicrophoneUse` there is, whenever that is another, and at each return.
        lost: The :class:`NoReading` that ended it, or that met an attempt.
    """

    seen = Signal(object)
    lost = Signal(object)
    _told = Signal(object, object)
    _ended = Signal(object, object)

    def __init__(
        self,
        make_reader: Callable[[], MicrophoneReader] = system_reader,
        pauses: WatchPauses = USUAL_PAUSES,
        parent: QObject | None = None,
    ) -> None:
        """Takes what makes a reader."""
        super().__init__(parent)
        self._make_reader = make_reader
        self._pauses = pauses
        self._pause_ms = pauses.first
        self._reader: MicrophoneReader | None = None
        self._thread: threading.Thread | None = None
        self._newest: tuple[MicrophoneUse, ...] | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.start)
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begins to follow; nothing happens where it does already."""
        self._again.stop()
        if self._reader is None:
            self._newest = None
            self._reader = self._make_reader()
            self._thread = threading.Thread(
                target=self._run, args=(self._reader,), name="microphone", daemon=True
            )
            self._thread.start()

    def stop(self) -> None:
        """Follows no more; nothing is told after this."""
        self._again.stop()
        reader, self._reader = self._reader, None
        if reader is not None and self._thread is not None:
            reader.stop()
            self._thread.join(PARTING_S)

    def wake(self) -> None:
        """Tries now what was to be tried later."""
        if self._again.isActive():
            self._pause_ms = self._pauses.first
            self.start()

    def _run(self, reader: MicrophoneReader) -> None:
        ended: NoReading | None = None
        with suppress(RuntimeError):  # the program ended meanwhile
            try:
                reader.run(lambda uses: self._told.emit(reader, uses))
            except NoReading as error:
                ended = error
            self._ended.emit(reader, ended)

    def _on_told(self, reader: MicrophoneReader, uses: tuple[MicrophoneUse, ...]) -> None:
        if reader is self._reader and uses != self._newest:
            self._pause_ms = self._pauses.first
            self._newest = uses
            self.seen.emit(uses)

    def _on_ended(self, reader: MicrophoneReader, error: NoReading | None) -> None:
        if reader is not self._reader or error is None:
            return
        self._reader = None
        if not error.is_for_good:
            self._again.start(self._pause_ms)
            self._pause_ms = min(self._pause_ms * 2, self._pauses.longest)
        self.lost.emit(error)
