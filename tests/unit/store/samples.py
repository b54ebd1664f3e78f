"""Calls, people and jobs to fill a store with."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from taktone.core.call import Call, Leg
from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.candidate import CandidateStep, Stage
from taktone.core.history_query import HistoryQuery
from taktone.core.job import Job
from taktone.core.phone_number import PhoneNumber
from taktone.store.store import Store

T0 = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
METTE = PhoneNumber(number="+4520123456", raw="+45 20 12 34 56", national="20123456", kind="mobile")
JONAS = PhoneNumber(number="+4531415926", raw="31415926", national="31415926", kind="mobile")
EXTENSION = PhoneNumber(number="204", raw="204")
BAKER = Job(id="baker", title="Bager", place="Ærø")
SMITH = Job(id="smith", title="Smed", place="Skagen")


def later(minutes: float) -> datetime:
    return T0 + timedelta(minutes=minutes)


def a_call(
    call_id: str = "call-1",
    number: PhoneNumber = METTE,
    *,
    minutes: float = 0,
    state: CallState = CallState.RINGING,
    name: str = "",
    line: str = "",
) -> Call:
    return Call(
        id=call_id,
        state=state,
        direction=Direction.INCOMING,
        legs=(Leg(source="sip", key=f"key of {call_id}", state=state),),
        number=number,
        name=name,
        line=line,
        started_at=later(minutes),
    )


def a_step(step_id: str, stage: Stage, minutes: float, reason: str = "") -> CandidateStep:
    return CandidateStep(id=step_id, stage=stage, at=later(minutes), reason=reason)


def ended(call: Call, talk_s: int = 60) -> Call:
    answered = call.started_at + timedelta(seconds=5)
    return replace(
        call,
        state=CallState.ENDED,
        reason=EndReason.COMPLETED,
        answered_at=answered,
        ended_at=answered + timedelta(seconds=talk_s),
        answered_tick_s=5.0,
        ended_tick_s=5.0 + talk_s,
    )


def ring(
    store: Store,
    call_id: str,
    number: PhoneNumber = METTE,
    *,
    minutes: float = 0,
    name: str = "",
) -> str:
    """Begins a call of whoever has the number; the person's id."""
    call = a_call(call_id, number, minutes=minutes, name=name)
    return store.calls.begin(call, store.calls.caller_of(number).person_id)[0]


def talk(
    store: Store,
    call_id: str,
    number: PhoneNumber = METTE,
    *,
    note: str = "",
    minutes: float = 0,
    name: str = "",
) -> str:
    """A whole call with its note; the person's id."""
    person = ring(store, call_id, number, minutes=minutes, name=name)
    store.calls.update(ended(a_call(call_id, number, minutes=minutes, name=name)))
    if note:
        store.calls.write_draft(call_id, note, later(minutes + 1))
        store.calls.settle(call_id)
    return person


def found(
    store: Store, text: str = "", *, job_id: str = "", person_id: str = "", is_starred: bool = False
) -> list[str]:
    """Ids of the calls a list shows, newest first."""
    query = HistoryQuery(text=text, job_id=job_id, person_id=person_id, is_starred=is_starred)
    return [row.call_id for row in store.history.page(query, None).rows]


def note_of(store: Store, call_id: str) -> str:
    row = store.history.row(call_id)
    return "" if row is None else row.note
