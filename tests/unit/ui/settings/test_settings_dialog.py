"""The settings window shows what holds and puts choices in effect at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from taktone.host.setting import Setting
from taktone.host.settings import Settings
from taktone.host.settings_schema import ALL, GROUPS, WITH_EDITORS
from taktone.ui.settings.settings_dialog import SettingsDialog
from taktone.ui.settings.settings_page import SettingsPage
from taktone.ui.theme.theme import Theme
from unit.ui.history.reach import control, nameless, shown_text

SCHEME = Setting(
    key="look.scheme",
    default="system",
    label="Colours",
    choices=(("system", "As the desktop"), ("dark", "Dark")),
)
REGION = Setting(
    key="look.region",
    default="",
    label="Country",
    help="Two letters.",
    check=lambda value: len(value) in {0, 2},
)
STAY = Setting(key="card.stay_s", default=60, label="Seconds", limits=(15, 900))
PROMPTS = Setting(key="card.prompts", default=True, label="Show a line")
SAMPLE = (("Look", (SCHEME, REGION)), ("Card", (STAY, PROMPTS)))


@pytest.fixture
def settings(tmp_path: Path, qapp: QApplication) -> Settings:
    return Settings(tmp_path, [SCHEME, REGION, STAY, PROMPTS])


@pytest.fixture
def dialog(settings: Settings, qtbot: QtBot) -> SettingsDialog:
    made = SettingsDialog(settings, SAMPLE, Theme())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def reset(dialog: SettingsDialog, label: str) -> QPushButton:
    return control(dialog, QPushButton, f"Reset {label}")


def test_every_group_and_setting_is_there(dialog: SettingsDialog) -> None:
    said = shown_text(dialog)
    for words in ("Look", "Card", "Colours", "Country", "Two letters.", "Seconds", "Show a line"):
        assert words in said


def test_what_holds_is_shown(settings: Settings, qtbot: QtBot) -> None:
    settings.set(SCHEME, "dark")
    settings.set(STAY, 90)
    settings.set(PROMPTS, False)
    dialog = SettingsDialog(settings, SAMPLE, Theme())
    qtbot.addWidget(dialog)
    assert control(dialog, QComboBox, "Colours").currentText() == "Dark"
    assert control(dialog, QSpinBox, "Seconds").value() == 90
    assert not control(dialog, QCheckBox, "Show a line").isChecked()
    settings.flush()


def test_a_choice_takes_effect_at_once(
    dialog: SettingsDialog, settings: Settings, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(settings.setting_changed) as changed:
        control(dialog, QCheckBox, "Show a line").click()
    assert changed.args == [PROMPTS.key]
    assert settings.get(PROMPTS) is False
    settings.flush()


def test_a_change_from_elsewhere_is_shown(dialog: SettingsDialog, settings: Settings) -> None:
    settings.set(SCHEME, "dark")
    assert control(dialog, QComboBox, "Colours").currentText() == "Dark"
    settings.flush()


def test_each_setting_can_be_reset(dialog: SettingsDialog, settings: Settings) -> None:
    assert not reset(dialog, "Seconds").isVisible()
    settings.set(STAY, 90)
    assert reset(dialog, "Seconds").isVisible()
    reset(dialog, "Seconds").click()
    assert settings.get(STAY) == 60
    assert control(dialog, QSpinBox, "Seconds").value() == 60
    assert not reset(dialog, "Seconds").isVisible()
    settings.flush()


def test_a_value_that_makes_no_sense_is_refused_and_explained(
    dialog: SettingsDialog, settings: Settings, qtbot: QtBot
) -> None:
    line = control(dialog, QLineEdit, "Country")
    line.setText("Denmark")
    with qtbot.assertNotEmitted(settings.setting_changed):
        QTest.keyClick(line, Qt.Key.Key_Return)
    told = next(x for x in dialog.findChildren(QLabel) if x.text() == "Two letters.")
    assert told.property("kind") == "complaint"
    line.setText("DK")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert settings.get(REGION) == "DK"
    assert told.property("kind") == "small"
    settings.flush()


def test_enter_in_a_field_does_not_close_the_window(dialog: SettingsDialog) -> None:
    QTest.keyClick(control(dialog, QLineEdit, "Country"), Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_escape_closes_it(dialog: SettingsDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_does_not_hold_up_the_rest(dialog: SettingsDialog) -> None:
    assert not dialog.isModal()


def test_another_language_is_followed_while_it_is_open(dialog: SettingsDialog) -> None:
    line = control(dialog, QLineEdit, "Country")
    line.setFocus()
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    assert control(dialog, QLineEdit, "Country").hasFocus()
    assert dialog.windowTitle() == "Settings"


def test_the_programs_own_settings_fit_in(tmp_path: Path, qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(tmp_path), GROUPS, Theme())
    qtbot.addWidget(dialog)
    for setting in set(ALL) - set(WITH_EDITORS):
        assert setting.label in shown_text(dialog)
    assert not nameless(dialog)


def test_the_look_follows_the_scheme(dialog: SettingsDialog) -> None:
    assert "#FFFFFF" in dialog.styleSheet()


def test_further_pages_stand_beside_the_settings(settings: Settings, qtbot: QtBot) -> None:
    page = SettingsPage(key="more", title=lambda: "More", build=lambda: QLabel("further"))
    dialog = SettingsDialog(settings, SAMPLE, Theme())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.set_pages((page,))
    assert "Colours" in shown_text(dialog)
    dialog.show_page("more")
    assert "further" in shown_text(dialog)
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    assert "further" in shown_text(dialog)
    assert not nameless(dialog)
