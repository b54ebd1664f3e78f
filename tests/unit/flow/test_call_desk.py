"""From what a source tells to what the card shows and the history keeps."""

from PySide6.QtCore import Qt
from pytestqt.exceptions import capture_exceptions

from taktone.core.call_event import CallState, EndReason
from taktone.core.call_row import CallRow, HistoryPage
from taktone.core.history_query import HistoryQuery
from taktone.core.job import UNSOLICITED_ID, Job
from taktone.core.known_error import KnownError, Problem
from taktone.core.open_call import OpenCall
from taktone.flow.call_lapse import SHORTEST_WAIT_MS
from taktone.store.store import Store

from .conftest import Office


def rows(office: Office) -> tuple[CallRow, ...]:
    pages: list[HistoryPage] = []
    office.reader.ask(lambda s: s.history.page(HistoryQuery(), None), pages.append, office.refuse)
    office.qtbot.waitUntil(lambda: bool(pages))
    return pages[0].rows


def test_a_ring_is_told_and_stands_in_the_history(office: Office) -> None:
    office.tell(CallState.RINGING, name="Mette Sørensen")
    assert office.last.name == "Mette Sørensen"
    assert office.last.call.number.number == "+4520123456"
    (row,) = rows(office)
    assert (row.name, row.state) == ("Mette Sørensen", CallState.RINGING)


def test_a_returning_caller_comes_with_what_was_said(office: Office) -> None:
    office.tell(CallState.RINGING, name="Mette Sørensen")
    office.desk.write_note(office.last.call.id, 1, "Spurgte til løn")
    office.tell(CallState.ACTIVE)
    office.tick_s += 60
    office.tell(CallState.ENDED)
    office.desk.close_call(office.last.call.id)
    office.tell(CallState.RINGING, key="2", number="+45 20 12 34 56")
    caller = office.last.caller
    assert (caller.name, caller.call_count) == ("Mette Sørensen", 1)
    assert caller.last_note == "Spurgte til løn"
    assert caller.last_talk_s == 60


def test_a_call_that_was_over_when_first_heard_gets_no_card(office: Office) -> None:
    office.tell(CallState.ENDED)
    assert office.shown == []
    assert rows(office)[0].reason is EndReason.MISSED


def test_each_revision_of_a_note_is_told_when_it_is_saved(office: Office) -> None:
    office.tell(CallState.RINGING)
    saved: list[tuple[str, int]] = []
    office.desk.note_saved.connect(lambda call_id, revision: saved.append((call_id, revision)))
    call_id = office.last.call.id
    for revision, text in enumerate(("L", "Le", "Leder"), start=1):
        office.desk.write_note(call_id, revision, text)
    office.rest()
    assert saved[-1] == (call_id, 3)
    assert rows(office)[0].note == "Leder"


def test_a_star_is_set_for_unsolicited_until_a_job_is_chosen_and_then_moves(
    office: Office,
) -> None:
    office.tell(CallState.RINGING)
    call_id = office.last.call.id
    office.desk.mark(call_id, is_starred=True)
    assert office.last.caller.starred_jobs == {UNSOLICITED_ID}
    office.desk.add_job(call_id, "Projektleder")
    office.rest()
    assert office.last.is_starred
    assert office.last.caller.starred_jobs == {office.last.job_id}
    (row,) = rows(office)
    assert row.is_starred
    assert row.job_id == office.last.job_id


def test_a_star_can_be_taken_back(office: Office) -> None:
    office.tell(CallState.RINGING)
    call_id = office.last.call.id
    office.desk.mark(call_id, is_starred=True)
    office.desk.mark(call_id, is_starred=False)
    office.rest()
    assert not office.last.is_starred
    assert not rows(office)[0].is_starred


def test_a_star_taken_back_in_the_history_goes_from_the_card_too(office: Office) -> None:
    office.tell(CallState.RINGING)
    office.desk.mark(office.last.call.id, is_starred=True)
    office.rest()
    office.browsing.unmark(rows(office)[0].person_id, UNSOLICITED_ID)
    office.qtbot.waitUntil(lambda: not office.last.is_starred)


