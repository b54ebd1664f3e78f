"""From "busy now" to a promise, on the whole card."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from taktone.core.caller import Caller
from taktone.core.promise import PromiseKind
from taktone.core.prompt import Phase, Prompt, Situation
from taktone.core.prompt_deck import PromptDeck
from taktone.ui.card.card_window import CardWindow
from unit.ui.card.conftest import QuietCard
from unit.ui.card.fake_promising import TIMES, FakePromising, a_promise
from unit.ui.card.hands import press, type_into
from unit.ui.card.sample import DECK, NOW, RETURNING, FakeDesk, ended, ringing, talking

CTRL = Qt.KeyboardModifier.ControlModifier
BACK = PromiseKind.CALL_BACK


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def active(qtbot: QtBot, card: QuietCard) -> QuietCard:
    """A card in a talk that has the keyboard."""
    card.show_call(talking())
    card.take_keyboard()
    card.has_keyboard = True
    qtbot.waitUntil(card.face.note.hasFocus)
    return card


def hit(card: CardWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Presses a key where the keyboard is."""
    press(card.focusWidget() or card, key, modifier)


def texts(card: CardWindow) -> list[str]:
    """What the chips say."""
    return [chip.text() for chip in card.face.busy.chips if not chip.isHidden()]


def is_open(card: CardWindow) -> bool:
    return not card.face.busy.isHidden()


def test_the_panel_stands_between_prompt_and_note(
    active: CardWindow, promising: FakePromising
) -> None:
    assert not is_open(active)
    hit(active, Qt.Key.Key_B, CTRL)
    promising.answer()
    assert is_open(active)
    face = active.face
    assert face.prompt.y() < face.busy.y() < face.note_area.y()


def test_a_click_opens_it_without_the_keyboard(card: CardWindow, promising: FakePromising) -> None:
    card.show_call(ringing())
    before = card.geometry()
    card.face.footer.busy.click()
    promising.answer()
    assert texts(card) == ["today 14:30", "today 16:30", "tomorrow 09:00"]
    assert not card.isActiveWindow()
    assert not card.face.busy.has_keyboard
    assert card.face.note_area.isHidden()
    assert card.geometry().bottomRight() == before.bottomRight()
    assert card.height() > before.height()


def test_a_click_leaves_the_keyboard_in_the_note(
    active: CardWindow, desk: FakeDesk, promising: FakePromising
) -> None:
    active.face.footer.busy.click()
    promising.answer()
    type_into(active.face.note, "1")
    assert active.face.note.hasFocus()
    assert promising.made == []
    assert desk.notes[-1][2] == "1"


def test_by_key_the_keyboard_is_on_the_first_time(
    active: CardWindow, promising: FakePromising
) -> None:
    hit(active, Qt.Key.Key_B, CTRL)
    assert active.face.busy.has_keyboard
    promising.answer()
    assert active.focusWidget() is active.face.busy.chips[0]


def test_the_answer_for_another_call_is_ignored(card: CardWindow, promising: FakePromising) -> None:
    card.show_call(talking("1"))
    card.show_call(ringing("2"))
    card.face.footer.busy.click()
    assert promising.asked == ["call-1"]
    for call_id in ("call-2", "call-unknown"):
        promising.answer(call_id=call_id)
    assert texts(card) == []
    promising.answer()
    assert len(texts(card)) == 3
    promising.answer(TIMES[2:])
    assert len(texts(card)) == 3


def test_a_figure_makes_the_promise_and_the_note_goes_on(
    active: CardWindow, promising: FakePromising
) -> None:
    hit(active, Qt.Key.Key_B, CTRL)
    promising.answer()
    type_into(active.face.busy.chips[0], "2")
    assert promising.made == [("call-7", BACK, TIMES[1])]
    assert active.face.busy.promised.text() == "You promised to call back today 16:30."
    assert active.face.note.hasFocus()


def test_a_click_on_a_time_makes_the_promise(card: CardWindow, promising: FakePromising) -> None:
    card.show_call(ringing())
    card.face.footer.busy.click()
    promising.answer()
    card.face.busy.chips[2].click()
    assert promising.made == [("call-7", BACK, TIMES[2])]
    assert card.face.busy.promised.text() == "You promised to call back tomorrow 09:00."


