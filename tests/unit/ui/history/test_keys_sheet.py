"""The sheet of keys: whole where there is room, scrolled by the arrows where there is not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from taktone.ui.history import keys_sheet
from taktone.ui.history.keys_sheet import KeysSheet
from unit.ui.history.reach import part

LOW_PX = 200


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def shown(window: QWidget, qtbot: QtBot) -> KeysSheet:
    made = KeysSheet(window)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_on_a_small_notebook_nothing_is_cut(window: QWidget, qtbot: QtBot) -> None:
    sheet = shown(window, qtbot)
    assert sheet.height() <= 600 - keys_sheet.FRAME_PX
    assert part(sheet, QScrollArea).verticalScrollBar().maximum() == 0


def test_on_a_low_screen_the_arrows_show_the_rest(
    window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = window.screen().availableGeometry().height()
    monkeypatch.setattr(keys_sheet, "FRAME_PX", room - LOW_PX)
    sheet = shown(window, qtbot)
    bar = part(sheet, QScrollArea).verticalScrollBar()
    assert sheet.height() == LOW_PX
    assert part(sheet, QScrollArea).horizontalScrollBar().maximum() == 0
    while bar.value() < bar.maximum():
        before = bar.value()
        QTest.keyClick(sheet, Qt.Key.Key_Down)
        assert bar.value() > before
    last = sheet.findChildren(QLabel)[-1]
    assert sheet.rect().contains(last.mapTo(sheet, last.rect().bottomLeft()))
    QTest.keyClick(sheet, Qt.Key.Key_Up)
    assert bar.value() < bar.maximum()
    assert sheet.isVisible()


@pytest.mark.usefixtures("danish")
def test_keys_are_called_as_the_menu_calls_them(window: QWidget, qtbot: QtBot) -> None:
    said = [label.text() for label in shown(window, qtbot).findChildren(QLabel)]
    assert "Ctrl+Skift+I" in said
    assert "Skift+← →" in said
    assert not any("Shift" in text for text in said)
