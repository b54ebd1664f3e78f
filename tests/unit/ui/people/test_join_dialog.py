"""The window that makes two people one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.likeness import Likeness
from taktone.core.person import Lookalike
from taktone.ui.history.row_words import RowWords
from taktone.ui.people.join_dialog import JoinDialog
from taktone.ui.people.person_words import PersonWords
from unit.ui.history.reach import control, nameless, shown_text
from unit.ui.history.sample import NOW
from unit.ui.people.fake_who import a_person

METTE = a_person(email="m@x.dk")
JONAS = a_person("jonas", name="Jonas Holm", numbers=("+4531558002",), call_count=1)
IDA = a_person("ida", name="Ida Lund", numbers=())
LIKE = Lookalike(person=JONAS, why=frozenset({Likeness.SAME_EMAIL}))


@pytest.fixture
def dialog(qtbot: QtBot) -> JoinDialog:
    made = JoinDialog(METTE, (LIKE,), PersonWords(RowWords(lambda: NOW)))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def people(dialog: JoinDialog) -> list[str]:
    listed = control(dialog, QListWidget, "People who may be the same")
    return [listed.item(row).text().partition("\n")[0] for row in range(listed.count())]


def join(dialog: JoinDialog) -> QPushButton:
    return next(x for x in dialog.findChildren(QPushButton) if x.text() == "Join")


def test_whoever_looks_alike_stands_first(dialog: JoinDialog) -> None:
    dialog.show_found("", (IDA, JONAS))
    assert people(dialog) == ["Jonas Holm", "Ida Lund"]
    assert "Who is the same as Mette Sørensen?" in shown_text(dialog)
    assert nameless(dialog) == []


def test_nothing_is_joined_before_somebody_is_chosen(dialog: JoinDialog) -> None:
    assert not join(dialog).isEnabled()
    assert "Choose who is the same person." in shown_text(dialog)
    joined: list[tuple[str, str]] = []
    dialog.joined.connect(lambda *ids: joined.append(ids))
    dialog.accept()
    assert joined == []
    assert dialog.isVisible()


def test_the_preview_tells_why_and_what_becomes_of_them(dialog: JoinDialog, qtbot: QtBot) -> None:
    dialog.choose(LIKE)
    qtbot.waitUntil(lambda: "m@x.dk" in shown_text(dialog))
    text = shown_text(dialog)
    assert "They look alike: same e-mail. Together they are:" in text
    assert "+45 20 12 34 56, +45 31 55 80 02" in text
    assert "3 call(s)" in text
    assert "m@x.dk" in text


def test_joining_gives_both_and_closes(dialog: JoinDialog) -> None:
    joined: list[tuple[str, str]] = []
    dialog.joined.connect(lambda *ids: joined.append(ids))
    dialog.choose(LIKE)
    join(dialog).click()
    assert joined == [("mette", "jonas")]
    assert not dialog.isVisible()


def test_anybody_can_be_looked_for_by_hand(dialog: JoinDialog) -> None:
    wanted: list[str] = []
    dialog.people_wanted.connect(wanted.append)
    QTest.keyClicks(control(dialog, QLineEdit, "Look for a person"), "id")
    assert wanted == ["i", "id"]
    dialog.show_found("i", (JONAS,))
    assert people(dialog) == ["Jonas Holm"]
    dialog.show_found("id", (IDA,))
    assert people(dialog) == ["Ida Lund"]
    listed = control(dialog, QListWidget, "People who may be the same")
    QTest.keyClick(listed, Qt.Key.Key_Down)
    listed.setCurrentRow(0)
    assert "Nothing tells that they are the same" in shown_text(dialog)
    assert join(dialog).isEnabled()


def test_a_reason_is_told_for_somebody_found_by_hand_too(dialog: JoinDialog) -> None:
    QTest.keyClicks(control(dialog, QLineEdit, "Look for a person"), "jon")
    dialog.show_found("jon", (JONAS,))
    dialog.choose(LIKE)
    assert "They look alike: same e-mail" in shown_text(dialog)


def test_a_choice_stays_while_the_list_is_read_again(dialog: JoinDialog) -> None:
    dialog.choose(LIKE)
    dialog.show_found("", (IDA,))
    assert join(dialog).isEnabled()
    assert "same e-mail" in shown_text(dialog)
