"""Everything by keyboard, and what the card does by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from taktone.ui.card.card_window import CardWindow
from unit.ui.card.conftest import QuietCard
from unit.ui.card.sample import Clock, FakeDesk, ended, missed, ringing, talking


@pytest.fixture
def active(qtbot: QtBot, card: QuietCard) -> QuietCard:
    """A card in a talk, with another call waiting, that has the keyboard."""
    card.show_call(talking("1", job_id="pm"))
    card.show_call(ringing("2"))
    card.take_keyboard()
    card.has_keyboard = True
    qtbot.waitUntil(card.face.note.hasFocus)
    return card


def press(card: CardWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Presses a key where the keyboard is."""
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(card.focusWidget() or card, key, held)


CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_escape_closes_the_call_in_front(active: CardWindow, desk: FakeDesk) -> None:
    press(active, Qt.Key.Key_Escape)
    assert desk.closed == ["call-1"]


def test_control_i_marks_the_caller(active: CardWindow, desk: FakeDesk) -> None:
    press(active, Qt.Key.Key_I, CTRL)
    press(active, Qt.Key.Key_I, CTRL)
    assert desk.stars == [("call-1", True), ("call-1", False)]


def test_alt_and_the_arrows_turn_the_prompts(active: CardWindow) -> None:
    first = active.face.prompt.label.text()
    press(active, Qt.Key.Key_Right, ALT)
    second = active.face.prompt.label.text()
    assert second != first
    press(active, Qt.Key.Key_Left, ALT)
    assert active.face.prompt.label.text() == first


def test_control_tab_goes_from_call_to_call(active: CardWindow) -> None:
    press(active, Qt.Key.Key_Tab, CTRL)
    assert active.front_id == "call-2"
    press(active, Qt.Key.Key_Tab, CTRL)
    assert active.front_id == "call-1"


def test_tab_goes_from_the_note_through_every_control_and_back(active: CardWindow) -> None:
    seen = []
    for _ in range(12):
        seen.append(active.focusWidget())
        press(active, Qt.Key.Key_Tab)
    face = active.face
    assert seen == [
        face.note,
        face.person.row.link,
        face.footer.star,
        face.footer.busy,
        face.job.combo,
        face.job.link,
        face.prompt.previous,
        face.prompt.next,
        face.strips.strips[0],
        face.header.more_button,
        face.header.close_button,
        face.note,
    ]


def test_space_on_the_star_marks_and_typing_does_not(active: CardWindow, desk: FakeDesk) -> None:
    press(active, Qt.Key.Key_Space)
    assert desk.stars == []
    active.face.footer.star.setFocus()
    press(active, Qt.Key.Key_Space)
    assert desk.stars == [("call-1", True)]


def test_escape_in_the_line_for_a_new_job_keeps_the_card(
    active: CardWindow, desk: FakeDesk
) -> None:
    active.face.job.open_title()
    press(active, Qt.Key.Key_Escape)
    assert desk.closed == []
    assert active.face.job.title.isHidden()
    press(active, Qt.Key.Key_Escape)
    assert desk.closed == ["call-1"]


def test_the_prompt_buttons_turn_the_prompts_too(active: CardWindow) -> None:
    first = active.face.prompt.label.text()
    active.face.prompt.next.click()
    assert active.face.prompt.label.text() != first
    active.face.prompt.previous.click()
    assert active.face.prompt.label.text() == first


@pytest.mark.parametrize("shown", [ringing(), ended(), missed()])
def test_no_clock_runs_without_a_talk(card: CardWindow, shown: object) -> None:
    card.show_call(shown)  # type: ignore[arg-type]
    assert not card.clock.timer.isActive()


def test_the_clock_runs_in_a_talk_and_only_while_it_is_seen(card: CardWindow) -> None:
    card.show_call(talking())
    assert card.clock.timer.isActive()
    card.remove_call("call-7")
    assert not card.clock.timer.isActive()


def test_each_tick_moves_the_clock_and_waits_for_the_next(card: CardWindow, clock: Clock) -> None:
    card.show_call(talking(talked_s=58))
    for second in (59, 60, 61):
        clock.tick_s += 1
        card.clock.timer.stop()
        card.clock.ticked.emit()
        assert card.face.header.badge.text() == f"{second // 60:02}:{second % 60:02}"
        assert card.clock.timer.isActive()
    assert card.face.prompt.label.text().startswith("listening")


def test_the_clock_goes_on_after_the_keyboard_was_taken(card: CardWindow) -> None:
    card.show_call(talking())
    card.take_keyboard()
    assert card.clock.timer.isActive()


def test_a_finished_call_folds_away_and_everything_is_kept(
    card: CardWindow, desk: FakeDesk
) -> None:
    card.show_call(ended(note="Leder et team"))
    assert card.folding.front_timer.interval() == 180_000
    card.folding.front_timer.timeout.emit()
    assert desk.closed == ["call-7"]
    assert desk.notes == []


def test_a_missed_call_folds_away_after_twenty_seconds(card: CardWindow, desk: FakeDesk) -> None:
    card.show_call(missed())
    assert card.folding.front_timer.interval() == 20_000
    card.folding.front_timer.timeout.emit()
    assert desk.closed == ["call-7"]


def test_a_new_call_is_never_hidden_by_the_folding_of_the_last_one(
    card: CardWindow, desk: FakeDesk
) -> None:
    card.show_call(ended("1"))
    assert card.folding.front_timer.isActive()
    card.show_call(ringing("2"))
    assert not card.folding.front_timer.isActive()
    card.folding.front_timer.timeout.emit()
    assert desk.closed == []
    assert card.isVisible()


def test_each_change_begins_the_time_anew(qtbot: QtBot, card: CardWindow) -> None:
    card.show_call(ended())
    card.folding.front_timer.start(5)
    card.face.note.insertPlainText("x")
    assert card.folding.front_timer.interval() == 180_000
    card.folding.front_timer.start(5)
    card.face.prompt.next.click()
    assert card.folding.front_timer.interval() == 180_000


def test_nothing_folds_while_the_card_has_the_keyboard(card: QuietCard) -> None:
    card.show_call(ended())
    card.has_keyboard = True
    card.keyboard_taken.emit()
    assert not card.folding.front_timer.isActive()
    card.has_keyboard = False
    card.keyboard_left.emit()
    assert card.folding.front_timer.isActive()


def test_a_missed_strip_goes_while_the_talk_goes_on(card: CardWindow, desk: FakeDesk) -> None:
    card.show_call(talking("1"))
    card.show_call(ringing("2"))
    card.show_call(missed("2"))
    card.folding.strips_timer.timeout.emit()
    assert desk.closed == ["call-2"]


def test_nothing_at_all_runs_after_the_last_card_went(qapp: QApplication, card: CardWindow) -> None:
    card.show_call(talking("1"))
    card.show_call(ringing("2"))
    card.show_call(missed("3"))
    for key in ("1", "2", "3"):
        card.remove_call(f"call-{key}")
    timers = (
        card.clock.timer,
        card.folding.front_timer,
        card.folding.strips_timer,
        card.entering.delay,
        card.face.header.rings.motion,
    )
    assert not any(timer.isActive() for timer in timers)
