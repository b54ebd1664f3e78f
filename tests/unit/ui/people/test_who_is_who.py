"""The person beside the list: who may be the same, who was joined, who is forgotten."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from taktone.core.changes import Changes
from taktone.core.likeness import Likeness
from taktone.core.person import Join, Lookalike
from taktone.ui.main_window import MainWindow
from taktone.ui.people.join_dialog import JoinDialog
from taktone.ui.people.person_ties import PersonTies
from taktone.ui.theme.theme import Theme
from taktone.ui.undo_bar import UndoBar
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.open_window import METTE, note, table, three_calls
from unit.ui.history.reach import control, nameless, part, shown_text
from unit.ui.history.sample import NOW
from unit.ui.people.fake_who import FakeWho, a_person
from unit.ui.promises.fake_promising import FakePromising

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

JONAS = a_person("jonas", name="Jonas Holm", numbers=("+4531558002",))
LIKE = Lookalike(person=JONAS, why=frozenset({Likeness.SAME_NUMBER}))
JOIN = Join(id="j1", name="M. S.", numbers=(), at=NOW - timedelta(days=11), call_count=1)


@pytest.fixture
def browsing() -> FakeBrowsing:
    return three_calls()


@pytest.fixture
def who() -> FakeWho:
    made = FakeWho()
    made.people.alike["mette"] = (LIKE,)
    made.people.people["mette"] = a_person(joins=(JOIN,))
    made.people.people["jonas"] = JONAS
    return made


@pytest.fixture
def window(browsing: FakeBrowsing, who: FakeWho, qtbot: QtBot) -> MainWindow:
    made = MainWindow(browsing, FakePromising(), who, Theme(), lambda: NOW)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.present()
    return made


def press_button(root: QWidget, name: str) -> None:
    control(root, QPushButton, name).click()


def ties(window: MainWindow) -> str:
    found = part(window, PersonTies)
    return shown_text(found) if found.isVisible() else ""


def dialog(window: MainWindow) -> JoinDialog:
    return [x for x in window.findChildren(JoinDialog) if x.isVisible()][-1]


def act(window: MainWindow, keys: str) -> None:
    next(x for x in window.actions() if x.shortcut().toString() == keys).trigger()


def test_what_ties_the_person_to_others_stands_below_the_name(window: MainWindow) -> None:
    assert "Perhaps the same as Jonas Holm: same number" in ties(window)
    assert "Joined with M. S., 12 Nov" in ties(window)
    assert nameless(part(window, PersonTies)) == []


def test_an_answer_about_somebody_who_is_gone_leaves_who_is_shown_since(
    window: MainWindow, who: FakeWho
) -> None:
    table(window).selectRow(1)
    who.people.person_read.emit("mette", None, ())
    assert "Nobody chosen" not in shown_text(window)
    who.people.person_read.emit("jonas", None, ())
    assert "Nobody chosen" in shown_text(window)


def test_somebody_without_ties_has_no_such_lines(window: MainWindow) -> None:
    QTest.keyClick(table(window), Qt.Key.Key_Down)
    assert ties(window) == ""


def test_ties_are_read_again_when_people_change(
    window: MainWindow, who: FakeWho, browsing: FakeBrowsing
) -> None:
    who.people.alike.clear()
    browsing.history_changed.emit(Changes(calls=frozenset({"x"})))
    assert "Perhaps" in ties(window)
    browsing.history_changed.emit(Changes(people=frozenset({"jonas"})))
    assert "Perhaps" not in ties(window)


def test_from_the_likeness_to_one_person_and_back(window: MainWindow, who: FakeWho) -> None:
    press_button(window, "Look at whether Jonas Holm is the same person")
    assert "They look alike: same number" in shown_text(dialog(window))
    dialog(window).accept()
    assert who.people.wishes == [("join", "mette", "jonas")]
    part(window, UndoBar).undo()
    assert who.people.wishes[-1] == ("undo", "mette")


def test_a_join_is_taken_apart_at_any_time(window: MainWindow, who: FakeWho) -> None:
    press_button(window, "Take apart: Joined with M. S., 12 Nov")
    assert who.people.wishes == [("take_apart", "j1")]


def test_any_two_are_joined_by_hand(window: MainWindow, who: FakeWho) -> None:
    who.people.found = (a_person("ida", name="Ida Lund"),)
    act(window, "Ctrl+J")
    QTest.keyClicks(control(dialog(window), QLineEdit, "Look for a person"), "ida")
    assert who.people.searched[-1] == ("ida", "mette")
    dialog(window).choose(Lookalike(person=who.people.found[0]))
    dialog(window).accept()
    assert who.people.wishes == [("join", "mette", "ida")]


def test_a_second_window_takes_the_place_of_the_first(window: MainWindow) -> None:
    act(window, "Ctrl+J")
    first = dialog(window)
    act(window, "Ctrl+J")
    assert not first.isVisible() or first is not dialog(window)
    dialog(window).reject()


def test_not_a_job_seeker_goes_from_the_pane_and_comes_back_by_undo(
    window: MainWindow, who: FakeWho
) -> None:
    table(window).setFocus()
    act(window, "Ctrl+D")
    assert who.forgetting.people == [("mette", "+4520123456", False)]
    undo = part(window, UndoBar)
    assert "Nothing about this caller is kept." in shown_text(undo)
    assert "Nobody chosen" in shown_text(window)
    assert "Mette" not in shown_text(undo)
    undo.undo()
    assert who.forgetting.undone == ["erasure-1"]


def test_with_the_number_made_quiet(window: MainWindow, who: FakeWho) -> None:
    act(window, "Ctrl+Shift+D")
    assert who.forgetting.people == [("mette", "+4520123456", True)]
    assert "no card comes up" in shown_text(part(window, UndoBar))


def test_nothing_typed_waits_for_somebody_who_is_gone(
    window: MainWindow, browsing: FakeBrowsing
) -> None:
    QTest.keyClicks(note(window), "x")
    act(window, "Ctrl+D")
    written = [wish for wish in browsing.wishes if wish[0] == "edit_note"]
    window.flush()
    QApplication.sendEvent(note(window), QEvent(QEvent.Type.Hide))
    assert [wish for wish in browsing.wishes if wish[0] == "edit_note"] == written
    assert not [wish for wish in browsing.wishes if wish[0] == "rename"]


def test_the_way_back_goes_when_its_time_is_over(window: MainWindow, who: FakeWho) -> None:
    act(window, "Ctrl+D")
    undo = part(window, UndoBar)
    who.forgetting.over.emit("another")
    assert undo.isVisible()
    who.forgetting.over.emit("erasure-1")
    assert not undo.isVisible()


def test_somebody_erased_elsewhere_is_shown_no_more(
    window: MainWindow, who: FakeWho, browsing: FakeBrowsing
) -> None:
    who.people.people["mette"] = None
    browsing.history_changed.emit(Changes(people=frozenset({"mette"})))
    assert "Nobody chosen" in shown_text(window)
    act(window, "Ctrl+D")
    act(window, "Ctrl+J")
    assert who.forgetting.people == []


def test_a_hidden_number_cannot_be_quiet(window: MainWindow, who: FakeWho) -> None:
    who.people.people["jonas"] = a_person("jonas", numbers=())
    QTest.keyClick(table(window), Qt.Key.Key_Down)
    action = next(x for x in window.actions() if x.shortcut().toString() == "Ctrl+Shift+D")
    assert not action.isEnabled()


def test_another_offer_stays_when_its_time_is_over(window: MainWindow, who: FakeWho) -> None:
    act(window, "Ctrl+D")
    undo = part(window, UndoBar)
    undo.offer("Something else was done.", lambda: None)
    who.forgetting.over.emit("erasure-1")
    assert undo.isVisible()
    assert "Something else was done." in shown_text(undo)


def test_a_call_heard_twice_is_made_two_by_key_and_one_again(
    window: MainWindow, browsing: FakeBrowsing, who: FakeWho
) -> None:
    act(window, "Ctrl+T")
    assert who.people.splitting.wishes == []
    browsing.rows = [replace(METTE, is_merged=True), *browsing.rows[1:]]
    browsing.history_changed.emit(Changes(calls=frozenset({METTE.call_id})))
    assert "Heard in two places." in shown_text(window)
    act(window, "Ctrl+T")
    assert who.people.splitting.wishes == [("split", METTE.call_id)]
    undo = part(window, UndoBar)
    assert "These are two calls now." in shown_text(undo)
    undo.undo()
    other = f"other half of {METTE.call_id}"
    assert who.people.splitting.wishes[1:] == [("mend", METTE.call_id, other)]


def test_a_call_split_on_the_card_offers_nothing_here(window: MainWindow, who: FakeWho) -> None:
    who.people.splitting.parted.emit("open call", "its other half")
    assert not part(window, UndoBar).isVisible()


def test_the_button_in_the_head_is_for_the_open_call(window: MainWindow, who: FakeWho) -> None:
    press_button(window, "Invite or write…")
    assert who.letters.asked == [("read", "mette", METTE.job_id)]


def test_a_letter_wanted_on_the_board_is_about_its_job(window: MainWindow, who: FakeWho) -> None:
    window._board.letter_wanted.emit("jonas", "fin")
    assert who.letters.asked == [("read", "jonas", "fin")]
