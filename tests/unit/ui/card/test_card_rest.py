"""The hidden card stands as it will at the next ring, and remembers nobody."""

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from taktone.core.caller import STRANGER, Caller
from taktone.core.prompt_deck import PromptDeck
from taktone.ui.card.card_footer import CardFooter
from taktone.ui.card.card_window import CardWindow
from taktone.ui.card.clamped_label import ClampedLabel
from unit.ui.card.sample import NOW, RETURNING, ended, ringing, talking

AGAIN = Caller(call_count=1, last_at=NOW)


def words_on(card: CardWindow) -> str:
    return "\n".join(label.text() for label in card.face.findChildren(ClampedLabel))


def put_away(card: CardWindow, call_id: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.rested):
        card.remove_call(call_id)


def test_it_forgets_the_last_caller_and_the_note(card: CardWindow, qtbot: QtBot) -> None:
    call = talking(caller=RETURNING, note="Asked about the pay")
    card.show_call(call)
    assert RETURNING.name in words_on(card)
    put_away(card, call.call.id, qtbot)
    assert RETURNING.name not in words_on(card)
    assert card.face.note.toPlainText() == ""
    assert not card.isVisible()


def test_it_has_the_size_of_a_returning_callers_card(card: CardWindow, qtbot: QtBot) -> None:
    sizes: list[QSize] = []
    for key in ("1", "2"):
        sizes.append(card.face.wanted_size())
        call = ringing(key, caller=AGAIN)
        card.show_call(call)
        sizes.append(card.face.wanted_size())
        card.show_call(ended(key))
        put_away(card, call.call.id, qtbot)
    assert len(set(map(QSize.toTuple, sizes))) == 1


def test_it_stands_as_the_last_caller_left_it_without_a_word(
    card: CardWindow, qtbot: QtBot
) -> None:
    chatty = Caller(call_count=3, last_at=NOW, last_note="Asked about the pay. " * 20)
    for key, caller in (("1", chatty), ("2", STRANGER), ("3", chatty)):
        call = ringing(key, caller=caller)
        card.show_call(call)
        as_seen = card.face.wanted_size()
        put_away(card, call.call.id, qtbot)
        assert card.face.wanted_size() == as_seen
        assert card.face.earlier.label.text() == ""
    card.show_call(ringing("4", caller=chatty))
    assert card.face.wanted_size() == as_seen
    assert "Asked about the pay" in words_on(card)


def test_a_ring_writes_only_what_is_new(
    card: CardWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = ringing("1")
    card.show_call(first)
    card.show_call(ended("1"))
    put_away(card, first.call.id, qtbot)
    said: list[object] = []
    say, say_words = ClampedLabel.say, CardFooter._say_words
    monkeypatch.setattr(CardFooter, "_say_words", lambda footer: said.append(say_words(footer)))

    def hear(label: ClampedLabel, text: str, lead: str = "") -> None:
        before = label.text()
        say(label, text, lead)
        if label.text() != before:
            said.append(label)

    monkeypatch.setattr(ClampedLabel, "say", hear)
    card.show_call(ringing("2"))
    header, prompt = card.face.header, card.face.prompt
    assert set(said) <= {header.name, header.number, prompt.label}
    assert header.name in said


def test_a_ring_finds_its_place_once(
    card: CardWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fitted: list[QSize] = []
    fit = card.fit

    def watched(size: QSize) -> None:
        fitted.append(size)
        fit(size)

    monkeypatch.setattr(card, "fit", watched)
    card.show_call(ringing("1", caller=RETURNING))
    qtbot.waitExposed(card)
    qtbot.waitUntil(lambda: not card._unpainted)
    assert len(fitted) == 1


def test_prompts_that_arrive_later_are_there_at_the_first_ring(
    card: CardWindow, qtbot: QtBot
) -> None:
    card.set_prompts(PromptDeck(()))
    assert card.face.prompt.isHidden()
    resting = card.face.wanted_size()
    card.show_call(ringing("1", caller=AGAIN))
    assert card.face.wanted_size() == resting


def test_an_open_card_does_not_rest(card: CardWindow) -> None:
    call = ringing("1", name="Mette Holm")
    card.show_call(call)
    card.set_prompts(PromptDeck(()))
    assert "Mette Holm" in words_on(card)
