"""How a line stands with a real exchange: signing in, advice, and what a try-out says."""

from pathlib import Path

import pytest

from helpers.listening_line import ListeningLine
from helpers.office import Office
from helpers.office_exchange import MANAGER, ONE_PHONE_ONLY
from helpers.outside_line import CALLER_NUMBER
from helpers.own_network import DESK
from helpers.waiting import wait_for
from taktone.core.call_event import CallState
from taktone.core.line_health import LineAdvice, LineState
from taktone.core.line_probe import ProbeResult, ProbeTopic

pytestmark = pytest.mark.peers


def test_a_phone_that_our_sign_in_throws_out_is_made_room_for_at_once(office: Office) -> None:
    since = office.exchange.mark()
    line = ListeningLine(office, watching=True, silent_phone=True, user=ONE_PHONE_ONLY)
    with office.phone(ONE_PHONE_ONLY) as desk, line:
        advice = line.wait_for_health(LineState.NEEDS_YOU)
        assert advice is LineAdvice.REPLACES_PHONE
        wait_for(lambda: has_left(office, line, since), "our leaving")
        desk.stop()
        desk.start()
        since = office.exchange.mark()
        told = line.mark()
        with office.outside() as caller:
            caller.call(ONE_PHONE_ONLY)
            desk.wait_for("CALL_INCOMING")
            # Watch mode goes on, and knows no names here.
            line.wait_for_call(CallState.RINGING, told, CALLER_NUMBER)
            caller.hang_up()
            caller.wait_until_over()
        line.wait_for_call(CallState.ENDED, told, CALLER_NUMBER)
        assert [call["name"] for call in line.calls(told)] == [""]
        assert line.wait_for_health(LineState.NEEDS_YOU) is LineAdvice.REPLACES_PHONE
        assert office.exchange.heard("REGISTER", since, DESK) == 0, "the line came back"


def has_left(office: Office, line: ListeningLine, since: int) -> bool:
    """Whether our telephone has signed out."""
    messages = office.exchange.transcript()[since:].split("tag: rcv")
    contact = f"Contact: <sip:{line.line.contact_token}@"
    return any(contact in message and "expires=0" in message for message in messages)


def test_a_wrong_password_is_tried_once(office: Office) -> None:
    since = office.exchange.mark()
    with ListeningLine(office, watching=True, silent_phone=False, password="guessed") as line:
        assert line.wait_for_health(LineState.NEEDS_YOU) is LineAdvice.WRONG_PASSWORD
    # Without an answer to the challenge, with one, and no more: servers lock out who guesses.
    assert office.exchange.heard("SUBSCRIBE", since, DESK) == 2


@pytest.mark.parametrize("office", ["tls"], indirect=True, scope="module")
def test_a_certificate_that_nobody_vouches_for_is_refused(office: Office) -> None:
    with ListeningLine(office, watching=True, silent_phone=True, trusting=False) as line:
        assert line.wait_for_health(LineState.NEEDS_YOU) is LineAdvice.BAD_CERTIFICATE


def test_an_exchange_that_wants_sha_256_is_answered(tmp_path: Path) -> None:
    with Office(tmp_path, "udp", digest="SHA-256") as office:
        with ListeningLine(office, watching=True, silent_phone=True) as line:
            line.wait_for_health(LineState.READY)
        assert "algorithm=SHA-256" in office.exchange.transcript()


def test_leaving_takes_our_telephone_out(office: Office) -> None:
    with ListeningLine(office, watching=False, silent_phone=True) as line:
        line.wait_for_health(LineState.READY)
    since = office.exchange.mark()
    with office.outside() as caller:
        caller.call(MANAGER)
        office.desk.wait_for("CALL_INCOMING")
        office.desk.hang_up()
        # Nobody else rings: the caller hears at once that it was declined.
        caller.wait_until_over()
    assert line.line.contact_token not in office.exchange.transcript()[since:]


def test_what_a_killed_line_left_behind_rings_once(office: Office) -> None:
    with ListeningLine(office, watching=False, silent_phone=True) as line:
        line.wait_for_health(LineState.READY)
        line.kill()
    with ListeningLine(office, watching=False, silent_phone=True) as line:
        line.wait_for_health(LineState.READY)
        since = line.mark()
        with office.outside() as caller:
            caller.call(MANAGER)
            line.wait_for_call(CallState.RINGING, since, CALLER_NUMBER)
            office.desk.wait_for("CALL_INCOMING")
            caller.hang_up()
            caller.wait_until_over()
        line.wait_for_call(CallState.ENDED, since, CALLER_NUMBER)
        assert len(line.calls(since)) == 1


def test_a_try_out_says_what_works_and_rings_nowhere(office: Office) -> None:
    since = office.exchange.mark()
    findings = ListeningLine(office, watching=True, silent_phone=True).try_out()
    assert findings["advice"] == LineAdvice.NONE
    for topic in (ProbeTopic.REACHED, ProbeTopic.WATCHES, ProbeTopic.SILENT_PHONE):
        assert findings[topic] == ProbeResult.YES
    assert findings[f"{ProbeTopic.OTHER_PHONES}_count"] == 1
    assert "INVITE" not in office.exchange.transcript()[since:].replace("Allow: INVITE", "")
    assert office.exchange.heard("REGISTER", since, DESK) == 2


def test_a_try_out_with_a_wrong_password_says_so(office: Office) -> None:
    line = ListeningLine(office, watching=True, silent_phone=True, password="guessed")
    findings = line.try_out()
    assert findings["advice"] == LineAdvice.WRONG_PASSWORD
    assert findings.get(ProbeTopic.WATCHES) != ProbeResult.YES
