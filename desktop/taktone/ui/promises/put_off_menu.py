"""Later, but when: the times a promise can be put off to."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QMenu, QWidget

MORNING = time(9)


class PutOffMenu(QMenu):
    """In ten minutes, in an hour, tomorrow morning.

    Signals:
        time_chosen: The new time, an aware datetime in the zone of the clock.
    """

    time_chosen = Signal(object)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Takes the wall clock (aware, local time zone)."""
        super().__init__(parent)
        self._now = now
        self._soon = self.addAction("")
        self._later = self.addAction("")
        self._tomorrow = self.addAction("")
        self._soon.triggered.connect(lambda: self._choose(now() + timedelta(minutes=10)))
        self._later.triggered.connect(lambda: self._choose(now() + timedelta(hours=1)))
        self._tomorrow.triggered.connect(lambda: self._choose(self._next_morning()))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Put off"))
        self._soon.setText(self.tr("In 10 minutes"))
        self._later.setText(self.tr("In an hour"))
        self._tomorrow.setText(self.tr("Tomorrow morning"))

    def _choose(self, at: datetime) -> None:
        self.time_chosen.emit(at)

    def _next_morning(self) -> datetime:
        now = self._now()
        return datetime.combine(now.date() + timedelta(days=1), MORNING, now.tzinfo)
