"""The forms of both kinds: what is typed is what comes out, and what is missing is said."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.sip_line import SipLine, SipTransport
from taktone.ui.lines.asterisk_form import AsteriskForm
from taktone.ui.lines.file_field import FileField
from taktone.ui.lines.sip_form import SipForm
from unit.ui.history.reach import control, nameless
from unit.ui.lines.fake_lines import HOME, OFFICE

CA = "Own certificate authority (file)"


@pytest.fixture
def asterisk(qtbot: QtBot) -> AsteriskForm:
    form = AsteriskForm(OFFICE, is_new=False)
    qtbot.addWidget(form)
    form.show()
    return form


@pytest.fixture
def sip(qtbot: QtBot) -> SipForm:
    form = SipForm(HOME, is_new=False)
    qtbot.addWidget(form)
    form.show()
    return form


def type_in(form: AsteriskForm | SipForm, name: str, text: str) -> QLineEdit:
    field = control(form, QLineEdit, name)
    field.setText(text)
    return field


def box(form: AsteriskForm | SipForm, words: str) -> QCheckBox:
    return next(each for each in form.findChildren(QCheckBox) if each.text() == words)


def complaint(form: AsteriskForm | SipForm) -> str:
    told = form.complaint()
    return told[0] if told else ""


def test_what_is_shown_untouched_comes_out_untouched(asterisk: AsteriskForm, sip: SipForm) -> None:
    assert asterisk.line() == OFFICE
    assert sip.line() == HOME
    assert asterisk.password() == ""
    full = replace(
        HOME,
        port=5061,
        auth_user="a",
        domain="d",
        transport=SipTransport.UDP,
        is_watching=False,
        is_silent_phone=True,
        ca_file="c",
    )
    assert SipForm(full, is_new=False).line() == full
    other = replace(OFFICE, port=7777, is_encrypted=True, ca_file="c")
    assert AsteriskForm(other, is_new=False).line() == other


def test_every_field_of_an_asterisk_line_can_be_typed(asterisk: AsteriskForm) -> None:
    type_in(asterisk, "Name", "  Salg ")
    type_in(asterisk, "Server", "10.0.0.9")
    type_in(asterisk, "User name", "lytter")
    type_in(asterisk, "Password", " hemmelig ")
    type_in(asterisk, "Your extension", "1001,  1002")
    type_in(asterisk, CA, "ca.pem")
    control(asterisk, QSpinBox, "Port").setValue(7000)
    assert asterisk.line() == AsteriskLine(
        id="1",
        name="Salg",
        server="10.0.0.9",
        port=7000,
        user="lytter",
        extensions="1001, 1002",
        ca_file="ca.pem",
    )
    assert asterisk.password() == " hemmelig "


def test_encryption_takes_its_usual_port_along_but_no_port_of_the_users(
    asterisk: AsteriskForm,
) -> None:
    encrypted = box(asterisk, "Encrypted (TLS)")
    encrypted.click()
    assert asterisk.line().port == 5039
    encrypted.click()
    assert asterisk.line().port == 5038
    control(asterisk, QSpinBox, "Port").setValue(7000)
    encrypted.click()
    assert asterisk.line().port == 7000


def test_every_field_of_a_sip_line_can_be_typed(sip: SipForm) -> None:
    type_in(sip, "Port", "5070")
    type_in(sip, "Log-in name", "1001-auth")
    type_in(sip, "Domain", "example.org")
    transport = control(sip, QComboBox, "Connection")
    transport.setCurrentIndex(transport.findText("UDP"))
    box(sip, "Silent phone").click()
    assert sip.line() == SipLine(
        id="2",
        name="Hjemme",
        server="sip.example.org",
        port=5070,
        user="45701010",
        auth_user="1001-auth",
        domain="example.org",
        transport=SipTransport.UDP,
        is_silent_phone=True,
    )


def test_a_silent_phone_is_never_on_unasked(sip: SipForm) -> None:
    assert not box(sip, "Silent phone").isChecked()
    assert box(sip, "Watch the line").isChecked()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("Server", "", "Type the name or address of the server."),
        ("Server", "two words", "Type the name or address of the server."),
        ("User name", " ", "Type the user name."),
        ("Port", "x", "A port is a number from 1 to 65535."),
        ("Port", "0", "A port is a number from 1 to 65535."),
        ("Port", "٣", "A port is a number from 1 to 65535."),
        ("Port", "70000", "A port is a number from 1 to 65535."),
    ],
)
def test_what_is_missing_in_a_sip_line_is_said(
    sip: SipForm, name: str, text: str, told: str
) -> None:
    field = type_in(sip, name, text)
    assert sip.complaint() == (told, field)


def test_a_line_without_a_way_to_listen_is_none(sip: SipForm) -> None:
    box(sip, "Watch the line").click()
    assert complaint(sip) == "Choose at least one way to listen."
    box(sip, "Silent phone").click()
    assert complaint(sip) == ""


def test_an_asterisk_line_needs_an_extension(asterisk: AsteriskForm) -> None:
    type_in(asterisk, "Your extension", " ")
    assert complaint(asterisk) == "Say which extension is yours."
    type_in(asterisk, "Server", "")
    assert complaint(asterisk).startswith("Type the name")


def test_a_new_line_needs_a_password_and_an_old_one_keeps_its_own(qtbot: QtBot) -> None:
    new, old = AsteriskForm(OFFICE, is_new=True), AsteriskForm(OFFICE, is_new=False)
    assert complaint(new) == "Type the password."
    assert complaint(old) == ""
    assert control(old, QLineEdit, "Password").placeholderText() == "as before"


def test_the_password_cannot_be_read_over_the_shoulder(asterisk: AsteriskForm) -> None:
    assert control(asterisk, QLineEdit, "Password").echoMode() is QLineEdit.EchoMode.Password


def test_what_few_need_is_folded_away(sip: SipForm) -> None:
    port = control(sip, QLineEdit, "Port")
    assert not port.isVisible()
    more = next(x for x in sip.findChildren(QPushButton) if x.text() == "More settings")
    more.click()
    assert port.isVisible()
    more.click()
    assert not port.isVisible()


def test_a_screen_reader_can_name_everything(asterisk: AsteriskForm, sip: SipForm) -> None:
    assert not nameless(asterisk)
    assert not nameless(sip)


def test_a_file_is_chosen_without_blocking(qtbot: QtBot) -> None:
    field = FileField("")
    qtbot.addWidget(field)
    field.show()
    field.setAccessibleName("Certificate")
    control(field, QPushButton, "Choose Certificate").click()
    dialog = field.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(field.path_changed) as told:
        dialog.fileSelected.emit("ca.pem")
    assert told.args == ["ca.pem"]
    assert field.path == "ca.pem"
    dialog.reject()
