"""Every kind of call, over every transport, in every mode: one call, with the right end."""

from collections.abc import Iterator

import pytest

from helpers.listening_line import Facts, ListeningLine
from helpers.office import Office
from helpers.office_exchange import GROUP, MANAGER
from helpers.outside_line import CALLER_NAME, CALLER_NUMBER, OutsideLine
from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.line_health import LineState

pytestmark = pytest.mark.peers

CALLED_NUMBER = "+4530405060"
LAST_NUMBER = "+4599887766"


@pytest.fixture(scope="module", params=["watch mode", "silent phone", "both"])
def line(request: pytest.FixtureRequest, office: Office) -> Iterator[ListeningLine]:
    """A line that stands."""
    watching, silent_phone = request.param != "silent phone", request.param != "watch mode"
    with ListeningLine(office, watching=watching, silent_phone=silent_phone) as line:
        line.wait_for_health(LineState.READY)
        yield line


def wait_until_rung(
    office: Office, line: ListeningLine, caller: OutsideLine, telephones: int = 1
) -> None:
    """The desk phone rings, and so do the other ``telephones`` and ours where we have one."""
    office.desk.wait_for("CALL_INCOMING")
    ringing = telephones + line.line.is_silent_phone
    office.exchange.wait_until_rung(caller.call_id, ringing)


def heard(office: Office, line: ListeningLine, since: int) -> list[Facts]:
    """All calls heard since then: one more is made, and what comes before it has been told."""
    with office.outside() as caller:
        caller.call(MANAGER, f"<sip:{LAST_NUMBER}@outside.test>")
        line.wait_for_call(CallState.RINGING, since, LAST_NUMBER)
        wait_until_rung(office, line, caller)
        caller.hang_up()
        caller.wait_until_over()
    line.wait_for_call(CallState.ENDED, since, LAST_NUMBER)
    *calls, last = line.calls(since)
    assert last["number"] == LAST_NUMBER
    return calls


def test_answered_at_the_desk(office: Office, line: ListeningLine) -> None:
    since = line.mark()
    with office.outside() as caller:
        caller.call(MANAGER)
        line.wait_for_call(CallState.RINGING, since, CALLER_NUMBER)
        wait_until_rung(office, line, caller)
        office.desk.accept()
        if line.line.is_watching:
            line.wait_for_call(CallState.ACTIVE, since, CALLER_NUMBER)
        office.desk.hang_up()
        caller.wait_until_over()
    line.wait_for_call(CallState.ENDED, since, CALLER_NUMBER)
    (call,) = heard(office, line, since)
    is_seen = line.line.is_watching
    assert call["was_answered"] == is_seen
    assert call["reason"] == (EndReason.COMPLETED if is_seen else EndReason.ANSWERED_ELSEWHERE)
    assert call["direction"] == Direction.INCOMING
    assert call["name"] == (CALLER_NAME if line.line.is_silent_phone else "")


def test_answered_by_a_colleague_in_a_ring_group(office: Office, line: ListeningLine) -> None:
    since = line.mark()
    with office.outside() as caller:
        caller.call(GROUP)
        office.colleague.wait_for("CALL_INCOMING")
        wait_until_rung(office, line, caller, telephones=2)
        if line.line.is_silent_phone:
            line.wait_for_call(CallState.RINGING, since, CALLER_NUMBER)
        office.colleague.accept()
        office.desk.wait_for("CALL_CLOSED")
        if line.line.is_silent_phone:
            line.wait_for_call(CallState.ENDED, since, CALLER_NUMBER)
        office.colleague.hang_up()
        caller.wait_until_over()
    calls = heard(office, line, since)
    if not line.line.is_silent_phone:
        # Kamailio tells it of the group alone: whoever watches the extension sees nothing.
        assert calls == []
        return
    (call,) = calls
    assert call["reason"] == EndReason.ANSWERED_ELSEWHERE
    assert call["name"] == CALLER_NAME
    assert not call["was_answered"]


def test_missed(office: Office, line: ListeningLine) -> None:
    since = line.mark()
    with office.outside() as caller:
        caller.call(MANAGER)
        line.wait_for_call(CallState.RINGING, since, CALLER_NUMBER)
        wait_until_rung(office, line, caller)
        caller.hang_up()
        caller.wait_until_over()
    line.wait_for_call(CallState.ENDED, since, CALLER_NUMBER)
    (call,) = heard(office, line, since)
    assert call["reason"] == EndReason.MISSED
    assert not call["was_answered"]


def test_declined_at_the_desk(office: Office, line: ListeningLine) -> None:
    since = line.mark()
    with office.outside() as caller:
        caller.call(MANAGER)
        line.wait_for_call(CallState.RINGING, since, CALLER_NUMBER)
        wait_until_rung(office, line, caller)
        office.desk.hang_up()
        if not line.line.is_watching:
            # The price of a silent phone alone: it goes on ringing until the caller gives up.
            office.desk.wait_for("CALL_CLOSED")
            caller.hang_up()
        caller.wait_until_over()
    line.wait_for_call(CallState.ENDED, since, CALLER_NUMBER)
    (call,) = heard(office, line, since)
    # Kamailio says no more than that nobody answered.
    assert call["reason"] == EndReason.MISSED
    assert not call["was_answered"]


def test_outgoing(office: Office, line: ListeningLine) -> None:
    since = line.mark()
    with office.outside() as called:
        called.expect_a_call()
        office.desk.dial(CALLED_NUMBER)
        office.desk.wait_for("CALL_ESTABLISHED")
        if line.line.is_watching:
            line.wait_for_call(CallState.ACTIVE, since, CALLED_NUMBER)
        office.desk.hang_up()
        called.wait_until_over()
    calls = heard(office, line, since)
    if not line.line.is_watching:
        assert calls == []
        return
    (call,) = calls
    assert call["direction"] == Direction.OUTGOING
    assert call["number"] == CALLED_NUMBER
    assert call["reason"] == EndReason.COMPLETED
