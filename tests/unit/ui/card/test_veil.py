"""A discreet card: initials, and nothing of anybody's words until the user asks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from taktone.core.call_event import CallState
from taktone.core.open_call import OpenCall
from taktone.core.promise import Promise, PromisedPerson, PromiseKind
from taktone.ui.card.announcing import announcement
from taktone.ui.card.card_surroundings import CardSurroundings
from taktone.ui.card.card_window import CardWindow
from taktone.ui.card.veil import discreet_title, veiled
from taktone.ui.notices import call_notice, promise_notice
from unit.ui.card.conftest import QuietCard
from unit.ui.card.hands import press, type_into
from unit.ui.card.sample import NOW, RETURNING, FakeDesk, hidden, ringing, talking

PROMISE = Promise(
    id="p", person_id="mette", kind=PromiseKind.OTHER, made_at=NOW, due_at=NOW, text="løn"
)
KNOWN = replace(RETURNING, open_promises=(PROMISE,))
TELLING = ("Mette", "Sørensen", "20 12 34 56", "rejsedage", "løn", "Leder")


class Onlookers:
    """Whether others may look on, as the test says."""

    are_there = True


@pytest.fixture
def onlookers() -> Onlookers:
    return Onlookers()


@pytest.fixture
def around(around: CardSurroundings, onlookers: Onlookers) -> CardSurroundings:
    return around._replace(is_discreet=lambda: onlookers.are_there)


def said(card: CardWindow) -> str:
    """Every word that can be seen or read out."""
    words = [card.windowTitle()]
    for part in card.findChildren(QWidget):
        if part.isVisible():
            words += [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
            if isinstance(part, QLabel | QAbstractButton):
                words.append(part.text())
            if isinstance(part, QPlainTextEdit):
                words.append(part.toPlainText())
    return "\n".join(words)


def telling(card: CardWindow) -> list[str]:
    return [word for word in TELLING if word in said(card)]


def known(key: str = "7", state: str = "talking") -> OpenCall:
    made = talking if state == "talking" else ringing
    return made(key, caller=KNOWN, note="Leder et team")


@pytest.mark.parametrize("state", ["ringing", "talking"])
def test_nothing_tells_who_it_is(card: CardWindow, state: str) -> None:
    card.show_call(known(state=state))
    assert telling(card) == []
    assert card.face.header.name.text() == "M. S."
    assert card.face.header.number.isHidden()
    assert card.face.note_area.isHidden()
    assert card.face.earlier.isHidden()


def test_without_onlookers_everything_is_told(card: CardWindow, onlookers: Onlookers) -> None:
    onlookers.are_there = False
    card.show_call(known())
    assert set(telling(card)) == set(TELLING) - {"rejsedage", "løn"} | {"rejsedage", "løn"}
    assert card.face.veil.isHidden()


def test_a_click_shows_all_of_it(card: CardWindow) -> None:
    card.show_call(known())
    card.face.veil.show_button.click()
    assert set(telling(card)) == set(TELLING)
    assert card.face.veil.isHidden()


def test_a_key_shows_it_and_hides_it_again(qtbot: QtBot, card: QuietCard) -> None:
    card.show_call(known())
    card.desks.veil.toggle()
    assert "Mette" in telling(card)
    card.desks.veil.toggle()
    assert telling(card) == []
    assert "Ctrl+R" in card.desks.veil.keys


def test_a_call_shown_once_stays_so_and_another_is_veiled(card: CardWindow) -> None:
    card.show_call(known("1"))
    card.face.veil.show_button.click()
    card.show_call(ringing("2", name="Jonas Holm"))
    assert card.face.strips.strips[0].text() == "J. H., Ringing"
    assert card.face.header.name.text() == "Mette Sørensen"
    card.bring_forward("call-2")
    assert card.face.header.name.text() == "J. H."
    card.bring_forward("call-1")
    assert card.face.header.name.text() == "Mette Sørensen"


def test_onlookers_who_come_in_the_middle_of_a_call_see_nothing(
    card: CardWindow, onlookers: Onlookers
) -> None:
    onlookers.are_there = False
    card.show_call(known())
    onlookers.are_there = True
    card.show_anew()
    assert telling(card) == []
    onlookers.are_there = False
    card.show_anew()
    assert "Mette" in telling(card)


def test_changes_of_a_veiled_call_are_known_when_it_is_shown(card: CardWindow) -> None:
    card.show_call(ringing(name=""))
    card.show_call(known())
    assert card.face.header.name.text() == "M. S."
    card.face.veil.show_button.click()
    assert card.face.note.toPlainText() == "Leder et team"


def test_letters_typed_at_the_veil_land_in_the_note(
    qtbot: QtBot, card: QuietCard, desk: FakeDesk
) -> None:
    card.has_keyboard = True
    card.show_call(known())
    assert card.focusWidget() is card.face.veil.show_button
    type_into(card.face.veil.show_button, "x")
    assert [text for _, _, text in desk.notes] == ["Leder et teamx"]
    assert card.focusWidget() is card.face.note


def test_enter_at_the_veil_shows_and_writes_nothing(card: QuietCard, desk: FakeDesk) -> None:
    card.has_keyboard = True
    card.show_call(known())
    press(card.face.veil.show_button, Qt.Key.Key_Return)
    assert card.face.veil.isHidden()
    assert desk.notes == []


def test_the_star_and_busy_now_need_no_lifting(card: CardWindow, desk: FakeDesk) -> None:
    card.show_call(known())
    card.face.footer.star.click()
    assert desk.stars == [("call-7", True)]
    card.face.footer.busy.click()
    assert telling(card) == []


def test_a_note_from_the_command_line_is_kept_and_not_shown(
    card: CardWindow, desk: FakeDesk
) -> None:
    card.show_call(known())
    assert card.append_to_note("Ringer igen")
    assert [text for _, _, text in desk.notes] == ["Leder et team\nRinger igen"]
    assert telling(card) == []


def test_screen_readers_are_told_initials_too(card: CardWindow) -> None:
    assert announcement(veiled(known())) == "In the call with M. S."


def test_what_does_not_tell_who_it_is_stays() -> None:
    shown = known()
    seen = veiled(shown)
    assert (seen.call.id, seen.call.state) == ("call-7", CallState.ACTIVE)
    assert seen.caller.person_id == "mette"
    assert (seen.note, seen.caller.last_note, seen.caller.call_count) == ("", "", 0)


@pytest.mark.parametrize(
    ("shown", "title"),
    [(ringing(name=""), "Unknown caller"), (hidden(), "Hidden number"), (ringing(), "M. S.")],
)
def test_callers_without_a_name_are_what_they_were(shown: OpenCall, title: str) -> None:
    assert veiled(shown).name == title
    assert discreet_title(shown.name, shown.call.number.number) == title


def test_notices_are_discreet_too() -> None:
    notice = call_notice(known(), is_discreet=True)
    assert notice.body == "M. S."
    row = PromisedPerson(promise=PROMISE, name="Mette Sørensen", number="+4520123456", last_note="")
    reminder = promise_notice(row, is_discreet=True)
    assert (reminder.title, reminder.body) == ("You promised something", "M. S.")
    open_reminder = promise_notice(row)
    assert (open_reminder.title, "20 12 34 56" in open_reminder.body) == ("løn", True)
