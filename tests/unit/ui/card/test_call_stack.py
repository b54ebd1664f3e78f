"""Which call is in front."""

from hypothesis import given
from hypothesis import strategies as st

from taktone.core.open_call import OpenCall
from taktone.ui.card.call_stack import CallStack
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.prompt_hand import PromptHand
from unit.ui.card.sample import DECK, ended, held, missed, ringing, talking


class Desk:
    """Tells a stack of calls as the card does."""

    def __init__(self, *calls: OpenCall) -> None:
        self.stack = CallStack()
        for shown in calls:
            self.tell(shown)

    def tell(self, shown: OpenCall, *, is_writing: bool = False) -> None:
        entry = self.stack.get(shown.call.id)
        if entry is None:
            new = CardEntry(shown, PromptHand(DECK, shown.call.id))
            self.stack.add(new, is_writing=is_writing)
        else:
            was_talk = entry.is_talk
            entry.take(shown, is_typing=is_writing)
            self.stack.changed(entry, was_talk=was_talk, is_writing=is_writing)

    @property
    def front(self) -> str:
        return self.stack.front.call_id if self.stack.front else ""

    @property
    def others(self) -> list[str]:
        return [entry.call_id for entry in self.stack.others]


def test_no_call_no_front() -> None:
    stack = CallStack()
    assert stack.front is None
    assert stack.others == ()
    assert stack.following() == ""


def test_the_first_call_is_in_front() -> None:
    assert Desk(ringing("1")).front == "call-1"


def test_a_call_during_a_talk_waits_behind_it() -> None:
    desk = Desk(talking("1"), ringing("2"))
    assert (desk.front, desk.others) == ("call-1", ["call-2"])


def test_a_call_while_another_rings_waits_behind_it() -> None:
    assert Desk(ringing("1"), ringing("2")).front == "call-1"


def test_the_newest_of_the_waiting_calls_comes_first() -> None:
    desk = Desk(talking("1"), ringing("2"), ringing("3"), ringing("4"))
    assert desk.others == ["call-4", "call-3", "call-2"]


def test_a_new_call_takes_the_front_from_one_that_has_ended() -> None:
    desk = Desk(ended("1"), ringing("2"))
    assert (desk.front, desk.others) == ("call-2", ["call-1"])


def test_a_new_call_waits_while_the_user_writes_about_the_one_that_ended() -> None:
    desk = Desk(ended("1"))
    desk.tell(ringing("2"), is_writing=True)
    assert desk.front == "call-1"


def test_a_call_first_heard_when_it_is_over_takes_no_front() -> None:
    assert Desk(ended("1"), missed("2")).front == "call-1"


def test_a_call_that_is_answered_comes_forward() -> None:
    desk = Desk(ringing("1"), ringing("2"))
    desk.tell(talking("2"))
    assert desk.front == "call-2"


def test_a_call_that_is_answered_takes_the_front_from_one_on_hold() -> None:
    desk = Desk(held("1"), ringing("2"))
    desk.tell(talking("2"), is_writing=True)
    assert desk.front == "call-2"


def test_a_call_never_takes_the_front_from_a_talk() -> None:
    desk = Desk(talking("1"), ringing("2"))
    desk.tell(talking("2"))
    assert desk.front == "call-1"


def test_news_of_a_talk_that_waits_does_not_bring_it_forward_again() -> None:
    desk = Desk(talking("1"), talking("2"))
    desk.tell(held("1"))
    desk.tell(talking("2", is_starred=True))
    assert desk.front == "call-1"


def test_when_the_front_one_ends_a_call_that_still_rings_comes_forward() -> None:
    desk = Desk(talking("1"), ringing("2"))
    desk.tell(ended("1"))
    assert (desk.front, desk.others) == ("call-2", ["call-1"])


def test_when_the_front_one_ends_a_talk_comes_before_a_newer_ring() -> None:
    desk = Desk(talking("1"), talking("2"), ringing("3"))
    desk.tell(ended("1"))
    assert desk.front == "call-2"


def test_the_front_one_stays_when_it_ends_while_the_user_writes() -> None:
    desk = Desk(talking("1"), ringing("2"))
    desk.tell(ended("1"), is_writing=True)
    assert desk.front == "call-1"


def test_the_front_one_stays_when_it_ends_and_no_other_is_live() -> None:
    desk = Desk(talking("1"), missed("2"))
    desk.tell(ended("1"))
    assert desk.front == "call-1"


def test_when_the_front_one_is_closed_the_next_comes_forward() -> None:
    desk = Desk(talking("1"), missed("2"), ringing("3"), missed("4"))
    desk.stack.remove("call-1")
    assert desk.front == "call-3"
    desk.stack.remove("call-3")
    assert desk.front == "call-4"


def test_closing_a_waiting_call_leaves_the_front_alone() -> None:
    desk = Desk(talking("1"), ringing("2"))
    desk.stack.remove("call-2")
    assert (desk.front, desk.others) == ("call-1", [])


def test_the_user_can_bring_a_call_forward() -> None:
    desk = Desk(talking("1"), ringing("2"))
    desk.stack.bring_forward("call-2")
    assert desk.front == "call-2"
    desk.stack.bring_forward("call-unknown")
    assert desk.front == "call-2"


def test_going_on_to_the_next_call_visits_all_and_comes_back() -> None:
    desk = Desk(talking("1"), ringing("2"), ringing("3"))
    visited = []
    for _ in range(3):
        desk.stack.bring_forward(desk.stack.following())
        visited.append(desk.front)
    assert visited == ["call-2", "call-3", "call-1"]


@given(st.lists(st.tuples(st.sampled_from("tceh-"), st.integers(0, 5), st.booleans()), max_size=40))
def test_whatever_happens_one_call_is_in_front_as_long_as_any_is_open(
    steps: list[tuple[str, int, bool]],
) -> None:
    desk = Desk()
    makers = {"t": talking, "c": ringing, "e": ended, "h": held}
    open_ids: set[str] = set()
    for kind, number, is_writing in steps:
        before = desk.stack.front
        was_talk = before is not None and before.is_talk
        if kind == "-":
            desk.stack.remove(f"call-{number}")
            open_ids.discard(f"call-{number}")
        else:
            desk.tell(makers[kind](str(number)), is_writing=is_writing)
            open_ids.add(f"call-{number}")
        assert {desk.front, *desk.others} - {""} == open_ids
        assert len(desk.others) == max(0, len(open_ids) - 1)
        if was_talk and before is not None and before.is_talk and before.call_id in open_ids:
            assert desk.front == before.call_id
