"""Watching one's own telephone: RFC 6665 and RFC 4235, message by message."""

import pytest

from helpers.sip_exchange import (
    CHALLENGE,
    Exchange,
    dialog,
    granted,
    invite,
    notify,
    sip_line,
    watching,
)
from taktone.core.line_health import LineAdvice, LineState
from taktone.sources.sip.sip_message import SipMessage


@pytest.fixture
def watch() -> Exchange:
    return Exchange(sip_line())


def subscribes(messages: list[SipMessage]) -> list[SipMessage]:
    return [message for message in messages if message.method == "SUBSCRIBE"]


def test_it_asks_for_dialogs_and_signs_in_nowhere(watch: Exchange) -> None:
    (asked,) = watch.connect()
    assert (asked.method, asked.uri) == ("SUBSCRIBE", "sip:1001@example.org")
    assert asked.get("event") == "dialog"
    assert asked.get("accept") == "application/dialog-info+xml"
    assert asked.get("contact") == f"<sip:{watch.token}@192.0.2.9:40000>"
    assert watch.endpoint.health.advice is LineAdvice.CONNECTING


def test_the_proof_already_says_which_address_we_are_seen_under(watch: Exchange) -> None:
    (asked,) = watch.connect()
    (proved,) = watch.answer(asked, 401, "Unauthorized", CHALLENGE)
    assert proved.get("contact") == f"<sip:{watch.token}@203.0.113.7:61000>"


def test_a_server_that_asks_for_no_proof_is_told_the_address_anew(watch: Exchange) -> None:
    (asked,) = watch.connect()
    (again,) = watch.answer(asked, 200, "OK", "Expires: 120")
    assert again.get("contact") == f"<sip:{watch.token}@203.0.113.7:61000>"
    assert again.get("to").endswith(";tag=server1")
    assert watch.answer(again, 200, "OK", "Expires: 120") == []


def test_granted_and_told_of_it_is_ready(watch: Exchange) -> None:
    watching(watch)
    assert watch.endpoint.health.state is LineState.READY
    assert watch.endpoint.health.advice is LineAdvice.NONE


def test_the_first_document_may_come_before_the_answer(watch: Exchange) -> None:
    (asked,) = watch.connect()
    (answer,) = watch.hear(notify(watch, asked, 0, ()))
    assert answer.status == 200
    assert watch.endpoint.health.state is LineState.READY
    granted(watch, asked)
    (refresh,) = subscribes(watch.wait(96.1))
    assert refresh.get("to").endswith(";tag=server1")


def test_an_accepted_subscription_that_tells_nothing_is_of_no_use(watch: Exchange) -> None:
    (asked,) = watch.connect()
    granted(watch, asked)
    watch.wait(9)
    assert watch.endpoint.health.state is LineState.WAITING
    watch.wait(2)
    health = watch.endpoint.health
    assert (health.state, health.advice) == (LineState.NEEDS_YOU, LineAdvice.NOT_WATCHABLE)


@pytest.mark.parametrize("status", [403, 404, 405, 480, 489])
def test_a_server_that_cannot_is_named(watch: Exchange, status: int) -> None:
    (asked,) = watch.connect()
    watch.answer(asked, status, "No")
    health = watch.endpoint.health
    assert (health.state, health.advice) == (LineState.NEEDS_YOU, LineAdvice.NOT_WATCHABLE)
    assert health.detail == f"{status} No"
    assert subscribes(watch.wait(590)) == []
    assert len(subscribes(watch.wait(11))) >= 1


def test_it_renews_in_the_conversation_it_has(watch: Exchange) -> None:
    asked = watching(watch)
    (renewed,) = subscribes(watch.wait(96.1))
    assert renewed.uri == "sip:1001@192.0.2.1:5060"
    assert renewed.get("call-id") == asked.get("call-id")
    assert renewed.get("to") == "<sip:1001@example.org>;tag=server1"
    watch.answer(renewed, 200, "OK", "Expires: 120")
    assert len(subscribes(watch.wait(96.1))) == 1


def test_a_proxy_on_the_way_stays_on_it(watch: Exchange) -> None:
    (asked,) = watch.connect()
    routes = ("Record-Route: <sip:near;lr>", "Record-Route: <sip:far;lr>")
    granted(watch, asked, *routes)
    watch.hear(notify(watch, asked, 0, ()))
    (renewed,) = subscribes(watch.wait(96.1))
    assert renewed.all("route") == ["<sip:far;lr>", "<sip:near;lr>"]


def test_a_server_that_forgot_us_is_asked_anew(watch: Exchange) -> None:
    asked = watching(watch)
    (renewed,) = subscribes(watch.wait(96.1))
    (anew,) = watch.answer(renewed, 481, "Subscription Does Not Exist")
    assert anew.get("call-id") != asked.get("call-id")
    assert "tag=" not in anew.get("to")


def test_a_renewal_without_answer_gives_the_connection_up(watch: Exchange) -> None:
    watching(watch)
    watch.wait(96 + 33)
    assert watch.endpoint.is_unanswered


def test_an_interval_too_brief_is_lengthened(watch: Exchange) -> None:
    (asked,) = watch.connect()
    (longer,) = watch.answer(asked, 423, "Interval Too Brief", "Min-Expires: 300")
    assert longer.get("expires") == "300"


def test_the_server_ends_it_and_wants_it_again(watch: Exchange) -> None:
    asked = watching(watch)
    watch.hear(notify(watch, asked, 1, (), "terminated;reason=deactivated"))
    assert len(subscribes(watch.wait(0.1))) == 1


