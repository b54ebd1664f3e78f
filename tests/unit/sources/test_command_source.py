"""What telephone programs tell, turned into events."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.sources.command_source import CommandSource
from taktone.sources.own_sources import SOURCES, tells_no_end

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class Heard:
    """A source and everything it told."""

    def __init__(self) -> None:
        self.source = CommandSource(lambda: "DK")
        self.events: list[CallEvent] = []
        self.source.event_seen.connect(self.events.append)

    def tell(self, op: str, **fields: object) -> CallEvent:
        before = len(self.events)
        self.source.receive({"op": op, **fields}, AT)
        assert len(self.events) == before + 1
        return self.events[-1]

    def tell_in_vain(self, op: str, **fields: object) -> None:
        before = list(self.events)
        self.source.receive({"op": op, **fields}, AT)
        assert self.events == before


def test_a_ring_is_told_with_all_it_says() -> None:
    event = Heard().tell("ring", number="+4520123456", name="Mette", line="HR", id="7")
    assert (event.source, event.key, event.at) == ("command", "7", AT)
    assert (event.state, event.direction) == (CallState.RINGING, Direction.INCOMING)
    assert (event.number, event.name, event.line) == ("+4520123456", "Mette", "HR")


def test_an_id_may_be_a_number() -> None:
    assert Heard().tell("call", id=7, number="1").key == "7"


def test_without_ids_answer_and_end_are_about_the_newest_call() -> None:
    heard = Heard()
    first = heard.tell("ring", number="20123456")
    second = heard.tell("ring", number="31558002")
    assert heard.tell("answer").key == second.key
    assert heard.tell("end").key == second.key
    assert heard.tell("end").key == first.key


def test_a_number_says_which_call_is_meant() -> None:
    heard = Heard()
    first = heard.tell("ring", number="+4520123456")
    heard.tell("ring", number="31558002")
    assert heard.tell("answer", number="20123456").key == first.key


def test_a_second_ring_of_a_ringing_number_is_the_same_call() -> None:
    heard = Heard()
    first = heard.tell("ring", number="20123456")
    assert heard.tell("ring", number="+45 20 12 34 56").key == first.key
    heard.tell("answer")
    assert heard.tell("ring", number="20123456").key != first.key


def test_hidden_callers_are_never_taken_for_one_another() -> None:
    heard = Heard()
    assert heard.tell("ring", number="").key != heard.tell("ring", number="anonymous").key


def test_programs_do_not_end_each_others_calls() -> None:
    heard = Heard()
    heard.tell("ring", number="20123456", source="microsip")
    heard.tell_in_vain("end", source="3cx")
    assert heard.tell("end", source="microsip").source == "microsip"


def test_a_missed_call_nobody_told_of_before_is_a_call() -> None:
    event = Heard().tell("missed", number="20123456")
    assert (event.state, event.reason) == (CallState.ENDED, EndReason.MISSED)


def test_a_dialled_call_goes_out() -> None:
    event = Heard().tell("dial", number="20123456")
    assert (event.state, event.direction) == (CallState.DIALING, Direction.OUTGOING)


def test_an_unfilled_placeholder_is_told_to_the_sender() -> None:
    source = CommandSource(lambda: "DK")
    assert source.receive({"op": "ring", "number": "$remote"}, AT) == {"hint": "unfilled_macro"}
    assert source.receive({"op": "ring", "number": "20123456"}, AT) == {}


@pytest.mark.parametrize("value", [True, 1.5, [], {}])
def test_a_field_of_the_wrong_kind_is_refused_by_name(value: object) -> None:
    with pytest.raises(ValueError, match="name"):
        Heard().tell("ring", name=value)


def test_a_name_is_made_plain() -> None:
    assert Heard().tell("ring", name="a\u202eb\n").name == "ab"


@pytest.mark.parametrize("name", ["+45 20 12 34 56", "20123456", "(20123456)"])
def test_a_name_that_is_only_the_number_is_no_name(name: str) -> None:
    assert Heard().tell("ring", number="+4520123456", name=name).name == ""


@pytest.mark.parametrize("name", ["31558002", "Lokal 20123456", "Mette 2"])
def test_a_name_that_says_more_than_the_number_stays(name: str) -> None:
    assert Heard().tell("ring", number="+4520123456", name=name).name == name


@pytest.mark.parametrize("nothing", ["%CallerDisplayName%", "$display_remote", "Anonymous"])
def test_a_name_or_line_that_says_nothing_is_left_out(nothing: str) -> None:
    event = Heard().tell("ring", number="20123456", name=nothing, line=nothing, source=nothing)
    assert (event.name, event.line, event.source) == ("", "", "command")


def test_an_end_of_no_call_is_no_call() -> None:
    heard = Heard()
    heard.tell_in_vain("end")
    heard.tell_in_vain("end", number="20123456")
    heard.tell_in_vain("answer")


def test_an_end_told_twice_ends_one_call() -> None:
    heard = Heard()
    heard.tell("ring", number="20123456")
    heard.tell("end", number="20123456")
    heard.tell_in_vain("end", number="20123456")


def test_an_answer_first_heard_of_is_a_call_where_it_has_a_number() -> None:
    event = Heard().tell("answer", number="20123456")
    assert (event.state, event.number) == (CallState.ACTIVE, "20123456")


def test_the_source_is_usable_everywhere() -> None:
    assert CommandSource(lambda: "DK").availability() == ""


def test_after_a_stop_nothing_is_remembered() -> None:
    heard = Heard()
    heard.tell("ring", number="20123456")
    heard.source.stop()
    heard.tell_in_vain("end", number="20123456")


operations = st.sampled_from(["ring", "dial", "answer", "end", "missed"])


@given(st.lists(st.tuples(operations, st.sampled_from(["", "20123456", "31558002"])), max_size=30))
def test_an_ended_call_is_never_spoken_of_again(steps: list[tuple[str, str]]) -> None:
    heard = Heard()
    over: set[str] = set()
    for op, number in steps:
        heard.source.receive({"op": op, "number": number}, AT)
    for event in heard.events:
        assert event.key not in over
        if event.state is CallState.ENDED:
            over.add(event.key)


def test_own_sources_name_each_source_once() -> None:
    names = [source.name for source in SOURCES]
    assert names == ["command", "practice"]
    assert not any(tells_no_end(name) for name in names)
