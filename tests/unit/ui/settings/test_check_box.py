"""The check box that can be seen in both schemes."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from taktone.ui.settings.check_box import CheckBox
from taktone.ui.theme.palette import palette
from taktone.ui.theme.tokens import DARK, LIGHT, Tokens
from unit.ui.history.reach import colours


@pytest.fixture
def box(qtbot: QtBot) -> CheckBox:
    made = CheckBox("No longer offered")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("place", [QPoint(8, 12), QPoint(60, 12)])
def test_a_click_on_box_or_words_turns_it(box: CheckBox, place: QPoint) -> None:
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=place)
    assert box.isChecked()


def test_space_turns_it(box: CheckBox) -> None:
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_it_is_filled_with_the_accent_while_checked(box: CheckBox, tokens: Tokens) -> None:
    box.clearFocus()
    box.setPalette(palette(tokens))
    assert tokens.accent.lower() not in colours(box.grab().toImage())
    box.setChecked(True)
    assert tokens.accent.lower() in colours(box.grab().toImage())


def test_the_keyboard_can_be_seen_on_it(box: CheckBox) -> None:
    box.setPalette(palette(LIGHT))
    box.setFocus()
    focused = box.grab().toImage()
    box.clearFocus()
    assert focused != box.grab().toImage()


def test_its_words_are_never_cut(box: CheckBox) -> None:
    words = box.fontMetrics().horizontalAdvance(box.text())
    assert box.minimumSizeHint().width() > words + 16