def test_the_only_job_on_offer_is_chosen_by_itself(office: Office) -> None:
    office.tell(CallState.RINGING)
    office.desk.add_job(office.last.call.id, "Controller")
    jobs: list[tuple[Job, ...]] = []
    office.writer.ask(lambda s: s.jobs.listed(), jobs.append, office.refuse)
    office.qtbot.waitUntil(lambda: bool(jobs))
    office.desk.set_jobs(jobs[0])
    office.tell(CallState.RINGING, key="2", number="31558002")
    assert office.last.job_id not in ("", UNSOLICITED_ID)


def test_closing_the_card_keeps_the_call_and_its_note(office: Office) -> None:
    office.tell(CallState.RINGING)
    call_id = office.last.call.id
    closed: list[str] = []
    office.desk.call_closed.connect(closed.append)
    office.desk.write_note(call_id, 1, "Vender tilbage")
    office.desk.close_call(call_id)
    seen = len(office.shown)
    office.tell(CallState.ACTIVE)
    assert closed == [call_id]
    assert len(office.shown) == seen
    (row,) = rows(office)
    assert (row.note, row.state) == ("Vender tilbage", CallState.ACTIVE)


def test_a_closed_card_of_a_lasting_call_can_be_had_back(office: Office) -> None:
    office.tell(CallState.RINGING)
    office.desk.close_call(office.last.call.id)
    office.shown.clear()
    assert office.desk.show_again()
    assert office.last.call.state is CallState.RINGING


def test_a_closed_card_of_a_call_that_ended_is_gone(office: Office) -> None:
    office.tell(CallState.RINGING)
    office.desk.close_call(office.last.call.id)
    office.tell(CallState.ENDED)
    assert not office.desk.show_again()


def test_a_note_changed_in_the_history_comes_to_the_card(office: Office) -> None:
    office.tell(CallState.RINGING)
    office.desk.take_edited_note(office.last.call.id, "Rettet")
    assert office.last.note == "Rettet"


def test_a_hidden_caller_whose_number_comes_later_is_recognised(office: Office) -> None:
    office.tell(CallState.RINGING, name="Mette Sørensen")
    office.tell(CallState.ENDED)
    office.tell(CallState.RINGING, key="2", number="")
    assert office.last.name == ""
    office.tell(CallState.RINGING, key="2", number="20123456")
    assert office.last.name == "Mette Sørensen"
    assert {row.person_id for row in rows(office)} == {rows(office)[0].person_id}


class Full:
    """Opens a store whose drafts fail as on a full disk while ``is_full``."""

    def __init__(self, office: Office) -> None:
        self.is_full = True
        self.tries = 0
        self._office = office

    def write(self, store: Store, text: str) -> None:
        self.tries += 1
        if self.is_full:
            raise KnownError(Problem.DISK_FULL, "history.db")
        store.calls.write_draft(self._office.last.call.id, text, self._office.now())


def test_what_a_full_disk_refused_is_written_when_there_is_room(office: Office) -> None:
    office.tell(CallState.RINGING)
    full = Full(office)
    failures: list[KnownError] = []
    office.writes.failed.connect(failures.append)
    office.writes.write(lambda store: full.write(store, "Kun på skærmen"))
    office.qtbot.waitUntil(lambda: bool(failures))
    assert not office.writes.is_empty
    full.is_full = False
    with office.qtbot.waitSignal(office.writes.recovered):
        pass
    office.rest()
    assert [error.problem for error in failures] == [Problem.DISK_FULL]
    assert rows(office)[0].note == "Kun på skærmen"


def test_a_call_that_outlives_its_sources_lapses(office: Office) -> None:
    office.tell(CallState.RINGING)
    office.tick_s += 3600
    office.desk._lapse._on_due()
    office.rest()
    assert office.last.call.is_ended
    assert rows(office)[0].reason is EndReason.UNKNOWN


