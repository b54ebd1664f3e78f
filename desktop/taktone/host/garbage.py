"""Rings of garbage are swept in the GUI thread only."""

import gc

from PySide6.QtCore import QObject, QTimer

QUIET_MS = 3000


class Garbage(QObject):
    """Sweeps when things are quiet, instead of whenever some thread happens to allocate.

    Python's own collector would destroy Qt objects in a worker thread, where their timers and
    windows may not be touched.
    """

    def __init__(self) -> None:
        """Changes nothing yet."""
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self._sweep)

    def start(self) -> None:
        """Takes over from the automatic collector; what lives now is not looked at again."""
        gc.disable()
        gc.freeze()

    def sweep_soon(self) -> None:
        """Something was put away; sweeps once nothing has been for a few seconds."""
        self._timer.start()

    def _sweep(self) -> None:
        gc.collect()

    def stop(self) -> None:
        """Gives collecting back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
