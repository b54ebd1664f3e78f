"""The telephone that rings and is never answered, message by message (RFC 3665, RFC 3326)."""

import pytest

from helpers.sip_exchange import Exchange, follow_up, invite, signed_in, sip_line
from taktone.core.call_event import CallState, Direction, EndReason

ELSEWHERE = 'Reason: SIP;cause=200;text="Call completed elsewhere"'


@pytest.fixture
def phone() -> Exchange:
    """A silent phone that is signed in."""
    exchange = Exchange(sip_line(is_watching=False, is_silent_phone=True))
    signed_in(exchange)
    return exchange


def test_no_answer_as_in_rfc_3665(phone: Exchange) -> None:
    """Section 3.8 from the called side: 180, then CANCEL 200, 487, ACK."""
    invited = invite(phone)
    (ringing,) = phone.hear(invited)
    assert (ringing.status, ringing.phrase) == (180, "Ringing")
    assert "tag=" in ringing.get("to")
    assert ringing.get("contact") == f"<sip:{phone.token}@203.0.113.7:61000>"
    assert ringing.get("record-route") == "<sip:192.0.2.1;lr>"
    taken_back, ended = phone.hear(follow_up(invited, "CANCEL"))
    assert (taken_back.status, taken_back.cseq) == (200, (7, "CANCEL"))
    assert (ended.status, ended.cseq) == (487, (7, "INVITE"))
    assert ended.get("to") == ringing.get("to")
    phone.hear(follow_up(invited, "ACK"))
    assert [m.status for m in phone.wait(60) if m.status] == []
    assert phone.states() == ["ringing", "ended missed"]


def test_the_ring_says_who_calls_whom(phone: Exchange) -> None:
    phone.hear(invite(phone))
    (event,) = phone.events
    assert (event.source, event.key) == (phone.line.source, "call1")
    assert (event.state, event.direction) == (CallState.RINGING, Direction.INCOMING)
    assert (event.number, event.name) == ("sip:+4520304050@example.org", "Jens Jørgensen")
    assert event.line == "1001"


def test_an_invite_sent_again_is_answered_again_and_rings_once(phone: Exchange) -> None:
    (first,) = phone.hear(invite(phone))
    (again,) = phone.hear(invite(phone))
    assert again.to_bytes() == first.to_bytes()
    assert phone.states() == ["ringing"]


def test_two_ways_to_us_are_one_call_that_ends_with_the_second(phone: Exchange) -> None:
    one, other = invite(phone, branch="1"), invite(phone, branch="2")
    assert [m.status for m in (*phone.hear(one), *phone.hear(other))] == [180, 180]
    phone.hear(follow_up(one, "CANCEL"))
    assert phone.states() == ["ringing"]
    phone.hear(follow_up(other, "CANCEL", ELSEWHERE))
    assert phone.states() == ["ringing", "ended answered_elsewhere"]


def test_487_is_repeated_until_its_ack(phone: Exchange) -> None:
    invited = invite(phone)
    phone.hear(invited)
    phone.hear(follow_up(invited, "CANCEL"))
    repeated = [m.status for m in phone.wait(4)]
    assert repeated == [487, 487, 487]
    phone.hear(follow_up(invited, "ACK"))
    assert [m for m in phone.wait(30) if m.status] == []


def test_487_is_given_up_after_half_a_minute(phone: Exchange) -> None:
    invited = invite(phone)
    phone.hear(invited)
    phone.hear(follow_up(invited, "CANCEL"))
    assert len([m for m in phone.wait(33) if m.status == 487]) == 10
    assert [m for m in phone.wait(30) if m.status == 487] == []


def test_a_repeated_cancel_is_answered_again(phone: Exchange) -> None:
    invited = invite(phone)
    phone.hear(invited)
    phone.hear(follow_up(invited, "CANCEL"))
    (again,) = phone.hear(follow_up(invited, "CANCEL"))
    assert (again.status, again.cseq[1]) == (200, "CANCEL")


def test_a_cancel_of_nothing_is_told_so(phone: Exchange) -> None:
    (answer,) = phone.hear(follow_up(invite(phone, "other"), "CANCEL"))
    assert answer.status == 481


@pytest.mark.parametrize(
    ("reasons", "expected"),
    [
        ((ELSEWHERE,), EndReason.ANSWERED_ELSEWHERE),
        (("Reason: Q.850;cause=26",), EndReason.ANSWERED_ELSEWHERE),
        (("Reason: q.850 ; cause=26, SIP;cause=487",), EndReason.ANSWERED_ELSEWHERE),
        (("Reason: Q.850;cause=16", ELSEWHERE), EndReason.ANSWERED_ELSEWHERE),
        (('Reason: X;text="answered Elsewhere"',), EndReason.ANSWERED_ELSEWHERE),
        (('Reason: SIP ;cause=600 ;text="Busy Everywhere"',), EndReason.MISSED),
        (('Reason: SIP ;cause=580 ;text="Precondition Failure"',), EndReason.MISSED),
        (("Reason: Q.850;cause=127",), EndReason.MISSED),
        (("Reason: Q.850;cause=0",), EndReason.MISSED),
        (("Reason: ",), EndReason.MISSED),
        ((), EndReason.MISSED),
    ],
)
def test_the_reason_says_how_it_ended(
    phone: Exchange, reasons: tuple[str, ...], expected: EndReason
) -> None:
    invited = invite(phone)
    phone.hear(invited)
    phone.hear(follow_up(invited, "CANCEL", *reasons))
    assert phone.events[-1].reason is expected


