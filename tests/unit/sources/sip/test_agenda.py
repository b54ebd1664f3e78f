"""What is due is done, once, in order."""

from datetime import UTC, datetime
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from taktone.sources.sip.agenda import Agenda
from taktone.sources.sip.moment import Moment

AT = datetime(2026, 11, 24, tzinfo=UTC)


def note(done: list[tuple[int, int]], what: tuple[int, int], _: Moment) -> None:
    done.append(what)


@given(st.lists(st.tuples(st.integers(0, 50), st.booleans()), max_size=60))
def test_in_order_and_without_the_cancelled(plans: list[tuple[int, bool]]) -> None:
    agenda = Agenda()
    done: list[tuple[int, int]] = []
    for number, (due_s, is_cancelled) in enumerate(plans):
        appointment = agenda.plan(due_s, partial(note, done, (due_s, number)))
        if is_cancelled:
            appointment.cancel()
            appointment.cancel()
    for tick_s in range(51):
        agenda.work(Moment(tick_s, AT))
    kept = [(s, number) for number, (s, is_cancelled) in enumerate(plans) if not is_cancelled]
    assert done == sorted(kept)
    assert agenda.next_due_s() is None


def test_what_is_planned_for_now_while_working_waits_for_the_next_time() -> None:
    agenda = Agenda()
    done: list[float] = []

    def again(now: Moment) -> None:
        done.append(now.tick_s)
        agenda.plan(now.tick_s, again)

    agenda.plan(1, again)
    agenda.work(Moment(1, AT))
    assert done == [1]
    assert agenda.next_due_s() == 1


def test_cancelled_ones_do_not_pile_up() -> None:
    agenda = Agenda()
    for number in range(50_000):
        agenda.plan(1e9 + number, lambda _: None).cancel()
    assert len(agenda) < 3000


def test_one_that_was_done_may_be_cancelled() -> None:
    agenda = Agenda()
    appointment = agenda.plan(1, lambda _: None)
    agenda.work(Moment(1, AT))
    appointment.cancel()
    later = agenda.plan(2, lambda _: None)
    assert agenda.next_due_s() == 2
    later.cancel()
    assert agenda.next_due_s() is None
