"""The card as a whole: what it shows of calls, and what it asks of the desk."""

from taktone.ui.card.card_window import CardWindow
from unit.ui.card.sample import ringing


def test_a_call_brings_the_card_up(card: CardWindow) -> None:
    card.show_call(ringing())
    assert card.isVisible()
    assert card.front_id == "call-7"