def test_it_does_not_ring_for_ever(phone: Exchange) -> None:
    phone.hear(invite(phone))
    assert 480 not in [m.status for m in phone.wait(39)]
    assert 480 in [m.status for m in phone.wait(2)]
    assert phone.states() == ["ringing", "ended unknown"]


@pytest.mark.parametrize(
    ("fields", "number", "name"),
    [
        (
            {"extra": 'P-Asserted-Identity: "Mette" <sip:+4531558002@example.org>'},
            "sip:+4531558002@example.org",
            "Mette",
        ),
        (
            {"extra": "P-Asserted-Identity: <tel:+4531558002>"},
            "tel:+4531558002",
            "Jens Jørgensen",
        ),
        (
            {"extra": 'Remote-Party-ID: "Ole" <sip:77@a.b>;party=calling;privacy=off'},
            "sip:77@a.b",
            "Ole",
        ),
        (
            {"extra": "Remote-Party-ID: <sip:77@a.b>;party=called"},
            "sip:+4520304050@example.org",
            "Jens Jørgensen",
        ),
        (
            {
                "caller": '"Anonymous" <sip:anonymous@anonymous.invalid>',
                "extra": "Privacy: id\nP-Asserted-Identity: <sip:+4531558002@example.org>",
            },
            "",
            "",
        ),
        (
            {
                "caller": "<sip:anonymous@anonymous.invalid>",
                "extra": "Remote-Party-ID: <sip:77@a.b>;privacy=full",
            },
            "",
            "",
        ),
        ({"caller": "sip:20304050@example.org"}, "sip:20304050@example.org", ""),
        ({"caller": '"a\u202eb\u200b" <sip:1@x>'}, "sip:1@x", "ab"),
        ({"caller": "<sip:unknown@x>"}, "", ""),
        ({"caller": "nonsense"}, "", ""),
    ],
)
def test_who_calls(phone: Exchange, fields: dict[str, str], number: str, name: str) -> None:
    phone.hear(invite(phone, **fields))
    assert (phone.events[0].number, phone.events[0].name) == (number, name)


def test_the_called_number_may_stand_in_a_header_of_its_own(phone: Exchange) -> None:
    phone.hear(invite(phone, extra="P-Called-Party-ID: <sip:70101010@example.org>"))
    assert phone.events[0].line == "70101010"


def test_who_does_not_know_the_token_hears_that_nobody_is_here(phone: Exchange) -> None:
    (answer,) = phone.hear(invite(phone, user="1001"))
    assert answer.status == 404
    assert phone.events == []


def test_an_invite_inside_a_call_is_none_of_ours(phone: Exchange) -> None:
    again = invite(phone).replace("To: <sip:1001@example.org>", "To: <sip:1001@x>;tag=old")
    (answer,) = phone.hear(again)
    assert answer.status == 481
    assert phone.events == []


def test_a_lost_connection_ends_what_rang(phone: Exchange) -> None:
    phone.hear(invite(phone))
    phone.endpoint.link_down(phone.now)
    phone.sent()
    assert phone.states() == ["ringing", "ended lost"]


def test_a_call_id_used_again_is_another_call(phone: Exchange) -> None:
    for branch in ("1", "2"):
        invited = invite(phone, branch=branch)
        phone.hear(invited)
        phone.hear(follow_up(invited, "CANCEL"))
        phone.hear(follow_up(invited, "ACK"))
    assert [event.key for event in phone.events] == ["call1", "call1", "call1/2", "call1/2"]


def test_a_sender_from_before_rfc_3261_is_understood(phone: Exchange) -> None:
    invited = invite(phone).replace("z9hG4bKcall11", "1")
    (first,) = phone.hear(invited)
    (again,) = phone.hear(invited)
    assert (first.status, again.to_bytes()) == (180, first.to_bytes())
    assert [m.status for m in phone.hear(follow_up(invited, "CANCEL"))] == [200, 487]


def test_too_many_at_once_are_busy(phone: Exchange, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("taktone.sources.sip.silent_phone.BUSY_LEGS", 2)
    answers = [phone.hear(invite(phone, f"c{n}"))[0].status for n in range(3)]
    assert answers == [180, 180, 486]
    assert len(phone.events) == 2
