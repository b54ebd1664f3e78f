"""What was found on this computer, on the page of lines: its switch, its words, its panel."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from taktone.core.found_line import FoundLine
from taktone.core.kept_line import KeptLine, Line
from taktone.core.left_out import MOST_NUMBERS, LeftOut
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.ui.lines.found_form import FoundForm
from taktone.ui.lines.line_dialog import LineDialog
from taktone.ui.lines.line_forms import Panels
from taktone.ui.lines.line_row import LineRow
from taktone.ui.lines.lines_page import LinesPage
from taktone.ui.theme.theme import Theme
from unit.ui.history.reach import control, nameless, shown_text
from unit.ui.lines.fake_lines import HOME, READY, FakeFinding, FakeLines, FakeTesting

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

PHONE = FoundLine(id="ofono")
NEW_KIND = FoundLine(id="pigeons")
NOT_RUNNING = LineHealth(state=LineState.NOT_HERE, advice=LineAdvice.NOT_RUNNING)
TITLE = "Phone over Bluetooth, or modem (oFono)"


class TickPanel(QWidget):
    """Such as a kind has that needs more than a form."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self._line = line
        self.tick = QCheckBox("Zoom", self)

    def line(self) -> Line:
        return self._line

    def password(self) -> str:
        return ""

    def complaint(self) -> None:
        return None

    def is_wanted(self) -> bool:
        return self.tick.isChecked()


class Shown:
    """The page with one line that was set up and two that were found."""

    def __init__(self, qtbot: QtBot, panels: Panels | None = None) -> None:
        self.lines = FakeLines(HOME, PHONE, NEW_KIND)
        self.lines.found = {"ofono", "pigeons"}
        self.finding = FakeFinding()
        self.page = LinesPage(
            self.lines, self.finding, FakeTesting(), Theme(), lambda: datetime.now(UTC), panels
        )
        qtbot.addWidget(self.page)
        with qtbot.waitExposed(self.page):
            self.page.show()

    def row(self, title: str) -> LineRow:
        rows = self.page.findChildren(LineRow)
        return next(row for row in rows if title in all_words(row))

    def press(self, name: str) -> None:
        control(self.page, QPushButton, name).click()

    def dialog(self) -> LineDialog:
        (dialog,) = (x for x in self.page.findChildren(LineDialog) if x.isVisible())
        return dialog


def all_words(widget: QWidget) -> str:
    """Folded away or not."""
    return " ".join(label.text() for label in widget.findChildren(QLabel))


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_it_is_asked_only_while_the_page_is_seen(shown: Shown) -> None:
    assert shown.finding.is_looking
    shown.page.hide()
    assert not shown.finding.is_looking


def test_what_is_ready_is_listed_and_the_rest_is_folded_away(shown: Shown) -> None:
    shown.lines.say("ofono", READY)
    said = shown_text(shown.page)
    assert "Found on this computer" in said
    assert TITLE in said
    assert "Ready. Calls on this line are heard." in said
    assert "pigeons" not in said
    words = "What else Taktone could hear here"
    next(x for x in shown.page.findChildren(QPushButton) if x.text() == words).click()
    assert "pigeons" in shown_text(shown.page)


def test_what_comes_and_goes_moves_with_its_words(shown: Shown) -> None:
    shown.lines.say("ofono", NOT_RUNNING)
    assert not shown.row(TITLE).isVisible()
    assert "Not here. The program behind it is not running." in all_words(shown.row(TITLE))
    assert "Found on this computer" not in shown_text(shown.page)
    shown.lines.say("ofono", READY)
    assert shown.row(TITLE).isVisible()


def test_a_phone_of_the_users_stays_in_sight_while_it_is_away(shown: Shown) -> None:
    away = LineHealth(state=LineState.NOT_HERE, advice=LineAdvice.PHONE_AWAY)
    shown.lines.say("ofono", away)
    row = next(row for row in shown.page.findChildren(LineRow) if TITLE in shown_text(row))
    assert row.isVisible()
    assert "None of your phones is in this network." in shown_text(row)


