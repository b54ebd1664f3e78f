"""What is changed in the main window can be undone, step by step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from taktone.ui.main_window import MainWindow
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.open_window import JONAS, METTE, note, open_window, press, table, three_calls

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def browsing() -> FakeBrowsing:
    return three_calls()


@pytest.fixture
def window(browsing: FakeBrowsing, qtbot: QtBot) -> MainWindow:
    return open_window(browsing, qtbot)


def test_star_note_and_star_are_undone_one_after_another(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    QTest.keyClicks(table(window), "s")
    QTest.keyClick(table(window), Qt.Key.Key_Down)
    QTest.keyClicks(table(window), "s")
    for words in (" straks", " i dag"):
        QTest.keyClicks(table(window), "n")
        QTest.keyClicks(note(window), words)
        QTest.keyClick(note(window), Qt.Key.Key_Escape)
    done = len(browsing.wishes)
    for _ in range(4):
        press(window, "Ctrl+Z")
    assert browsing.wishes[done:] == [
        ("edit_note", JONAS.call_id, JONAS.note),
        ("unmark", "jonas", JONAS.job_id),
    ]
    assert any(x.person_id == METTE.person_id for x in browsing.candidates)