def test_the_server_ends_it_for_a_while(watch: Exchange) -> None:
    asked = watching(watch)
    watch.hear(notify(watch, asked, 1, (), "terminated;reason=probation;retry-after=77"))
    assert subscribes(watch.wait(76)) == []
    assert len(subscribes(watch.wait(1.1))) == 1


def test_the_server_ends_it_for_good(watch: Exchange) -> None:
    asked = watching(watch)
    watch.hear(notify(watch, asked, 1, (), "terminated;reason=rejected"))
    assert watch.endpoint.health.advice is LineAdvice.NOT_WATCHABLE


def test_a_wrong_password_is_tried_once(watch: Exchange) -> None:
    (asked,) = watch.connect()
    (asked,) = watch.answer(asked, 401, "Unauthorized", CHALLENGE)
    watch.answer(asked, 401, "Unauthorized", CHALLENGE)
    assert watch.endpoint.health.advice is LineAdvice.WRONG_PASSWORD
    assert subscribes(watch.wait(3600) + watch.connect()) == []


def test_a_challenge_nobody_can_meet_is_no_wrong_password(watch: Exchange) -> None:
    (asked,) = watch.connect()
    watch.answer(asked, 401, "Unauthorized", 'WWW-Authenticate: Bearer realm="x"')
    assert watch.endpoint.health.advice is LineAdvice.STRANGE_ANSWER


def test_a_document_told_again_changes_nothing(watch: Exchange) -> None:
    asked = watching(watch)
    told = notify(watch, asked, 1, (dialog("d", "early"),))
    (first,) = watch.hear(told)
    (again,) = watch.hear(told)
    assert (first.status, again.to_bytes()) == (200, first.to_bytes())
    assert watch.states() == ["ringing"]


def test_an_older_version_is_not_believed(watch: Exchange) -> None:
    asked = watching(watch)
    watch.hear(notify(watch, asked, 5, (dialog("d", "confirmed"),)))
    watch.hear(notify(watch, asked, 4, ()))
    watch.hear(notify(watch, asked, 5, ()))
    assert watch.states() == ["active"]


def test_an_older_notify_is_refused(watch: Exchange) -> None:
    asked = watching(watch)
    old = notify(watch, asked, 2, (dialog("d", "early"),))
    watch.hear(notify(watch, asked, 1, ()))
    (answer,) = watch.hear(old)
    assert answer.status == 500


def test_a_gap_between_partial_documents_is_filled(watch: Exchange) -> None:
    asked = watching(watch)
    watch.hear(notify(watch, asked, 1, (dialog("d", "early"),), kind="partial"))
    assert subscribes(watch.sent()) == []
    answers = watch.hear(notify(watch, asked, 3, (), kind="partial"))
    assert len(subscribes(answers)) == 1
    assert watch.states() == ["ringing"]


def test_a_first_notify_without_document_is_the_baseline(watch: Exchange) -> None:
    """A server that has nothing to tell sends no document: the next one is a call, and rings."""
    (asked,) = watch.connect()
    watch.answer(asked, 200, "OK", "Expires: 120")
    empty = notify(watch, asked, 0, ()).partition("\n\n")[0] + "\n\n"
    watch.hear(empty)
    watch.hear(notify(watch, asked, 1, (dialog("d", "early"),)))
    assert watch.states() == ["ringing"]


def test_a_pending_subscription_is_not_ready(watch: Exchange) -> None:
    (asked,) = watch.connect()
    watch.hear(notify(watch, asked, 0, (), "pending"))
    before = watch.endpoint.health
    watch.hear(notify(watch, asked, 1, (dialog("d", "early"),)))
    after = watch.endpoint.health
    assert (before.state, after.state) == (LineState.WAITING, LineState.READY)
    assert watch.states() == []


def test_a_notify_of_nobodys_subscription_is_refused(watch: Exchange) -> None:
    asked = watching(watch)
    foreign = notify(watch, asked, 1, (dialog("d", "early"),)).replace("Call-ID: ", "Call-ID: x")
    (answer,) = watch.hear(foreign)
    assert (answer.status, watch.states()) == (481, [])


def test_waiting_messages_nobody_asked_for_are_taken_politely(watch: Exchange) -> None:
    asked = watching(watch)
    told = notify(watch, asked, 1, ()).replace("Event: dialog", "Event: message-summary")
    (answer,) = watch.hear(told.replace("Call-ID: ", "Call-ID: x"))
    assert answer.status == 200


def test_a_document_of_another_kind_is_not_read(watch: Exchange) -> None:
    asked = watching(watch)
    told = notify(watch, asked, 1, (dialog("d", "early"),))
    (answer,) = watch.hear(told.replace("application/dialog-info+xml", "application/pidf+xml"))
    assert (answer.status, watch.states()) == (200, [])


def test_leaving_ends_the_subscription(watch: Exchange) -> None:
    asked = watching(watch)
    watch.endpoint.leave(watch.now)
    (left,) = watch.sent()
    assert (left.method, left.get("expires")) == ("SUBSCRIBE", "0")
    assert left.get("call-id") == asked.get("call-id")


def test_without_a_silent_phone_a_call_is_turned_away(watch: Exchange) -> None:

    watching(watch)
    (answer,) = watch.hear(invite(watch))
    assert (answer.status, watch.states()) == (480, [])
