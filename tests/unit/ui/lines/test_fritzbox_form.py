"""The form of a box: nothing has to be typed, nothing is secret, and what cannot be is said."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from taktone.core.fritzbox_line import FritzboxLine
from taktone.ui.lines.fritzbox_form import FritzboxForm
from unit.ui.history.reach import control, nameless, shown_text
from unit.ui.lines.fake_lines import BOX

NAME, SERVER, NUMBERS = "Name", "Address of the box", "Own numbers that count"


@pytest.fixture
def form(qtbot: QtBot) -> FritzboxForm:
    form = FritzboxForm(BOX)
    qtbot.addWidget(form)
    form.show()
    return form


def type_in(form: FritzboxForm, name: str, text: str) -> QLineEdit:
    field = control(form, QLineEdit, name)
    field.setText(text)
    return field


def test_what_is_shown_untouched_comes_out_untouched(form: FritzboxForm, qtbot: QtBot) -> None:
    assert form.line() == BOX
    other = FritzboxForm(replace(BOX, port=7777))
    qtbot.addWidget(other)
    assert other.line().port == 7777


def test_every_field_can_be_typed(form: FritzboxForm) -> None:
    type_in(form, NAME, "  Hjemme ")
    type_in(form, SERVER, " 192.168.178.1 ")
    type_in(form, NUMBERS, "88110022,\t 88110023")
    assert form.line() == FritzboxLine(
        id="3", name="Hjemme", server="192.168.178.1", own_numbers="88110022, 88110023"
    )


def test_a_new_box_is_complete_as_it_is(qtbot: QtBot) -> None:
    form = FritzboxForm(FritzboxLine(id="9", name=""))
    qtbot.addWidget(form)
    assert form.complaint() is None
    assert control(form, QLineEdit, SERVER).text() == "fritz.box"


def test_no_password_is_asked(form: FritzboxForm) -> None:
    fields = form.findChildren(QLineEdit)
    assert [x for x in fields if x.echoMode() is not QLineEdit.EchoMode.Normal] == []
    assert len(fields) == 3
    assert form.password() == ""


@pytest.mark.parametrize("server", ["", " ", "fritz box"])
def test_a_box_that_is_nowhere_is_said(form: FritzboxForm, server: str) -> None:
    field = type_in(form, SERVER, server)
    assert form.complaint() == ("Type the name or address of the box.", field)


@pytest.mark.parametrize("numbers", ["mine", "88110022, mine", "٣"])
def test_numbers_without_digits_would_hear_nothing_and_are_said(
    form: FritzboxForm, numbers: str
) -> None:
    field = type_in(form, NUMBERS, numbers)
    assert form.complaint() == ("Type the numbers in digits, with commas between.", field)


@pytest.mark.parametrize("numbers", ["", " ", "88110022,", "+45 88 11 00 22, 1"])
def test_sensible_numbers_are_taken(form: FritzboxForm, numbers: str) -> None:
    type_in(form, NUMBERS, numbers)
    assert form.complaint() is None


def test_what_switches_the_monitor_on_is_said(form: FritzboxForm) -> None:
    assert "Dial #96*5* on a telephone at the box" in shown_text(form)


def test_it_is_said_in_danish(danish: QLocale, qtbot: QtBot) -> None:
    form = FritzboxForm(BOX)
    qtbot.addWidget(form)
    form.show()
    assert "Tast #96*5* på en telefon ved boksen" in shown_text(form)
    control(form, QLineEdit, "Boksens adresse").clear()
    told = form.complaint()
    assert told is not None
    assert told[0] == "Skriv boksens navn eller adresse."


def test_a_screen_reader_can_name_everything(form: FritzboxForm) -> None:
    assert not nameless(form)
