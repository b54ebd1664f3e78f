"""The times a promise can be put off to."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from taktone.ui.promises.put_off_menu import PutOffMenu

HERE = timezone(timedelta(hours=1))
LATE = datetime(2026, 12, 31, 23, 55, tzinfo=HERE)


@pytest.fixture
def menu(qtbot: QtBot) -> PutOffMenu:
    made = PutOffMenu(lambda: LATE)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("In 10 minutes", datetime(2026, 12, 31, 23, 5, tzinfo=UTC)),
        ("In an hour", datetime(2026, 12, 31, 23, 55, tzinfo=UTC)),
        ("Tomorrow morning", datetime(2027, 1, 1, 8, 0, tzinfo=UTC)),
    ],
)
def test_each_line_gives_its_time(menu: PutOffMenu, qtbot: QtBot, words: str, at: datetime) -> None:
    (action,) = (x for x in menu.actions() if x.text() == words)
    with qtbot.waitSignal(menu.time_chosen) as chosen:
        action.trigger()
    assert chosen.args == [at]


def test_another_language_is_followed(menu: PutOffMenu) -> None:
    menu.actions()[0].setText("")
    QApplication.sendEvent(menu, QEvent(QEvent.Type.LanguageChange))
    assert menu.actions()[0].text() == "In 10 minutes"
    assert menu.accessibleName() == "Put off"
