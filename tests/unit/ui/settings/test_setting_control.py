"""The control that fits a setting."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from taktone.host.setting import Setting
from taktone.ui.settings.setting_control import SettingControl, words

CHOICE = Setting(key="a", default="x", label="Choice", choices=(("x", "One"), ("y", "Two")))
SWITCH = Setting(key="b", default=True, label="Switch", help="About it.")
NUMBER = Setting(key="c", default=5, label="Number", limits=(1, 9))
TEXT = Setting(key="d", default="", label="Text")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def wheel() -> QWheelEvent:
    return QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


@pytest.mark.parametrize(
    ("setting", "kind"),
    [(CHOICE, QComboBox), (SWITCH, QCheckBox), (NUMBER, QSpinBox), (TEXT, QLineEdit)],
)
def test_each_kind_has_its_widget(parent: QWidget, setting: Setting[Any], kind: type) -> None:
    control = SettingControl(setting, parent)
    assert isinstance(control.widget, kind)
    assert control.widget.accessibleName() == setting.label
    assert control.widget.accessibleDescription() == setting.help


@pytest.mark.parametrize(
    ("setting", "value"), [(CHOICE, "y"), (SWITCH, False), (NUMBER, 7), (TEXT, "DK")]
)
def test_showing_a_value_is_no_choice(
    parent: QWidget, qtbot: QtBot, setting: Setting[Any], value: object
) -> None:
    control = SettingControl(setting, parent)
    with qtbot.assertNotEmitted(control.value_chosen):
        control.show_value(value)


def test_a_choice_tells_its_value_not_its_words(parent: QWidget, qtbot: QtBot) -> None:
    control = SettingControl(CHOICE, parent)
    control.show_value("x")
    with qtbot.waitSignal(control.value_chosen) as chosen:
        QTest.keyClick(control.widget, Qt.Key.Key_Down)
    assert chosen.args == ["y"]


def test_a_switch_tells_whether_it_is_on(parent: QWidget, qtbot: QtBot) -> None:
    control = SettingControl(SWITCH, parent)
    control.show_value(True)
    with qtbot.waitSignal(control.value_chosen) as chosen:
        QTest.keyClick(control.widget, Qt.Key.Key_Space)
    assert chosen.args == [False]


def test_a_number_is_told_whole_and_within_its_limits(parent: QWidget) -> None:
    control = SettingControl(NUMBER, parent)
    told: list[object] = []
    control.value_chosen.connect(told.append)
    box = control.widget
    assert isinstance(box, QSpinBox)
    box.selectAll()
    QTest.keyClicks(box, "8")
    assert told == []
    QTest.keyClick(box, Qt.Key.Key_Return)
    box.setValue(99)
    assert told == [8, 9]


def test_a_text_is_told_when_it_is_whole(parent: QWidget, qtbot: QtBot) -> None:
    control = SettingControl(TEXT, parent)
    with qtbot.assertNotEmitted(control.value_chosen):
        QTest.keyClicks(control.widget, " DK ")
    with qtbot.waitSignal(control.value_chosen) as chosen:
        QTest.keyClick(control.widget, Qt.Key.Key_Return)
    assert chosen.args == ["DK"]


@pytest.mark.parametrize(("setting", "value"), [(CHOICE, "x"), (NUMBER, 5)])
def test_the_wheel_changes_nothing(
    parent: QWidget, qtbot: QtBot, setting: Setting[Any], value: object
) -> None:
    control = SettingControl(setting, parent)
    control.show_value(value)
    with qtbot.assertNotEmitted(control.value_chosen):
        QApplication.sendEvent(control.widget, wheel())


def test_no_words_stay_no_words() -> None:
    assert words("") == ""
    assert words("Language") == "Language"
