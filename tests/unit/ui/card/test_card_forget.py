"""Not a job seeker, on the whole card."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from taktone.core.caller import Caller
from taktone.ui.card.card_window import CardWindow
from unit.ui.card.conftest import QuietCard
from unit.ui.card.fake_people import FakeForgetting
from unit.ui.card.hands import press
from unit.ui.card.sample import JONAS, RETURNING, FakeDesk, hidden, ringing, talking

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def active(qtbot: QtBot, card: QuietCard, forgetting: FakeForgetting) -> QuietCard:
    """A card with the keyboard, whose calls close as they do in the program."""
    forgetting.closed.connect(card.remove_call)
    card.show_call(talking())
    card.take_keyboard()
    card.has_keyboard = True
    qtbot.waitUntil(card.face.note.hasFocus)
    return card


def said(card: CardWindow) -> str:
    assert card.face.forgotten.sentence is not None
    return card.face.forgotten.sentence.text()


def shown_parts(card: CardWindow) -> list[str]:
    face = card.face
    parts = (face.forgotten, face.strips, *face._widgets)
    return [type(part).__name__ for part in parts if not part.isHidden()]


def test_nothing_is_built_before_it_is_needed(card: CardWindow) -> None:
    card.show_call(ringing())
    assert card.face.forgotten.isHidden()
    assert card.face.forgotten.layout() is None


def test_one_key_and_the_card_is_gone_but_for_the_way_back(
    active: CardWindow, forgetting: FakeForgetting
) -> None:
    height = active.height()
    press(active.face.note, Qt.Key.Key_D, CTRL)
    assert forgetting.forgotten == [("call-7", False)]
    assert shown_parts(active) == ["ForgottenBar"]
    assert active.isVisible()
    assert active.height() < height / 2
    assert said(active) == "Nothing about this call is kept."
    assert "Mette" not in active.face.forgotten.accessibleName()


def test_it_goes_when_its_time_is_over(active: CardWindow, forgetting: FakeForgetting) -> None:
    active.desks.forgetting.forget()
    forgetting.over.emit("another erasure")
    assert active.isVisible()
    forgetting.over.emit("erasure-1")
    assert not active.isVisible()


def test_undo_asks_for_everything_back(active: CardWindow, forgetting: FakeForgetting) -> None:
    active.desks.forgetting.forget()
    assert active.face.forgotten.undo is not None
    active.face.forgotten.undo.click()
    assert forgetting.undone == ["erasure-1"]
    assert not active.isVisible()
    active.show_call(talking())
    assert "CallHeader" in shown_parts(active)
    assert "ForgottenBar" not in shown_parts(active)
    assert active.face.note.toPlainText() == ""


def test_undo_by_key_while_the_bar_stands_alone(
    active: CardWindow, forgetting: FakeForgetting
) -> None:
    active.desks.forgetting.forget()
    press(active, Qt.Key.Key_Z, CTRL)
    assert forgetting.undone == ["erasure-1"]
    press(active, Qt.Key.Key_Z, CTRL)
    assert forgetting.undone == ["erasure-1"]


def test_escape_sends_the_bar_away_for_good(
    active: CardWindow, forgetting: FakeForgetting, desk: FakeDesk
) -> None:
    active.desks.forgetting.forget()
    press(active, Qt.Key.Key_Escape)
    assert forgetting.finished == ["erasure-1"]
    assert not active.isVisible()
    assert desk.closed == []


def test_the_number_can_be_made_quiet_in_the_same_step(
    active: CardWindow, forgetting: FakeForgetting
) -> None:
    press(active.face.note, Qt.Key.Key_D, CTRL | SHIFT)
    assert forgetting.forgotten == [("call-7", True)]
    assert said(active) == "Nothing is kept, and +45 20 12 34 56 brings no more cards."
    assert active.face.forgotten.quiet is not None
    assert active.face.forgotten.quiet.isHidden()


def test_or_afterwards_from_the_bar(active: CardWindow, forgetting: FakeForgetting) -> None:
    active.desks.forgetting.forget()
    quiet = active.face.forgotten.quiet
    assert quiet is not None
    assert quiet.text() == "No more cards from +45 20 12 34 56"
    quiet.click()
    assert forgetting.made_quiet == ["erasure-1"]
    assert quiet.isHidden()
    assert said(active) == "Nothing is kept, and +45 20 12 34 56 brings no more cards."


def test_a_hidden_number_cannot_be_made_quiet(
    active: CardWindow, forgetting: FakeForgetting
) -> None:
    active.show_call(hidden("8"))
    active.bring_forward("call-8")
    active.desks.forgetting.forget()
    assert active.face.forgotten.quiet is not None
    assert active.face.forgotten.quiet.isHidden()


def test_earlier_calls_that_stay_are_told(active: CardWindow, forgetting: FakeForgetting) -> None:
    active.show_call(talking(caller=RETURNING))
    active.desks.forgetting.forget()
    assert said(active).startswith("This call is forgotten. 2 earlier")


def test_another_call_stands_below_the_bar(
    active: CardWindow, forgetting: FakeForgetting, desk: FakeDesk
) -> None:
    active.show_call(talking("8", number=JONAS, name="Jonas Holm", caller=Caller()))
    active.desks.forgetting.forget()
    assert active.front_id == "call-8"
    assert shown_parts(active)[:2] == ["ForgottenBar", "CallHeader"]
    press(active.face.note, Qt.Key.Key_Escape)
    assert desk.closed == ["call-8"]
    assert forgetting.finished == []
    forgetting.over.emit("erasure-1")
    assert active.face.forgotten.isHidden()
    assert active.isVisible()


def test_a_call_that_comes_meanwhile_is_shown_whole(
    active: CardWindow, forgetting: FakeForgetting
) -> None:
    active.desks.forgetting.forget()
    active.show_call(ringing("9"))
    assert {"CallHeader", "PromptStrip", "CardFooter", "ForgottenBar"} <= set(shown_parts(active))


def test_a_second_one_ends_the_undo_of_the_first(
    active: CardWindow, forgetting: FakeForgetting
) -> None:
    active.show_call(talking("8"))
    active.desks.forgetting.forget()
    active.desks.forgetting.forget()
    assert forgetting.finished == ["erasure-1"]
    assert [call_id for call_id, _ in forgetting.forgotten] == ["call-7", "call-8"]
    active.desks.forgetting.undo()
    assert forgetting.undone == ["erasure-2"]


def test_without_a_call_there_is_nothing_to_forget(
    card: CardWindow, forgetting: FakeForgetting
) -> None:
    card.desks.forgetting.forget()
    card.desks.forgetting.undo()
    assert (forgetting.forgotten, forgetting.undone) == ([], [])
    assert not card.desks.forgetting.close()


def test_who_asks_for_the_card_gets_the_way_back(
    active: CardWindow, forgetting: FakeForgetting
) -> None:
    active.desks.forgetting.forget()
    assert active.take_keyboard()
    assert active.focusWidget() is active.face.forgotten.undo
    forgetting.over.emit("erasure-1")
    assert not active.take_keyboard()
