"""Steps of candidates on their way to the disk and back."""

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
