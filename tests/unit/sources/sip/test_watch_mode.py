"""What watch mode tells of calls, as Kamailio and Asterisk report them."""

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.sip_exchange import Exchange, dialog, notify, sip_line, watching
from taktone.core.call_event import CallState, Direction, EndReason

if TYPE_CHECKING:
    from taktone.sources.sip.sip_message import SipMessage


class Watch(Exchange):
    """A watched telephone whose documents are counted."""

    def __init__(self) -> None:
        super().__init__(sip_line())
        self.asked: SipMessage = watching(self)
        self.version = 0

    def tell(self, *dialogs: str, kind: str = "full") -> None:
        self.version += 1
        self.hear(notify(self, self.asked, self.version, dialogs, kind=kind))

    def subscribe_anew(self, *dialogs: str) -> None:
        """The connection was lost; the new subscription begins with ``dialogs``."""
        self.endpoint.link_down(self.now)
        self.sent()
        (self.asked,) = self.connect()
        self.version = -1
        self.tell(*dialogs)


@pytest.fixture
def watch() -> Watch:
    return Watch()


def test_an_incoming_call_at_kamailio(watch: Watch) -> None:
    for state in ("early", "early", "confirmed", "confirmed", "terminated", "terminated"):
        watch.tell(dialog("d1", state, call_id="c1"))
    assert watch.states() == ["ringing", "active", "ended"]
    assert {event.key for event in watch.events} == {"c1"}
    assert watch.events[0].number == "sip:20304050@example.org"
    assert watch.events[0].direction is Direction.INCOMING


def test_an_outgoing_call_at_kamailio(watch: Watch) -> None:
    for state in ("trying", "early", "confirmed", "terminated"):
        watch.tell(dialog("d1", state, "initiator", call_id="c1"))
    assert watch.states() == ["dialing", "dialing", "active", "ended"]
    assert {event.direction for event in watch.events} == {Direction.OUTGOING}


def test_an_incoming_call_at_asterisk(watch: Watch) -> None:
    watch.tell(dialog("1001", "early", name="Jens Jørgensen"))
    watch.tell(dialog("1001", "confirmed", "", uri=""))
    watch.tell(dialog("1001", "confirmed", "", uri=""))
    watch.tell(dialog("1001", "terminated", "", uri=""))
    assert watch.states() == ["ringing", "active", "ended"]
    assert watch.events[0].name == "Jens Jørgensen"
    assert len({event.key for event in watch.events}) == 1


def test_an_outgoing_call_at_asterisk_has_no_number(watch: Watch) -> None:
    watch.tell(dialog("1001", "confirmed", "", uri=""))
    watch.tell(dialog("1001", "terminated", "", uri=""))
    assert watch.states() == ["active", "ended"]
    assert watch.events[0].direction is Direction.OUTGOING
    assert watch.events[0].number == ""


def test_asterisks_one_id_is_another_call_each_time(watch: Watch) -> None:
    for _ in range(2):
        watch.tell(dialog("1001", "early"))
        watch.tell(dialog("1001", "terminated", "", uri=""))
    assert watch.states() == ["ringing", "ended", "ringing", "ended"]
    assert len({event.key for event in watch.events}) == 2


def test_a_state_that_goes_back_is_another_call(watch: Watch) -> None:
    watch.tell(dialog("1001", "confirmed", uri="sip:1@x"))
    watch.tell(dialog("1001", "early", uri="sip:2@x"))
    assert watch.states() == ["active", "ended", "ringing"]


def test_another_call_id_is_another_call(watch: Watch) -> None:
    watch.tell(dialog("d", "early", call_id="one"))
    watch.tell(dialog("d", "early", call_id="two"))
    assert [event.key for event in watch.events] == ["one", "one", "two"]


def test_what_was_there_before_does_not_ring(watch: Watch) -> None:
    watch.subscribe_anew(dialog("ghost", "early"), dialog("talk", "confirmed"))
    watch.tell(dialog("ghost", "early"), dialog("talk", "terminated"))
    watch.tell(dialog("ghost", "terminated"))
    assert watch.states() == []


def test_what_rang_before_and_is_answered_now_is_a_call(watch: Watch) -> None:
    watch.subscribe_anew(dialog("d", "early"))
    watch.tell(dialog("d", "confirmed"))
    watch.tell(dialog("d", "terminated"))
    assert watch.states() == ["active", "ended"]


