"""The field for a day."""

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from taktone.ui.settings.day_field import ARROWS, DayField
from taktone.ui.theme.palette import palette
from taktone.ui.theme.tokens import DARK
from unit.ui.history.reach import colours


@pytest.fixture
def field(qtbot: QtBot) -> DayField:
    made = DayField()
    qtbot.addWidget(made)
    return made


def arrows(field: DayField) -> list[QToolButton]:
    buttons = field.calendarWidget().findChildren(QToolButton)
    return [x for x in buttons if x.objectName() in ARROWS]


def test_it_has_a_calendar_that_holds_the_day(field: DayField) -> None:
    assert field.calendarPopup()
    field.setDate(QDate(2026, 12, 1))
    assert field.date() == QDate(2026, 12, 1)


def test_saturday_and_sunday_look_like_any_day(field: DayField) -> None:
    calendar = field.calendarWidget()
    days = (Qt.DayOfWeek.Monday, Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
    assert len({calendar.weekdayTextFormat(day).foreground().color().name() for day in days}) == 1


def test_its_arrows_follow_the_scheme(field: DayField) -> None:
    assert len(arrows(field)) == len(ARROWS)
    field.setPalette(palette(DARK))
    QApplication.sendEvent(field, QEvent(QEvent.Type.PaletteChange))
    ink = field.palette().color(QPalette.ColorRole.WindowText).name()
    for button in arrows(field):
        assert ink in colours(button.icon().pixmap(32, 32).toImage())
