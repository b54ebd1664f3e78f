"""The card as a whole: which calls it shows, and what it asks of the desk."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from taktone.core.call import Leg
from taktone.core.call_event import CallState
from taktone.core.prompt import Phase, Prompt
from taktone.core.prompt_deck import PromptDeck
from taktone.ui.card.card_window import CardWindow
from unit.ui.card.conftest import QuietCard
from unit.ui.card.hands import click, type_into
from unit.ui.card.sample import (
    JOBS,
    TICK_S,
    Clock,
    FakeDesk,
    ended,
    held,
    ringing,
    talking,
)


def lines(card: CardWindow) -> list[str]:
    """What the strips say."""
    return [strip.text() for strip in card.face.strips.strips if not strip.isHidden()]


def test_nothing_is_seen_before_the_first_call(card: CardWindow) -> None:
    assert not card.isVisible()
    assert card.front_id == ""


def test_a_call_brings_the_card_up(card: CardWindow) -> None:
    card.show_call(ringing())
    assert card.isVisible()
    assert card.front_id == "call-7"


def test_a_call_told_again_is_the_same_card(card: CardWindow) -> None:
    card.show_call(ringing())
    card.show_call(ringing())
    assert lines(card) == []


def test_the_card_follows_the_call_from_ring_to_end(card: CardWindow) -> None:
    for shown, words in (
        (ringing(), "Ringing"),
        (talking(), "00:00"),
        (held(), "On hold"),
        (talking(talked_s=372), "06:12"),
        (ended(), "Ended"),
    ):
        card.show_call(shown)
        assert card.face.header.badge.text() == words
    assert card.face.header.number.text() == "+45 20 12 34 56 · 6 min 12 s"


def test_a_ringing_call_is_compact_and_an_answered_one_has_its_note(card: CardWindow) -> None:
    card.show_call(ringing())
    compact = card.height()
    assert card.face.note_area.isHidden()
    card.show_call(talking())
    assert not card.face.note_area.isHidden()
    assert card.height() > compact


def test_the_card_grows_upwards_from_its_corner(card: CardWindow) -> None:
    card.show_call(ringing())
    before = card.geometry()
    card.show_call(talking())
    assert card.geometry().bottomRight() == before.bottomRight()
    assert card.geometry().top() < before.top()


def test_a_second_call_is_a_strip_and_not_a_second_card(card: CardWindow) -> None:
    card.show_call(talking("1"))
    card.show_call(ringing("2", name="Jonas Holm"))
    assert card.front_id == "call-1"
    assert lines(card) == ["Jonas Holm, Ringing"]


def test_a_strip_brings_its_call_to_the_front(card: CardWindow) -> None:
    card.show_call(talking("1"))
    card.show_call(ringing("2", name="Jonas Holm"))
    card.face.strips.strips[0].click()
    assert card.front_id == "call-2"
    assert card.face.header.name.text() == "Jonas Holm"
    assert lines(card) == ["Mette Sørensen, 00:00"]


def test_switching_never_touches_the_calls(card: CardWindow, desk: FakeDesk) -> None:
    card.show_call(talking("1", note="first"))
    card.show_call(ringing("2", note="second"))
    for call_id in ("call-2", "call-1", "call-2"):
        card.bring_forward(call_id)
    assert desk == FakeDesk()


def test_a_new_call_takes_the_front_from_one_that_ended(card: CardWindow) -> None:
    card.show_call(ended("1"))
    card.show_call(ringing("2"))
    assert card.front_id == "call-2"


def test_a_new_call_waits_while_the_user_is_typing_about_the_one_that_ended(
    qtbot: QtBot, card: QuietCard, clock: Clock
) -> None:
    card.show_call(ended("1"))
    card.take_keyboard()
    card.has_keyboard = True
    qtbot.waitUntil(card.face.note.hasFocus)
    type_into(card.face.note, "Kan starte 1. feb")
    card.show_call(ringing("2"))
    assert card.front_id == "call-1"
    clock.tick_s += 11
    card.show_call(ringing("3"))
    assert card.front_id == "call-3"


def test_when_the_front_one_is_closed_the_next_comes_forward(card: CardWindow) -> None:
    card.show_call(talking("1"))
    card.show_call(ringing("2"))
    card.remove_call("call-1")
    assert card.front_id == "call-2"
    assert card.isVisible()
    card.remove_call("call-2")
    assert not card.isVisible()
    assert card.front_id == ""


def test_closing_a_call_that_has_no_card_does_nothing(card: CardWindow) -> None:
    card.show_call(ringing())
    card.remove_call("call-unknown")
    assert card.isVisible()


def test_the_next_call_after_the_last_card_went_comes_up_again(card: CardWindow) -> None:
    for key in ("1", "2", "3"):
        card.show_call(talking(key, note=f"note {key}"))
        assert card.isVisible()
        assert card.face.note.toPlainText() == f"note {key}"
        card.remove_call(f"call-{key}")
        assert not card.isVisible()


def test_fifty_calls_at_once_are_one_card(card: CardWindow) -> None:
    for number in range(50):
        card.show_call(ringing(str(number)))
    assert card.front_id == "call-0"
    assert len(lines(card)) == 3
    assert card.face.strips.more.text() == "and 46 more"
    for number in range(50):
        card.remove_call(f"call-{number}")
    assert not card.isVisible()


def test_closing_asks_the_desk_and_waits_for_its_word(card: CardWindow, desk: FakeDesk) -> None:
    card.show_call(talking())
    card.face.header.close_button.click()
    assert desk.closed == ["call-7"]
    assert card.isVisible()


def test_the_window_manager_closes_the_call_in_front_only(
    qtbot: QtBot, card: CardWindow, desk: FakeDesk
) -> None:
    card.show_call(talking("1"))
    card.show_call(ringing("2"))
    card.close()
    assert desk.closed == ["call-1"]
    card.remove_call("call-1")
    qtbot.waitUntil(card.isVisible)
    assert card.front_id == "call-2"


def test_closing_is_never_refused_for_then_the_program_could_not_quit(card: CardWindow) -> None:
    card.show_call(talking())
    event = QCloseEvent()
    QApplication.sendEvent(card, event)
    assert event.isAccepted()


def test_the_star_is_asked_for_the_call_in_front(card: CardWindow, desk: FakeDesk) -> None:
    card.show_call(talking("1"))
    card.show_call(ringing("2"))
    card.face.footer.star.click()
    card.bring_forward("call-2")
    card.face.footer.star.click()
    assert desk.stars == [("call-1", True), ("call-2", True)]


def test_the_star_can_be_taken_back(card: CardWindow, desk: FakeDesk) -> None:
    card.show_call(talking(is_starred=True))
    card.face.footer.star.click()
    assert desk.stars == [("call-7", False)]


def test_jobs_are_chosen_and_made_for_the_call_in_front(card: CardWindow, desk: FakeDesk) -> None:
    card.show_call(talking())
    card.face.job.combo.job_chosen.emit("fin")
    card.face.job.job_named.emit("Driftsleder")
    assert desk.jobs == [("call-7", "fin")]
    assert desk.new_jobs == [("call-7", "Driftsleder")]


def test_the_ad_of_the_job_is_asked_for(qtbot: QtBot, card: CardWindow) -> None:
    card.show_call(talking(job_id="pm"))
    with qtbot.waitSignal(card.ad_wanted) as told:
        card.face.job.link.click()
    assert told.args == ["pm"]


def test_a_job_made_elsewhere_is_there_at_once(card: CardWindow) -> None:
    card.show_call(talking(job_id="new"))
    card.face.set_jobs((*JOBS, replace(JOBS[0], id="new", title="Driftsleder", place="")))
    assert card.face.job.combo.currentText() == "Driftsleder"


def test_a_new_deck_is_for_the_calls_to_come(card: CardWindow) -> None:
    card.show_call(ringing("1"))
    before = card.face.prompt.label.text()
    card.set_prompts(PromptDeck((Prompt(id="x", phase=Phase.RINGING, text="Smile."),)))
    card.show_call(ringing("1"))
    assert card.face.prompt.label.text() == before
    card.remove_call("call-1")
    card.show_call(ringing("2"))
    assert card.face.prompt.label.text() == "Smile."


def test_a_click_beside_the_buttons_enters_the_card(qtbot: QtBot, card: CardWindow) -> None:
    card.show_call(ringing())
    click(card.face, 200, 20)
    assert not card.face.note_area.isHidden()
    assert card.focusWidget() is card.face.note


def test_the_keyboard_enters_the_card_when_the_mouse_is_let_go(card: CardWindow) -> None:
    card.show_call(ringing())
    card.keyboard_taken.emit()
    assert card.entering.delay.isActive()
    assert card.face.note_area.isHidden()
    card.entering.entered.emit()
    assert not card.face.note_area.isHidden()


def test_losing_the_keyboard_at_once_enters_nothing(card: CardWindow) -> None:
    card.show_call(ringing())
    card.keyboard_taken.emit()
    card.keyboard_left.emit()
    assert not card.entering.delay.isActive()


def test_entering_is_remembered_by_the_call(card: CardWindow) -> None:
    card.show_call(ringing("1"))
    card.enter()
    card.show_call(ringing("2"))
    card.bring_forward("call-2")
    assert card.face.note_area.isHidden()
    card.bring_forward("call-1")
    assert not card.face.note_area.isHidden()


def test_with_the_keyboard_in_the_card_the_note_is_always_there(card: QuietCard) -> None:
    card.show_call(talking("1"))
    card.show_call(ringing("2"))
    card.has_keyboard = True
    card.bring_forward("call-2")
    assert not card.face.note_area.isHidden()
    assert card.focusWidget() is card.face.note


def test_taking_the_keyboard_puts_the_cursor_into_the_note(qtbot: QtBot, card: CardWindow) -> None:
    card.show_call(ringing())
    assert card.take_keyboard()
    qtbot.waitUntil(card.face.note.hasFocus)
    assert card.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_without_a_call_there_is_no_keyboard_to_take(card: CardWindow) -> None:
    assert not card.take_keyboard()
    assert not card.isVisible()


def test_a_call_that_rang_for_a_minute_has_still_its_first_prompt(
    card: CardWindow, clock: Clock
) -> None:
    card.show_call(ringing())
    up = card.face.prompt.label.text()
    clock.tick_s = TICK_S + 60
    card.show_call(ringing())
    assert card.face.prompt.label.text() == up


def test_a_caller_recognised_late_gets_name_and_history(card: CardWindow) -> None:
    card.show_call(ringing(name=""))
    assert card.face.header.name.text() == "Unknown caller"
    card.show_call(ringing(name="Mette Sørensen"))
    assert card.face.header.name.text() == "Mette Sørensen"


def test_a_source_with_a_key_of_letters_is_shown_like_any_other(card: CardWindow) -> None:
    shown = ringing()
    leg = Leg(source="sip", key="a1b2@pbx", state=CallState.RINGING)
    card.show_call(replace(shown, call=replace(shown.call, legs=(leg,))))
    assert card.isVisible()