def test_events_in_a_row_do_not_put_off_the_look_for_lapsed_calls(office: Office) -> None:
    timer = office.desk._lapse._timer
    office.ring()
    office.qtbot.waitUntil(lambda: timer.remainingTime() < SHORTEST_WAIT_MS - 50)
    before = timer.remainingTime()
    office.ring(CallState.ACTIVE)
    assert 0 < timer.remainingTime() <= before
    office.desk._lapse._on_due()
    assert timer.remainingTime() > 2 * SHORTEST_WAIT_MS
    office.ring(CallState.ENDED)
    assert timer.remainingTime() <= 2 * SHORTEST_WAIT_MS
    office.rest()


def test_an_open_call_is_a_value_of_its_own(office: Office) -> None:
    office.tell(CallState.RINGING)
    first = office.last
    office.tell(CallState.ACTIVE)
    assert first.call.state is CallState.RINGING
    assert office.last.call.state is CallState.ACTIVE


def test_what_is_typed_at_once_is_kept_behind_its_call(office: Office) -> None:
    office.desk.call_changed.connect(
        lambda shown: office.desk.write_note(shown.call.id, 1, "Straks"),
        Qt.ConnectionType.SingleShotConnection,
    )
    office.tell(CallState.RINGING)
    assert rows(office)[0].note == "Straks"


def test_a_write_that_is_a_bug_does_not_hold_up_those_behind_it(office: Office) -> None:
    def bug(_: object) -> None:
        raise ZeroDivisionError

    office.tell(CallState.RINGING)
    with capture_exceptions() as caught:
        office.writes.write(bug)
        office.desk.write_note(office.last.call.id, 1, "Efter fejlen")
        office.rest()
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert rows(office)[0].note == "Efter fejlen"


def test_a_card_may_be_closed_by_the_very_news_that_the_call_ended(office: Office) -> None:
    def put_away(shown: OpenCall) -> None:
        if shown.call.is_ended:
            office.desk.close_call(shown.call.id)

    office.desk.call_changed.connect(put_away)
    office.tell(CallState.RINGING)
    office.tell(CallState.ENDED)
    assert office.desk.open_calls() == ()
    assert rows(office)[0].state is CallState.ENDED


def test_what_is_said_about_a_call_finds_it_in_the_history(office: Office) -> None:
    with office.qtbot.waitSignal(office.desk.call_changed) as told:
        office.ring()
    (shown,) = told.args
    found: list[object] = []
    office.desk.write_about(shown.call.id, lambda s: found.append(s.history.row(shown.call.id)))
    office.rest()
    assert found != [None]
    assert len(found) == 1


def test_nothing_is_said_about_a_call_that_is_not_open(office: Office) -> None:
    asked: list[object] = []
    office.desk.write_about("gone", asked.append)
    office.rest()
    assert asked == []


def advertise(office: Office, *titles: str) -> None:
    jobs = tuple(Job(id=title.lower(), title=title) for title in titles)

    def save(store: Store) -> None:
        for job in jobs:
            store.jobs.save(job)

    office.writes.write(save)
    office.rest()
    office.desk.set_jobs(jobs)


def test_nothing_is_written_before_the_card_had_its_time_to_be_painted(office: Office) -> None:
    """A write would compete with the card for the processor, also that of the likely job."""
    advertise(office, "Controller")
    is_idle: list[bool] = []
    office.desk.call_changed.connect(lambda _: is_idle.append(office.writes.is_empty))
    office.tell(CallState.RINGING)
    assert is_idle[0]
    assert (office.last.job_id, rows(office)[0].job_id) == ("controller", "controller")


def test_a_job_that_is_chosen_at_once_is_the_one_that_is_kept(office: Office) -> None:
    advertise(office, "Controller", "Sales")
    office.desk.call_changed.connect(lambda shown: office.desk.choose_job(shown.call.id, "sales"))
    office.tell(CallState.RINGING)
    assert rows(office)[0].job_id == "sales"