def test_letters_typed_beside_the_times_land_in_the_note(
    active: CardWindow, desk: FakeDesk, promising: FakePromising
) -> None:
    hit(active, Qt.Key.Key_B, CTRL)
    promising.answer()
    type_into(active.face.busy.chips[0], "L")
    type_into(active.face.note, "eder")
    assert desk.notes[-1][2] == "Leder"
    assert active.face.note.hasFocus()
    assert is_open(active)


def test_undo_takes_the_promise_back_and_offers_times_again(
    active: CardWindow, promising: FakePromising
) -> None:
    hit(active, Qt.Key.Key_B, CTRL)
    promising.answer()
    type_into(active.face.busy.chips[0], "1")
    hit(active, Qt.Key.Key_B, CTRL)
    assert active.focusWidget() is active.face.busy.undo
    hit(active, Qt.Key.Key_Return)
    assert promising.dropped == ["promise-1"]
    assert promising.asked == ["call-7", "call-7"]
    promising.answer(TIMES[1:])
    assert texts(active) == ["today 16:30", "tomorrow 09:00"]
    assert active.focusWidget() is active.face.busy.chips[0]


def test_undo_twice_drops_once(card: CardWindow, promising: FakePromising) -> None:
    card.show_call(talking())
    card.face.footer.busy.click()
    promising.answer()
    card.face.busy.chips[0].click()
    card.face.busy.undo.click()
    card.face.busy.undo.click()
    assert promising.dropped == ["promise-1"]


def test_escape_closes_the_panel_first_and_then_the_card(
    active: CardWindow, desk: FakeDesk, promising: FakePromising
) -> None:
    hit(active, Qt.Key.Key_B, CTRL)
    promising.answer()
    hit(active, Qt.Key.Key_Escape)
    assert not is_open(active)
    assert active.face.note.hasFocus()
    assert desk.closed == []
    hit(active, Qt.Key.Key_Escape)
    assert desk.closed == ["call-7"]


def test_control_b_closes_what_it_opened(active: CardWindow, promising: FakePromising) -> None:
    hit(active, Qt.Key.Key_B, CTRL)
    promising.answer()
    hit(active, Qt.Key.Key_B, CTRL)
    assert not is_open(active)
    assert active.face.note.hasFocus()


def test_control_b_goes_into_a_panel_opened_by_click(
    active: CardWindow, promising: FakePromising
) -> None:
    active.face.footer.busy.click()
    promising.answer()
    hit(active, Qt.Key.Key_B, CTRL)
    assert is_open(active)
    assert active.focusWidget() is active.face.busy.chips[0]


def test_a_second_click_closes_it(card: CardWindow, promising: FakePromising) -> None:
    card.show_call(ringing())
    for expected in (True, False, True):
        card.face.footer.busy.click()
        assert is_open(card) is expected
    assert len(promising.asked) == 2


def test_space_on_the_button_opens_it_by_key(active: CardWindow, promising: FakePromising) -> None:
    active.face.footer.busy.setFocus(Qt.FocusReason.TabFocusReason)
    hit(active, Qt.Key.Key_Space)
    promising.answer()
    assert active.focusWidget() is active.face.busy.chips[0]


def test_tab_goes_from_the_button_through_the_times_to_the_job(
    active: CardWindow, promising: FakePromising
) -> None:
    active.face.footer.busy.click()
    promising.answer()
    seen = []
    for _ in range(8):
        seen.append(active.focusWidget())
        hit(active, Qt.Key.Key_Tab)
    face = active.face
    footer = face.footer
    after_note = (face.person.row.link, footer.star, footer.busy)
    assert seen == [face.note, *after_note, *face.busy.chips, face.job.combo]


def test_without_a_free_time_the_note_has_the_keyboard(
    active: CardWindow, promising: FakePromising
) -> None:
    hit(active, Qt.Key.Key_B, CTRL)
    promising.answer(())
    assert active.face.busy.sentence.text().startswith("No free time in the next weeks")
    assert active.face.note.hasFocus()


def test_a_time_that_has_passed_meanwhile_is_not_promised(
    card: CardWindow, promising: FakePromising
) -> None:
    card.show_call(talking())
    card.face.footer.busy.click()
    promising.answer((NOW - timedelta(minutes=1),))
    card.face.busy.chips[0].click()
    assert promising.made == []
    assert promising.asked == ["call-7", "call-7"]
    promising.answer()
    assert len(texts(card)) == 3


