"""Whatever order the legs of calls come in: one card a call, and every call ends."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.heard_calls import (
    BEGAN,
    NUMBERS,
    HeardCall,
    events,
    heard_calls,
    is_unmistakable,
)
from taktone.core.call import Call
from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.call_tracker import RING_LIMIT_S, RING_LIMIT_TOLD_S, CallTracker
from taktone.core.name_origin import NameOrigin
from taktone.core.number_reading import read_number

METTE, JONAS = NUMBERS[:2]


class Switchboard:
    """A tracker and everything it told."""

    def __init__(self) -> None:
        self.tracker = CallTracker(lambda raw: read_number(raw, "DK"))
        self.calls: dict[str, Call] = {}

    def hear(self, at: float, event: CallEvent) -> None:
        for call in (*self.tracker.lapse(event.at, at), *self.tracker.feed(event, at)):
            before = self.calls.get(call.id)
            is_same_legs = before is not None and len(before.legs) == len(call.legs)
            if before is not None and is_same_legs:
                assert call.state.rank >= before.state.rank
            self.calls[call.id] = call
        for one_id, other_id in self.tracker.take_twins():
            (call,) = self.tracker.join(one_id, other_id)
            del self.calls[other_id]
            self.calls[call.id] = call

    def tell(self, at: float, source: str, key: str = "1", **told: object) -> Call:
        told = {"state": CallState.RINGING, "direction": Direction.INCOMING, **told}
        event = CallEvent(source=source, key=key, at=BEGAN, **told)  # type: ignore[arg-type]
        self.hear(at, event)
        return self.call_of(source, key)

    def call_of(self, source: str, key: str = "1") -> Call:
        (call,) = self.calls_of({(source, key)})
        return call

    def calls_of(self, keys: set[tuple[str, str]]) -> list[Call]:
        """The calls that have any of these legs."""
        return [
            call
            for call in self.calls.values()
            if keys & {(leg.source, leg.key) for leg in call.legs}
        ]

    def wait_out(self) -> None:
        while (due := self.tracker.next_lapse_s()) is not None:
            self.calls |= {call.id: call for call in self.tracker.lapse(BEGAN, due)}


shuffles = st.permutations(range(48))


@given(heard_calls(), shuffles)
@settings(max_examples=300)
def test_never_two_cards_for_one_call(calls: list[HeardCall], order: list[int]) -> None:
    board = Switchboard()
    for at, event in events(calls, order):
        board.hear(at, event)
    for call in calls:
        if is_unmistakable(call, calls):
            assert len(board.calls_of(call.keys)) == 1


@given(heard_calls(), shuffles)
@settings(max_examples=300)
def test_never_one_card_for_two_calls(calls: list[HeardCall], order: list[int]) -> None:
    board = Switchboard()
    for at, event in events(calls, order):
        board.hear(at, event)
    numbered = {
        (leg.source, leg.key): call.number
        for call in calls
        for leg in call.legs
        if not leg.is_hidden
    }
    for call in board.calls.values():
        sources = [leg.source for leg in call.legs]
        assert len(sources) == len(set(sources))
        known = {
            numbered[leg.source, leg.key]
            for leg in call.legs
            if numbered.get((leg.source, leg.key))
        }
        assert len(known) <= 1


@given(heard_calls(), shuffles)
@settings(max_examples=300)
def test_every_call_ends(calls: list[HeardCall], order: list[int]) -> None:
    board = Switchboard()
    for at, event in events(calls, order):
        board.hear(at, event)
    board.wait_out()
    assert all(call.is_ended for call in board.calls.values())
    for call in calls:
        told = [leg for leg in call.legs if leg.source != "hook"]
        (*_, last) = board.calls_of(call.keys)
        if told and all(leg.answered for leg in told) and is_unmistakable(call, calls):
            assert last.reason is EndReason.COMPLETED


def test_a_leg_that_turns_out_to_be_of_another_number_gets_a_card_of_its_own() -> None:
    board = Switchboard()
    board.tell(0, "sip", number=METTE)
    assert len(board.tell(1, "bluetooth").legs) == 2
    own = board.tell(2, "bluetooth", number=JONAS)
    assert [leg.source for leg in own.legs] == ["bluetooth"]
    assert own.number.number == JONAS
    assert [leg.source for leg in board.call_of("sip").legs] == ["sip"]
    assert board.call_of("sip").number.number == METTE


def test_a_leg_that_turns_out_to_be_of_another_number_joins_the_card_that_has_it() -> None:
    board = Switchboard()
    board.tell(0, "sip", "1", number=METTE)
    board.tell(1, "bluetooth")
    board.tell(2, "sip", "2", number=JONAS)
    call = board.tell(3, "bluetooth", number=JONAS)
    assert [leg.source for leg in call.legs] == ["sip", "bluetooth"]
    assert len(board.calls) == 2


def two_cards(board: Switchboard) -> None:
    """Two others ring, so that a hidden third cannot be told to belong to either."""
    board.tell(0, "sip", "1", number=METTE)
    board.tell(1, "sip", "2", number=JONAS)
    assert len(board.tell(2, "bluetooth").legs) == 1
    assert len(board.calls) == 3


def test_a_lone_hidden_card_that_learns_the_number_of_another_is_that_one() -> None:
    board = Switchboard()
    two_cards(board)
    call = board.tell(4, "bluetooth", number=METTE)
    assert [leg.source for leg in call.legs] == ["sip", "bluetooth"]
    assert {call.number.number for call in board.calls.values()} == {METTE, JONAS}
    assert len(board.calls) == 2


def test_two_hidden_legs_of_which_one_learns_the_number_both_go_to_its_card() -> None:
    board = Switchboard()
    two_cards(board)
    board.tell(3, "microphone", direction=None)
    board.tell(3, "android", direction=None)
    hidden = {"bluetooth", "microphone", "android"}
    call = board.tell(4, "bluetooth", number=JONAS)
    own = {leg.source for leg in call.legs} & hidden
    assert call.number.number == JONAS
    assert own >= {"bluetooth"}


def test_where_the_sources_tell_of_two_calls_only_the_leg_that_learned_moves() -> None:
    board = Switchboard()
    board.tell(0, "sip", "1", number=METTE)
    board.tell(0, "sip", "2", number=JONAS)
    board.tell(1, "android", "1", number=METTE)
    board.tell(1, "bluetooth")
    lone = board.tell(2, "android", "2", direction=None)
    assert {leg.source for leg in lone.legs} >= {"android"}
    call = board.tell(4, "bluetooth", number=METTE)
    assert {leg.source for leg in call.legs} == {"sip", "android", "bluetooth"}
    assert [leg.key for leg in call.legs if leg.source == "android"] == ["1"]


def test_what_the_user_parted_stays_parted_whatever_it_learns() -> None:
    board = Switchboard()
    call = board.tell(0, "sip", number=METTE)
    board.tell(1, "bluetooth")
    board.calls |= {x.id: x for x in board.tracker.split(call.id, "bluetooth", "1")}
    assert [leg.source for leg in board.tell(2, "bluetooth", number=METTE).legs] == ["bluetooth"]
    assert len(board.calls) == 2


def test_of_two_that_began_long_apart_a_number_makes_no_one() -> None:
    board = Switchboard()
    board.tell(0, "sip", "1", number=METTE)
    board.tell(0, "sip", "2", number=JONAS)
    board.tell(30, "bluetooth")
    board.tell(31, "bluetooth", number=METTE)
    assert len(board.calls) == 3


@st.composite
def late_learners(draw: st.DrawFn) -> list[tuple[float, str, str, str]]:
    """Calls of different numbers within 9 s: (when, source, key, number), each leg soon numbered.

    Some legs tell the number only with their second word.
    """
    told: list[tuple[float, str, str, str]] = []
    for number in draw(st.lists(st.sampled_from(NUMBERS), min_size=1, max_size=3, unique=True)):
        for source in draw(
            st.lists(st.sampled_from(["sip", "ami", "kde"]), min_size=1, max_size=3, unique=True)
        ):
            at = draw(st.integers(0, 40)) / 10
            is_late = draw(st.booleans())
            told.append((at, source, number, "" if is_late else number))
            told.append((5 + draw(st.integers(0, 40)) / 10, source, number, number))
    return sorted(told)


@given(late_learners())
@settings(max_examples=300)
def test_once_every_leg_has_its_number_there_is_one_card_a_number(
    told: list[tuple[float, str, str, str]],
) -> None:
    board = Switchboard()
    for at, source, key, number in told:
        board.tell(at, source, key, number=number)
    open_now = {board.call_of(source, key).id: number for _, source, key, number in told if number}
    by_number: dict[str, set[str]] = {}
    for call_id, _ in open_now.items():
        by_number.setdefault(board.calls[call_id].number.number, set()).add(call_id)
    assert all(len(ids) == 1 for ids in by_number.values())
    assert by_number.keys() == {key for _, _, key, _ in told}


def test_a_leg_that_turns_out_to_be_outgoing_gets_a_card_of_its_own() -> None:
    board = Switchboard()
    board.tell(0, "sip", number=METTE)
    board.tell(1, "microphone", state=CallState.ACTIVE, direction=None)
    own = board.tell(2, "microphone", state=CallState.HELD, direction=Direction.OUTGOING)
    assert [leg.source for leg in own.legs] == ["microphone"]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0), (1, 0, 2)])
def test_of_several_names_the_one_that_stands_nearest_to_the_user_is_shown(
    order: tuple[int, ...],
) -> None:
    said = [
        ("fritzbox", "Ukendt firma", NameOrigin.PHONE_BOOK),
        ("sip", "METTE S", NameOrigin.TELEPHONE_SYSTEM),
        ("kdeconnect", "Mette Sørensen", NameOrigin.CONTACTS),
    ]
    board, shown = Switchboard(), []
    for at in order:
        source, name, origin = said[at]
        call = board.tell(at, source, number=METTE, name=name, name_origin=origin)
        shown.append(call.name)
    best = [max(order[: count + 1]) for count in range(3)]
    assert shown == [said[at][1] for at in best]


def test_a_lesser_name_of_the_same_source_does_not_replace_a_better_one() -> None:
    board = Switchboard()
    board.tell(0, "kde", number=METTE, name="Mette", name_origin=NameOrigin.CONTACTS)
    call = board.tell(1, "kde", name="M", name_origin=NameOrigin.PHONE_BOOK, line="204")
    assert (call.name, call.line) == ("Mette", "204")


def test_of_two_names_of_one_origin_the_first_stays() -> None:
    board = Switchboard()
    board.tell(0, "sip", number=METTE, name="Mette S")
    assert board.tell(1, "ami", number=METTE, name="M. Sørensen").name == "Mette S"


def test_who_never_told_an_end_is_waited_for_ninety_seconds_after_the_last_ring() -> None:
    board = Switchboard()
    for at in (0, 60, 120):
        board.tell(at, "hook", number=METTE, tells_end=False)
    assert board.tracker.next_lapse_s() == 120 + RING_LIMIT_S


def test_who_turns_out_to_tell_ends_is_waited_for_longer() -> None:
    board = Switchboard()
    call = board.tell(0, "hook", number=METTE, tells_end=False)
    assert board.tracker.is_start_only(call.id)
    board.tell(1, "hook", number=METTE, name="Mette")
    assert not board.tracker.is_start_only(call.id)
    assert board.tracker.next_lapse_s() == RING_LIMIT_TOLD_S


def test_a_start_only_call_that_is_closed_by_hand_is_neither_missed_nor_answered() -> None:
    board = Switchboard()
    call = board.tell(0, "link", number=METTE, tells_end=False)
    (ended,) = board.tracker.end(call.id, BEGAN, 5)
    assert ended.reason is EndReason.UNKNOWN
    told = board.tell(20, "sip", number=METTE)
    (ended,) = board.tracker.end(told.id, BEGAN, 25)
    assert ended.reason is EndReason.MISSED
