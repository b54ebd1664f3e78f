"""What the user does on the card reaches whom it concerns."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QShortcut

from taktone.ui.card.card_window import CardWindow
from unit.ui.card.hands import type_into
from unit.ui.card.sample import FakeDesk, ringing, talking


@pytest.fixture
def busy(card: CardWindow) -> CardWindow:
    """Two calls: one in talk in front, one waiting."""
    card.show_call(talking("1"))
    card.show_call(ringing("2"))
    return card


def press(card: CardWindow, keys: str) -> None:
    (shortcut,) = (x for x in card.findChildren(QShortcut) if x.key().toString() == keys)
    shortcut.activated.emit()


WISHES: dict[str, Callable[[CardWindow], None]] = {
    "closed": lambda card: card.face.header.close_wanted.emit(),
    "starred": lambda card: card.face.footer.star_clicked.emit(True),
    "about a job": lambda card: card.face.job.job_chosen.emit("fin"),
    "about a new job": lambda card: card.face.job.job_named.emit("Driftsleder"),
}


@pytest.mark.parametrize("wish", WISHES)
def test_a_wish_is_about_the_call_in_front(busy: CardWindow, desk: FakeDesk, wish: str) -> None:
    WISHES[wish](busy)
    asked = {
        "closed": desk.closed == ["call-1"],
        "starred": desk.stars == [("call-1", True)],
        "about a job": desk.jobs == [("call-1", "fin")],
        "about a new job": desk.new_jobs == [("call-1", "Driftsleder")],
    }
    assert [told for told, is_so in asked.items() if is_so] == [wish]


def test_what_is_typed_is_written_about_the_call_in_front(busy: CardWindow, desk: FakeDesk) -> None:
    type_into(busy.face.note, "Ja")
    assert [(call_id, text) for call_id, _, text in desk.notes][-1] == ("call-1", "Ja")
    assert [revision for _, revision, _ in desk.notes] == sorted({x[1] for x in desk.notes})


def test_the_waiting_call_is_reached_by_key(busy: CardWindow) -> None:
    press(busy, "Ctrl+Tab")
    assert busy.front_id == "call-2"


def test_prompts_are_turned_by_key(busy: CardWindow) -> None:
    first = busy.face.prompt.label.text()
    press(busy, "Alt+Right")
    assert busy.face.prompt.label.text() != first
    press(busy, "Alt+Left")
    assert busy.face.prompt.label.text() == first


def test_escape_closes_what_is_open_on_the_card_before_the_card(
    busy: CardWindow, desk: FakeDesk
) -> None:
    busy.desks.busy.toggle()
    press(busy, "Esc")
    assert desk.closed == []
    press(busy, "Esc")
    assert desk.closed == ["call-1"]
