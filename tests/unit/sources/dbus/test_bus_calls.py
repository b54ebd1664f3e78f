"""Calls by their paths: told once, ended once, whatever comes in between."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.sources.dbus.bus_calls import MOST_CALLS, BusCalls

AT = datetime(2026, 3, 2, tzinfo=UTC)


def test_the_same_news_is_no_news() -> None:
    calls = BusCalls("x")
    (event,) = calls.told("/1", AT, state=CallState.RINGING, number="20", line="Pixel")
    assert (event.key, event.direction, event.line) == ("/1#1", Direction.INCOMING, "Pixel")
    assert calls.told("/1", AT, state=CallState.RINGING, number="20") == ()
    (named,) = calls.told("/1", AT, name="Mette")
    assert (named.number, named.name) == ("20", "Mette")


def test_without_a_state_nothing_is_told_yet() -> None:
    calls = BusCalls("x")
    assert calls.told("/1", AT, number="20") == ()
    (event,) = calls.told("/1", AT, state=CallState.ACTIVE)
    assert (event.number, event.direction) == ("20", None)


def test_a_name_that_is_the_number_and_withheld_words_are_none() -> None:
    calls = BusCalls("x")
    (event,) = calls.told("/1", AT, state=CallState.RINGING, number="20", name="20")
    assert event.name == ""
    (event,) = calls.told("/2", AT, state=CallState.RINGING, number="withheld", name="unknown")
    assert (event.number, event.name) == ("", "")
    (event,) = calls.told("/3", AT, state=CallState.RINGING, number=5, name="n" * 5000)
    assert event.number == ""
    assert len(event.name) == 256


def test_a_call_does_not_ring_again_once_it_was_answered() -> None:
    calls = BusCalls("x")
    calls.told("/1", AT, state=CallState.ACTIVE)
    assert calls.told("/1", AT, state=CallState.RINGING) == ()
    (held,) = calls.told("/1", AT, state=CallState.HELD)
    assert held.state is CallState.HELD
    (ended,) = calls.over("/1", AT)
    assert ended.reason is EndReason.COMPLETED


def test_a_reason_said_beforehand_holds() -> None:
    calls = BusCalls("x")
    calls.explain("/1", lambda *_: EndReason.REJECTED)
    calls.told("/1", AT, state=CallState.DIALING)
    heard: list[tuple[Direction | None, bool]] = []

    def reason(direction: Direction | None, is_answered: bool) -> EndReason:
        heard.append((direction, is_answered))
        return EndReason.REJECTED

    calls.explain("/1", reason)
    (ended,) = calls.over("/1", AT)
    assert heard == [(Direction.OUTGOING, False)]
    assert ended.reason is EndReason.REJECTED


def test_only_what_is_below_a_path_is_lost() -> None:
    calls = BusCalls("x")
    for path in ("/a/1", "/a/2", "/ab/1"):
        calls.told(path, AT, state=CallState.RINGING)
    lost = calls.lose(AT, below="/a")
    assert [(event.key, event.reason) for event in lost] == [
        ("/a/1#1", EndReason.LOST),
        ("/a/2#2", EndReason.LOST),
    ]
    assert calls.paths == ("/ab/1",)


def test_there_is_an_end_to_calls() -> None:
    calls = BusCalls("x")
    told = [calls.told(f"/{n}", AT, state=CallState.RINGING) for n in range(MOST_CALLS + 1)]
    ended, begun = told[-1]
    assert (ended.key, ended.reason) == ("/0#1", EndReason.UNKNOWN)
    assert begun.key == f"/{MOST_CALLS}#{MOST_CALLS + 1}"
    assert len(calls.paths) == MOST_CALLS


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from([*CallState, None]), st.text(max_size=3))
    )
)
def test_ranks_only_grow_and_each_call_ends_once(
    steps: list[tuple[str, CallState | None, str]],
) -> None:
    calls = BusCalls("x")
    events: list[CallEvent] = []
    for path, state, number in steps:
        events += calls.told(f"/{path}", AT, state=state, number=number)
    events += calls.lose(AT)
    for key in {event.key for event in events}:
        states = [event.state for event in events if event.key == key]
        ranks = [state.rank for state in states]
        assert ranks == sorted(ranks)
        assert states.count(CallState.ENDED) == 1
        assert states[-1] is CallState.ENDED
