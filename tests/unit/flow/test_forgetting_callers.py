"""Not a job seeker: gone at once, on disk too, and back only while the program remembers."""

import pytest

from taktone.core.call_event import CallState
from taktone.flow.forgetting_callers import ForgettingCallers
from taktone.store.store import open_store

from .conftest import Office
from .test_call_desk import rows

SECRET = "Papegøjesnak"


@pytest.fixture
def forgetting(office: Office) -> ForgettingCallers:
    return ForgettingCallers(office.desk, office.writes, office.now)


@pytest.fixture
def call_id(office: Office) -> str:
    """A seller talks, and something is written about it."""
    office.tell(CallState.RINGING, number="99887766", name="Kanariefugl")
    office.tell(CallState.ACTIVE, number="99887766")
    made = office.last.call.id
    office.desk.write_note(made, 1, SECRET)
    office.desk.mark(made, is_starred=True)
    office.rest()
    return made


def on_disk(office: Office) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(office.folder.glob("history.db*")))


def quiet_numbers(office: Office) -> tuple[str, ...]:
    found: list[tuple[str, ...]] = []
    office.writer.ask(lambda s: s.quiet_list.quiet_numbers(), found.append, office.refuse)
    office.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_the_card_goes_and_no_byte_is_left(
    office: Office, forgetting: ForgettingCallers, call_id: str
) -> None:
    closed: list[str] = []
    office.desk.call_closed.connect(closed.append)
    assert SECRET.encode() in on_disk(office)
    assert forgetting.forget_call(call_id, is_quiet=False)
    assert closed == [call_id]
    office.rest()
    for word in (SECRET, "Kanariefugl", "99887766"):
        assert word.encode() not in on_disk(office)
    assert rows(office) == ()


def test_nothing_that_is_told_later_brings_it_back(
    office: Office, forgetting: ForgettingCallers, call_id: str
) -> None:
    seen = len(office.shown)
    erasure = forgetting.forget_call(call_id, is_quiet=False)
    forgetting.finish(erasure)
    office.desk.write_note(call_id, 2, SECRET)
    office.tell(CallState.ENDED, number="99887766", name="Kanariefugl")
    office.ring_elsewhere(number="99887766")
    office.rest()
    assert [row for row in rows(office) if row.call_id == call_id] == []
    assert all(shown.call.id != call_id for shown in office.shown[seen:])
    assert not office.desk.show_again() or office.last.call.id != call_id


def test_a_kill_before_the_undo_has_erased_for_good(
    office: Office, forgetting: ForgettingCallers, call_id: str
) -> None:
    """What the next program finds, while this one could still undo."""
    forgetting.forget_call(call_id, is_quiet=False)
    office.rest()
    other = open_store(office.folder)
    assert other.history.row(call_id) is None
    other.close()
    assert SECRET.encode() not in on_disk(office)


def test_undo_brings_everything_back_as_it_is_by_now(
    office: Office, forgetting: ForgettingCallers, call_id: str
) -> None:
    before = rows(office)
    erasure = forgetting.forget_call(call_id, is_quiet=True)
    office.rest()
    assert quiet_numbers(office) == ("+4599887766",)
    office.tick_s += 5
    office.tell(CallState.ENDED, number="99887766")
    wanted: list[str] = []
    forgetting.call_wanted.connect(wanted.append)
    assert forgetting.undo(erasure)
    office.rest()
    assert wanted == [call_id]
    assert office.last.note == SECRET
    assert office.last.call.is_ended
    (row,) = rows(office)
    assert (row.note, row.is_starred, row.name) == (SECRET, True, "Kanariefugl")
    assert (row.seq, row.state) == (before[0].seq, CallState.ENDED)
    assert quiet_numbers(office) == ()
    assert not forgetting.undo(erasure)


def test_after_its_time_memory_has_forgotten_too(
    office: Office, forgetting: ForgettingCallers, call_id: str
) -> None:
    over: list[str] = []
    forgetting.over.connect(over.append)
    erasure = forgetting.forget_call(call_id, is_quiet=False)
    office.rest()
    forgetting.finish(erasure)
    office.rest()
    assert over == [erasure]
    assert not forgetting.undo(erasure)
    assert rows(office) == ()
    assert office.desk.calls.take_back(call_id) is None


def test_the_number_can_be_made_quiet_afterwards(
    office: Office, forgetting: ForgettingCallers, call_id: str
) -> None:
    erasure = forgetting.forget_call(call_id, is_quiet=False)
    forgetting.quiet(erasure)
    office.rest()
    assert quiet_numbers(office) == ("+4599887766",)
    office.tell(CallState.RINGING, key="2", number="99887766")
    assert office.last.call.id == call_id
    forgetting.quiet("no such erasure")


def test_an_undo_before_the_disk_has_answered_leaves_a_live_call(
    office: Office, forgetting: ForgettingCallers, call_id: str
) -> None:
    forgetting.undo(forgetting.forget_call(call_id, is_quiet=False))
    office.rest()
    office.tell(CallState.ENDED, number="99887766")
    assert office.last.call.is_ended
    assert rows(office)[0].state is CallState.ENDED


@pytest.mark.parametrize("is_quiet", [True, False])
def test_a_number_that_was_quiet_before_stays_so_after_undo(
    office: Office, forgetting: ForgettingCallers, call_id: str, is_quiet: bool
) -> None:
    office.writes.write(lambda store: store.quiet_list.quiet("+4599887766"))
    forgetting.undo(forgetting.forget_call(call_id, is_quiet=is_quiet))
    office.rest()
    assert quiet_numbers(office) == ("+4599887766",)


def test_an_end_of_the_program_ends_every_undo(
    office: Office, forgetting: ForgettingCallers, call_id: str
) -> None:
    erasure = forgetting.forget_call(call_id, is_quiet=False)
    forgetting.finish_all()
    assert not forgetting.undo(erasure)


def test_a_call_erased_before_it_was_written_leaves_nothing(
    office: Office, forgetting: ForgettingCallers
) -> None:
    office.ring(number="99887766", name="Kanariefugl")
    office.qtbot.waitUntil(lambda: bool(office.shown))
    erasure = forgetting.forget_call(office.last.call.id, is_quiet=False)
    office.rest()
    assert rows(office) == ()
    assert forgetting.undo(erasure)
    office.rest()
    assert rows(office)[0].name == "Kanariefugl"


def test_a_person_of_the_history_goes_with_every_call_open_ones_too(
    office: Office, forgetting: ForgettingCallers, call_id: str
) -> None:
    person_id = rows(office)[0].person_id
    office.tell(CallState.ENDED, number="99887766")
    office.desk.close_call(call_id)
    office.tell(CallState.RINGING, key="2", number="99887766")
    office.rest()
    assert {row.person_id for row in rows(office)} == {person_id}
    erasure = forgetting.forget_person(person_id, "+4599887766", is_quiet=False)
    office.rest()
    assert rows(office) == ()
    assert office.desk.open_calls() == ()
    assert SECRET.encode() not in on_disk(office)
    forgetting.undo(erasure)
    office.rest()
    assert len(rows(office)) == 2
    assert len(office.desk.open_calls()) == 1


def test_what_is_no_open_call_cannot_be_forgotten(
    office: Office, forgetting: ForgettingCallers
) -> None:
    assert forgetting.forget_call("no such call", is_quiet=False) == ""
    forgetting.finish("no such erasure")
