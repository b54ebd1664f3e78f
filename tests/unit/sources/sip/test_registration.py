"""Signing in beside the telephone on the desk (RFC 3665 section 2, and its guards)."""

import pytest

from helpers.sip_exchange import (
    BINDINGS,
    CHALLENGE,
    Exchange,
    sign_in,
    signed_in,
    sip_line,
)
from taktone.core.line_health import LineAdvice, LineState
from taktone.core.sip_line import SipTransport
from taktone.sources.sip.sip_message import SipMessage


@pytest.fixture
def phone() -> Exchange:
    return Exchange(sip_line(is_watching=False, is_silent_phone=True))


def registers(messages: list[SipMessage]) -> list[SipMessage]:
    return [message for message in messages if message.method == "REGISTER"]


def listed(phone: Exchange, *bindings: str) -> SipMessage:
    """Answers the question who is there; gives the REGISTER that follows."""
    (asked,) = phone.connect()
    (own,) = phone.answer(asked, 200, "OK", *bindings)
    return own


def test_the_first_register_only_asks_who_is_there(phone: Exchange) -> None:
    """RFC 3665 section 2.3."""
    (asked,) = phone.connect()
    assert (asked.method, asked.uri) == ("REGISTER", "sip:example.org")
    assert asked.get("contact") == ""
    assert asked.get("expires") == ""
    assert asked.get("to") == "<sip:1001@example.org>"


def test_it_signs_in_under_the_address_it_is_seen_under(phone: Exchange) -> None:
    """RFC 3665 section 2.1 with the rport of RFC 3581: no second binding by a private address."""
    own = listed(phone)
    assert own.get("contact") == f"<sip:{phone.token}@203.0.113.7:61000>;expires=120"


def test_the_password_is_proved_and_the_number_grows(phone: Exchange) -> None:
    (first,) = phone.connect()
    (second,) = phone.answer(first, 401, "Unauthorized", CHALLENGE)
    assert second.get("authorization").startswith('Digest username="1001", realm="example.org"')
    assert second.get("call-id") == first.get("call-id")
    assert second.cseq[0] == first.cseq[0] + 1
    assert second.get("via") != first.get("via")


def test_a_wrong_password_is_tried_once(phone: Exchange) -> None:
    """RFC 3665 section 2.5."""
    (first,) = phone.connect()
    (second,) = phone.answer(first, 401, "Unauthorized", CHALLENGE)
    assert phone.answer(second, 401, "Unauthorized", CHALLENGE) == []
    health = phone.endpoint.health
    assert (health.state, health.advice) == (LineState.NEEDS_YOU, LineAdvice.WRONG_PASSWORD)
    assert registers(phone.wait(3600)) == []
    assert registers(phone.connect()) == []


def test_a_nonce_too_old_is_no_wrong_password(phone: Exchange) -> None:
    (asked,) = phone.connect()
    (asked,) = phone.answer(asked, 401, "Unauthorized", CHALLENGE)
    for _ in range(2):
        (asked,) = phone.answer(asked, 401, "Unauthorized", CHALLENGE + ", stale=true")
    assert phone.answer(asked, 401, "Unauthorized", CHALLENGE + ", stale=true") == []


def test_a_proxy_before_the_registrar_is_satisfied_too(phone: Exchange) -> None:
    (asked,) = phone.connect()
    proxy = CHALLENGE.replace("WWW-", "Proxy-")
    (asked,) = phone.answer(asked, 407, "Proxy Authentication Required", proxy)
    (asked,) = phone.answer(asked, 401, "Unauthorized", CHALLENGE)
    assert asked.get("proxy-authorization")
    assert asked.get("authorization")


def test_signed_in_it_is_ready(phone: Exchange) -> None:
    signed_in(phone)
    assert phone.endpoint.health.state is LineState.READY


def test_it_renews_by_what_was_granted_to_itself(phone: Exchange) -> None:
    own = listed(phone, BINDINGS)
    mine = own.get("contact").replace("expires=120", "expires=60")
    phone.answer(own, 200, "OK", "Expires: 3600", BINDINGS, f"Contact: {mine}")
    assert registers(phone.wait(47)) == []
    assert registers(phone.wait(2))[0].get("contact") == ""


