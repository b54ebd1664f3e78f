"""What is worth knowing of a caller, on the whole card."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from taktone.core.caller import Caller
from taktone.ui.card.person_panel import PersonPanel
from unit.ui.card.conftest import QuietCard
from unit.ui.card.facts_sample import RICH_JOBS
from unit.ui.card.fake_person_lines import FakePersonLines
from unit.ui.card.hands import press, type_into
from unit.ui.card.sample import RETURNING, FakeDesk, hidden, ringing, talking

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

CTRL = Qt.KeyboardModifier.ControlModifier
KNOWN = replace(RETURNING, email="mette@example.org", seen_in="Jobindex")


@pytest.fixture
def card(card: QuietCard) -> QuietCard:
    """A card whose job's ad runs somewhere."""
    card.face.set_jobs(RICH_JOBS)
    return card


@pytest.fixture
def active(qtbot: QtBot, card: QuietCard) -> QuietCard:
    """In a talk about the job, with the keyboard."""
    card.show_call(talking(job_id="pm"))
    card.take_keyboard()
    card.has_keyboard = True
    qtbot.waitUntil(card.face.note.hasFocus)
    return card


def hit(card: QuietCard, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    press(card.focusWidget() or card, key, modifier)


def opened(card: QuietCard) -> PersonPanel:
    hit(card, Qt.Key.Key_E, CTRL)
    return panel(card)


def panel(card: QuietCard) -> PersonPanel:
    found = card.face.person.panel
    assert found is not None
    return found


def is_open(card: QuietCard) -> bool:
    found = card.face.person.panel
    return found is not None and found.isVisibleTo(card.face)


def offered(card: QuietCard) -> list[str]:
    return [chip.choice for chip in panel(card).chips if not chip.isHidden()]


def chosen(card: QuietCard) -> list[str]:
    return [chip.choice for chip in panel(card).chips if chip.isChecked()]


def test_a_ring_shows_and_builds_nothing(card: QuietCard) -> None:
    card.show_call(ringing())
    assert card.face.person.isHidden()
    card.show_call(talking())
    assert not card.face.person.isHidden()
    assert card.face.person.panel is None


@pytest.mark.parametrize(
    ("caller", "words", "link"),
    [
        (Caller(), "An e-mail address, when it suits", "Fill in"),
        (Caller(seen_in="Jobnet"), "Jobnet · An e-mail address, when it suits", "Fill in"),
        (Caller(email="m@x.dk"), "m@x.dk · where did they see the ad?", "Fill in"),
        (KNOWN, "mette@example.org · Jobindex", "Edit"),
    ],
)
def test_the_quiet_line_asks_for_what_is_missing(
    card: QuietCard, caller: Caller, words: str, link: str
) -> None:
    card.show_call(talking(caller=caller))
    row = card.face.person.row
    assert (row.words.text(), row.link.text()) == (words, link)


def test_somebody_without_a_name_is_asked_for_it(card: QuietCard) -> None:
    card.show_call(hidden())
    card.enter()
    assert card.face.person.row.words.text() == "Name and e-mail, when it suits"
    card.show_call(replace(hidden(), caller=Caller(email="m@x.dk")))
    assert card.face.person.row.words.text() == "m@x.dk · A name?"


def test_one_key_opens_the_lines_at_the_first_that_is_empty(active: QuietCard) -> None:
    lines = opened(active)
    assert is_open(active)
    assert lines.name.text() == "Mette Sørensen"
    assert active.focusWidget() is lines.email


def test_each_text_is_told_as_it_is_typed(active: QuietCard, lines: FakePersonLines) -> None:
    shown = opened(active)
    type_into(shown.email, "m@x")
    assert lines.told == [("call-7", "email", text) for text in ("m", "m@", "m@x")]
    shown.name.selectAll()
    type_into(shown.name, "M")
    assert lines.last == ("call-7", "name", "M")
    type_into(shown.seen_in, "F")
    assert lines.last == ("call-7", "seen_in", "F")


def test_a_hidden_caller_can_be_named(
    card: QuietCard, lines: FakePersonLines, qtbot: QtBot
) -> None:
    card.show_call(hidden())
    card.take_keyboard()
    card.has_keyboard = True
    qtbot.waitUntil(card.face.note.hasFocus)
    shown = opened(card)
    assert card.focusWidget() is shown.name
    type_into(shown.name, "Jonas")
    assert lines.last == ("call-7", "name", "Jonas")


def test_what_is_being_typed_is_never_overwritten(active: QuietCard) -> None:
    shown = opened(active)
    shown.name.setFocus()
    shown.name.end(False)
    type_into(shown.name, " ")
    told = replace(RETURNING, name="Mette Sørensen", email="mette@example.org")
    active.show_call(talking(job_id="pm", caller=told))
    assert shown.name.text() == "Mette Sørensen "
    assert shown.email.text() == "mette@example.org"


def test_a_name_taken_away_stays_away(active: QuietCard) -> None:
    shown = opened(active)
    active.show_call(talking(job_id="pm", caller=replace(RETURNING, name="")))
    assert shown.name.text() == ""


def test_the_jobs_channels_are_offered_first(active: QuietCard) -> None:
    opened(active)
    usual = ["LinkedIn", "Indeed", "our own website", "somebody they know"]
    assert offered(active) == ["Jobindex", "Rytter & Søn", *usual]
    assert panel(active).chips[1].text() == "Rytter && Søn"
    active.show_call(talking(job_id="fin"))
    assert offered(active) == usual


def test_one_tap_chooses_and_another_takes_it_back(
    active: QuietCard, lines: FakePersonLines
) -> None:
    shown = opened(active)
    shown.chips[0].click()
    assert lines.last == ("call-7", "seen_in", "Jobindex")
    shown.chips[2].click()
    assert lines.last == ("call-7", "seen_in", "LinkedIn")
    assert chosen(active) == ["LinkedIn"]
    shown.chips[2].click()
    assert lines.last == ("call-7", "seen_in", "")
    assert chosen(active) == []


def test_enter_on_a_chip_chooses_it(active: QuietCard, lines: FakePersonLines) -> None:
    shown = opened(active)
    shown.chips[1].setFocus()
    hit(active, Qt.Key.Key_Return)
    assert lines.last == ("call-7", "seen_in", "Rytter & Søn")


@pytest.mark.parametrize(
    ("seen_in", "choice", "typed"),
    [("jobindex", ["Jobindex"], ""), ("En messe", [], "En messe"), ("", [], "")],
)
def test_a_place_is_shown_on_its_chip_or_in_the_line(
    active: QuietCard, seen_in: str, choice: list[str], typed: str
) -> None:
    opened(active)
    active.show_call(talking(job_id="pm", caller=replace(RETURNING, seen_in=seen_in)))
    assert chosen(active) == choice
    assert panel(active).seen_in.text() == typed


def test_an_odd_address_is_kept_and_hinted_at_once_it_is_left(
    active: QuietCard, lines: FakePersonLines
) -> None:
    shown = opened(active)
    type_into(shown.email, "mette")
    assert shown.hint.isHidden()
    shown.name.setFocus()
    assert not shown.hint.isHidden()
    assert lines.last == ("call-7", "email", "mette")
    shown.email.setFocus()
    assert shown.hint.isHidden()
    type_into(shown.email, "@example.org")
    shown.name.setFocus()
    assert shown.hint.isHidden()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_Escape, None), (Qt.Key.Key_Return, None), (Qt.Key.Key_E, CTRL)],
)
def test_back_to_the_note(
    active: QuietCard, desk: FakeDesk, key: Qt.Key, modifier: Qt.KeyboardModifier | None
) -> None:
    opened(active)
    hit(active, key, modifier)
    assert not is_open(active)
    assert active.face.note.hasFocus()
    assert desk.closed == []


