"""When a call may bring up the card."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.call import Call, Leg
from taktone.core.call_event import CallState, Direction
from taktone.core.open_call import OpenCall
from taktone.flow.card_gate import CardGate
from taktone.flow.pausing import Pausing


def ringing(call_id: str = "c1") -> OpenCall:
    return OpenCall(
        call=Call(
            id=call_id,
            state=CallState.RINGING,
            direction=Direction.INCOMING,
            legs=(Leg(source="command", key="1", state=CallState.RINGING),),
            started_at=datetime(2026, 11, 23, tzinfo=UTC),
        )
    )


class Seen:
    """A gate and what came through it."""

    def __init__(self, *, may_pop_up: bool = True) -> None:
        self.pausing = Pausing()
        self.gate = CardGate(lambda: may_pop_up, self.pausing)
        self.cards: list[OpenCall] = []
        self.notices: list[OpenCall] = []
        self.gate.card_wanted.connect(self.cards.append)
        self.gate.notice_wanted.connect(self.notices.append)


@pytest.mark.usefixtures("qapp")
def test_a_call_comes_through_and_so_do_its_changes() -> None:
    seen = Seen()
    seen.gate.take(ringing())
    seen.gate.take(ringing())
    assert len(seen.cards) == 2
    assert seen.notices == []


@pytest.mark.usefixtures("qapp")
def test_nothing_comes_up_during_a_pause_and_a_known_call_still_changes() -> None:
    seen = Seen()
    seen.gate.take(ringing("before"))
    seen.pausing.pause(60)
    seen.gate.take(ringing("during"))
    seen.gate.take(ringing("before"))
    assert [shown.call.id for shown in seen.cards] == ["before", "before"]
    assert seen.notices == []


@pytest.mark.usefixtures("qapp")
def test_where_no_window_may_come_up_one_notice_tells_of_the_call() -> None:
    seen = Seen(may_pop_up=False)
    seen.gate.take(ringing())
    seen.gate.take(ringing())
    assert seen.cards == []
    assert len(seen.notices) == 1


@pytest.mark.usefixtures("qapp")
def test_a_call_the_user_asked_for_passes_in_spite_of_pause_and_rule() -> None:
    seen = Seen(may_pop_up=False)
    seen.pausing.pause(60)
    seen.gate.let_in("c1")
    seen.gate.take(ringing())
    assert len(seen.cards) == 1


@pytest.mark.usefixtures("qapp")
def test_a_forgotten_call_needs_leave_again() -> None:
    seen = Seen(may_pop_up=False)
    seen.gate.let_in("c1")
    seen.gate.forget("c1")
    seen.gate.take(ringing())
    assert seen.cards == []


def test_a_pause_tells_when_it_begins_and_when_it_ends(qtbot: QtBot) -> None:
    pausing = Pausing()
    told: list[bool] = []
    pausing.changed.connect(told.append)
    pausing.pause(60)
    assert pausing.is_paused
    assert 3590 <= pausing.left_s <= 3600
    pausing.resume()
    pausing.resume()
    assert told == [True, False]
    assert not pausing.is_paused


@pytest.mark.usefixtures("qapp")
def test_a_call_that_ends_unseen_is_passed_by() -> None:
    seen = Seen(may_pop_up=False)
    passed: list[str] = []
    seen.gate.passed_by.connect(passed.append)
    shown = ringing()
    seen.gate.take(shown)
    seen.gate.take(replace(shown, call=replace(shown.call, state=CallState.ENDED)))
    assert passed == ["c1"]
    assert seen.cards == []
