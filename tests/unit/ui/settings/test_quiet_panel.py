"""The quiet list in the settings."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from taktone.host.settings import Settings
from taktone.host.settings_schema import GROUPS
from taktone.ui.settings.quiet_panel import QuietPanel, quiet_page
from taktone.ui.settings.settings_dialog import SettingsDialog
from taktone.ui.theme.theme import Theme
from unit.ui.history.reach import control, nameless, shown_text


class FakeQuiet(QObject):
    """Takes eight figures for a number."""

    list_read = Signal(object)
    added = Signal(str)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.numbers = ["+4520123456", "+4599887766"]
        self.reads = 0

    def read(self) -> None:
        self.reads += 1
        self.list_read.emit(tuple((x, f"+45 {x[3:]}") for x in sorted(self.numbers)))

    def add(self, text: str) -> None:
        if not text.isdecimal():
            self.refused.emit(text)
            return
        self.numbers.append(f"+45{text}")
        self.added.emit(text)
        self.read()

    def remove(self, number: str) -> None:
        self.numbers.remove(number)
        self.read()


@pytest.fixture
def quiet(qapp: QApplication) -> FakeQuiet:
    return FakeQuiet()


@pytest.fixture
def panel(quiet: FakeQuiet, qtbot: QtBot) -> QuietPanel:
    made = QuietPanel(quiet)
    qtbot.addWidget(made)
    assert quiet.reads == 0
    with qtbot.waitExposed(made):
        made.show()
    return made


def field(panel: QuietPanel) -> QLineEdit:
    return control(panel, QLineEdit, "Number to be quiet")


def numbers(panel: QuietPanel) -> list[str]:
    return [line for line in shown_text(panel).splitlines() if line.startswith("+")]


def test_the_list_is_read_when_it_is_shown(panel: QuietPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: numbers(panel) == ["+45 20123456", "+45 99887766"])
    assert nameless(panel) == []


def test_enter_adds_in_its_place_and_empties_the_field(panel: QuietPanel, qtbot: QtBot) -> None:
    QTest.keyClicks(field(panel), "31558002")
    QTest.keyClick(field(panel), Qt.Key.Key_Return)
    assert field(panel).text() == ""
    lines = ["+45 20123456", "+45 31558002", "+45 99887766"]
    qtbot.waitUntil(lambda: sorted(numbers(panel)) == lines)
    places = [panel._shown[f"+45{x[4:]}"].y() for x in lines]
    assert places == sorted(places)


def test_a_click_adds_too_and_nothing_is_added_of_nothing(
    panel: QuietPanel, quiet: FakeQuiet
) -> None:
    add = control(panel, QPushButton, "Add the number")
    field(panel).setText("  ")
    add.click()
    assert len(quiet.numbers) == 2
    field(panel).setText(" 31558002 ")
    add.click()
    assert quiet.numbers[-1] == "+4531558002"


def test_what_is_no_number_is_told_kindly_and_stays_to_be_mended(panel: QuietPanel) -> None:
    field(panel).setText("hemmelig")
    QTest.keyClick(field(panel), Qt.Key.Key_Enter)
    assert "That does not look like a telephone number." in shown_text(panel)
    assert field(panel).selectedText() == "hemmelig"
    field(panel).setText("31558002")
    QTest.keyClick(field(panel), Qt.Key.Key_Enter)
    assert "does not look" not in shown_text(panel)


def test_a_number_is_removed(panel: QuietPanel, quiet: FakeQuiet) -> None:
    control(panel, QPushButton, "Remove +45 20123456").click()
    assert quiet.numbers == ["+4599887766"]
    assert list(panel._shown) == ["+4599887766"]


def test_tab_goes_from_top_to_bottom(panel: QuietPanel, qtbot: QtBot) -> None:
    QTest.keyClicks(field(panel), "31558002")
    QTest.keyClick(field(panel), Qt.Key.Key_Return)
    qtbot.waitUntil(panel._shown["+4531558002"].isVisible)
    names = []
    control(panel, QPushButton, "Remove +45 20123456").setFocus()
    for _ in range(5):
        focus = panel.window().focusWidget()
        assert focus is not None
        names.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    removes = [f"Remove +45 {x}" for x in ("20123456", "31558002", "99887766")]
    assert names == [*removes, "Number to be quiet", "Add the number"]


def test_it_stands_in_the_settings_and_follows_the_language(
    quiet: FakeQuiet, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = SettingsDialog(Settings(tmp_path), GROUPS, Theme(), (quiet_page(quiet),))
    dialog.show_page("quiet")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert "Quiet numbers" in shown_text(dialog)
    reads = quiet.reads
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    qtbot.waitUntil(lambda: quiet.reads > reads)
    assert nameless(dialog) == []
