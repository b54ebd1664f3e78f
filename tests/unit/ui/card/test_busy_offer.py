"""Another time, as it is offered and promised in one call."""

from dataclasses import replace
from datetime import timedelta

import pytest

from taktone.ui.card.busy_offer import BusyOffer
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.prompt_hand import PromptHand
from unit.ui.card.fake_promising import TIMES, a_promise
from unit.ui.card.sample import DECK, RETURNING, talking


@pytest.fixture
def offer() -> BusyOffer:
    """Open, with a promise made."""
    offer = BusyOffer()
    offer.open()
    offer.times = TIMES
    offer.promise("promise-1", TIMES[0])
    return offer


def test_it_is_closed_at_first() -> None:
    offer = BusyOffer()
    assert not offer.is_open
    assert not offer.was_open
    assert not offer.is_waiting


def test_an_open_one_waits_until_it_has_times() -> None:
    offer = BusyOffer()
    offer.open()
    assert offer.is_waiting
    offer.times = ()
    assert not offer.is_waiting


def test_a_closed_one_was_open_and_waits_no_more() -> None:
    offer = BusyOffer()
    offer.open()
    offer.close()
    assert not offer.is_open
    assert offer.was_open
    assert not offer.is_waiting


def test_times_offered_before_are_not_offered_again() -> None:
    offer = BusyOffer()
    offer.open()
    offer.times = TIMES
    offer.close()
    offer.open()
    assert offer.times is None


def test_a_promise_stands_when_the_panel_is_closed_and_opened(offer: BusyOffer) -> None:
    offer.close()
    offer.open()
    assert offer.due_at == TIMES[0]
    assert not offer.is_waiting


def test_taking_back_gives_the_promise_and_waits_for_times(offer: BusyOffer) -> None:
    assert offer.take_back() == "promise-1"
    assert offer.due_at is None
    assert offer.is_waiting
    assert offer.take_back() == ""


def test_a_promise_not_heard_of_yet_stands(offer: BusyOffer) -> None:
    offer.follow(())
    assert offer.due_at == TIMES[0]


def test_a_promise_kept_or_dropped_elsewhere_is_none_any_more(offer: BusyOffer) -> None:
    offer.follow((a_promise(),))
    offer.follow((a_promise(id="another"),))
    assert offer.due_at is None


def test_a_promise_put_off_elsewhere_has_its_new_time(offer: BusyOffer) -> None:
    later = TIMES[0] + timedelta(hours=1)
    offer.follow((a_promise(due_at=later),))
    assert offer.due_at == later
    offer.follow((a_promise(due_at=None),))
    assert offer.due_at == later


def test_other_promises_are_none_of_its_business() -> None:
    offer = BusyOffer()
    offer.follow((a_promise(),))
    offer.follow(())
    assert offer.due_at is None
    assert offer.times is None


def test_the_entry_of_a_call_follows_what_becomes_of_its_promise(offer: BusyOffer) -> None:
    entry = CardEntry(talking(), PromptHand(DECK, "call-7"))
    entry.busy = offer
    promised = replace(RETURNING, open_promises=(a_promise(),))
    entry.take(talking(caller=promised), is_typing=False)
    assert entry.busy.due_at == TIMES[0]
    entry.take(talking(caller=RETURNING), is_typing=False)
    assert entry.busy.due_at is None
