"""Noticing that screens come, go or change."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen


class ScreenWatch(QObject):
    """Signals ``changed`` when a screen was plugged, unplugged, turned or given a panel."""

    changed = Signal()

    def start(self, app: QGuiApplication) -> None:
        """Begins to watch."""
        app.screenAdded.connect(self._watch)
        app.screenAdded.connect(self._tell)
        app.screenRemoved.connect(self._tell)
        app.primaryScreenChanged.connect(self._tell)
        for screen in app.screens():
            self._watch(screen)

    def _watch(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._tell)

    def _tell(self) -> None:
        self.changed.emit()
