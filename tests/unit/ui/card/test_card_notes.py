"""Nothing typed on the card is ever lost."""

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.known_error import KnownError, Problem
from taktone.ui.card.card_window import CardWindow
from unit.ui.card.conftest import QuietCard
from unit.ui.card.hands import type_into
from unit.ui.card.sample import FakeDesk, ended, missed, ringing, talking


@pytest.fixture
def talk(card: CardWindow) -> CardWindow:
    card.show_call(talking())
    return card


def saved(card: CardWindow) -> str:
    """The word under the note once the fingers rest."""
    card.face.note_area.resting.stop()
    card.face.note_area.resting.timeout.emit()
    return card.face.note_area.saved.text()


def test_every_key_goes_to_the_desk_with_a_growing_revision(
    qtbot: QtBot, talk: CardWindow, desk: FakeDesk
) -> None:
    type_into(talk.face.note, "ja!")
    assert desk.notes == [("call-7", 1, "j"), ("call-7", 2, "ja"), ("call-7", 3, "ja!")]


def test_saved_is_said_when_the_latest_revision_is(qtbot: QtBot, talk: CardWindow) -> None:
    type_into(talk.face.note, "ja")
    assert saved(talk) == "Saving…"
    talk.confirm_saved("call-7", 1)
    assert saved(talk) == "Saving…"
    talk.confirm_saved("call-7", 2)
    assert saved(talk) == "✓ Saved"


def test_news_of_another_calls_note_say_nothing_of_this_one(qtbot: QtBot, talk: CardWindow) -> None:
    type_into(talk.face.note, "ja")
    talk.confirm_saved("call-unknown", 2)
    assert saved(talk) == "Saving…"


def test_a_failure_is_told_and_over_when_it_is_over(qtbot: QtBot, talk: CardWindow) -> None:
    type_into(talk.face.note, "ja")
    talk.show_problem(KnownError(Problem.DISK_FULL))
    assert saved(talk).startswith("The disk is full.")
    assert talk.face.note.toPlainText() == "ja"
    talk.confirm_saved("call-7", 2)
    assert saved(talk) == "✓ Saved"
    type_into(talk.face.note, "!")
    assert saved(talk) == "Saving…"


def test_each_call_keeps_its_own_words(qtbot: QtBot, talk: CardWindow, desk: FakeDesk) -> None:
    type_into(talk.face.note, "en")
    talk.show_call(ringing("8"))
    talk.bring_forward("call-8")
    talk.enter()
    type_into(talk.face.note, "to")
    talk.bring_forward("call-7")
    assert talk.face.note.toPlainText() == "en"
    type_into(talk.face.note, "s")
    assert desk.notes[-2:] == [("call-8", 2, "to"), ("call-7", 3, "ens")]


def test_the_end_of_the_call_leaves_the_words_and_the_cursor(
    qtbot: QtBot, talk: CardWindow, desk: FakeDesk
) -> None:
    type_into(talk.face.note, "ja")
    talk.show_call(ended(note="ja"))
    type_into(talk.face.note, "!")
    assert talk.face.note.toPlainText() == "ja!"
    assert desk.notes[-1] == ("call-7", 3, "ja!")


def test_news_of_the_call_never_change_what_is_being_typed(qtbot: QtBot, talk: CardWindow) -> None:
    type_into(talk.face.note, "ja")
    talk.show_call(talking(note="j", is_starred=True))
    assert talk.face.note.toPlainText() == "ja"


def test_a_note_changed_in_the_history_is_shown(talk: CardWindow, desk: FakeDesk) -> None:
    talk.show_call(talking(note="rettet"))
    assert talk.face.note.toPlainText() == "rettet"
    assert desk.notes == []
    assert saved(talk) == "✓ Saved"


def test_a_note_changed_in_the_history_waits_for_the_one_who_types(
    qtbot: QtBot, card: QuietCard
) -> None:
    card.show_call(talking())
    card.take_keyboard()
    card.has_keyboard = True
    qtbot.waitUntil(card.face.note.hasFocus)
    type_into(card.face.note, "ja")
    card.confirm_saved("call-7", 2)
    card.show_call(talking(note="rettet"))
    assert card.face.note.toPlainText() == "ja"


def test_a_line_from_the_command_line_is_written_like_a_typed_one(
    talk: CardWindow, desk: FakeDesk
) -> None:
    assert talk.append_to_note("Ring tilbage kl. 14")
    assert talk.append_to_note("Løn?")
    assert desk.notes[-1] == ("call-7", 2, "Ring tilbage kl. 14\nLøn?")


def test_a_line_from_the_command_line_opens_a_compact_card(card: CardWindow) -> None:
    card.show_call(ringing())
    assert card.append_to_note("Travlt")
    assert not card.face.note_area.isHidden()


def test_without_a_call_there_is_nowhere_to_write(card: CardWindow, desk: FakeDesk) -> None:
    assert not card.append_to_note("to nobody")
    assert desk.notes == []


def test_a_missed_call_can_be_written_about(qtbot: QtBot, card: CardWindow, desk: FakeDesk) -> None:
    card.show_call(missed())
    card.enter()
    type_into(card.face.note, "x")
    assert desk.notes == [("call-7", 1, "x")]


def test_the_note_of_a_closed_call_is_not_written_again(card: CardWindow, desk: FakeDesk) -> None:
    card.show_call(talking("1", note="first"))
    card.remove_call("call-1")
    card.show_call(talking("2"))
    assert card.face.note.toPlainText() == ""
    assert desk.notes == []


def test_a_long_note_pushes_the_card_up_and_never_off_the_screen(
    qtbot: QtBot, card: CardWindow
) -> None:
    card.show_call(talking())
    before = card.geometry()
    card.append_to_note("linje\n" * 4000)
    qtbot.waitUntil(lambda: card.height() > before.height())
    assert card.geometry().bottom() == before.bottom()
    assert card.screen().availableGeometry().adjusted(-16, -16, 16, 16).contains(card.geometry())
