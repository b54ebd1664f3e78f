"""Two calls that were taken for one: on the open card, and later in the history."""

import pytest

from taktone.core.call_event import CallState
from taktone.core.call_row import CallRow
from taktone.core.history_query import HistoryQuery
from taktone.core.job import Job
from taktone.flow.splitting import Splitting
from taktone.store.store import open_store
from unit.flow.conftest import Office


class Desk:
    """An office that heard one call twice."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.splitting = Splitting(office.desk, office.writes)
        self.parted: list[tuple[str, str]] = []
        self.splitting.parted.connect(lambda *ids: self.parted.append(ids))
        office.tell(CallState.RINGING, number="20123456", name="Mette", line="70101010")
        office.ring_elsewhere(number="")
        office.rest()
        self.call_id = office.last.call.id

    def end(self) -> None:
        """Both sources end it, and its card is closed."""
        for source in ("command", "bluetooth"):
            key = "1" if source == "command" else "e1"
            self.office.end(source, key)
        self.office.rest()
        self.office.desk.close_call(self.call_id)
        self.office.rest()

    def rows(self) -> tuple[CallRow, ...]:
        store = open_store(self.office.folder, may_write=False)
        try:
            return store.history.page(HistoryQuery(), None).rows
        finally:
            store.close()

    def split(self) -> str:
        self.splitting.split(self.call_id)
        self.office.rest()
        return self.parted[-1][1]


@pytest.fixture
def desk(office: Office) -> Desk:
    return Desk(office)


def test_while_it_lasts_each_has_a_card_and_mended_there_is_one(desk: Desk) -> None:
    other = desk.split()
    assert desk.parted == [(desk.call_id, other)]
    assert len(desk.office.desk.open_calls()) == 2
    desk.office.desk.write_note(desk.call_id, 1, "først")
    desk.office.desk.write_note(other, 1, "siden")
    desk.splitting.mend(desk.call_id, other)
    desk.office.rest()
    (shown,) = desk.office.desk.open_calls()
    assert (shown.call.id, len(shown.call.legs)) == (desk.call_id, 2)
    assert shown.note == "først\nsiden"
    (row,) = desk.rows()
    assert (row.note, row.is_merged, row.number) == ("først\nsiden", True, "+4520123456")


def test_nothing_more_is_heard_of_the_part_that_was_mended(desk: Desk) -> None:
    other = desk.split()
    desk.splitting.mend(desk.call_id, other)
    desk.office.rest()
    desk.end()
    (row,) = desk.rows()
    assert (row.call_id, row.state) == (desk.call_id, CallState.ENDED)


def test_later_it_is_split_in_the_history(desk: Desk) -> None:
    desk.end()
    desk.office.tick_s += 3600
    (row,) = desk.rows()
    assert row.is_merged
    other = desk.split()
    assert {row.call_id for row in desk.rows()} == {desk.call_id, other}
    assert not any(row.is_merged for row in desk.rows())
    assert desk.office.desk.open_calls() == ()
    desk.splitting.mend(desk.call_id, other)
    desk.office.rest()
    (row,) = desk.rows()
    assert (row.call_id, row.is_merged) == (desk.call_id, True)


def test_a_card_that_is_still_open_long_after_the_end_follows(desk: Desk) -> None:
    """Nobody else knows the legs any more then."""
    desk.office.end("command", "1")
    desk.office.end("bluetooth", "e1")
    desk.office.rest()
    desk.office.tick_s += 3600
    desk.office.tell(CallState.RINGING, key="later", number="31415926")
    other = desk.split()
    (shown,) = [x for x in desk.office.desk.open_calls() if x.call.id == desk.call_id]
    assert [leg.source for leg in shown.call.legs] == ["command"]
    desk.splitting.mend(desk.call_id, other)
    desk.office.rest()
    (shown,) = [x for x in desk.office.desk.open_calls() if x.call.id == desk.call_id]
    assert len(shown.call.legs) == 2


def test_the_part_is_about_the_job_that_owns_its_line(office: Office) -> None:
    job = Job(id="pm", title="Projektleder", numbers=("+4570101010",))
    office.browsing.save_job(job)
    office.rest()
    office.ring_elsewhere(number="20123456")
    office.tell(CallState.RINGING, number="20123456", line="70101010")
    call_id = office.last.call.id
    office.end("command", "1")
    office.end("bluetooth", "e1")
    office.rest()
    office.desk.close_call(call_id)
    office.rest()
    office.tick_s += 3600
    office.desk.set_jobs((job,))
    Splitting(office.desk, office.writes).split(call_id)
    office.rest()
    store = open_store(office.folder, may_write=False)
    jobs = {r.source: r.job_id for r in store.history.page(HistoryQuery(), None).rows}
    store.close()
    assert jobs["command"] == "pm"


def test_one_call_stays_one(office: Office) -> None:
    office.tell(CallState.RINGING)
    splitting = Splitting(office.desk, office.writes)
    told: list[object] = []
    splitting.parted.connect(lambda *ids: told.append(ids))
    splitting.split(office.last.call.id)
    splitting.mend(office.last.call.id, "no such call")
    office.rest()
    assert told == []
    assert len(office.desk.open_calls()) == 1


class Twins:
    """Two ring, and a telephone that does not say yet who of them it hears."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.splitting = Splitting(office.desk, office.writes)
        office.desk.twins_met.connect(self.splitting.mend)
        office.tell(CallState.RINGING, "1", "20123456")
        office.tell(CallState.RINGING, "2", "31558002")
        office.tick_s += 2
        office.ring_elsewhere("e1", number="")
        office.rest()
        self.mette, _, self.hidden = (x.call.id for x in office.desk.open_calls())

    def learn(self) -> tuple[str, ...]:
        """The telephone tells the number; the cards that are left."""
        self.office.ring_elsewhere("e1", "20123456")
        self.office.rest()
        return tuple(x.call.id for x in self.office.desk.open_calls())


def test_a_hidden_card_that_learns_the_number_of_another_goes_and_nothing_typed_with_it(
    office: Office,
) -> None:
    twins = Twins(office)
    gone: list[str] = []
    office.desk.call_closed.connect(gone.append)
    office.desk.write_note(twins.hidden, 1, "typed in the hidden one")
    left = twins.learn()
    assert len(left) == 2
    assert gone == [twins.mette]
    shown = next(x for x in office.desk.open_calls() if x.call.id == twins.hidden)
    assert shown.note == "typed in the hidden one"
    assert [leg.source for leg in shown.call.legs] == ["command", "bluetooth"]
    assert shown.call.number.number == "+4520123456"


def test_both_typed_in_one_card_has_both_notes(office: Office) -> None:
    twins = Twins(office)
    office.desk.write_note(twins.mette, 1, "first")
    office.desk.write_note(twins.hidden, 1, "second")
    assert twins.hidden not in twins.learn()
    shown = next(x for x in office.desk.open_calls() if x.call.id == twins.mette)
    assert shown.note == "first\nsecond"


def test_a_card_that_was_closed_is_not_brought_back_by_its_twin(office: Office) -> None:
    twins = Twins(office)
    office.desk.close_call(twins.hidden)
    office.rest()
    shown = len(office.shown)
    assert twins.learn()[0] == twins.mette
    assert {x.call.id for x in office.shown[shown:]} <= {twins.mette}