def test_a_call_goes_on_over_a_lost_connection(watch: Watch) -> None:
    watch.tell(dialog("d", "early", call_id="c"))
    watch.subscribe_anew(dialog("d", "confirmed", call_id="c"))
    assert watch.states() == ["ringing", "active"]
    watch.subscribe_anew()
    assert watch.states() == ["ringing", "active", "ended"]


def test_a_call_that_ended_meanwhile_is_over(watch: Watch) -> None:
    watch.tell(dialog("d", "early", call_id="c"))
    watch.subscribe_anew()
    assert watch.states() == ["ringing", "ended unknown"]


def test_ringing_has_an_end_of_its_own(watch: Watch) -> None:
    watch.tell(dialog("d", "early"))
    for _ in range(3):
        watch.wait(50)
        watch.tell(dialog("d", "early"))
    watch.wait(29)
    assert watch.states() == ["ringing"]
    watch.wait(2)
    assert watch.states() == ["ringing", "ended unknown"]
    watch.tell(dialog("d", "early", name="still"))
    watch.tell(dialog("d", "terminated"))
    assert watch.states() == ["ringing", "ended unknown"]


def test_an_answered_call_has_no_such_end(watch: Watch) -> None:
    watch.tell(dialog("d", "early"))
    watch.tell(dialog("d", "confirmed"))
    watch.wait(4000)
    assert watch.states() == ["ringing", "active"]


@pytest.mark.parametrize(
    ("event", "direction", "expected"),
    [
        ("rejected", "recipient", EndReason.REJECTED),
        ("cancelled", "recipient", EndReason.MISSED),
        ("replaced", "recipient", EndReason.ANSWERED_ELSEWHERE),
        ("timeout", "recipient", None),
        ("rejected", "initiator", None),
    ],
)
def test_why_it_ended(watch: Watch, event: str, direction: str, expected: EndReason | None) -> None:
    watch.tell(dialog("d", "early", direction))
    watch.tell(dialog("d", "terminated", direction, event=event))
    assert watch.events[-1].reason is expected


def test_an_answered_call_was_not_rejected(watch: Watch) -> None:
    watch.tell(dialog("d", "confirmed"))
    watch.tell(dialog("d", "terminated", event="rejected"))
    assert watch.events[-1].reason is None


def test_partial_documents_leave_the_others_alone(watch: Watch) -> None:
    watch.tell(dialog("a", "early", call_id="a"))
    watch.tell(dialog("b", "early", call_id="b", uri="sip:2@x"), kind="partial")
    watch.tell(dialog("b", "terminated", call_id="b"), kind="partial")
    assert [event.key for event in watch.events] == ["a", "b", "b"]


def test_who_is_called_may_be_told_later(watch: Watch) -> None:
    watch.tell(dialog("d", "early", uri=""))
    watch.tell(dialog("d", "early", name="Mette"))
    assert [event.number for event in watch.events] == ["", "sip:20304050@example.org"]
    assert watch.events[1].name == "Mette"


def test_a_hidden_caller_has_no_number(watch: Watch) -> None:
    watch.tell(dialog("d", "early", uri="sip:anonymous@anonymous.invalid", name="Anonymous"))
    assert (watch.events[0].number, watch.events[0].name) == ("", "")


def test_a_callees_trying_does_not_ring_yet(watch: Watch) -> None:
    watch.tell(dialog("d", "trying"))
    assert watch.states() == []
    watch.tell(dialog("d", "early"))
    assert watch.states() == ["ringing"]


STATES = ["trying", "proceeding", "early", "confirmed", "terminated"]


@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from("abc"), st.sampled_from(STATES), st.sampled_from(["", "c"])),
            max_size=4,
        ),
        max_size=12,
    )
)
def test_each_call_ends_once_and_last(documents: list[list[tuple[str, str, str]]]) -> None:
    watch = Watch()
    for document in documents:
        watch.tell(*(dialog(i, state, call_id=c and f"{c}{i}") for i, state, c in document))
    watch.tell()
    for key in {event.key for event in watch.events}:
        states = [event.state for event in watch.events if event.key == key]
        assert states.count(CallState.ENDED) == 1
        assert states[-1] is CallState.ENDED
        assert len(states) > 1
        ranks = [state.rank for state in states]
        assert ranks == sorted(ranks)
