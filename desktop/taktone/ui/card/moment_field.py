"""A field for a day and an hour."""

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateTimeEdit, QWidget


class MomentField(QDateTimeEdit):
    """Day and hour in the user's time zone; the wheel scrolls past it.

    Signals:
        moment_chosen: The aware datetime, after each change by the user.
    """

    moment_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Starts without a moment."""
        super().__init__(parent)
        self._shown: datetime | None = None
        self.setKeyboardTracking(False)
        self.setAccessibleName(self.tr("Day and time of the promise"))
        self.dateTimeChanged.connect(self._on_changed)

    @property
    def moment(self) -> datetime | None:
        """What it shows, aware; None before :meth:`show_moment`."""
        return self._shown

    def show_moment(self, at: datetime, now: datetime) -> None:
        """Shows ``at`` in the time zone of ``now``, before which nothing can be chosen."""
        here = at.astimezone(now.tzinfo).replace(second=0, microsecond=0)
        if here == self._shown:
            return
        self._shown = here
        self.blockSignals(True)
        self.setMinimumDateTime(_qt(min(here, now)))
        self.setDateTime(_qt(here))
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Never changes a promise by accident."""
        event.ignore()

    def _on_changed(self, chosen: QDateTime) -> None:
        if self._shown is None:
            return
        day, time = chosen.date(), chosen.time()
        self._shown = datetime(
            *(day.year(), day.month(), day.day(), time.hour(), time.minute()),
            tzinfo=self._shown.tzinfo,
        )
        self.moment_chosen.emit(self._shown)


def _qt(at: datetime) -> QDateTime:
    return QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute))
