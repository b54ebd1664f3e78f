"""The page of lines: what there is, how it stands, what can be done, and the way back."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.kept_line import KeptLine, Line
from taktone.core.line_health import LineState
from taktone.core.sip_line import SipLine
from taktone.ui.lines.line_dialog import LineDialog
from taktone.ui.lines.line_mark import LineMark
from taktone.ui.lines.line_row import LineRow
from taktone.ui.lines.lines_page import LinesPage
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import DARK
from taktone.ui.undo_bar import UndoBar
from unit.ui.history.reach import control, nameless, part, shown_text
from unit.ui.lines.fake_lines import (
    BOX,
    HOME,
    OFFICE,
    READY,
    REFUSED,
    FakeFinding,
    FakeLines,
    FakeTesting,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


class Shown:
    """The page with two lines on it."""

    def __init__(self, qtbot: QtBot, *lines: Line) -> None:
        self.lines = FakeLines(*lines)
        self.finding = FakeFinding()
        self.theme = Theme()
        self.page = LinesPage(
            self.lines, self.finding, FakeTesting(), self.theme, lambda: datetime.now(UTC)
        )
        qtbot.addWidget(self.page)
        with qtbot.waitExposed(self.page):
            self.page.show()

    def rows(self) -> list[LineRow]:
        found = [x for x in self.page.findChildren(LineRow) if not x.isHidden()]
        return sorted(found, key=lambda row: row.y())

    def press(self, name: str) -> None:
        control(self.page, QPushButton, name).click()

    def dialogs(self) -> list[LineDialog]:
        return [x for x in self.page.findChildren(LineDialog) if x.isVisible()]

    def choose(self, words: str) -> None:
        menu = next(x for x in self.page.findChildren(QPushButton) if x.menu()).menu()
        next(action for action in menu.actions() if action.text() == words).trigger()


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot, OFFICE, HOME)


def test_each_line_is_there_with_its_kind_and_place(shown: Shown) -> None:
    said = shown_text(shown.page)
    assert "Kontoret" in said
    assert "Asterisk / FreePBX (manager interface) · taktone at pbx.example.org" in said
    assert "Telephone line (SIP) · 45701010 at sip.example.org" in said
    assert len(shown.rows()) == 2


def test_health_is_said_in_words_and_by_a_shape(shown: Shown) -> None:
    shown.lines.say("1", READY)
    shown.lines.say("2", REFUSED)
    said = shown_text(shown.page)
    assert "Ready. Calls on this line are heard." in said
    assert "Needs you. User or password was refused." in said
    marks = [row.findChild(LineMark) for row in shown.rows()]
    assert [mark and mark.accessibleName() for mark in marks] == ["Ready", "Needs you"]


def test_each_state_has_a_shape_of_its_own(qtbot: QtBot) -> None:
    theme = Theme()
    drawn = []
    for state in LineState:
        mark = LineMark(theme)
        qtbot.addWidget(mark)
        mark.show_state(state)
        image = mark.pixmap().toImage()
        size = QSize(image.width(), image.height())
        places = [(x, y) for y in range(size.height()) for x in range(size.width())]
        drawn.append(tuple(image.pixelColor(*place).alpha() > 127 for place in places))
    assert len(set(drawn)) == len(LineState)


def test_without_lines_a_sentence_says_what_to_do(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    assert "No line yet." in shown_text(shown.page)
    shown.lines.show(KeptLine(line=OFFICE))
    assert "No line yet." not in shown_text(shown.page)


def test_switching(shown: Shown) -> None:
    control(shown.page, QCheckBox, "Kontoret is on").click()
    assert shown.lines.wishes == [("switch", "1", False)]
    assert not control(shown.page, QCheckBox, "Kontoret is on").isChecked()


def test_a_switch_that_moves_by_itself_is_no_wish(shown: Shown) -> None:
    shown.lines.show(KeptLine(line=OFFICE, is_on=False), KeptLine(line=HOME))
    assert not control(shown.page, QCheckBox, "Kontoret is on").isChecked()
    assert shown.lines.wishes == []


def test_a_removal_can_be_undone(shown: Shown, qtbot: QtBot) -> None:
    shown.press("Remove Kontoret")
    assert "Kontoret was removed." in shown_text(shown.page)
    assert len(shown.rows()) == 1
    part(shown.page, UndoBar).undo()
    assert shown.lines.wishes == [("remove", "1"), ("undo",)]
    shown.lines.show(KeptLine(line=OFFICE), KeptLine(line=HOME))
    assert len(shown.rows()) == 2
    qtbot.waitUntil(lambda: shown.rows()[0].y() < shown.rows()[1].y())
    first, second = (shown_text(row) for row in shown.rows())
    assert "Kontoret" in first
    assert "Hjemme" in second


def test_a_line_is_edited_in_its_own_window_once(shown: Shown) -> None:
    shown.press("Edit Kontoret")
    shown.press("Edit Kontoret")
    (dialog,) = shown.dialogs()
    control(dialog, QLineEdit, "Name").setText("Salg")
    dialog.accept()
    changed = KeptLine(line=replace(OFFICE, name="Salg"))
    assert shown.lines.wishes == [("change", changed, None)]
    assert "Salg was changed." in shown_text(shown.page)
    part(shown.page, UndoBar).undo()
    assert shown.lines.wishes[-1] == ("undo",)


def test_a_window_closed_without_a_change_changes_nothing(shown: Shown) -> None:
    shown.press("Edit Kontoret")
    shown.dialogs()[0].accept()
    assert shown.lines.wishes == []


def test_a_new_password_alone_is_a_change(shown: Shown) -> None:
    shown.press("Edit Kontoret")
    (dialog,) = shown.dialogs()
    control(dialog, QLineEdit, "Password").setText("en ny")
    dialog.accept()
    assert shown.lines.wishes == [("change", KeptLine(line=OFFICE), "en ny")]


def test_a_switch_thrown_meanwhile_is_not_thrown_back(shown: Shown) -> None:
    shown.press("Edit Kontoret")
    (dialog,) = shown.dialogs()
    control(shown.page, QCheckBox, "Kontoret is on").click()
    control(dialog, QLineEdit, "Name").setText("Salg")
    dialog.accept()
    assert shown.lines.lines[0] == KeptLine(line=replace(OFFICE, name="Salg"), is_on=False)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Telephone line (SIP)", SipLine),
        ("Asterisk / FreePBX (manager interface)", AsteriskLine),
    ],
)
def test_a_line_of_either_kind_is_added(shown: Shown, words: str, kind: type) -> None:
    shown.choose(words)
    (dialog,) = shown.dialogs()
    for name, text in (("Server", "10.0.0.2"), ("User name", "u"), ("Password", "p")):
        control(dialog, QLineEdit, name).setText(text)
    if kind is AsteriskLine:
        control(dialog, QLineEdit, "Your extension").setText("1001")
    dialog.accept()
    (wish,) = shown.lines.wishes
    assert wish[0] == "add"
    assert isinstance(wish[1], KeptLine)
    assert isinstance(wish[1].line, kind)
    assert len(wish[1].line.id) == 36
    assert wish[2] == "p"
    assert "10.0.0.2 was added." in shown_text(shown.page)


def test_a_box_is_added_without_typing_anything(shown: Shown) -> None:
    shown.choose("FRITZ!Box (call monitor)")
    (dialog,) = shown.dialogs()
    dialog.accept()
    ((wish, kept, password),) = shown.lines.wishes
    assert isinstance(kept, KeptLine)
    assert kept.line == FritzboxLine(id=kept.line.id, name="")
    assert (wish, len(kept.line.id), password) == ("add", 36, "")
    assert "fritz.box was added." in shown_text(shown.page)


def test_a_box_is_shown_with_its_place_and_changed(qtbot: QtBot) -> None:
    shown = Shown(qtbot, BOX)
    assert "FRITZ!Box (call monitor) · fritz.box" in shown_text(shown.page)
    shown.press("Edit Boksen")
    (dialog,) = shown.dialogs()
    control(dialog, QLineEdit, "Own numbers that count").setText("")
    dialog.accept()
    assert shown.lines.wishes == [("change", KeptLine(line=replace(BOX, own_numbers="")), None)]


def test_its_windows_go_with_the_page(shown: Shown) -> None:
    shown.press("Edit Kontoret")
    shown.page.close()
    assert shown.dialogs() == []
    assert shown.lines.wishes == []


def test_a_name_with_markup_is_shown_as_it_is(qtbot: QtBot) -> None:
    shown = Shown(qtbot, replace(OFFICE, name="<b>x</b>"))
    (label,) = (x for x in shown.page.findChildren(QLabel) if x.text() == "<b>x</b>")
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_screen_reader_can_name_everything(shown: Shown) -> None:
    assert not nameless(shown.page)


def test_marks_follow_the_scheme(shown: Shown) -> None:
    shown.lines.say("1", READY)
    mark = shown.rows()[0].findChild(LineMark)
    assert isinstance(mark, LineMark)
    before = mark.pixmap().toImage()
    # Not applied: that would dress every other test's windows too.
    shown.theme._tokens = DARK
    shown.theme.changed.emit()
    assert mark.pixmap().toImage() != before


def test_the_keyboard_goes_down_the_page(shown: Shown) -> None:
    shown.lines.show(KeptLine(line=HOME), KeptLine(line=OFFICE))
    first = control(shown.page, QCheckBox, "Hjemme is on")
    names = []
    widget = first.nextInFocusChain()
    while widget is not None and widget is not first:
        if isinstance(widget, QPushButton | QCheckBox) and widget.isVisible():
            names.append(widget.accessibleName() or widget.text())
        widget = widget.nextInFocusChain()
    assert names[:6] == [
        "Edit Hjemme",
        "Remove Hjemme",
        "Kontoret is on",
        "Edit Kontoret",
        "Remove Kontoret",
        "Add a line",
    ]
