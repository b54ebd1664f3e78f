"""A field for a day, with a calendar in the program's colours."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton, QWidget

from taktone.ui.theme.icons import icon

ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}


class DayField(QDateEdit):
    """Days of the week look alike: Qt paints Saturday and Sunday in an alarming red."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Opens its calendar below itself."""
        super().__init__(parent)
        self.setCalendarPopup(True)
        calendar = self.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, QTextCharFormat())
        self._draw_arrows()

    def changeEvent(self, event: QEvent) -> None:
        """The arrows follow the scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_arrows()

    def _draw_arrows(self) -> None:
        ink = self.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText).name()
        for button in self.calendarWidget().findChildren(QToolButton):
            if button.objectName() in ARROWS:
                button.setIcon(icon(ARROWS[button.objectName()], ink))