def test_each_call_has_a_panel_of_its_own(card: CardWindow, promising: FakePromising) -> None:
    card.show_call(talking("1"))
    card.show_call(ringing("2"))
    card.face.footer.busy.click()
    promising.answer()
    card.bring_forward("call-2")
    assert not is_open(card)
    card.bring_forward("call-1")
    assert len(texts(card)) == 3


def test_a_question_overtaken_by_another_calls_is_asked_again(
    card: CardWindow, promising: FakePromising
) -> None:
    for key in ("1", "2"):
        card.show_call(talking(key))
    for call_id in ("call-1", "call-2"):
        card.bring_forward(call_id)
        card.face.footer.busy.click()
    promising.answer()
    card.bring_forward("call-1")
    assert promising.asked == ["call-1", "call-2", "call-1"]
    promising.answer()
    assert len(texts(card)) == 3


def test_times_for_a_call_in_the_background_wait_for_it(
    card: CardWindow, promising: FakePromising
) -> None:
    card.show_call(talking("1"))
    card.show_call(ringing("2"))
    card.face.footer.busy.click()
    card.bring_forward("call-2")
    promising.answer()
    assert texts(card) == []
    card.bring_forward("call-1")
    assert len(texts(card)) == 3


def test_without_a_call_nothing_happens(card: CardWindow, promising: FakePromising) -> None:
    card.desks.busy.toggle()
    card.face.footer.busy.click()
    card.face.busy.time_chosen.emit(TIMES[0])
    card.face.busy.undo_wanted.emit()
    assert not card.desks.busy.close()
    assert (promising.asked, promising.made, promising.dropped) == ([], [], [])


def test_a_promise_kept_elsewhere_leaves_times_to_offer(
    card: CardWindow, promising: FakePromising
) -> None:
    card.show_call(talking())
    card.face.footer.busy.click()
    promising.answer()
    card.face.busy.chips[0].click()
    card.show_call(talking(caller=Caller(open_promises=(a_promise(),))))
    assert card.face.earlier.promises.lines[0].text() == "You promised to call back today 14:30"
    card.show_call(talking())
    assert card.face.earlier.isHidden()
    assert promising.asked == ["call-7", "call-7"]
    promising.answer()
    assert len(texts(card)) == 3


def test_the_strip_shows_a_promise_on_ringing_and_in_the_call_only(card: CardWindow) -> None:
    promised = replace(RETURNING, call_count=0, open_promises=(a_promise(),))
    for shown, is_there in (
        (ringing(caller=promised), True),
        (talking(caller=promised), True),
        (ended(caller=promised), False),
    ):
        card.show_call(shown)
        assert card.face.earlier.isHidden() is not is_there


def test_asking_for_time_turns_to_the_prompt_for_it(
    card: CardWindow, promising: FakePromising
) -> None:
    busy = Prompt(
        id="busy", phase=Phase.RINGING, text="Offer a time.", when=frozenset({Situation.BUSY})
    )
    card.set_prompts(PromptDeck((*DECK.for_phase(Phase.RINGING), busy)))
    card.show_call(ringing())
    assert card.face.prompt.label.text() != "Offer a time."
    card.face.footer.busy.click()
    assert card.face.prompt.label.text() == "Offer a time."
    card.face.prompt.next.click()
    card.face.footer.busy.click()
    card.face.footer.busy.click()
    assert card.face.prompt.label.text() != "Offer a time."


def test_one_question_is_asked_once_however_often_the_call_changes(
    card: CardWindow, promising: FakePromising
) -> None:
    card.show_call(ringing())
    card.face.footer.busy.click()
    card.show_call(talking())
    card.show_call(talking(note="x"))
    assert promising.asked == ["call-7"]
    promising.answer(())
    card.show_call(ended())
    assert promising.asked == ["call-7"]


def test_a_new_call_waits_while_the_user_is_choosing_a_time(
    qtbot: QtBot, card: QuietCard, promising: FakePromising
) -> None:
    card.show_call(ended("1"))
    card.take_keyboard()
    card.has_keyboard = True
    qtbot.waitUntil(card.face.note.hasFocus)
    hit(card, Qt.Key.Key_B, CTRL)
    promising.answer()
    card.show_call(ringing("2"))
    assert card.front_id == "call-1"
    type_into(card.face.busy.chips[0], "1")
    assert promising.made == [("call-1", BACK, TIMES[0])]
