"""A call is added by hand, back-dated, from a pasted number."""

import pytest
from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.added_call import AddedCall
from taktone.core.call_event import Direction
from taktone.ui.history.add_call_dialog import AddCallDialog
from taktone.ui.main_window import MainWindow
from unit.ui.history.fake_adding import FakeAdding
from unit.ui.history.open_window import open_window, press, three_calls
from unit.ui.history.reach import control, nameless, part, shown_text
from unit.ui.history.sample import JOBS, NOW
from unit.ui.insight.fake_insights import FakeInsights

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def adding() -> FakeAdding:
    return FakeAdding()


@pytest.fixture
def window(qtbot: QtBot, adding: FakeAdding) -> MainWindow:
    QGuiApplication.clipboard().setText("+45 20 12 34 56")
    browsing = three_calls()
    made = open_window(browsing, qtbot)
    made.add_late(FakeInsights(), adding)
    browsing.read_jobs()
    return made


def opened(window: MainWindow) -> AddCallDialog:
    control(window, QPushButton, "Add call").click()
    return part(window, AddCallDialog)


def button(dialog: AddCallDialog, words: str) -> QPushButton:
    return next(x for x in dialog.findChildren(QPushButton) if x.text() == words)


def test_a_copied_number_stands_there_already(window: MainWindow) -> None:
    dialog = opened(window)
    assert dialog.number.text() == "+45 20 12 34 56"
    assert "+45 20 12 34 56" in [x.text() for x in dialog.findChildren(QLabel)]
    assert button(dialog, "Add").isEnabled()
    assert nameless(dialog) == []


def test_other_copied_text_is_left_alone(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("Kære Mette, tak for din ansøgning")
    dialog = opened(window)
    assert dialog.number.text() == ""
    assert not button(dialog, "Add").isEnabled()
    dialog.number.setText("xyz")
    assert "That is no number" in shown_text(dialog)
    dialog.name.setText("Mette")
    assert button(dialog, "Add").isEnabled()


def test_everything_is_taken_along(window: MainWindow, adding: FakeAdding) -> None:
    dialog = opened(window)
    dialog.name.setText("  Mette   Sørensen ")
    dialog.when.setDateTime(QDateTime(QDate(2026, 3, 5), QTime(14, 30)))
    dialog.how.setCurrentText("I called, and we talked")
    dialog.minutes.setValue(12)
    dialog.job.setCurrentIndex(1)
    dialog.note.setPlainText("Spurgte til <b>rejser</b>\n")
    button(dialog, "Add").click()
    (call,) = adding.added.values()
    assert call == AddedCall(
        number=adding.read("+45 20 12 34 56"),
        name="Mette Sørensen",
        at=NOW.replace(month=3, day=5, hour=14, minute=30, second=0, microsecond=0),
        direction=Direction.OUTGOING,
        talk_s=720,
        job_id=JOBS[0].id,
        note="Spurgte til <b>rejser</b>",
    )


def test_a_missed_call_was_not_talked_in_and_none_is_in_the_future(
    window: MainWindow, adding: FakeAdding
) -> None:
    dialog = opened(window)
    dialog.how.setCurrentText("They called, and I missed it")
    assert not dialog.minutes.isEnabled()
    dialog.when.setDateTime(QDateTime(QDate(2090, 1, 1), QTime(0, 0)))
    button(dialog, "Add").click()
    (call,) = adding.added.values()
    assert call.talk_s == 0
    assert call.at <= NOW


def test_it_can_be_undone(window: MainWindow, adding: FakeAdding) -> None:
    button(opened(window), "Add").click()
    assert "The call is added." in shown_text(window)
    press(window, "Ctrl+Z")
    assert adding.added == {}


def test_a_key_opens_the_window(window: MainWindow) -> None:
    press(window, "Ctrl+N")
    assert part(window, AddCallDialog).isVisible()
