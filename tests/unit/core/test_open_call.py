"""What the user's choices make of an open call."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call import Call, Leg
from taktone.core.call_event import CallState, Direction
from taktone.core.caller import Caller
from taktone.core.job import UNSOLICITED_ID, Job
from taktone.core.open_call import OpenCall

CALL = Call(
    id="c",
    state=CallState.RINGING,
    direction=Direction.INCOMING,
    legs=(Leg(source="command", key="1", state=CallState.RINGING),),
    name="From the line",
    started_at=datetime(2026, 11, 23, tzinfo=UTC),
)
SHOWN = OpenCall(call=CALL)
LEADER, CONTROLLER = Job(id="leader", title="Leader"), Job(id="controller", title="Controller")
UNSOLICITED = Job(id=UNSOLICITED_ID)


def test_our_own_name_comes_before_the_lines() -> None:
    assert SHOWN.name == "From the line"
    assert SHOWN.recognised(Caller(name="Mette"), ()).name == "Mette"


def test_the_job_of_the_last_call_is_chosen_if_it_is_still_on_offer() -> None:
    caller = Caller(job_id="leader")
    jobs = (LEADER, CONTROLLER, UNSOLICITED)
    assert SHOWN.recognised(caller, jobs).job_id == "leader"
    gone = (replace(LEADER, is_archived=True), CONTROLLER, LEADER.__class__(id="x"))
    assert SHOWN.recognised(caller, gone).job_id == ""


def test_the_only_advertised_job_is_chosen_for_a_stranger() -> None:
    assert SHOWN.recognised(Caller(), (LEADER, UNSOLICITED)).job_id == "leader"
    assert SHOWN.recognised(Caller(), (LEADER, CONTROLLER, UNSOLICITED)).job_id == ""


def test_a_job_chosen_by_the_user_stays() -> None:
    chosen = SHOWN.about("controller")
    assert chosen.recognised(Caller(job_id="leader"), (LEADER, CONTROLLER)).job_id == "controller"


def test_somebody_starred_before_is_shown_starred() -> None:
    caller = Caller(job_id="leader", starred_jobs=frozenset({"leader"}))
    assert SHOWN.recognised(caller, (LEADER, CONTROLLER)).is_starred


def test_a_refresh_follows_name_and_stars_and_nothing_else() -> None:
    shown = SHOWN.starred(is_starred=True)
    fresh = shown.refreshed(Caller(person_id="p", name="Mette", last_note="of this very call"))
    assert (fresh.name, fresh.is_starred, fresh.caller.last_note) == ("Mette", False, "")


jobs = st.sampled_from(["", "leader", "controller", UNSOLICITED_ID])


@given(st.lists(st.one_of(st.booleans(), jobs), max_size=20))
def test_the_star_shown_is_always_the_one_that_is_kept(steps: list[bool | str]) -> None:
    shown = SHOWN
    for step in steps:
        shown = shown.starred(is_starred=step) if isinstance(step, bool) else shown.about(step)
        assert shown.is_starred == (shown.star_job_id in shown.caller.starred_jobs)


def test_a_star_from_an_earlier_call_stays_where_it_is() -> None:
    caller = Caller(job_id="leader", starred_jobs=frozenset({"leader"}))
    shown = SHOWN.recognised(caller, (LEADER, CONTROLLER)).about("controller")
    assert not shown.is_starred
    assert shown.caller.starred_jobs == {"leader"}
    assert shown.about("leader").is_starred


@given(st.lists(jobs, min_size=1, max_size=10))
def test_a_star_moves_with_the_job_and_leaves_none_behind(chosen: list[str]) -> None:
    shown = SHOWN.starred(is_starred=True)
    for job_id in chosen:
        shown = shown.about(job_id)
    assert shown.caller.starred_jobs == {shown.star_job_id}


def test_a_star_set_in_the_call_goes_to_whoever_calls() -> None:
    shown = SHOWN.recognised(Caller(person_id="mette"), ())
    given = shown.starred(is_starred=True).given_to(Caller(person_id="jonas"), ())
    assert given.is_starred
    assert given.caller.starred_jobs == {UNSOLICITED_ID}
    assert given.caller.person_id == "jonas"


def test_a_star_of_another_time_stays_with_its_person() -> None:
    mette = Caller(person_id="mette", starred_jobs=frozenset({UNSOLICITED_ID}))
    shown = SHOWN.recognised(mette, ())
    assert shown.is_starred
    assert not shown.given_to(Caller(person_id="jonas"), ()).is_starred
    assert shown.given_to(Caller(person_id="jonas"), ()).given_to(mette, ()).is_starred


OWNERS = (replace(LEADER, numbers=("+4570101010",)), replace(CONTROLLER, numbers=("70202020",)))


def on_line(line: str, direction: Direction = Direction.INCOMING) -> OpenCall:
    return OpenCall(call=replace(CALL, line=line, direction=direction))


def test_the_line_they_called_comes_before_the_job_they_called_about_last() -> None:
    caller = Caller(job_id="leader")
    assert on_line("70 20 20 20").recognised(caller, OWNERS).job_id == "controller"
    assert on_line("70 30 30 30").recognised(caller, OWNERS).job_id == "leader"
    chosen = on_line("70202020").about("leader")
    assert chosen.recognised(Caller(), OWNERS).job_id == "leader"


def test_a_line_told_later_chooses_its_job_and_a_star_moves_along() -> None:
    likely = replace(on_line("70202020"), job_id="leader")
    shown = likely.starred(is_starred=True).routed(OWNERS)
    assert shown.job_id == "controller"
    assert shown.caller.starred_jobs == {"controller"}
    unknown = on_line("1234").about("leader")
    assert unknown.routed(OWNERS) == unknown


def test_what_the_user_said_it_is_about_stands_whatever_line_is_told() -> None:
    chosen = on_line("70202020").about("leader")
    assert chosen.routed(OWNERS) == chosen


def test_who_is_called_is_no_question_of_ones_own_line() -> None:
    shown = on_line("70202020", Direction.OUTGOING)
    assert shown.routed(OWNERS) == shown
    assert shown.recognised(Caller(job_id="leader"), OWNERS).job_id == "leader"


def test_what_is_learned_of_the_caller_leaves_the_rest_alone() -> None:
    shown = SHOWN.recognised(Caller(person_id="p", name="Mette", seen_in="Jobnet"), ())
    told = shown.introduced(email="  mette@example.org ")
    assert (told.caller.name, told.caller.email) == ("Mette", "mette@example.org")
    assert told.caller.seen_in == "Jobnet"
    assert told.introduced(seen_in="").caller.seen_in == ""
    assert told.introduced() == told
