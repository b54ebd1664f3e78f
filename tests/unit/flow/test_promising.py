"""Promises: made in a call, offered times, told when due, kept by a call."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from taktone.core.call_event import CallState
from taktone.core.free_times import SLOT, OfficeHours
from taktone.core.promise import PromisedPerson, PromiseKind
from taktone.flow.promising import SNOOZE, Promising
from unit.store.letters import LENGTH, a_letter, an_interview
from unit.store.samples import BAKER

from .conftest import Office

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


class Desk:
    """An office that keeps promises."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.days_off: set[date] = set()
        self.promising = Promising(
            office.reader,
            office.writes,
            office.now,
            lambda: COPENHAGEN,
            OfficeHours,
            lambda day: day in self.days_off,
        )
        self.due: list[PromisedPerson] = []
        self.promising.fell_due.connect(self.due.append)
        self.office.tell(CallState.RINGING, name="Mette Sørensen")
        self.call_id = office.last.call.id

    def listed(self) -> tuple[PromisedPerson, ...]:
        self.office.rest()
        with self.office.qtbot.waitSignal(self.promising.promises_read) as read:
            self.promising.read()
        rows: tuple[PromisedPerson, ...] = read.args[0]
        return rows

    def look(self) -> None:
        """The timer rings, and everything it causes has happened."""
        self.office.rest()
        self.promising._look()
        answered: list[object] = []
        self.office.reader.ask(lambda _: None, answered.append, answered.append)
        self.office.qtbot.waitUntil(lambda: bool(answered))


@pytest.fixture
def desk(office: Office) -> Iterator[Desk]:
    desk = Desk(office)
    yield desk
    desk.promising.stop()


def in_an_hour(desk: Desk) -> datetime:
    return desk.office.now() + timedelta(hours=1)


def test_a_promise_made_in_a_call_is_to_its_caller(desk: Desk) -> None:
    desk.promising.make(desk.call_id, PromiseKind.CALL_BACK, in_an_hour(desk), "om løn")
    (row,) = desk.listed()
    assert (row.name, row.number) == ("Mette Sørensen", "+4520123456")
    assert (row.promise.text, row.promise.due_at) == ("om løn", in_an_hour(desk))


def test_times_are_offered_round_what_is_promised_already(desk: Desk) -> None:
    with desk.office.qtbot.waitSignal(desk.promising.times_offered) as first:
        desk.promising.offer_times(desk.call_id)
    assert first.args is not None
    call_id, times = first.args
    assert call_id == desk.call_id
    assert len(times) == 3
    desk.promising.make(desk.call_id, PromiseKind.CALL_BACK, times[0])
    desk.office.rest()
    with desk.office.qtbot.waitSignal(desk.promising.times_offered) as second:
        desk.promising.offer_times(desk.call_id)
    assert second.args is not None
    assert times[0] not in second.args[1]


def test_a_time_proposed_for_an_interview_is_not_offered_to_another(desk: Desk) -> None:
    with desk.office.qtbot.waitSignal(desk.promising.times_offered) as first:
        desk.promising.offer_times(desk.call_id)
    assert first.args is not None
    times = first.args[1]
    proposed = [at.astimezone(UTC) for at in times]
    desk.promising.make(desk.call_id, PromiseKind.SEND_MAIL)
    person = desk.listed()[0].promise.person_id
    letter, interview = a_letter(person, uid="uid"), an_interview(person, "uid", *proposed)
    desk.office.writes.write(lambda store: store.jobs.save(BAKER))
    desk.office.writes.write(lambda store: store.letters.keep(letter, interview))
    desk.office.rest()
    with desk.office.qtbot.waitSignal(desk.promising.times_offered) as second:
        desk.promising.offer_times(desk.call_id)
    assert second.args is not None
    offered = [at.astimezone(UTC) for at in second.args[1]]
    assert len(offered) == 3
    assert not [at for at in offered for begin in proposed if begin - SLOT < at < begin + LENGTH]


