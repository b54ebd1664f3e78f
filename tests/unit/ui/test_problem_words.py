"""Known errors in the user's words."""

import pytest

from taktone.core.known_error import KnownError, Problem
from taktone.ui.problem_words import problem_words


@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_has_a_title_a_sentence_and_advice(problem: Problem) -> None:
    words = problem_words(KnownError(problem))
    assert words.title
    assert not words.title.endswith(".")
    assert words.sentence.endswith(".")
    assert words.advice.endswith(".")


@pytest.mark.parametrize("problem", list(Problem))
def test_what_the_system_said_follows_the_sentence(problem: Problem) -> None:
    plain = problem_words(KnownError(problem))
    told = problem_words(KnownError(problem, "history.db: {no} space"))
    assert told.sentence == f"{plain.sentence} (history.db: {{no}} space)"
    assert told.title == plain.title
    assert told.advice == plain.advice


def test_no_two_problems_are_told_alike() -> None:
    titles = {problem_words(KnownError(problem)).title for problem in Problem}
    assert len(titles) == len(Problem)
