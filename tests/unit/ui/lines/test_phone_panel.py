"""The panel of phones: what is said at each step, what can be pressed, who may ask and when."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.kdeconnect_line import KdeconnectLine
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.phone_pairing import NearPhone, PairEnd, PairStep
from taktone.ui.lines.line_form import LineForm
from taktone.ui.lines.line_words import advice_words, finding_advice
from taktone.ui.lines.phone_panel import PhonePanel
from taktone.ui.lines.phone_row import PhoneRow
from taktone.ui.lines.phone_words import step_words
from unit.ui.history.reach import control, nameless, shown_text
from unit.ui.lines.fake_phones import ASKING, NEAR, OLD, PIXEL, FakePhones

LINE = KdeconnectLine(name="Mobil")


class Panel:
    """The panel on a screen."""

    def __init__(self, qtbot: QtBot) -> None:
        self.phones = FakePhones()
        self.widget = PhonePanel(LINE, self.phones)
        qtbot.addWidget(self.widget)
        with qtbot.waitExposed(self.widget):
            self.widget.show()

    @property
    def text(self) -> str:
        return shown_text(self.widget)

    @property
    def buttons(self) -> list[str]:
        found = self.widget.findChildren(QPushButton)
        is_of_row = (isinstance(button.parent(), PhoneRow) for button in found)
        pairs = zip(found, is_of_row, strict=True)
        return [each.text() for each, is_it in pairs if is_it and not each.isHidden()]

    def look(self) -> None:
        button = self.widget.findChild(QPushButton, "look_for_phones")
        assert isinstance(button, QPushButton)
        button.click()

    def press(self, name: str) -> None:
        control(self.widget, QPushButton, name).click()


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    return Panel(qtbot)


def test_it_is_a_form_whose_name_can_be_changed(panel: Panel) -> None:
    assert isinstance(panel.widget, LineForm)
    assert panel.widget.line() == LINE
    control(panel.widget, QLineEdit, "Name").setText("  Min \n mobil ")
    assert panel.widget.line().name == "Min mobil"
    assert (panel.widget.password(), panel.widget.complaint()) == ("", None)


def test_nobody_is_looked_for_until_the_button_is_pressed(panel: Panel) -> None:
    assert not panel.phones.is_looking
    assert panel.phones.reads == 1
    assert "Look for a phone to pair" in panel.text
    panel.look()
    assert "this computer is called Taktone there" in panel.text
    assert "Look no more" in panel.text
    panel.look()
    assert not panel.phones.is_looking
    assert "called Taktone there" not in panel.text


def test_who_closes_the_panel_looks_no_more(panel: Panel) -> None:
    panel.look()
    panel.widget.hide()
    assert not panel.phones.is_looking


def test_a_phone_that_is_near_can_be_asked(panel: Panel) -> None:
    panel.phones.show(NEAR)
    assert "Fairphone 5" in panel.text
    panel.press("Pair Fairphone 5")
    assert panel.phones.wishes == [("ask", NEAR.id)]


@pytest.mark.parametrize(
    ("step", "words", "buttons"),
    [
        (PairStep.ASKED, "Accept on the phone", ["Cancel"]),
        (PairStep.CONFIRM, "The phone says yes", ["Yes, pair", "No"]),
        (PairStep.ASKED_BY_PHONE, "wants to be paired", ["Yes, pair", "No"]),
    ],
)
def test_each_step_says_what_to_do_and_shows_the_code(
    panel: Panel, step: PairStep, words: str, buttons: list[str]
) -> None:
    panel.phones.show(replace(ASKING, step=step))
    assert words in panel.text
    assert "1A2B 3C4D" in panel.text
    assert panel.buttons == buttons


def test_yes_and_no_reach_the_phone(panel: Panel) -> None:
    panel.phones.show(ASKING)
    panel.press("Yes, pair Fairphone 5")
    panel.press("Do not pair Fairphone 5")
    assert panel.phones.wishes == [("accept", NEAR.id), ("refuse", NEAR.id)]


@pytest.mark.parametrize(
    "end", [PairEnd.REFUSED, PairEnd.TOO_LATE, PairEnd.CLOCKS_APART, PairEnd.FORGOTTEN]
)
def test_why_nothing_came_of_it_is_said(panel: Panel, end: PairEnd) -> None:
    near = replace(NEAR, end=end)
    panel.phones.show(near)
    assert step_words(near)
    assert step_words(near) in panel.text
    assert panel.buttons == ["Pair"]


def test_a_device_that_cannot_tell_of_calls_is_not_offered(panel: Panel) -> None:
    panel.phones.show(replace(NEAR, tells_calls=False))
    assert "cannot tell of calls" in panel.text
    assert panel.buttons == []


def test_paired_phones_say_whether_they_are_here_and_can_be_forgotten(panel: Panel) -> None:
    panel.phones.show(paired=(PIXEL, OLD), here=PIXEL.id)
    rows = [row for row in panel.widget.findChildren(PhoneRow) if not row.isHidden()]
    assert [shown_text(row).count("Connected") for row in rows] == [1, 0]
    assert "Not in this network right now" in shown_text(rows[1])
    assert "Telephony notifier" in panel.text
    panel.press("Forget Galaxy")
    assert panel.phones.wishes == [("forget", OLD.id)]
    panel.phones.show(paired=(PIXEL,))
    assert "Galaxy" not in panel.text


def test_a_ping_is_answered_in_words(panel: Panel) -> None:
    panel.phones.pinged.emit(PIXEL)
    assert "Mettes Pixel says hello." in panel.text


def test_names_are_plain_text(panel: Panel) -> None:
    panel.phones.show(NearPhone(id="x" * 32, name="<b>Fed</b>"))
    labels = panel.widget.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert "<b>Fed</b>" in panel.text


def test_everything_has_a_name_for_the_screen_reader(panel: Panel) -> None:
    panel.phones.show(ASKING, replace(NEAR, id="m"), paired=(PIXEL,))
    assert nameless(panel.widget) == []


def test_the_keyboard_stays_with_the_phone_whose_buttons_change(panel: Panel, qtbot: QtBot) -> None:
    panel.phones.show(NEAR)
    control(panel.widget, QPushButton, "Pair Fairphone 5").setFocus()
    panel.phones.show(replace(ASKING, step=PairStep.ASKED))
    qtbot.waitUntil(control(panel.widget, QPushButton, "Do not pair Fairphone 5").hasFocus)


@pytest.mark.parametrize(
    "advice",
    [
        *(LineAdvice.NOT_PAIRED, LineAdvice.PHONE_FORGOT, LineAdvice.PORTS_TAKEN),
        *(LineAdvice.NO_PHONE_BOOK, LineAdvice.PHONE_AWAY),
    ],
)
def test_each_advice_has_words(advice: LineAdvice) -> None:
    assert advice_words(LineHealth(state=LineState.NEEDS_YOU, advice=advice))
    told = LineHealth(state=LineState.READY, advice=LineAdvice.PAIR_IN_SETTINGS)
    assert "pair your Android phone" in finding_advice(told)
