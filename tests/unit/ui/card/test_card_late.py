"""A call that comes before the rest of the card is built, or before the prompts are read."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.known_error import KnownError, Problem
from taktone.core.prompt_deck import PromptDeck
from taktone.ui.card.card_ports import CardPorts
from taktone.ui.card.card_surroundings import CardSurroundings
from taktone.ui.card.card_window import CardWindow
from taktone.ui.theme.theme import Theme
from unit.ui.card.conftest import QuietCard
from unit.ui.card.sample import DECK, JOBS, ringing, talking


class EarlyCard(QuietCard):
    """The card as it is when the program is ready; counts how often it asks for its ports."""

    def __init__(self, theme: Theme, ports: CardPorts, around: CardSurroundings) -> None:
        self.asked = 0
        self._given = ports
        super().__init__(theme, self._give, PromptDeck(()), around)

    def _give(self) -> CardPorts:
        self.asked += 1
        return self._given


@pytest.fixture
def early(
    qtbot: QtBot, theme: Theme, ports: CardPorts, around: CardSurroundings
) -> Iterator[EarlyCard]:
    card = EarlyCard(theme, ports, around)
    card.set_jobs(JOBS)
    card.prepare()
    yield card
    card.go_away()
    card.deleteLater()


def prompt(card: CardWindow) -> str:
    return "" if card.face.prompt.isHidden() else card.face.prompt.label.text()


def test_nothing_of_the_rest_is_asked_for_before_it_is_wanted(early: EarlyCard) -> None:
    assert early.asked == 0
    assert not hasattr(early, "face")


def test_a_call_builds_the_rest_itself_and_only_once(early: EarlyCard) -> None:
    early.show_call(ringing())
    assert early.isVisible()
    assert early.face.header.number.text().startswith("+45 20 12 34 56")
    early.complete()
    early.show_call(talking())
    assert early.asked == 1


def test_what_was_told_before_is_on_the_card(early: EarlyCard) -> None:
    early.show_problem(KnownError(Problem.DISK_FULL))
    early.show_call(talking(job_id="pm"))
    assert early.face.job.combo.currentText() == "Projektleder, Aarhus"
    assert not early.face.note_area.isHidden()


def test_prompts_that_arrive_late_are_dealt_to_the_call_that_is_there(early: EarlyCard) -> None:
    early.show_call(ringing())
    assert prompt(early) == ""
    early.set_prompts(DECK)
    assert prompt(early).startswith("ringing")


def test_other_prompts_are_for_the_calls_that_come_from_now_on(early: EarlyCard) -> None:
    early.set_prompts(DECK)
    early.show_call(ringing())
    dealt = prompt(early)
    early.set_prompts(PromptDeck(()))
    early.show_call(ringing())
    assert prompt(early) == dealt != ""
