"""Exchanges are restarted and cables are pulled: the line comes back by itself."""

from collections.abc import Iterator

import pytest

from helpers.listening_line import ListeningLine
from helpers.office import Office
from helpers.office_exchange import MANAGER
from helpers.outside_line import CALLER_NAME, CALLER_NUMBER
from helpers.waiting import wait_for
from taktone.core.call_event import CallState, EndReason
from taktone.core.line_health import LineState

pytestmark = pytest.mark.peers


@pytest.fixture
def line(office: Office) -> Iterator[ListeningLine]:
    """A line in both modes that stands."""
    with ListeningLine(office, watching=True, silent_phone=True) as line:
        line.wait_for_health(LineState.READY)
        yield line


def hears_calls(office: Office, line: ListeningLine) -> bool:
    """Whether a call is heard whole: the name by the silent phone, the talk by watch mode."""
    since = line.mark()

    def told(state: CallState) -> bool:
        try:
            return bool(line.wait_for_call(state, since, CALLER_NUMBER, 3))
        except AssertionError:
            return False

    with office.outside() as caller:
        caller.call(MANAGER)
        office.desk.wait_for("CALL_INCOMING")
        is_told = told(CallState.RINGING)
        office.exchange.wait_until_rung(caller.call_id, 1)
        office.desk.accept()
        is_told = is_told and told(CallState.ACTIVE)
        office.desk.hang_up()
        caller.wait_until_over()
    if not is_told or not told(CallState.ENDED):
        return False
    calls = [(x["name"], x["reason"], x["was_answered"]) for x in line.calls(since)]
    return calls == [(CALLER_NAME, EndReason.COMPLETED, True)]


def wait_until_it_hears(office: Office, line: ListeningLine) -> None:
    """A line may take until its next renewal to learn that it was forgotten."""
    wait_for(lambda: hears_calls(office, line), "a line that hears calls again", 90)
    line.wait_for_health(LineState.READY)


def test_after_a_restart_of_the_exchange(office: Office, line: ListeningLine) -> None:
    assert hears_calls(office, line)
    office.exchange.stop()
    if office.transport != "udp":
        line.wait_for_health(LineState.WAITING)
    office.exchange.start()
    for phone in (office.desk, office.colleague):
        phone.stop()
        phone.start()
    line.wait_for_health(LineState.READY, 90)
    wait_until_it_hears(office, line)


def test_after_a_cable_was_pulled(office: Office, line: ListeningLine) -> None:
    with office.network.without_cable("desk"):
        line.wait_for_health(LineState.WAITING, 60)
        assert not hears_calls(office, line)
    line.wait_for_health(LineState.READY, 90)
    wait_until_it_hears(office, line)


def test_a_call_that_ended_while_the_cable_was_out_does_not_ring_on(
    office: Office, line: ListeningLine
) -> None:
    since = line.mark()
    with office.outside() as caller:
        caller.call(MANAGER)
        line.wait_for_call(CallState.RINGING, since, CALLER_NUMBER)
        office.desk.wait_for("CALL_INCOMING")
        with office.network.without_cable("desk"):
            caller.hang_up()
            line.wait_for_health(LineState.WAITING, 60)
    line.wait_for_health(LineState.READY, 90)
    # The exchange waits half a minute for our answer to its CANCEL before it calls the call over.
    line.wait_for_call(CallState.ENDED, since, CALLER_NUMBER, 60)
    assert len(line.calls(since)) == 1
    wait_until_it_hears(office, line)
