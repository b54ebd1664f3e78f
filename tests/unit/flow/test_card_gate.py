"""When a call may bring up the card."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from taktone.core.call import Call, Leg
from taktone.core.call_event import CallState, Direction
from taktone.core.open_call import OpenCall
from taktone.flow.card_gate import CardGate, CardRules, PopAt
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
        self.gate = CardGate(CardRules(may_pop_up=lambda: may_pop_up), self.pausing)
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


class Ruled:
    """A gate whose rules the test changes."""

    def __init__(self) -> None:
        self.pausing = Pausing()
        self.pop_at = PopAt.RING
        self.is_quiet = self.is_covered = False
        self.gate = CardGate(
            CardRules(
                may_pop_up=lambda: True,
                pop_at=lambda: self.pop_at,
                is_quiet=lambda: self.is_quiet,
                is_covered=lambda: self.is_covered,
            ),
            self.pausing,
        )
        self.cards: list[str] = []
        self.notices: list[str] = []
        self.passed: list[str] = []
        self.gate.card_wanted.connect(lambda shown: self.cards.append(shown.call.id))
        self.gate.notice_wanted.connect(lambda shown: self.notices.append(shown.call.id))
        self.gate.passed_by.connect(self.passed.append)


def answered(call_id: str = "c1") -> OpenCall:
    shown = ringing(call_id)
    call = replace(shown.call, state=CallState.ACTIVE, answered_at=shown.call.started_at)
    return replace(shown, call=call)


def over(shown: OpenCall) -> OpenCall:
    return replace(shown, call=replace(shown.call, state=CallState.ENDED))


@pytest.fixture
def ruled(qapp: QApplication) -> Ruled:
    return Ruled()


def test_the_card_comes_at_the_answer_where_the_user_wants_it_so(ruled: Ruled) -> None:
    ruled.pop_at = PopAt.ANSWER
    ruled.gate.take(ringing())
    assert (ruled.cards, ruled.gate.held_back) == ([], ("c1",))
    ruled.gate.take(answered())
    assert (ruled.cards, ruled.gate.held_back) == (["c1"], ())


def test_by_hand_no_answer_brings_the_card_and_asking_does(ruled: Ruled) -> None:
    ruled.pop_at = PopAt.HAND
    ruled.gate.take(ringing())
    ruled.gate.take(answered())
    assert ruled.cards == ruled.notices == []
    ruled.gate.let_in("c1")
    ruled.gate.take(answered())
    assert ruled.cards == ["c1"]


def test_while_the_user_is_not_to_be_disturbed_there_is_neither_card_nor_notice(
    ruled: Ruled,
) -> None:
    ruled.is_quiet = ruled.is_covered = True
    ruled.gate.take(ringing())
    assert ruled.cards == ruled.notices == []


def test_a_call_that_was_held_back_comes_up_when_the_rule_is_over(ruled: Ruled) -> None:
    ruled.is_quiet = True
    ruled.gate.take(ringing())
    ruled.gate.take(answered())
    ruled.gate.take_again()
    assert ruled.cards == []
    ruled.is_quiet = False
    ruled.gate.take_again()
    ruled.gate.take_again()
    assert ruled.cards == ["c1"]


def test_the_end_of_a_pause_brings_up_a_call_that_lasts_and_none_that_is_over(
    ruled: Ruled,
) -> None:
    ruled.pausing.pause(60)
    for shown in (ringing("c1"), ringing("c2"), over(ringing("c2"))):
        ruled.gate.take(shown)
    ruled.pausing.resume()
    ruled.gate.take_again()
    assert (ruled.cards, ruled.passed) == (["c1"], ["c2"])


def test_behind_a_full_screen_window_a_notice_tells_of_the_card_once(ruled: Ruled) -> None:
    ruled.is_covered = True
    ruled.gate.take(ringing())
    ruled.gate.take(answered())
    assert (ruled.cards, ruled.notices) == (["c1", "c1"], ["c1"])


def test_a_closed_call_is_kept_nowhere(ruled: Ruled) -> None:
    ruled.is_quiet = True
    ruled.gate.take(ringing())
    ruled.gate.forget("c1")
    ruled.is_quiet = False
    ruled.gate.take_again()
    assert ruled.cards == []
