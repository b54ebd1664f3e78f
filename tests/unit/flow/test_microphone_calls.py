"""A call that only the microphone tells of, on the desk: who it is comes later."""

from helpers.history_on_disk import calls
from taktone.core.call_event import CallEvent, CallState, Direction, EndReason
from taktone.core.open_call import OpenCall
from unit.flow.conftest import Office


def use(office: Office, state: CallState = CallState.ACTIVE, key: str = "zoom/1") -> None:
    event = CallEvent(source="microphone", key=key, at=office.now(), state=state, line="Zoom")
    office.desk.feed(event)
    office.rest()


def ring(office: Office, state: CallState = CallState.ACTIVE) -> None:
    office.desk.feed(
        CallEvent(
            source="fritzbox:1",
            key="0/1",
            at=office.now(),
            state=state,
            direction=Direction.INCOMING,
            number="20304050",
            line="88110022",
        )
    )
    office.rest()


def newest(office: Office) -> OpenCall:
    return office.shown[-1]


def test_a_talk_in_a_program_brings_up_a_card_without_a_number(office: Office) -> None:
    use(office)
    call = newest(office).call
    assert call.number.is_hidden
    assert (call.state, call.line, call.source) == (CallState.ACTIVE, "Zoom", "microphone")
    office.tick_s += 60
    use(office, CallState.ENDED)
    assert newest(office).call.is_ended
    assert newest(office).call.reason is EndReason.COMPLETED


def test_the_number_that_follows_takes_the_card_over_with_what_was_typed(office: Office) -> None:
    use(office)
    call_id = newest(office).call.id
    office.desk.write_note(call_id, 1, "Kommer tirsdag")
    office.tick_s += 9
    ring(office)
    shown = newest(office)
    assert (shown.call.id, shown.note) == (call_id, "Kommer tirsdag")
    assert shown.call.number.number == "+4520304050"
    assert len(office.desk.open_calls()) == 1
    office.tick_s += 60
    ring(office, CallState.ENDED)
    assert newest(office).call.is_ended
    office.desk.close_call(call_id)
    office.rest()
    told = len(office.shown)
    office.tick_s += 5
    use(office, CallState.ENDED)
    assert len(office.shown) == told
    (row,) = calls(office.folder)
    assert (row.number, row.note, row.reason) == (
        "+4520304050",
        "Kommer tirsdag",
        EndReason.COMPLETED,
    )