def test_a_promise_is_told_once_when_it_is_due(desk: Desk) -> None:
    desk.promising.make(desk.call_id, PromiseKind.CALL_BACK, in_an_hour(desk))
    desk.look()
    assert desk.due == []
    desk.office.tick_s += 3601
    desk.look()
    desk.look()
    assert [row.name for row in desk.due] == ["Mette Sørensen"]


def test_a_snoozed_promise_is_told_again_later(desk: Desk) -> None:
    promise_id = desk.promising.make(desk.call_id, PromiseKind.CALL_BACK, desk.office.now())
    desk.look()
    desk.promising.snooze(promise_id)
    desk.look()
    assert len(desk.due) == 1
    desk.office.tick_s += SNOOZE.total_seconds() + 1
    desk.look()
    assert len(desk.due) == 2


def test_a_promise_without_a_time_is_listed_and_never_reminds(desk: Desk) -> None:
    desk.promising.make(desk.call_id, PromiseKind.SEND_MAIL)
    desk.office.tick_s += 100_000
    desk.look()
    assert desk.due == []
    assert len(desk.listed()) == 1


def test_the_next_time_is_waited_for_and_nothing_else(desk: Desk) -> None:
    desk.look()
    assert not desk.promising._timer.isActive()
    desk.promising.make(desk.call_id, PromiseKind.CALL_BACK, desk.office.now() + timedelta(days=9))
    desk.look()
    assert desk.promising._timer.isActive()
    assert desk.promising._timer.interval() <= 3_600_000


def test_kept_dropped_and_their_undoing(desk: Desk) -> None:
    promise_id = desk.promising.make(desk.call_id, PromiseKind.OTHER, text="Send brochure")
    (row,) = desk.listed()
    desk.promising.keep(promise_id)
    assert desk.listed() == ()
    desk.promising.reopen(promise_id)
    assert len(desk.listed()) == 1
    desk.promising.drop(promise_id)
    assert desk.listed() == ()
    desk.promising.restore(row.promise)
    assert [x.promise for x in desk.listed()] == [row.promise]


def test_a_missed_call_promises_by_itself_and_an_answered_one_keeps_it(desk: Desk) -> None:
    office = desk.office
    office.tell(CallState.ENDED)
    (row,) = desk.listed()
    assert row.promise.is_automatic
    office.tell(CallState.RINGING, key="2")
    assert office.last.caller.open_promises == (row.promise,)
    office.tell(CallState.ACTIVE, key="2")
    office.tell(CallState.ENDED, key="2")
    assert desk.listed() == ()


def test_a_time_of_another_zone_is_kept_as_that_moment(desk: Desk) -> None:
    local = in_an_hour(desk).astimezone()
    desk.promising.make(desk.call_id, PromiseKind.CALL_BACK, local)
    due_at = desk.listed()[0].promise.due_at
    assert due_at == local
    assert due_at is not None
    assert due_at.tzinfo is UTC


def test_times_beyond_the_change_of_clocks_are_office_hours_there(desk: Desk) -> None:
    friday = datetime(2026, 10, 23, 15, 50, tzinfo=COPENHAGEN)
    desk.office.tick_s += (friday - desk.office.now()).total_seconds()
    with desk.office.qtbot.waitSignal(desk.promising.times_offered) as offered:
        desk.promising.offer_times(desk.call_id)
    assert offered.args is not None
    monday = offered.args[1][0]
    assert (monday.day, monday.hour) == (26, 9)
    assert monday.astimezone(UTC).hour == 8


def test_words_and_time_follow_each_key_typed(desk: Desk) -> None:
    promise_id = desk.promising.make(desk.call_id, PromiseKind.OTHER, text="s")
    for length in range(2, 12):
        desk.promising.change(promise_id, "spørg Anders"[:length], None)
    due_at = desk.office.now() + timedelta(hours=2)
    desk.promising.change(promise_id, "spørg Anders", due_at)
    (row,) = desk.listed()
    assert (row.promise.text, row.promise.due_at) == ("spørg Anders", due_at)
