"""The facts of the call's job, on the whole card."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from taktone.ui.card.facts_panel import FactsPanel
from unit.ui.card.conftest import QuietCard
from unit.ui.card.facts_sample import PM, RICH_JOBS
from unit.ui.card.fake_fact_asking import FakeFactAsking
from unit.ui.card.hands import click, press, type_into
from unit.ui.card.sample import FakeDesk, ringing, talking

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def card(card: QuietCard) -> QuietCard:
    """A card whose jobs have something at hand."""
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


def panel(card: QuietCard) -> FactsPanel:
    found = card.face.facts.panel
    assert found is not None
    return found


def is_open(card: QuietCard) -> bool:
    found = card.face.facts.panel
    return found is not None and found.isVisibleTo(card.face)


def ticked(card: QuietCard) -> list[str]:
    """Ids of the facts shown ticked."""
    shown = zip(PM.facts, panel(card).ticks, strict=False)
    return [fact.id for fact, tick in shown if tick.isChecked()]


def test_a_ring_costs_no_panel_and_reads_nothing(card: QuietCard, asking: FakeFactAsking) -> None:
    card.show_call(ringing(job_id="pm"))
    assert card.face.facts.isHidden()
    card.show_call(talking(job_id="pm"))
    assert not card.face.facts.isHidden()
    assert card.face.facts.panel is None
    assert asking.asked == []


def test_the_line_under_the_note_names_the_facts(card: QuietCard) -> None:
    card.show_call(talking(job_id="pm"))
    assert card.face.facts.row.words.text() == "Løn · rejsedage · start 1. feb."
    assert card.face.note_area.y() < card.face.facts.y() < card.face.footer.y()


@pytest.mark.parametrize(
    ("job", "words"),
    [
        (replace(PM, facts=()), "Godmorgen, du taler med Anna"),
        (replace(PM, facts=(), greeting=""), "Hvad fik dig til at ringe?"),
    ],
)
def test_without_facts_the_line_tells_of_the_rest(card: QuietCard, job: object, words: str) -> None:
    card.face.set_jobs((job,))  # type: ignore[arg-type]
    card.show_call(talking(job_id="pm"))
    assert card.face.facts.row.words.text() == words


@pytest.mark.parametrize("job_id", ["", "fin", "unsolicited", "gone"])
def test_a_job_with_nothing_at_hand_has_no_line(card: QuietCard, job_id: str) -> None:
    card.show_call(talking(job_id=job_id))
    assert card.face.facts.isHidden()
    card.desks.facts.toggle()
    assert not is_open(card)


def test_one_key_opens_the_facts_and_goes_into_them(
    active: QuietCard, asking: FakeFactAsking
) -> None:
    hit(active, Qt.Key.Key_F, CTRL)
    assert is_open(active)
    assert active.focusWidget() is panel(active).ticks[0]
    assert asking.asked == ["call-7"]
    assert [tick.isVisibleTo(active) for tick in panel(active).ticks] == [True] * 3 + [False] * 5


def test_greeting_and_questions_stand_below(active: QuietCard) -> None:
    hit(active, Qt.Key.Key_F, CTRL)
    shown = panel(active)
    assert shown.greeting.text() == "Greeting: “Godmorgen, du taler med Anna”"
    assert shown.heading.isVisibleTo(active)
    assert shown.questions[0].text() == "– Hvad fik dig til at ringe?"
    assert not shown.questions[1].isVisibleTo(active)


def test_a_click_ticks_and_the_keyboard_stays_away(card: QuietCard, asking: FakeFactAsking) -> None:
    card.show_call(talking(job_id="pm"))
    card.face.facts.row.clicked.emit()
    asking.answer()
    click(panel(card).ticks[1], 40, 8)
    assert asking.ticks == [("call-7", "travel", True)]
    assert not card.isActiveWindow()
    card.face.facts.row.clicked.emit()
    assert not is_open(card)


def test_a_click_leaves_the_keyboard_in_the_note(active: QuietCard, desk: FakeDesk) -> None:
    active.face.facts.row.clicked.emit()
    assert is_open(active)
    type_into(active.face.note, "1")
    assert desk.notes[-1][2] == "1"


def test_figures_space_and_enter_tick_and_arrows_walk(
    active: QuietCard, asking: FakeFactAsking
) -> None:
    hit(active, Qt.Key.Key_F, CTRL)
    asking.answer()
    hit(active, Qt.Key.Key_3)
    hit(active, Qt.Key.Key_Space)
    hit(active, Qt.Key.Key_Down)
    hit(active, Qt.Key.Key_Return)
    hit(active, Qt.Key.Key_Up)
    hit(active, Qt.Key.Key_Space)
    made = [(fact, is_asked) for _, fact, is_asked in asking.ticks]
    assert made == [("start", True), ("pay", True), ("travel", True), ("pay", False)]
    assert ticked(active) == ["travel", "start"]


def test_a_figure_without_a_fact_and_letters_land_in_the_note(
    active: QuietCard, asking: FakeFactAsking, desk: FakeDesk
) -> None:
    hit(active, Qt.Key.Key_F, CTRL)
    type_into(panel(active).ticks[0], "4")
    assert desk.notes[-1][2] == "4"
    assert active.face.note.hasFocus()
    assert asking.ticks == []
    hit(active, Qt.Key.Key_F, CTRL)
    type_into(panel(active).ticks[0], "L")
    assert desk.notes[-1][2] == "4L"


def test_ticks_of_before_are_shown_when_the_call_comes_back(
    active: QuietCard, asking: FakeFactAsking
) -> None:
    active.remove_call("call-7")
    active.show_call(talking(job_id="pm"))
    hit(active, Qt.Key.Key_F, CTRL)
    asking.answer("travel", "of another job")
    assert ticked(active) == ["travel"]
    active.show_call(ringing("8", job_id="pm"))
    asking.answer("pay", call_id="call-8")
    assert ticked(active) == ["travel"]


def test_each_call_has_ticks_of_its_own(active: QuietCard, asking: FakeFactAsking) -> None:
    hit(active, Qt.Key.Key_F, CTRL)
    asking.answer("pay")
    active.show_call(talking("8", job_id="pm"))
    active.bring_forward("call-8")
    assert not is_open(active)
    active.desks.facts.toggle()
    assert asking.asked == ["call-7", "call-8"]
    assert ticked(active) == []
    active.bring_forward("call-7")
    assert ticked(active) == ["pay"]


def test_escape_and_the_same_key_go_back_to_the_note(active: QuietCard, desk: FakeDesk) -> None:
    for key, modifier in ((Qt.Key.Key_Escape, None), (Qt.Key.Key_F, CTRL)):
        hit(active, Qt.Key.Key_F, CTRL)
        assert is_open(active)
        hit(active, key, modifier)
        assert not is_open(active)
        assert active.face.note.hasFocus()
    assert desk.closed == []


def test_escape_closes_first_what_has_the_keyboard(active: QuietCard) -> None:
    active.face.footer.busy.click()
    hit(active, Qt.Key.Key_F, CTRL)
    hit(active, Qt.Key.Key_Escape)
    assert not is_open(active)
    assert not active.face.busy.isHidden()


def test_tab_goes_from_the_note_to_the_facts_and_on(active: QuietCard) -> None:
    hit(active, Qt.Key.Key_F, CTRL)
    active.face.note.setFocus()
    seen: list[QWidget | None] = []
    for _ in range(6):
        hit(active, Qt.Key.Key_Tab)
        seen.append(active.focusWidget())
    face, ticks = active.face, panel(active).ticks[:3]
    links = (face.facts.row.link, face.person.row.link)
    assert seen == [links[0], *ticks, links[1], face.footer.star]


def test_facts_changed_meanwhile_are_followed(active: QuietCard) -> None:
    hit(active, Qt.Key.Key_F, CTRL)
    less = replace(PM, facts=PM.facts[1:], greeting="")
    active.face.set_jobs((less,))
    assert panel(active).ticks[0].accessibleName() == "rejsedage: 20 om året"
    assert not panel(active).ticks[2].isVisibleTo(active)
    active.face.set_jobs(())
    assert active.face.facts.isHidden()


def test_a_job_chosen_in_the_call_brings_its_facts(active: QuietCard) -> None:
    active.show_call(talking(job_id="fin"))
    assert active.face.facts.isHidden()
    active.show_call(talking(job_id="pm"))
    assert not active.face.facts.isHidden()


def test_control_o_opens_the_ad_where_there_is_one(active: QuietCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(active.ad_wanted) as told:
        hit(active, Qt.Key.Key_O, CTRL)
    assert told.args == ["pm"]
    active.show_call(talking(job_id="fin"))
    with qtbot.assertNotEmitted(active.ad_wanted):
        hit(active, Qt.Key.Key_O, CTRL)


def test_control_j_goes_to_the_list_of_jobs(active: QuietCard) -> None:
    hit(active, Qt.Key.Key_J, CTRL)
    assert active.face.job.combo.view().isVisible()
    active.face.job.combo.hidePopup()
    assert active.focusWidget() is active.face.job.combo


def test_every_fact_has_name_and_role(active: QuietCard) -> None:
    hit(active, Qt.Key.Key_F, CTRL)
    names = [tick.accessibleName() for tick in panel(active).ticks[:3]]
    assert names == ["Løn: 52.000–58.000 kr.", "rejsedage: 20 om året", "start 1. feb."]


def test_without_a_call_nothing_happens(card: QuietCard, asking: FakeFactAsking) -> None:
    card.desks.facts.toggle()
    card.desks.facts.follow()
    card.face.facts.ticked.emit("pay", True)
    assert not card.desks.facts.close()
    assert (asking.asked, asking.ticks) == ([], [])
