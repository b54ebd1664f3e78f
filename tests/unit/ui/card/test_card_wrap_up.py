"""The wrap-up on the card: there when a talk has ended, never in the way, nothing to press."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from taktone.core.job import Job
from taktone.core.promise import PromiseKind
from taktone.core.wrap_up import Verdict, WrapUp, WrapUpField
from taktone.ui.card.wrap_up_panel import WrapUpPanel
from unit.ui.card.conftest import QuietCard
from unit.ui.card.fake_promising import TIMES, FakePromising, a_promise
from unit.ui.card.fake_wrap_ups import FakeWords, FakeWrapUps
from unit.ui.card.hands import press, type_into
from unit.ui.card.sample import RETURNING, FakeDesk, ended, missed, ringing, talking


def press_keys(card: QuietCard, keys: str) -> None:
    found = next(x for x in card.findChildren(QShortcut) if x.key().toString() == keys)
    found.activated.emit()


def wrapped(card: QuietCard) -> WrapUpPanel:
    """The card of a talk that has just ended."""
    card.show_call(talking())
    card.show_call(ended())
    return card.desks.wrap_up.panel()


def test_nothing_of_it_is_built_while_it_rings(card: QuietCard, qtbot: QtBot) -> None:
    card.show_call(ringing())
    card.show_call(missed())
    assert card.findChildren(WrapUpPanel) == []


def test_it_is_built_while_one_talks_and_shown_when_the_talk_ends(
    card: QuietCard, qtbot: QtBot
) -> None:
    card.show_call(talking())
    qtbot.waitUntil(lambda: bool(card.findChildren(WrapUpPanel)))
    panel = card.desks.wrap_up.panel()
    assert panel.isHidden()
    card.show_call(ended())
    assert panel.isVisible()
    assert panel.rows.isVisible()


def test_a_missed_call_has_nothing_to_wrap_up(card: QuietCard, wrap_ups: FakeWrapUps) -> None:
    card.show_call(ringing())
    card.show_call(missed())
    assert wrap_ups.asked == []


def test_what_the_history_has_is_shown_again(card: QuietCard, wrap_ups: FakeWrapUps) -> None:
    panel = wrapped(card)
    assert wrap_ups.asked == ["call-7"]
    wrap_ups.answer(WrapUp(verdict=Verdict.MAYBE, words=("rolig",), voice="varm"))
    assert panel.rows.verdict.chip("maybe").isChecked()
    assert panel.rows.words.chip("rolig").isChecked()
    assert panel.rows.lines[WrapUpField.VOICE].text() == "varm"


def test_what_was_chosen_before_the_answer_came_is_not_undone(
    card: QuietCard, wrap_ups: FakeWrapUps
) -> None:
    panel = wrapped(card)
    panel.rows.verdict.chip("no").click()
    wrap_ups.answer(WrapUp(verdict=Verdict.MAYBE, voice="varm"))
    assert panel.rows.verdict.chip("no").isChecked()
    assert panel.rows.lines[WrapUpField.VOICE].text() == "varm"


def test_each_click_and_letter_is_written_for_its_call(
    card: QuietCard, wrap_ups: FakeWrapUps
) -> None:
    panel = wrapped(card)
    panel.rows.words.chip("lytter").click()
    type_into(panel.rows.lines[WrapUpField.INTUITION], "ja")
    assert wrap_ups.changes == [
        ("call-7", WrapUpField.WORDS, ("lytter",)),
        ("call-7", WrapUpField.INTUITION, "j"),
        ("call-7", WrapUpField.INTUITION, "ja"),
    ]


def test_yes_sets_the_star(card: QuietCard, desk: FakeDesk) -> None:
    panel = wrapped(card)
    panel.rows.verdict.chip("yes").click()
    assert desk.stars == [("call-7", True)]
    card.show_call(ended(is_starred=True))
    assert panel.rows.verdict.chip("yes").isChecked()
    panel.rows.verdict.chip("maybe").click()
    assert desk.stars == [("call-7", True), ("call-7", False)]


def test_the_star_says_yes(card: QuietCard, desk: FakeDesk, wrap_ups: FakeWrapUps) -> None:
    panel = wrapped(card)
    panel.rows.verdict.chip("maybe").click()
    press_keys(card, "Ctrl+I")
    card.show_call(ended(is_starred=True))
    assert panel.rows.verdict.chip("yes").isChecked()
    assert wrap_ups.changes[-1] == ("call-7", WrapUpField.VERDICT, Verdict.YES)
    press_keys(card, "Ctrl+I")
    card.show_call(ended())
    assert not any(choice.is_on for choice in panel.rows.verdict.choices)
    assert desk.stars == [("call-7", True), ("call-7", False)]


def test_a_no_of_this_call_reads_no_beside_the_star_of_another(
    card: QuietCard, desk: FakeDesk, wrap_ups: FakeWrapUps
) -> None:
    panel = wrapped(card)
    card.show_call(ended(is_starred=True))
    wrap_ups.answer(WrapUp(verdict=Verdict.NO))
    assert panel.rows.verdict.chip("no").isChecked()
    panel.rows.verdict.chip("no").click()
    assert panel.rows.verdict.chip("yes").isChecked()
    assert desk.stars == []
    panel.rows.verdict.chip("no").click()
    assert desk.stars == [("call-7", False)]


def test_that_nothing_was_promised_is_kept_and_shown_again(
    card: QuietCard, wrap_ups: FakeWrapUps
) -> None:
    panel = wrapped(card)
    panel.promise.chips.chip("nothing").click()
    assert wrap_ups.changes == [("call-7", WrapUpField.IS_NOTHING_PROMISED, True)]
    card.remove_call("call-7")
    again = wrapped(card)
    assert not again.promise.chips.chip("nothing").isChecked()
    wrap_ups.answer(WrapUp(is_nothing_promised=True))
    assert again.promise.chips.chip("nothing").isChecked()
    again.promise.chips.chip("send_mail").click()
    assert wrap_ups.changes[-1] == ("call-7", WrapUpField.IS_NOTHING_PROMISED, False)


def test_a_star_taken_back_in_the_list_takes_the_yes_with_it(card: QuietCard) -> None:
    panel = wrapped(card)
    panel.rows.verdict.chip("yes").click()
    card.show_call(ended(is_starred=True))
    card.show_call(ended(is_starred=False))
    assert not panel.rows.verdict.chip("yes").isChecked()


def test_the_criteria_are_those_of_the_calls_job(card: QuietCard) -> None:
    card.face.set_jobs((Job(id="pm", title="Projektleder", criteria=("Kørekort", "Tysk")),))
    panel = wrapped(card)
    assert panel.rows.criteria.isHidden() or not panel.rows.criteria.isVisible()
    card.show_call(ended(job_id="pm"))
    assert [choice.key for choice in panel.rows.criteria.choices] == ["Kørekort", "Tysk"]


def test_a_new_word_joins_the_users_list(card: QuietCard, behaviour_words: FakeWords) -> None:
    panel = wrapped(card)
    panel.rows.words.chip("+").click()
    type_into(panel.rows.new_word, "modig")
    press(panel.rows.new_word, Qt.Key.Key_Return)
    assert behaviour_words.words[-1] == "modig"
    assert panel.rows.words.chip("modig").isChecked()


def test_two_calls_keep_their_own_wrap_ups(card: QuietCard) -> None:
    panel = wrapped(card)
    panel.rows.words.chip("rolig").click()
    card.show_call(ended("8"))
    card.bring_forward("call-8")
    assert not panel.rows.words.chip("rolig").isChecked()
    card.bring_forward("call-7")
    assert panel.rows.words.chip("rolig").isChecked()


def test_ignored_it_folds_away_after_the_set_time(card: QuietCard, desk: FakeDesk) -> None:
    panel = wrapped(card)
    panel.rows.words.chip("rolig").click()
    assert card.folding.front_timer.isActive()
    assert card.folding.front_timer.interval() == 180_000
    card.folding.front_timer.timeout.emit()
    assert desk.closed == ["call-7"]


def test_esc_closes_the_card(card: QuietCard, desk: FakeDesk) -> None:
    wrapped(card)
    press_keys(card, "Esc")
    assert desk.closed == ["call-7"]


def test_on_a_small_screen_it_scrolls_and_the_buttons_stay(card: QuietCard) -> None:
    panel = wrapped(card)
    card.fit(QSize(384, 500))
    assert card.height() <= 500 + 32
    assert panel.verticalScrollBar().maximum() > 0
    assert panel.horizontalScrollBar().maximum() == 0
    assert panel.height() >= panel.minimumSizeHint().height()
    assert card.face.footer.height() >= card.face.footer.minimumSizeHint().height()
    assert card.face.rect().contains(card.face.footer.geometry())


def test_tab_goes_from_the_note_through_the_wrap_up_to_the_footer(card: QuietCard) -> None:
    panel = wrapped(card)
    panel.rows.words.take_keyboard("lytter")
    stops = panel.tab_stops()
    assert panel.rows.words.chip("lytter") in stops
    chain: list[QWidget] = []
    widget = card.face.note.nextInFocusChain()
    while widget is not None and widget is not card.face.footer.star:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    assert [widget for widget in chain if widget in stops] == stops


def test_letters_typed_on_a_chip_go_into_the_note(card: QuietCard) -> None:
    panel = wrapped(card)
    panel.rows.words.take_keyboard()
    type_into(panel.rows.words.chip("nysgerrig"), "k")
    assert card.face.note.toPlainText() == "k"


def promise_row(card: QuietCard) -> list[tuple[str, bool]]:
    return [(x.words, x.is_on) for x in card.desks.wrap_up.panel().promise.chips.choices]


def test_ctrl_p_promises_in_the_middle_of_a_talk(card: QuietCard, promising: FakePromising) -> None:
    card.show_call(talking())
    press_keys(card, "Ctrl+P")
    panel = card.desks.wrap_up.panel()
    assert panel.isVisible()
    assert not panel.rows.isVisible()
    promising.answer()
    panel.promise.chips.chip(PromiseKind.SEND_MAIL).click()
    panel.promise.when.chip("2").click()
    type_into(panel.promise.words, "løn")
    assert promising.made == [("call-7", PromiseKind.SEND_MAIL, None)]
    assert promising.changed[0] == ("promise-1", "", TIMES[2])
    assert promising.changed[-1] == ("promise-1", "løn", TIMES[2])


def test_ctrl_p_again_or_esc_puts_the_line_away_and_keeps_the_promise(
    card: QuietCard, promising: FakePromising, desk: FakeDesk
) -> None:
    card.show_call(talking())
    press_keys(card, "Ctrl+P")
    card.desks.wrap_up.panel().promise.chips.chip(PromiseKind.CALL_BACK).click()
    press_keys(card, "Esc")
    assert card.desks.wrap_up.panel().isHidden()
    assert (desk.closed, promising.dropped) == ([], [])
    card.show_call(ended())
    assert promise_row(card)[0] == ("Call back", True)


def test_a_promise_in_ones_own_words_is_made_with_the_first_letter(
    card: QuietCard, promising: FakePromising
) -> None:
    panel = wrapped(card)
    panel.promise.chips.chip(PromiseKind.OTHER).click()
    type_into(panel.promise.words, "ad")
    assert promising.made == [("call-7", PromiseKind.OTHER, None)]
    assert promising.changed == [("promise-1", "ad", None)]
    QTest.keyClick(panel.promise.words, Qt.Key.Key_Backspace)
    QTest.keyClick(panel.promise.words, Qt.Key.Key_Backspace)
    assert promising.dropped == ["promise-1"]


def test_what_was_promised_when_busy_is_shown_and_can_be_taken_back(
    card: QuietCard, promising: FakePromising
) -> None:
    promise = a_promise(call_id="call-7")
    caller = replace(RETURNING, open_promises=(promise,))
    card.show_call(talking(caller=caller))
    card.show_call(ended(caller=caller))
    assert promise_row(card)[0] == ("Call back today 14:30", True)
    card.desks.wrap_up.panel().promise.chips.chip(PromiseKind.CALL_BACK).click()
    assert promising.dropped == ["promise-1"]
    assert promise_row(card)[0] == ("Call back", False)


def test_there_is_no_button_to_press(card: QuietCard) -> None:
    assert wrapped(card).findChildren(QPushButton) == []


@pytest.mark.parametrize("is_on", [True, False])
def test_nothing_promised_is_remembered_on_the_card(card: QuietCard, is_on: bool) -> None:
    panel = wrapped(card)
    panel.promise.chips.chip("nothing").click()
    if not is_on:
        panel.promise.chips.chip("nothing").click()
    assert ("Nothing", is_on) in promise_row(card)
    assert QApplication.focusWidget() is None or not card.isActiveWindow()