def test_the_key_is_no_editing_key_in_the_lines(active: QuietCard) -> None:
    """Lines under X11 claim Ctrl+E for "go to the end"; other keys stay theirs."""
    shown = opened(active)
    for key, is_ours in ((Qt.Key.Key_E, True), (Qt.Key.Key_A, False)):
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, CTRL)
        asked.accept()
        assert shown.eventFilter(shown.email, asked) is is_ours
        assert asked.isAccepted() is not is_ours


def test_facts_and_lines_give_way_to_each_other(active: QuietCard) -> None:
    hit(active, Qt.Key.Key_F, CTRL)
    opened(active)
    facts = active.face.facts.panel
    assert facts is not None
    assert not facts.isVisibleTo(active.face)
    assert is_open(active)
    hit(active, Qt.Key.Key_F, CTRL)
    assert not is_open(active)


def test_a_click_opens_and_closes(card: QuietCard) -> None:
    card.show_call(talking())
    for expected in (True, False, True):
        card.face.person.row.clicked.emit()
        assert is_open(card) is expected


def test_each_call_has_lines_of_its_own(active: QuietCard, lines: FakePersonLines) -> None:
    opened(active)
    type_into(panel(active).email, "m")
    active.show_call(talking("8", caller=KNOWN))
    active.bring_forward("call-8")
    assert not is_open(active)
    opened(active)
    assert panel(active).email.text() == "mette@example.org"
    active.bring_forward("call-7")
    type_into(panel(active).name, "x")
    assert lines.last[:2] == ("call-7", "name")


def test_a_call_does_not_leave_the_front_while_its_lines_are_typed(active: QuietCard) -> None:
    opened(active)
    active.show_call(talking("8"))
    active.show_call(ringing("9"))
    assert active.front_id == "call-7"
    assert active.desks.person.has_keyboard


def test_tab_goes_through_the_lines_after_the_note(active: QuietCard) -> None:
    shown = opened(active)
    active.face.note.setFocus()
    seen: list[QWidget | None] = []
    for _ in range(12):
        hit(active, Qt.Key.Key_Tab)
        seen.append(active.focusWidget())
    face = active.face
    links = [face.facts.row.link, face.person.row.link]
    lines = [shown.name, shown.email, shown.seen_in]
    assert seen == [*links, *lines, *shown.chips[:6], face.footer.star]


def test_every_control_has_a_name(active: QuietCard) -> None:
    shown = opened(active)
    parts = [part for part in shown.controls if not part.isHidden()]
    assert all(part.accessibleName() for part in parts)
    assert shown.name.accessibleName() == "Name of the caller"


def test_without_a_call_nothing_happens(card: QuietCard, lines: FakePersonLines) -> None:
    card.desks.person.toggle()
    assert not card.desks.person.close()
    assert lines.told == []
