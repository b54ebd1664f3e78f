"""A job's limits."""

import pytest

from taktone.core.job import MOST_CRITERIA, MOST_FACTS, Job, JobFact


def facts(number: int) -> tuple[JobFact, ...]:
    return tuple(JobFact(id=str(index), label="label") for index in range(number))


def test_as_many_facts_and_criteria_as_the_card_can_show() -> None:
    job = Job(id="j", facts=facts(MOST_FACTS), criteria=("c",) * MOST_CRITERIA)
    assert (len(job.facts), len(job.criteria)) == (8, 5)


def test_more_are_refused() -> None:
    with pytest.raises(ValueError, match="j"):
        Job(id="j", facts=facts(MOST_FACTS + 1))
    with pytest.raises(ValueError, match="j"):
        Job(id="j", criteria=("c",) * (MOST_CRITERIA + 1))
