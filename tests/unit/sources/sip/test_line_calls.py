"""Both modes of a line at once: one call, whatever the order in which they hear of it."""

from collections.abc import Callable

import pytest

from helpers.sip_exchange import (
    Exchange,
    dialog,
    follow_up,
    granted,
    invite,
    notify,
    sign_in,
    sip_line,
)
from taktone.core.call import Call
from taktone.core.call_event import Direction, EndReason
from taktone.core.call_tracker import CallTracker
from taktone.core.number_reading import read_number
from taktone.sources.sip.sip_message import SipMessage

ELSEWHERE = 'Reason: SIP;cause=200;text="Call completed elsewhere"'


class Both(Exchange):
    """A line in both modes."""

    def __init__(self, run: str = "token") -> None:
        super().__init__(sip_line(is_silent_phone=True), run=run)
        self.asked, register = self.connect()
        self.version = 0
        granted(self, self.asked)
        self.hear(notify(self, self.asked, 0, ()))
        sign_in(self, register)
        self.invited = ""

    def ring(self, call_id: str = "call1", **fields: str) -> list[SipMessage]:
        self.invited = invite(self, call_id, **fields)
        return self.hear(self.invited)

    def cancel(self, *headers: str) -> None:
        self.hear(follow_up(self.invited, "CANCEL", *headers))
        self.hear(follow_up(self.invited, "ACK"))

    def tell(self, *dialogs: str) -> list[SipMessage]:
        self.version += 1
        return self.hear(notify(self, self.asked, self.version, dialogs))

    def calls(self) -> list[Call]:
        """What the tracker makes of all that was told."""
        tracker = CallTracker(lambda raw: read_number(raw, "DK"))
        made = {}
        for event in self.events:
            for call in tracker.feed(event, event.at.timestamp()):
                made[call.id] = call
        return list(made.values())

    def only(self) -> Call:
        (call,) = self.calls()
        return call


@pytest.fixture
def both() -> Both:
    return Both()


def kamailio(state: str, call_id: str = "call1") -> str:
    return dialog("d1", state, call_id=call_id, uri="sip:+4520304050@example.org")


def asterisk(state: str) -> str:
    if state == "early":
        return dialog("1001", state, uri="sip:20304050@pbx", name="Jens Jørgensen")
    return dialog("1001", state, "", uri="")


def statuses(messages: list[SipMessage]) -> list[int]:
    return [m.status for m in messages if m.status]


@pytest.mark.parametrize("is_watch_first", [True, False])
@pytest.mark.parametrize("told", [kamailio, asterisk])
def test_answered_at_the_desk(both: Both, told: Callable[[str], str], is_watch_first: bool) -> None:
    if is_watch_first:
        both.tell(told("early"))
    both.ring()
    if not is_watch_first:
        both.wait(0.05)
        both.tell(told("early"))
    assert 480 in statuses(both.wait(0.4))
    both.wait(5)
    both.tell(told("confirmed"))
    both.wait(30)
    both.tell(told("terminated"))
    call = both.only()
    assert (call.reason, call.name) == (EndReason.COMPLETED, "Jens Jørgensen")
    assert call.number.number == "+4520304050"
    assert call.answered_at is not None


def test_peeking_leaves_after_a_third_of_a_second(both: Both) -> None:
    """Whoever is declined at the desk would otherwise hear it ring here for ever."""
    both.tell(kamailio("early"))
    assert statuses(both.ring()) == [180]
    assert statuses(both.wait(0.29)) == []
    assert statuses(both.wait(0.02)) == [480]
    both.hear(follow_up(both.invited, "ACK"))
    both.tell(kamailio("terminated"))
    assert both.only().reason is EndReason.MISSED


def test_a_watch_that_is_late_still_makes_the_phone_leave(both: Both) -> None:
    both.ring()
    assert statuses(both.wait(2)) == []
    both.tell(kamailio("early"))
    assert statuses(both.wait(0.01)) == [480]


def test_a_call_the_watch_does_not_see_goes_on_ringing_here(both: Both) -> None:
    """A ring group: only the silent phone hears of it, and of who took it."""
    both.ring()
    assert statuses(both.wait(20)) == []
    both.cancel(ELSEWHERE)
    both.wait(2)
    assert both.only().reason is EndReason.ANSWERED_ELSEWHERE


def test_missed_before_the_watch_said_anything(both: Both) -> None:
    both.ring()
    both.cancel()
    assert both.only().reason is EndReason.MISSED
    both.tell(kamailio("early"))
    both.tell(kamailio("terminated"))
    assert both.only().reason is EndReason.MISSED


def test_answered_before_the_watch_said_anything(both: Both) -> None:
    both.ring()
    both.cancel(ELSEWHERE)
    both.wait(0.5)
    both.tell(kamailio("confirmed"))
    both.wait(10)
    both.tell(kamailio("terminated"))
    call = both.only()
    assert (call.reason, call.answered_at is not None) == (EndReason.COMPLETED, True)


def test_taken_back_while_the_watch_sees_it_ring(both: Both) -> None:
    both.tell(kamailio("early"))
    both.ring()
    both.cancel(ELSEWHERE)
    assert both.only().reason is None
    both.tell(kamailio("terminated"))
    assert both.only().reason is EndReason.ANSWERED_ELSEWHERE


