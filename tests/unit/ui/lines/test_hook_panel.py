"""The panel of the web hook: what is copied, who may call, a new key."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from taktone.core.hook_line import HookLine
from taktone.core.hook_products import PRODUCTS
from taktone.core.kept_line import KeptLine
from taktone.ui.lines.copied_line import CopiedLine
from taktone.ui.lines.hook_panel import HookPanel
from taktone.ui.lines.hook_words import product_title, where_words
from taktone.ui.lines.line_dialog import LineDialog
from taktone.ui.lines.line_form import LineForm, SwitchingForm
from taktone.ui.theme.theme import Theme
from unit.ui.history.reach import control, nameless
from unit.ui.lines.fake_lines import FakeTesting

LINE = HookLine(token="kx3-Tz9", port=4711)


def own_address(towards: str) -> str:
    return "10.9.0.7" if towards.startswith("10.") else "192.0.2.7"


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[HookPanel]:
    panel = HookPanel(LINE, "taktone", own_address)
    qtbot.addWidget(panel)
    panel.show()
    yield panel
    QGuiApplication.clipboard().clear()


def choose(panel: HookPanel, name: str) -> dict[str, str]:
    """Chooses a product; its lines by where they are pasted."""
    box = panel.findChild(QComboBox)
    assert box is not None
    titles = [box.itemText(at) for at in range(box.count())]
    box.setCurrentIndex(next(at for at, title in enumerate(titles) if title.startswith(name)))
    return {row.findChildren(QLabel)[0].text(): row.line for row in shown(panel)}


def copy(panel: HookPanel, what: str) -> None:
    buttons = [x for row in shown(panel) for x in row.findChildren(QPushButton)]
    next(x for x in buttons if x.accessibleName() == f"Copy: {what}").click()


def shown(panel: HookPanel) -> list[CopiedLine]:
    return [row for row in panel.findChildren(CopiedLine) if row.isVisible()]


def field(panel: HookPanel, name: str) -> QLineEdit:
    return control(panel, QLineEdit, name)


def test_it_is_a_form_that_may_switch_the_line_on(panel: HookPanel) -> None:
    assert isinstance(panel, LineForm)
    assert isinstance(panel, SwitchingForm)
    assert panel.line() == LINE
    assert panel.password() == ""
    assert not panel.is_wanted()
    assert nameless(panel) == []


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda product: product.code)
def test_every_product_has_words_and_its_lines(panel: HookPanel, product: object) -> None:
    assert product in PRODUCTS
    for each in PRODUCTS:
        if each is product:
            assert product_title(each)
            assert where_words(each)
            assert len(choose(panel, product_title(each))) == len(each.lines)


def test_a_program_is_given_this_computer_and_the_key(panel: HookPanel) -> None:
    lines = choose(panel, "Enreach")
    assert lines["When it rings"] == (
        "http://127.0.0.1:4711/kx3-Tz9/ring?number=$callerid&via=enreach"
    )
    assert set(lines) == {"When it rings", "When it is answered", "When it is over"}


def test_a_command_is_given_the_program(panel: HookPanel) -> None:
    assert choose(panel, "MicroSIP")["When it rings"] == "cmdIncomingCall=taktone ring"


def test_a_desk_phone_is_given_the_address_on_its_own_network(panel: HookPanel) -> None:
    assert choose(panel, "snom")["When it rings"].startswith("http://192.0.2.7:4711/kx3-Tz9/ring?")
    field(panel, "Desk phones that may call this computer").setText("10.9.0.0/24")
    lines = choose(panel, "Grandstream")
    assert lines["When it rings"].startswith("10.9.0.7:4711/kx3-Tz9/ring?")


def test_copying_puts_the_line_into_the_clipboard_and_wants_the_hook(panel: HookPanel) -> None:
    lines = choose(panel, "Wildix")
    copy(panel, "When it rings")
    assert QGuiApplication.clipboard().text() == lines["When it rings"]
    assert panel.is_wanted()
    texts = [row.findChildren(QPushButton)[0].text() for row in panel.findChildren(CopiedLine)]
    assert texts.count("Copied") == 1
    copy(panel, "When it is answered")
    words = [row.findChildren(QPushButton)[0].text() for row in shown(panel)]
    assert words == ["Copy", "Copied"]


def test_a_command_does_not_need_the_hook(panel: HookPanel) -> None:
    choose(panel, "MicroSIP")
    copy(panel, "When it rings")
    assert not panel.is_wanted()


def test_what_cannot_be_an_address_is_said(panel: HookPanel) -> None:
    phones = field(panel, "Desk phones that may call this computer")
    phones.setText("my phone")
    told = panel.complaint()
    assert told is not None
    assert told[1] is phones
    phones.setText("192.168.1.20, 192.168.2.0/24")
    assert panel.complaint() is None
    assert panel.line().phones == "192.168.1.20, 192.168.2.0/24"


def test_a_new_key_is_in_every_line_and_kept(panel: HookPanel) -> None:
    next(x for x in panel.findChildren(QPushButton) if x.text() == "Make anew").click()
    token = panel.line().token
    assert token not in ("", LINE.token)
    assert f"/{token}/" in choose(panel, "Enreach")["When it rings"]
    assert any(x.text() == token for x in panel.findChildren(QLineEdit))


def test_another_port_is_in_every_line_and_kept(panel: HookPanel) -> None:
    (port,) = panel.findChildren(QSpinBox)
    port.setValue(5000)
    assert panel.line().port == 5000
    assert ":5000/" in choose(panel, "Enreach")["When it rings"]


def test_a_line_without_a_key_gets_one_that_stays(qtbot: QtBot) -> None:
    panel = HookPanel(HookLine(), "taktone", own_address)
    qtbot.addWidget(panel)
    assert len(panel.line().token) >= 22
    assert panel.line() == panel.line()


def test_in_its_window_it_is_kept_and_switched_on(qtbot: QtBot) -> None:
    dialog = LineDialog(
        KeptLine(line=HookLine(), is_on=False),
        FakeTesting(),
        Theme(),
        is_new=False,
        panels={"hook": lambda line: HookPanel(HookLine(), "taktone", own_address)},
    )
    qtbot.addWidget(dialog)
    kept: list[KeptLine] = []
    wanted: list[bool] = []
    dialog.line_kept.connect(lambda line, _: kept.append(line))
    dialog.use_wanted.connect(lambda: wanted.append(True))
    dialog.show()
    (panel,) = dialog.findChildren(HookPanel)
    choose(panel, "Enreach")
    copy(panel, "When it rings")
    dialog.accept()
    assert wanted == [True]
    line = kept[0].line
    assert isinstance(line, HookLine)
    assert f"/{line.token}/" in QGuiApplication.clipboard().text()
