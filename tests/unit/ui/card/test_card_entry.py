"""One call as the card keeps it."""

from dataclasses import replace

import pytest

from taktone.core.call_event import EndReason
from taktone.core.open_call import OpenCall
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.prompt_hand import PromptHand
from unit.ui.card.sample import DECK, ended, held, missed, ringing, talking


def an_entry(shown: OpenCall) -> CardEntry:
    return CardEntry(shown, PromptHand(DECK, shown.call.id))


def test_a_call_begins_with_the_note_it_has() -> None:
    entry = an_entry(talking(note="Leder et team"))
    assert entry.text == "Leder et team"
    assert entry.cursor == len("Leder et team")
    assert entry.is_saved


def test_what_is_typed_is_unsaved_until_its_revision_is() -> None:
    entry = an_entry(talking())
    assert entry.write("a") == 1
    assert entry.write("ab") == 2
    entry.confirm(1)
    assert not entry.is_saved
    entry.confirm(2)
    assert entry.is_saved


def test_an_older_revision_saved_late_changes_nothing() -> None:
    entry = an_entry(talking())
    entry.write("a")
    entry.write("ab")
    entry.confirm(2)
    entry.confirm(1)
    assert entry.is_saved


def test_a_revision_of_a_card_before_this_one_does_not_stand_for_later_words() -> None:
    entry = an_entry(talking())
    entry.confirm(14)
    entry.write("a")
    assert not entry.is_saved


def test_a_note_changed_elsewhere_is_taken_over() -> None:
    entry = an_entry(talking(note="before"))
    entry.take(talking(note="after"), is_typing=False)
    assert entry.text == "after"


def test_a_note_changed_elsewhere_waits_while_the_user_types() -> None:
    entry = an_entry(talking(note="before"))
    entry.take(talking(note="after"), is_typing=True)
    assert entry.text == "before"


def test_a_note_changed_elsewhere_never_replaces_unsaved_words() -> None:
    entry = an_entry(talking(note="before"))
    entry.write("before and more")
    entry.take(talking(note="after"), is_typing=False)
    assert entry.text == "before and more"


def test_an_old_note_told_again_does_not_bring_it_back() -> None:
    entry = an_entry(talking(note="before"))
    entry.confirm(entry.write("before and more"))
    entry.take(talking(note="before", is_starred=True), is_typing=False)
    assert entry.text == "before and more"
    assert entry.shown.is_starred


@pytest.mark.parametrize(
    ("shown", "is_live", "is_talk"),
    [
        (ringing(), True, False),
        (talking(), True, True),
        (held(), True, False),
        (ended(), False, False),
        (missed(), False, False),
    ],
)
def test_a_call_is_live_until_it_ends_and_a_talk_while_it_is_active(
    shown: OpenCall, is_live: bool, is_talk: bool
) -> None:
    entry = an_entry(shown)
    assert (entry.is_live, entry.is_talk) == (is_live, is_talk)


@pytest.mark.parametrize(
    ("shown", "is_unheard"),
    [
        (missed(), True),
        (ended(talked_s=None, reason=EndReason.ANSWERED_ELSEWHERE), True),
        (ended(talked_s=None, reason=EndReason.REJECTED), True),
        (ended(talked_s=None, reason=EndReason.NO_ANSWER), False),
        (ended(), False),
        (ringing(), False),
    ],
)
def test_a_call_nobody_took_is_unheard(shown: OpenCall, is_unheard: bool) -> None:
    assert an_entry(shown).is_unheard is is_unheard


def test_a_ringing_call_is_compact_until_it_is_entered() -> None:
    entry = an_entry(ringing())
    assert entry.is_compact
    entry.is_entered = True
    assert not entry.is_compact


def test_a_call_with_words_is_never_compact() -> None:
    assert not an_entry(replace(ringing(), note="x")).is_compact


@pytest.mark.parametrize("shown", [talking(), held(), ended()])
def test_an_answered_call_is_never_compact(shown: OpenCall) -> None:
    assert not an_entry(shown).is_compact