def test_a_telephone_that_was_thrown_out_is_let_in_again(phone: Exchange) -> None:
    own = listed(phone, BINDINGS)
    (left,) = phone.answer(own, 200, "OK", f"Contact: {own.get('contact')}")
    assert left.method == "REGISTER"
    assert left.get("contact") == f"<sip:{phone.token}@203.0.113.7:61000>;expires=0"
    health = phone.endpoint.health
    assert (health.state, health.advice) == (LineState.NEEDS_YOU, LineAdvice.REPLACES_PHONE)
    phone.answer(left, 200)
    assert registers(phone.wait(3600)) == []
    assert registers(phone.connect()) == []


def test_the_guard_holds_at_each_renewal(phone: Exchange) -> None:
    signed_in(phone)
    asked = registers(phone.wait(100))[0]
    (own,) = phone.answer(asked, 200, "OK", BINDINGS)
    (left,) = phone.answer(own, 200, "OK", f"Contact: {own.get('contact')}")
    assert left.get("contact").endswith(";expires=0")
    assert phone.endpoint.health.advice is LineAdvice.REPLACES_PHONE


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (BINDINGS, BINDINGS.replace(":5060", ":5099")),
        (BINDINGS.replace("3000", "3"), ""),
        (f"{BINDINGS}, <sip:1001@192.0.2.51>", f"{BINDINGS}, <sip:1001@192.0.2.51>"),
        ("", ""),
    ],
)
def test_a_telephone_that_moved_or_was_about_to_go_was_not_thrown_out(
    phone: Exchange, before: str, after: str
) -> None:
    own = listed(phone, before)
    assert phone.answer(own, 200, "OK", f"Contact: {own.get('contact')}", after) == []
    assert phone.endpoint.health.state is LineState.READY


def test_two_telephones_of_one_address_count_as_two(phone: Exchange) -> None:
    own = listed(phone, f"{BINDINGS}, <sip:1001@192.0.2.50:5070>;expires=3000")
    (left,) = phone.answer(own, 200, "OK", BINDINGS, f"Contact: {own.get('contact')}")
    assert left.get("contact").endswith(";expires=0")


def test_what_an_earlier_run_left_is_taken_away(phone: Exchange) -> None:
    own = listed(phone, f"Contact: <sip:{phone.token}@10.0.0.9:1234>;expires=50", BINDINGS)
    assert own.all("contact") == [
        f"<sip:{phone.token}@10.0.0.9:1234>;expires=0",
        f"<sip:{phone.token}@203.0.113.7:61000>;expires=120",
    ]


def test_an_interval_too_brief_is_lengthened(phone: Exchange) -> None:
    own = listed(phone)
    (longer,) = phone.answer(own, 423, "Interval Too Brief", "Min-Expires: 600")
    assert longer.get("contact").endswith(";expires=600")
    assert phone.answer(longer, 423, "Interval Too Brief", "Min-Expires: 600") == []


@pytest.mark.parametrize("seconds", ["86400", "9999999999", "120", "none"])
def test_an_interval_out_of_reason_is_not_asked_for(phone: Exchange, seconds: str) -> None:
    own = listed(phone)
    assert phone.answer(own, 423, "Interval Too Brief", f"Min-Expires: {seconds}") == []
    assert phone.endpoint.health.advice is LineAdvice.STRANGE_ANSWER


def test_however_much_was_granted_it_is_renewed_within_the_hour(phone: Exchange) -> None:
    own = listed(phone)
    mine = own.get("contact").replace("expires=120", "expires=9999999999")
    phone.answer(own, 200, "OK", f"Contact: {mine}")
    assert len(registers(phone.wait(3000))) >= 1


def test_no_room_for_another_device_is_said(phone: Exchange) -> None:
    own = listed(phone, BINDINGS)
    phone.answer(own, 403, "Forbidden")
    health = phone.endpoint.health
    assert (health.state, health.advice) == (LineState.NEEDS_YOU, LineAdvice.NO_ROOM)
    assert health.detail == "403 Forbidden"


def test_who_may_not_ask_may_not_sign_in(phone: Exchange) -> None:
    (asked,) = phone.connect()
    assert phone.answer(asked, 403, "Forbidden") == []
    assert phone.endpoint.health.advice is LineAdvice.NOT_ALLOWED


def test_a_server_in_trouble_is_asked_again_later(phone: Exchange) -> None:
    (asked,) = phone.connect()
    phone.answer(asked, 503, "Service Unavailable", "Retry-After: 18 (lunch)")
    assert phone.endpoint.health.state is LineState.WAITING
    assert registers(phone.wait(17)) == []
    (again,) = registers(phone.wait(1.1))
    phone.answer(again, 500, "Server Error")
    assert len(registers(phone.wait(11))) >= 1


