"""Several people behind one number, on the whole card."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from taktone.core.call import Leg
from taktone.core.call_event import CallState
from taktone.core.caller import STRANGER, Caller
from taktone.core.open_call import OpenCall
from taktone.ui.card.card_window import CardWindow
from unit.ui.card.conftest import QuietCard
from unit.ui.card.fake_people import FakePeople
from unit.ui.card.hands import press, type_into
from unit.ui.card.sample import RETURNING, FakeDesk, hidden, ringing, talking

ALT = Qt.KeyboardModifier.AltModifier
METTE = RETURNING
JONAS = Caller(person_id="jonas", name="Jonas Sørensen", call_count=1)
OTHERS = tuple(Caller(person_id=f"p{n}", name=f"Person {n}", call_count=1) for n in range(5))


def family(*more: Caller, caller: Caller = METTE) -> OpenCall:
    return talking(caller=caller, people=(METTE, JONAS, *more))


def texts(card: CardWindow) -> list[str]:
    return [chip.text() for chip in card.face.who.chips if not chip.isHidden()]


@pytest.fixture
def active(qtbot: QtBot, card: QuietCard) -> QuietCard:
    """A card that has the keyboard in its note."""
    card.show_call(family())
    card.take_keyboard()
    card.has_keyboard = True
    qtbot.waitUntil(card.face.note.hasFocus)
    return card


def test_one_person_is_no_choice_and_nothing_is_built_for_it(card: CardWindow) -> None:
    card.show_call(ringing(caller=METTE, people=(METTE,)))
    assert card.face.who.isHidden()
    assert card.face.who.chips == ()
    assert card.face.who.layout() is None


def test_a_hidden_caller_is_no_choice(card: CardWindow) -> None:
    card.show_call(hidden())
    assert card.face.who.isHidden()


def test_the_others_stand_quietly_below_the_name_while_it_rings(card: CardWindow) -> None:
    card.show_call(ringing(caller=METTE, people=(METTE, JONAS)))
    assert card.face.header.name.text() == "Mette Sørensen"
    assert texts(card) == ["Jonas Sørensen", "somebody else"]
    face = card.face
    tops = [part.mapTo(face, QPoint()).y() for part in (face.header, face.who, face.earlier)]
    assert tops == sorted(set(tops))


def test_a_click_chooses_and_leaves_the_keyboard(
    active: CardWindow, people: FakePeople, desk: FakeDesk
) -> None:
    active.face.who.chips[0].click()
    assert people.chosen == [("call-7", "jonas")]
    type_into(active.face.note, "a")
    assert desk.notes[-1][2] == "a"


def test_keys_choose_while_the_note_is_written(active: CardWindow, people: FakePeople) -> None:
    press(active.face.note, Qt.Key.Key_1, ALT)
    press(active.face.note, Qt.Key.Key_2, ALT)
    press(active.face.note, Qt.Key.Key_0, ALT)
    assert people.chosen == [("call-7", "jonas"), ("call-7", "")]
    assert active.face.note.toPlainText() == ""


def test_after_the_choice_the_way_back_is_offered(card: CardWindow) -> None:
    card.show_call(family())
    card.show_call(family(caller=JONAS))
    assert card.face.header.name.text() == "Jonas Sørensen"
    assert texts(card) == ["Mette Sørensen", "somebody else"]


def test_somebody_new_is_no_choice_twice(card: CardWindow, people: FakePeople) -> None:
    card.show_call(family(caller=STRANGER))
    assert texts(card) == ["Mette Sørensen", "Jonas Sørensen"]
    card.desks.who.choose_new()
    assert people.chosen == []


def test_a_known_caller_alone_may_be_somebody_else_by_key(
    active: CardWindow, people: FakePeople
) -> None:
    active.show_call(talking(caller=METTE, people=(METTE,)))
    assert active.face.who.isHidden()
    press(active.face.note, Qt.Key.Key_1, ALT)
    press(active.face.note, Qt.Key.Key_0, ALT)
    assert people.chosen == [("call-7", "")]


def test_a_hidden_caller_who_is_like_somebody_is_asked_about(card: CardWindow) -> None:
    named = Caller(person_id="new", name="Mette Soerensen")
    card.show_call(replace(hidden(), caller=named, people=(METTE,)))
    assert texts(card) == ["Mette Sørensen"]


def test_a_switchboard_has_a_list(card: CardWindow, people: FakePeople) -> None:
    card.show_call(family(*OTHERS))
    assert texts(card) == ["Jonas Sørensen", "Person 0", "Person 1", "More…", "somebody else"]
    card.face.who.chips[3].click()
    menu = card.face.who.menu
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Person 2", "Person 3", "Person 4"]
    menu.actions()[1].trigger()
    menu.close()
    assert people.chosen == [("call-7", "p3")]


def test_names_of_others_are_one_short_plain_line(card: CardWindow) -> None:
    nasty = replace(JONAS, name="<b>Jonas</b>\n\u202e" + "x" * 10_000)
    card.show_call(talking(caller=METTE, people=(METTE, nasty)))
    chip = card.face.who.chips[0]
    assert chip.text().startswith("<b>Jonas</b> x")
    assert len(chip.text()) <= 26
    assert chip.geometry().right() < card.face.width()


def test_somebody_without_a_name_can_be_chosen(card: CardWindow) -> None:
    card.show_call(talking(caller=METTE, people=(METTE, Caller(person_id="x", call_count=1))))
    assert texts(card)[0] == "Unknown caller"


def test_the_menu_offers_two_calls_only_where_there_are_two_parts(
    card: CardWindow, people: FakePeople
) -> None:
    shown = family()
    card.show_call(shown)
    assert "These are two calls" not in menu_texts(card)
    legs = (*shown.call.legs, Leg(source="bluetooth", key="b", state=CallState.ACTIVE))
    card.show_call(replace(shown, call=replace(shown.call, legs=legs)))
    assert menu_texts(card)[-1] == "These are two calls"
    menu = card.desks.menu.menu
    assert menu is not None
    menu.actions()[-1].trigger()
    assert people.split_calls == ["call-7"]


def menu_texts(card: CardWindow) -> list[str]:
    card.face.header.more_button.click()
    menu = card.desks.menu.menu
    assert menu is not None
    menu.close()
    return [action.text().partition("\t")[0] for action in menu.actions()]


def test_the_menu_shows_each_key(card: CardWindow) -> None:
    card.show_call(ringing(caller=METTE, people=(METTE,)))
    assert menu_texts(card) == [
        "Not a job seeker",
        "Not a job seeker, and no more cards from the number",
        "Somebody else is calling",
    ]
    menu = card.desks.menu.menu
    assert menu is not None
    assert [a.text().partition("\t")[2] for a in menu.actions()] == [
        "Ctrl+D",
        "Ctrl+Shift+D",
        "Alt+0",
    ]


def test_nobody_can_be_chosen_without_a_call(card: CardWindow, people: FakePeople) -> None:
    card.desks.who.choose("jonas")
    card.desks.who.split()
    assert not card.desks.who.may_be_two
    assert (people.chosen, people.split_calls) == ([], [])
    assert not card.desks.who.close()
    assert not card.desks.menu.close()
