"""The first start: three steps, forwards, back and out, and what is set up in them."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from taktone.core.found_line import FoundLine
from taktone.core.hook_line import HookLine
from taktone.core.kdeconnect_line import KdeconnectLine
from taktone.core.kept_line import KeptLine
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.microphone_line import MicrophoneLine
from taktone.ui.lines.line_dialog import LineDialog
from taktone.ui.lines.line_editing import LineEditing
from taktone.ui.theme.theme import Theme
from taktone.ui.welcome.welcome_window import WelcomeWindow
from unit.ui.history.reach import control, nameless, shown_text
from unit.ui.lines.fake_lines import BOX, OFF, READY, FakeFinding, FakeLines, FakeTesting

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
FOUND = (
    HookLine(id="hook"),
    KdeconnectLine(id="kdeconnect"),
    MicrophoneLine(id="microphone"),
    FoundLine(id="ofono"),
    FoundLine(id="kdeconnectd"),
)


class Shown:
    """The window of somebody on whose computer oFono runs."""

    def __init__(self, qtbot: QtBot) -> None:
        self.lines = FakeLines(*FOUND)
        self.lines.lines = tuple(KeptLine(line=line, is_on=False) for line in FOUND)
        self.lines.found = {line.id for line in FOUND}
        self.finding = FakeFinding()
        self.practised: list[bool] = []
        self.results: list[int] = []
        theme = Theme()

        def editing(parent: QWidget) -> LineEditing:
            clock = lambda: datetime.now(UTC)  # noqa: E731 - one word
            return LineEditing(self.lines, FakeTesting(), theme, clock, None, parent)

        self.window = WelcomeWindow(self.lines, self.finding, theme, editing)
        self.window.practice_wanted.connect(lambda: self.practised.append(True))
        self.window.finished.connect(self.results.append)
        qtbot.addWidget(self.window)
        self.finding.say("ofono", READY)
        with qtbot.waitExposed(self.window):
            self.window.show()

    @property
    def said(self) -> str:
        return shown_text(self.window)

    def press(self, words: str) -> None:
        buttons = self.window.findChildren(QPushButton)
        next(x for x in buttons if x.text() == words and x.isVisible()).click()

    def dialogs(self) -> list[LineDialog]:
        return [x for x in self.window.findChildren(LineDialog) if x.isVisible()]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_the_first_step_offers_the_usual_ways_and_what_was_found(shown: Shown) -> None:
    assert "Step 1 of 3" in shown.said
    for words in ("(SIP)", "FRITZ!Box", "Android phone", "Teams, Zoom, Meet", "with a hook"):
        assert words in shown.said
    assert "Found on this computer" in shown.said
    assert "Phone over Bluetooth, or modem (oFono)" in shown.said
    assert "(KDE Connect on this computer)" not in shown.said
    assert shown.finding.is_looking
    assert nameless(shown.window) == []


def test_what_was_found_is_switched_where_it_stands(shown: Shown) -> None:
    switch = next(x for x in shown.window.findChildren(QCheckBox) if x.isVisible())
    switch.click()
    assert shown.lines.wishes == [("switch", "ofono", True)]


def test_a_line_is_set_up_in_a_window_of_its_own(shown: Shown) -> None:
    control(shown.window, QPushButton, "Set up A FRITZ!Box").click()
    (dialog,) = shown.dialogs()
    assert dialog.windowTitle() == "FRITZ!Box (call monitor)"
    shown.window.reject()
    assert shown.dialogs() == []


def test_what_is_set_up_says_how_it_stands(shown: Shown) -> None:
    shown.lines.healths[BOX.id] = READY
    shown.lines.show(*shown.lines.lines, KeptLine(line=BOX))
    assert "Ready. Calls on this line are heard." in shown.said
    control(shown.window, QPushButton, "Change A FRITZ!Box").click()
    assert len(shown.dialogs()) == 1


def test_three_steps_and_done(shown: Shown) -> None:
    shown.press("Next")
    assert "Step 2 of 3" in shown.said
    assert not shown.finding.is_looking
    assert "There it is." not in shown.said
    shown.press("Play a practice call")
    assert shown.practised == [True]
    assert "There it is." in shown.said
    shown.press("Next")
    assert "No line is heard yet." in shown.said
    shown.press("Back")
    assert shown.window.step == 1
    shown.press("Next")
    shown.press("Done")
    assert shown.results == [1]
    assert not shown.window.isVisible()


def test_at_the_end_who_has_a_line_is_told_that_all_is_well(shown: Shown) -> None:
    shown.lines.show(*(KeptLine(line=x, is_on=x.id == "ofono") for x in FOUND))
    shown.lines.say("ofono", READY)
    shown.press("Next")
    shown.press("Next")
    assert "The card comes up the next time somebody calls." in shown.said


def test_it_is_skipped_by_a_button_and_by_escape(shown: Shown) -> None:
    shown.press("Skip")
    assert shown.results == [0]
    shown.window.show()
    QTest.keyClick(shown.window, Qt.Key.Key_Escape)
    assert shown.results == [0, 0]


def test_the_keyboard_goes_through_the_steps(shown: Shown) -> None:
    steps = []
    for key in (Qt.Key.Key_Left, *[Qt.Key.Key_Right] * 4, Qt.Key.Key_Left):
        QTest.keyClick(shown.window, key, Qt.KeyboardModifier.AltModifier)
        steps.append(shown.window.step)
    assert steps == [0, 1, 2, 2, 2, 1]
    assert shown.results == []


def test_another_language_keeps_the_step(shown: Shown) -> None:
    shown.press("Next")
    QApplication.sendEvent(shown.window, QEvent(QEvent.Type.LanguageChange))
    assert shown.window.step == 1
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown.lines.say("ofono", READY)
    shown.press("Play a practice call")
    assert shown.practised == [True]


def test_the_phone_that_is_heard_twice_is_said_to_be_and_by_which_better(shown: Shown) -> None:
    better = "The phone that is paired with Taktone itself tells more: this one can stay off."
    shown.finding.say("kdeconnectd", READY)
    assert better not in shown.said
    shown.lines.say("kdeconnect", READY)
    assert better in shown.said
    shown.lines.say("kdeconnectd", READY)
    assert f"Ready. {better}" in shown.said
    lost = LineHealth(state=LineState.NEEDS_YOU, advice=LineAdvice.BUS_REFUSED)
    shown.lines.say("kdeconnectd", lost)
    assert better not in shown.said
    shown.lines.say("kdeconnect", OFF)
    shown.lines.say("kdeconnectd", READY)
    assert better not in shown.said


def test_foreign_words_are_no_markup(shown: Shown) -> None:
    labels = [x for x in shown.window.findChildren(QLabel) if x.text()]
    assert labels
    assert {x.textFormat() for x in labels} == {Qt.TextFormat.PlainText}
