"""Name, number and star."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from taktone.ui.history.person_head import PersonHead
from unit.ui.history.reach import control, nameless, shown_text

NUMBER = "+45 20 12 34 56"


@pytest.fixture
def head(qtbot: QtBot) -> PersonHead:
    made = PersonHead()
    qtbot.addWidget(made)
    made.show_person("mette", "Mette Sørensen", NUMBER)
    with qtbot.waitExposed(made):
        made.show()
    return made


def name_of(head: PersonHead) -> QLineEdit:
    return control(head, QLineEdit, "Name of the caller")


def star_of(head: PersonHead) -> QPushButton:
    return control(head, QPushButton, "Worth an interview")


def test_a_person_has_name_and_number(head: PersonHead) -> None:
    assert name_of(head).text() == "Mette Sørensen"
    assert NUMBER in shown_text(head)


def test_the_button_beside_the_star_invites(head: PersonHead, qtbot: QtBot) -> None:
    with qtbot.waitSignal(head.letter_clicked):
        control(head, QPushButton, "Invite or write…").click()


def test_a_hidden_caller_can_be_named(head: PersonHead, qtbot: QtBot) -> None:
    head.show_person("hidden", "", "")
    assert "Hidden number" in shown_text(head)
    assert name_of(head).placeholderText() == "Add a name"
    QTest.keyClicks(name_of(head), "Ida Lund")
    with qtbot.waitSignal(head.renamed) as renamed:
        QTest.keyClick(name_of(head), Qt.Key.Key_Return)
    assert renamed.args == ["hidden", "Ida Lund"]


def test_a_name_is_kept_once_and_tidied(head: PersonHead, qtbot: QtBot) -> None:
    told: list[tuple[str, str]] = []
    head.renamed.connect(lambda *args: told.append(args))
    name_of(head).setText("  Mette   Holm ")
    head.flush()
    head.flush()
    assert told == [("mette", "Mette Holm")]


def test_a_name_that_did_not_change_is_not_told(head: PersonHead, qtbot: QtBot) -> None:
    name_of(head).setFocus()
    with qtbot.assertNotEmitted(head.renamed):
        QTest.keyClick(name_of(head), Qt.Key.Key_Return)


def test_escape_takes_back_what_was_typed(head: PersonHead, qtbot: QtBot) -> None:
    QTest.keyClicks(name_of(head), "xyz")
    with qtbot.assertNotEmitted(head.renamed):
        QTest.keyClick(name_of(head), Qt.Key.Key_Escape)
        head.flush()
    assert name_of(head).text() == "Mette Sørensen"


def test_another_person_comes_only_after_the_name_is_kept(head: PersonHead, qtbot: QtBot) -> None:
    name_of(head).setText("Mette Holm")
    with qtbot.waitSignal(head.renamed) as renamed:
        head.show_person("jonas", "Jonas Holm", "")
    assert renamed.args == ["mette", "Mette Holm"]
    assert name_of(head).text() == "Jonas Holm"


def test_a_name_being_typed_is_left_alone(head: PersonHead) -> None:
    name_of(head).setFocus()
    QTest.keyClicks(name_of(head), "!")
    typed = name_of(head).text()
    head.show_person("mette", "From elsewhere", NUMBER)
    assert name_of(head).text() == typed


def test_an_older_echo_never_replaces_a_newer_name(head: PersonHead) -> None:
    name_of(head).setText("Mette Holm")
    head.flush()
    head.show_person("mette", "Mette Sørensen", NUMBER)
    assert name_of(head).text() == "Mette Holm"
    head.show_person("mette", "Mette Holm", NUMBER)
    head.show_person("mette", "Mette Lund", NUMBER)
    assert name_of(head).text() == "Mette Lund"


def test_the_star_shows_what_is_kept_not_what_was_clicked(head: PersonHead, qtbot: QtBot) -> None:
    head.show_star(is_starred=False)
    with qtbot.waitSignal(head.star_clicked):
        star_of(head).click()
    assert not star_of(head).isChecked()
    head.show_star(is_starred=True)
    assert star_of(head).isChecked()


def test_hostile_names_stay_plain(head: PersonHead) -> None:
    head.show_person("x", "<img src=x>\n\u202eevil", "<b>1</b>")
    assert name_of(head).text().startswith("<img src=x>")
    assert "<b>1</b>" in shown_text(head)


def test_every_control_has_a_name(head: PersonHead) -> None:
    assert not nameless(head)
