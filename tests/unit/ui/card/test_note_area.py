"""The note, and whether it is saved."""

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.known_error import KnownError, Problem
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.note_area import NoteArea
from taktone.ui.card.prompt_hand import PromptHand
from taktone.ui.theme.theme import Theme
from unit.ui.card.hands import type_into
from unit.ui.card.sample import DECK, NOW, TICK_S, talking

MOMENT = CardMoment(TICK_S, NOW)


@pytest.fixture
def area(qtbot: QtBot, theme: Theme) -> NoteArea:
    area = NoteArea(theme, 384)
    qtbot.addWidget(area)
    return area


@pytest.fixture
def entry(area: NoteArea) -> CardEntry:
    entry = an_entry()
    area.show_entry(entry, MOMENT)
    area.text_written.connect(entry.write)
    return entry


def an_entry(key: str = "7", note: str = "") -> CardEntry:
    shown = talking(key, note=note)
    return CardEntry(shown, PromptHand(DECK, shown.call.id))


def rest(area: NoteArea) -> None:
    """The user's fingers come to rest."""
    area.resting.stop()
    area.resting.timeout.emit()


def test_an_empty_note_needs_no_word(area: NoteArea, entry: CardEntry) -> None:
    assert area.saved.text() == ""


def test_a_note_that_was_there_already_is_saved(area: NoteArea) -> None:
    area.show_entry(an_entry(note="Leder et team"), MOMENT)
    assert area.saved.text() == "✓ Saved"


def test_what_is_typed_is_being_saved_until_it_is(
    qtbot: QtBot, area: NoteArea, entry: CardEntry
) -> None:
    type_into(area.note, "ab")
    assert area.saved.text() == "Saving…"
    rest(area)
    assert area.saved.text() == "Saving…"
    entry.confirm(1)
    area.show_entry(entry, MOMENT)
    assert area.saved.text() == "Saving…"
    entry.confirm(2)
    area.show_entry(entry, MOMENT)
    assert area.saved.text() == "✓ Saved"


def test_the_word_does_not_flicker_while_keys_follow_each_other(
    qtbot: QtBot, area: NoteArea, entry: CardEntry
) -> None:
    for revision, key in enumerate("abc", start=1):
        type_into(area.note, key)
        entry.confirm(revision)
        area.show_entry(entry, MOMENT)
        assert area.saved.text() == "Saving…"
    rest(area)
    assert area.saved.text() == "✓ Saved"


def test_a_note_emptied_again_is_saved_too(qtbot: QtBot, area: NoteArea, entry: CardEntry) -> None:
    type_into(area.note, "a")
    area.note.clear()
    entry.confirm(2)
    rest(area)
    assert area.saved.text() == "✓ Saved"


def test_a_problem_is_told_calmly_and_the_text_stays(
    qtbot: QtBot, area: NoteArea, entry: CardEntry
) -> None:
    type_into(area.note, "Leder")
    area.show_problem(KnownError(Problem.DISK_FULL, "disk"))
    assert area.saved.text() == (
        "The disk is full. Your words stay here, and saving is tried again."
    )
    assert area.note.toPlainText() == "Leder"
    assert area.saved._role == "ring"


def test_when_the_problem_is_over_the_word_is_as_before(
    qtbot: QtBot, area: NoteArea, entry: CardEntry
) -> None:
    type_into(area.note, "a")
    area.show_problem(KnownError(Problem.DISK_FULL))
    area.show_problem(None)
    entry.confirm(1)
    rest(area)
    assert area.saved.text() == "✓ Saved"
    assert area.saved._role == "muted"


def test_a_problem_is_no_news_where_everything_is_saved(area: NoteArea, entry: CardEntry) -> None:
    area.show_problem(KnownError(Problem.STORE_BUSY))
    assert area.saved.text() == ""


@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_has_words(
    qtbot: QtBot, area: NoteArea, entry: CardEntry, problem: Problem
) -> None:
    type_into(area.note, "a")
    area.show_problem(KnownError(problem))
    assert "Your words stay here" in area.saved.text()


def test_another_calls_note_comes_with_its_own_cursor(qtbot: QtBot, area: NoteArea) -> None:
    first, second = an_entry("1", "first note"), an_entry("2", "second")
    area.show_entry(first, MOMENT)
    cursor = area.note.textCursor()
    cursor.setPosition(3)
    area.note.setTextCursor(cursor)
    area.show_entry(second, MOMENT)
    assert area.note.toPlainText() == "second"
    area.show_entry(first, MOMENT)
    assert area.note.textCursor().position() == 3


def test_a_calls_own_word_is_shown_when_it_comes_forward(
    qtbot: QtBot, area: NoteArea, entry: CardEntry
) -> None:
    type_into(area.note, "a")
    area.show_entry(an_entry("2", "saved long ago"), MOMENT)
    assert area.saved.text() == "✓ Saved"
    area.show_entry(entry, MOMENT)
    assert area.saved.text() == "Saving…"


def test_after_the_last_call_nothing_is_kept_of_it(area: NoteArea, entry: CardEntry) -> None:
    area.forget_entry()
    area.show_problem(None)
    assert area.saved.text() == ""