def test_while_it_is_off_the_finding_speaks(shown: Shown) -> None:
    off = [KeptLine(line=HOME), KeptLine(line=PHONE, is_on=False)]
    shown.lines.show(*off)
    shown.finding.say("ofono", READY)
    assert "Off. Found on this computer: switch it on" in shown_text(shown.row(TITLE))
    needs = LineHealth(state=LineState.NEEDS_YOU, advice=LineAdvice.NO_PHONE)
    shown.finding.say("ofono", needs)
    assert "Off. No phone or modem is connected." in shown_text(shown.row(TITLE))


def test_it_has_a_switch_and_settings_and_cannot_be_removed(shown: Shown) -> None:
    shown.lines.say("ofono", READY)
    row = shown.row(TITLE)
    seen = [x.text() for x in row.findChildren(QPushButton) if x.isVisible()]
    assert seen == ["Settings"]
    control(shown.page, QCheckBox, f"{TITLE} is on").click()
    assert shown.lines.wishes == [("switch", "ofono", False)]
    assert not nameless(shown.page)


def test_it_is_given_another_name_and_nothing_is_tested(shown: Shown) -> None:
    shown.lines.say("ofono", READY)
    shown.press(f"Settings of {TITLE}")
    dialog = shown.dialog()
    assert not [x for x in dialog.findChildren(QPushButton) if x.text() == "Test" and x.isVisible()]
    control(dialog, QLineEdit, "Name").setText("Min mobil")
    dialog.accept()
    changed = KeptLine(line=replace(PHONE, name="Min mobil"))
    assert shown.lines.wishes == [("change", changed, None)]
    assert "Min mobil" in shown_text(shown.page)


def test_numbers_are_left_out_of_any_kind_of_line(shown: Shown) -> None:
    shown.press("Edit Hjemme")
    dialog = shown.dialog()
    next(x for x in dialog.findChildren(QPushButton) if x.text().startswith("Numbers")).click()
    control(dialog, QLineEdit, "No card for these numbers").setText(" 20 30 40 50, *50,,*50")
    box = control(dialog, QComboBox, "Internal numbers")
    box.setCurrentIndex(box.findData(4))
    dialog.accept()
    ((_, kept, _),) = shown.lines.wishes
    wanted = LeftOut(numbers=("20 30 40 50", "*50"), internal_digits=4)
    assert isinstance(kept, KeptLine)
    assert (kept.line, kept.left_out) == (HOME, wanted)
    shown.press("Edit Hjemme")
    again = shown.dialog()
    next(x for x in again.findChildren(QPushButton) if x.text().startswith("Numbers")).click()
    field = control(again, QLineEdit, "No card for these numbers")
    assert field.text() == "20 30 40 50, *50"
    assert control(again, QComboBox, "Internal numbers").currentData() == 4


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("20304050, Kim", "Type the numbers in digits"),
        (",".join(str(n) for n in range(MOST_NUMBERS + 1)), "Leave out at most 100 numbers."),
    ],
)
def test_what_is_no_number_is_said_where_it_stands(shown: Shown, typed: str, told: str) -> None:
    shown.press("Edit Hjemme")
    dialog = shown.dialog()
    field = next(x for x in dialog.findChildren(QLineEdit) if x.placeholderText() == "none")
    field.setText(typed)
    dialog.accept()
    assert dialog.isVisible()
    assert told in shown_text(dialog)
    assert dialog.focusWidget() is field


@pytest.mark.parametrize("is_ticked", [True, False])
def test_a_panel_of_its_own_switches_on_once_it_is_filled_in(qtbot: QtBot, is_ticked: bool) -> None:
    shown = Shown(qtbot, {"pigeons": TickPanel})
    shown.lines.say("pigeons", READY)
    shown.press("Settings of pigeons")
    panel = shown.dialog().findChild(TickPanel)
    assert isinstance(panel, TickPanel)
    panel.tick.setChecked(is_ticked)
    shown.dialog().accept()
    assert shown.lines.wishes == [("switch", "pigeons", True)] * is_ticked


def test_the_usual_form_keeps_the_line_as_it_is(qtbot: QtBot) -> None:
    form = FoundForm(PHONE)
    qtbot.addWidget(form)
    assert (form.line(), form.password(), form.complaint()) == (PHONE, "", None)
