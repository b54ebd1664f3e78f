"""What a promise says of itself."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from taktone.core.call import Call, Leg
from taktone.core.call_event import CallState, Direction
from taktone.core.caller import Caller
from taktone.core.changes import Changes
from taktone.core.open_call import OpenCall
from taktone.core.promise import Promise, PromiseKind

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SOON = Promise(
    id="p",
    person_id="m",
    kind=PromiseKind.CALL_BACK,
    made_at=NOW,
    due_at=NOW + timedelta(hours=1),
)


def test_promise_is_overdue_after_its_time_and_until_it_is_kept() -> None:
    assert not SOON.is_overdue(NOW + timedelta(hours=1))
    assert SOON.is_overdue(NOW + timedelta(hours=1, seconds=1))
    kept = replace(SOON, kept_at=NOW)
    assert not kept.is_overdue(NOW + timedelta(days=1))
    assert (SOON.is_open, kept.is_open) == (True, False)


def test_promise_without_a_time_is_never_overdue() -> None:
    assert not replace(SOON, due_at=None).is_overdue(NOW + timedelta(days=365))


def test_changes_of_promises_survive_being_put_together() -> None:
    assert (Changes() | Changes(has_promises=True)).has_promises
    assert (Changes(has_promises=True) | Changes(has_jobs=True)).has_promises
    assert not (Changes() | Changes(has_jobs=True)).has_promises


def test_open_call_follows_where_the_ad_was_seen() -> None:
    leg = Leg(source="sip", key="1", state=CallState.RINGING)
    call = Call(
        id="c",
        state=CallState.RINGING,
        direction=Direction.INCOMING,
        legs=(leg,),
        started_at=NOW,
    )
    rang = OpenCall(call=call, caller=Caller(person_id="m"))
    assert rang.refreshed(Caller(person_id="m", seen_in="Jobindex")).caller.seen_in == "Jobindex"