def test_without_an_answer_it_is_repeated_then_the_connection_given_up(phone: Exchange) -> None:
    (first,) = phone.connect()
    repeated = registers(phone.wait(31.9))
    assert len(repeated) == 10
    assert {m.to_bytes() for m in repeated} == {first.to_bytes()}
    assert not phone.endpoint.is_unanswered
    phone.wait(0.2)
    assert phone.endpoint.is_unanswered


def test_a_provisional_answer_slows_the_repeating(phone: Exchange) -> None:
    (asked,) = phone.connect()
    phone.answer(asked, 100, "Trying")
    assert len(registers(phone.wait(9))) == 3


def test_over_a_stream_nothing_is_repeated() -> None:
    phone = Exchange(sip_line(is_watching=False, is_silent_phone=True, transport=SipTransport.TLS))
    (asked,) = phone.connect()
    assert asked.get("via").startswith("SIP/2.0/TLS 192.0.2.9:40000;rport;branch=z9hG4bK")
    assert registers(phone.wait(31)) == []
    (own,) = phone.answer(asked, 200)
    assert own.get("contact").startswith(f"<sip:{phone.token}@203.0.113.7:61000;transport=tls>")


def test_leaving_signs_out(phone: Exchange) -> None:
    """RFC 3665 section 2.4, for our own contact alone."""
    signed_in(phone)
    phone.endpoint.leave(phone.now)
    (left,) = phone.sent()
    assert left.get("contact") == f"<sip:{phone.token}@203.0.113.7:61000>;expires=0"
    (proved,) = phone.answer(left, 401, "Unauthorized", CHALLENGE)
    assert phone.endpoint.is_waiting
    phone.answer(proved, 200)
    assert not phone.endpoint.is_waiting


def test_no_contact_is_ever_a_star(phone: Exchange) -> None:
    said = [*phone.connect()]
    sign_in(phone, said[0])
    said += phone.wait(500)
    phone.endpoint.leave(phone.now)
    said += phone.sent()
    assert len(said) > 5
    assert all("*" not in message.get("contact") for message in said)


def test_the_contact_outlives_a_restart_and_cannot_be_guessed() -> None:
    line = sip_line()
    assert line.contact_token == sip_line(server="other", user="2").contact_token
    assert line.contact_token != sip_line(id="another").contact_token
    assert len(line.contact_token) == 32


def test_the_login_may_be_another_name(phone: Exchange) -> None:
    phone = Exchange(sip_line(is_watching=False, is_silent_phone=True, auth_user='a"b'))
    (asked,) = phone.connect()
    (proved,) = phone.answer(asked, 401, "Unauthorized", CHALLENGE)
    assert 'username="a\\"b"' in proved.get("authorization")


def test_server_and_domain_may_differ() -> None:
    line = sip_line(is_watching=False, is_silent_phone=True, domain="pbx.example.org")
    (asked,) = Exchange(line).connect()
    assert asked.uri == "sip:pbx.example.org"
    assert asked.get("from").startswith("<sip:1001@pbx.example.org>;tag=")


def test_two_requests_try_a_wrong_password_once() -> None:
    both = Exchange(sip_line(is_silent_phone=True))
    one, other = both.connect()
    (proved,) = both.answer(one, 401, "Unauthorized", CHALLENGE)
    assert both.answer(other, 401, "Unauthorized", CHALLENGE) == []
    assert both.answer(proved, 401, "Unauthorized", CHALLENGE) == []
    assert both.endpoint.health.advice is LineAdvice.WRONG_PASSWORD
    assert [m for m in both.wait(3600) if m.get("authorization")] == []


def test_a_right_password_is_then_used_by_both() -> None:
    both = Exchange(sip_line(is_silent_phone=True))
    one, other = both.connect()
    (proved,) = both.answer(one, 401, "Unauthorized", CHALLENGE)
    both.answer(other, 401, "Unauthorized", CHALLENGE)
    (later,) = both.answer(proved, 200, "OK", "Expires: 120")
    assert later.method == other.method
    assert later.get("authorization")


def test_keepalive_goes_out_every_twenty_seconds(phone: Exchange) -> None:
    signed_in(phone)
    phone.wait(19)
    phone.tick_s += 1
    phone.endpoint.advance(phone.now)
    assert phone.raw() == [b"\r\n\r\n"]
