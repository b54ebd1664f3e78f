"""The window of a line: kept when it is whole, tested as it stands."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.kept_line import KeptLine
from taktone.core.line_health import LineState
from taktone.core.line_probe import ProbeAnswer, ProbeFinding, ProbeResult, ProbeTopic
from taktone.ui.lines.line_dialog import LineDialog
from taktone.ui.lines.line_mark import LineMark
from taktone.ui.lines.probe_panel import ProbePanel
from taktone.ui.theme.theme import Theme
from unit.ui.history.reach import control, nameless, part, shown_text
from unit.ui.lines.fake_lines import BOX, HOME, OFFICE, READY, REFUSED, FakeTesting

ANSWER = ProbeAnswer(
    health=READY,
    findings=(
        ProbeFinding(topic=ProbeTopic.LOGGED_IN, result=ProbeResult.YES),
        ProbeFinding(topic=ProbeTopic.NAMES, result=ProbeResult.NO),
    ),
)


class Shown:
    """A dialog that is open, and what came out of it."""

    def __init__(self, qtbot: QtBot, kept: KeptLine, *, is_new: bool = False) -> None:
        self.testing = FakeTesting()
        self.dialog = LineDialog(kept, self.testing, Theme(), is_new=is_new)
        self.kept: list[tuple[KeptLine, str]] = []
        self.dialog.line_kept.connect(lambda kept, password: self.kept.append((kept, password)))
        qtbot.addWidget(self.dialog)
        with qtbot.waitExposed(self.dialog):
            self.dialog.show()

    def type(self, name: str, text: str) -> None:
        control(self.dialog, QLineEdit, name).setText(text)

    def press(self, words: str) -> None:
        next(x for x in self.dialog.findChildren(QPushButton) if x.text() == words).click()


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot, KeptLine(line=OFFICE, is_on=False))


def test_a_changed_line_comes_out_with_its_switch_as_it_was(shown: Shown) -> None:
    shown.type("Name", "Salg")
    shown.press("Save")
    ((kept, password),) = shown.kept
    assert (kept.line.name, kept.is_on, password) == ("Salg", False, "")
    assert not shown.dialog.isVisible()


def test_what_is_missing_is_said_and_the_window_stays(shown: Shown) -> None:
    shown.type("Server", "")
    shown.press("Save")
    assert shown.kept == []
    assert shown.dialog.isVisible()
    assert "Type the name or address of the server." in shown_text(shown.dialog)
    assert control(shown.dialog, QLineEdit, "Server").hasFocus()
    shown.type("Server", "x")
    shown.press("Save")
    assert len(shown.kept) == 1


def test_a_new_line_is_added(qtbot: QtBot) -> None:
    shown = Shown(qtbot, KeptLine(line=AsteriskLine(id="9", name="", server="")), is_new=True)
    for name, text in (("Server", "10.0.0.2"), ("User name", "u"), ("Your extension", "1")):
        shown.type(name, text)
    shown.type("Password", "hemmelig")
    shown.press("Add line")
    ((kept, password),) = shown.kept
    assert isinstance(kept.line, AsteriskLine)
    assert (kept.line.id, kept.line.server, kept.is_on) == ("9", "10.0.0.2", True)
    assert password == "hemmelig"


def test_cancelling_keeps_nothing(shown: Shown) -> None:
    shown.type("Name", "Salg")
    shown.press("Cancel")
    assert shown.kept == []
    assert shown.testing.stops == 1


def test_escape_cancels(shown: Shown) -> None:
    QTest.keyClick(shown.dialog, Qt.Key.Key_Escape)
    assert not shown.dialog.isVisible()
    assert shown.kept == []


def test_a_test_tries_what_is_typed_and_says_what_it_found(shown: Shown) -> None:
    shown.type("Server", "10.0.0.9")
    shown.press("Test")
    ((line, password),) = shown.testing.tested
    assert isinstance(line, AsteriskLine)
    assert (line.server, password) == ("10.0.0.9", None)
    assert "Testing …" in shown_text(shown.dialog)
    shown.testing.answered.emit(ANSWER)
    said = shown_text(shown.dialog)
    assert "Is let in: yes" in said
    assert "Sees names: no" in said
    assert "Testing" not in said


def test_a_typed_password_is_tested_instead_of_the_one_that_is_kept(shown: Shown) -> None:
    shown.type("Password", "en ny")
    shown.press("Test")
    assert shown.testing.tested[0][1] == "en ny"


def test_one_test_at_a_time_and_then_another(shown: Shown) -> None:
    shown.press("Test")
    shown.press("Test")
    assert len(shown.testing.tested) == 1
    shown.testing.answered.emit(ANSWER)
    shown.press("Test")
    assert len(shown.testing.tested) == 2


def test_what_is_not_complete_is_not_tested(shown: Shown) -> None:
    shown.type("Server", "")
    shown.press("Test")
    assert shown.testing.tested == []


def test_the_answer_to_somebody_elses_test_is_not_shown(shown: Shown) -> None:
    shown.testing.answered.emit(ANSWER)
    assert part(shown.dialog, ProbePanel).isHidden()


def test_where_the_line_does_not_work_the_reason_comes_first(shown: Shown) -> None:
    shown.press("Test")
    shown.testing.answered.emit(ProbeAnswer(health=REFUSED))
    panel = part(shown.dialog, ProbePanel)
    labels = [x for x in panel.findChildren(QLabel) if not isinstance(x, LineMark)]
    (told,) = (x for x in labels if x.isVisible())
    assert told.text().startswith("User or password was refused.")
    assert told.textFormat() is Qt.TextFormat.PlainText


def test_the_marks_of_a_test_differ_in_shape(shown: Shown) -> None:
    shown.press("Test")
    shown.testing.answered.emit(ANSWER)
    marks = [x for x in shown.dialog.findChildren(LineMark) if x.isVisible()]
    assert [mark.state for mark in marks] == [LineState.READY, LineState.NEEDS_YOU]


def test_a_panel_can_be_put_away(qtbot: QtBot) -> None:
    panel = ProbePanel(Theme())
    qtbot.addWidget(panel)
    panel.tell(ANSWER)
    panel.withdraw()
    assert panel.isHidden()


def test_each_kind_has_its_window(qtbot: QtBot) -> None:
    sip = Shown(qtbot, KeptLine(line=HOME))
    assert sip.dialog.windowTitle() == "Telephone line (SIP)"
    assert not nameless(sip.dialog)
    assert not sip.dialog.isModal()
    box = Shown(qtbot, KeptLine(line=BOX))
    assert box.dialog.windowTitle() == "FRITZ!Box (call monitor)"
    assert not nameless(box.dialog)


def test_a_new_box_is_tested_as_it_stands(qtbot: QtBot) -> None:
    shown = Shown(qtbot, KeptLine(line=BOX), is_new=True)
    shown.type("Address of the box", "10.0.0.1")
    shown.press("Test")
    ((line, password),) = shown.testing.tested
    assert (line, password) == (replace(BOX, server="10.0.0.1"), "")


def test_enter_saves(shown: Shown) -> None:
    QTest.keyClick(control(shown.dialog, QLineEdit, "Name"), Qt.Key.Key_Return)
    assert len(shown.kept) == 1


def test_the_keyboard_begins_in_the_first_field(shown: Shown, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: control(shown.dialog, QLineEdit, "Name").hasFocus())


def test_enter_on_cancel_cancels(shown: Shown) -> None:
    cancel = next(x for x in shown.dialog.findChildren(QPushButton) if x.text() == "Cancel")
    cancel.setFocus()
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert shown.kept == []
    assert not shown.dialog.isVisible()


def test_a_test_leaves_the_keyboard_where_it_is(shown: Shown) -> None:
    test = next(x for x in shown.dialog.findChildren(QPushButton) if x.text() == "Test")
    test.setFocus()
    QTest.keyClick(test, Qt.Key.Key_Space)
    assert shown.testing.tested
    assert test.hasFocus()
