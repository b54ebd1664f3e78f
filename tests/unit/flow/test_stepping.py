"""Steps of candidates on their way to the disk and back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from taktone.core.call_event import CallState
from taktone.core.candidate import Candidate, Stage
from taktone.flow.stepping import Stepping
from unit.flow.conftest import T0, Office


@pytest.fixture
def stepping(office: Office) -> Stepping:
    """Somebody called who is not marked yet."""
    office.tell(CallState.RINGING)
    return Stepping(office.writes, office.now)


def candidate(office: Office) -> Candidate:
    office.rest()
    read: list[tuple[Candidate, ...]] = []
    office.browsing.candidates_read.connect(read.append)
    office.browsing.read_candidates()
    office.qtbot.waitUntil(lambda: bool(read))
    office.browsing.candidates_read.disconnect(read.append)
    (found,) = read[0]
    return found


def person(office: Office) -> str:
    return office.last.caller.person_id


def test_moved_now_or_on_another_day_and_taken_back(office: Office, stepping: Stepping) -> None:
    invited = stepping.move(person(office), "", Stage.INVITED)
    assert (invited.stage, invited.at) == (Stage.INVITED, T0)
    held = stepping.move(person(office), "", Stage.HELD, T0 - timedelta(days=1))
    assert candidate(office).steps == (invited, held)
    stepping.take_back(held.id)
    assert candidate(office).stage is Stage.INVITED


def test_why_declined_may_be_typed_faster_than_the_disk_writes(
    office: Office, stepping: Stepping
) -> None:
    declined = stepping.move(person(office), "", Stage.DECLINED)
    for end in range(1, 8):
        stepping.write_decline(declined.id, "erfaren"[:end], "")
    stepping.write_decline(declined.id, "erfaren", "vi går videre")
    (step,) = candidate(office).steps
    assert (step.reason, step.told) == ("erfaren", "vi går videre")


def test_star_taken_before_the_list_was_read_comes_back_with_its_steps(
    office: Office, stepping: Stepping
) -> None:
    step = stepping.move(person(office), "", Stage.HELD)
    before = candidate(office)
    office.browsing.unmark(person(office), "")
    office.browsing.restore(replace(before, stage=Stage.STARRED, steps=()))
    assert candidate(office) == before
    assert before.steps == (step,)


def test_star_taken_twice_comes_back_as_it_was_the_second_time(
    office: Office, stepping: Stepping
) -> None:
    stepping.move(person(office), "", Stage.HELD)
    office.browsing.unmark(person(office), "")
    office.browsing.mark(person(office), "")
    fresh = candidate(office)
    office.browsing.unmark(person(office), "")
    office.browsing.restore(fresh)
    assert candidate(office) == fresh
    assert fresh.steps == ()