def test_a_watch_that_never_ends_is_not_waited_for(both: Both) -> None:
    """Ghosts were seen at Kamailio: a lost PUBLISH leaves early behind."""
    both.tell(kamailio("early"))
    both.ring()
    both.cancel()
    began = both.now.at
    both.wait(4)
    assert both.only().reason is None
    both.wait(2)
    call = both.only()
    assert (call.reason, call.ended_at) == (EndReason.MISSED, began)


def test_another_number_is_another_call(both: Both) -> None:
    both.tell(dialog("d9", "early", call_id="x", uri="sip:31558002@example.org"))
    both.ring()
    assert len(both.calls()) == 2
    assert statuses(both.wait(1)) == []


def test_a_hidden_caller_is_one_call(both: Both) -> None:
    both.tell(dialog("1001", "early", uri=""))
    both.ring(caller="<sip:anonymous@anonymous.invalid>")
    both.wait(1)
    both.tell(asterisk("confirmed"))
    both.tell(asterisk("terminated"))
    assert both.only().reason is EndReason.COMPLETED


def test_two_hidden_callers_are_not_guessed_at(both: Both) -> None:
    hidden = "<sip:anonymous@anonymous.invalid>"
    both.ring("one", caller=hidden)
    both.ring("two", caller=hidden)
    both.tell(dialog("1001", "early", uri=""))
    assert len(both.calls()) >= 2
    assert statuses(both.wait(1)) == []


def test_an_outgoing_call_is_no_part_of_one_that_rings(both: Both) -> None:
    both.tell(dialog("d9", "early", "initiator", call_id="x"))
    both.ring()
    outgoing, incoming = both.calls()
    assert (outgoing.direction, incoming.direction) == (Direction.OUTGOING, Direction.INCOMING)


def test_a_second_call_during_the_first(both: Both) -> None:
    """Asterisk's one state per extension says nothing of it; the silent phone does."""
    both.tell(asterisk("early"))
    both.ring()
    both.wait(3)
    both.tell(asterisk("confirmed"))
    both.wait(60)
    both.ring("call2", caller="<sip:31558002@example.org>")
    both.wait(8)
    both.cancel()
    first, second = both.calls()
    assert (first.is_ended, second.reason) == (False, EndReason.MISSED)
    both.tell(asterisk("terminated"))
    assert both.calls()[0].reason is EndReason.COMPLETED


def test_the_same_call_id_joins_what_numbers_would_not(both: Both) -> None:
    both.tell(dialog("d1", "early", call_id="call1", uri="sip:queue@example.org"))
    both.ring()
    assert len(both.calls()) == 1


def test_a_telephone_that_rings_after_the_watch_saw_the_end_does_not_ring_on(both: Both) -> None:
    """Declined at the desk before our own telephone had begun: nobody holds the caller."""
    both.tell(kamailio("early"))
    both.tell(kamailio("terminated"))
    assert statuses(both.ring()) == [180]
    assert 480 in statuses(both.wait(0.4))
    assert both.only().reason is EndReason.MISSED


def test_a_call_that_is_put_through_again_is_still_one(both: Both) -> None:
    """A proxy that tries us a second time does so under the same Call-ID."""
    both.tell(kamailio("early"))
    both.ring()
    assert 480 in statuses(both.wait(0.4))
    both.hear(follow_up(both.invited, "ACK"))
    assert statuses(both.ring(branch="2")) == [180]
    assert 480 in statuses(both.wait(0.4))
    both.tell(kamailio("confirmed"))
    both.tell(kamailio("terminated"))
    assert both.only().reason is EndReason.COMPLETED


def test_a_caller_who_tries_again_is_not_swallowed(both: Both) -> None:
    both.ring("one")
    both.cancel()
    both.wait(3)
    both.tell(kamailio("early", "two"))
    both.ring("two")
    both.wait(1)
    both.tell(kamailio("confirmed", "two"))
    assert [call.is_ended for call in both.calls()] == [True, False]


def test_the_connection_breaks_while_it_rings(both: Both) -> None:
    both.tell(kamailio("early"))
    both.ring()
    both.endpoint.link_down(both.now)
    both.sent()
    assert not both.only().is_ended


def test_leaving_gives_up_every_call(both: Both) -> None:
    both.tell(asterisk("confirmed"))
    both.ring()
    both.endpoint.leave(both.now)
    assert 480 in statuses(both.sent())
    assert [call.reason for call in both.calls()] == [EndReason.LOST, EndReason.UNKNOWN]
    both.wait(60)
    assert all(call.is_ended for call in both.calls())


def test_a_line_started_anew_has_other_keys() -> None:
    """Asterisk's one id again: the tracker would take it for a call that is over."""
    keys = []
    for run in ("one", "two"):
        both = Both(run)
        both.tell(asterisk("early"))
        keys.append(both.events[0].key)
    assert keys[0] != keys[1]


def test_only_the_phone_is_needed_where_watching_is_refused() -> None:
    exchange = Exchange(sip_line(is_silent_phone=True))
    subscribe, register = exchange.connect()
    exchange.answer(subscribe, 489, "Bad Event")
    sign_in(exchange, register)
    health = exchange.endpoint.health
    assert (str(health.state), str(health.advice)) == ("ready", "not_watchable")
    exchange.hear(invite(exchange))
    assert [m.status for m in exchange.wait(30) if m.status] == []
    exchange.hear(follow_up(invite(exchange), "CANCEL", ELSEWHERE))
    assert exchange.states() == ["ringing", "ended answered_elsewhere"]
