"""Which jobs and lines a typed word means."""

from datetime import UTC, datetime

import pytest

from taktone.core.identity import made_at, new_id
from taktone.core.job import UNSOLICITED_ID
from taktone.core.job_naming import names_job, names_line


@pytest.mark.parametrize(
    ("sought", "is_named"),
    [("proj", True), ("Århus projekt", True), ("aarhus", True), ("leder", False), ("", True)],
)
def test_a_job_is_named_by_the_beginnings_of_its_words(sought: str, is_named: bool) -> None:
    assert names_job(sought, "pl", "Projektleder", "Aarhus") is is_named


def test_the_unsolicited_job_has_a_name_in_both_languages() -> None:
    assert names_job("uopf", UNSOLICITED_ID, "", "")
    assert names_job("unsol", UNSOLICITED_ID, "", "")
    assert not names_job("uopf", "pl", "", "")


@pytest.mark.parametrize(
    ("sought", "line", "is_named"),
    [
        ("7010", "+45 70 10 10 10", True),
        ("0045 70 10", "+4570101010", True),
        ("+4570", "sip:+4570101010@example.org", True),
        ("1011", "+45 70 10 10 10", False),
        ("recep", "Hovednummer Reception", True),
        ("ception", "Reception", False),
        ("linje 2", "Linje 2", True),
    ],
)
def test_a_line_is_named_by_words_or_digits(sought: str, line: str, is_named: bool) -> None:
    assert names_line(sought, line) is is_named


def test_an_id_tells_when_it_was_made() -> None:
    at = datetime(2026, 9, 15, 8, 30, tzinfo=UTC)
    assert made_at(new_id(at)) == at
    for other in ("unsolicited", "", "x" * 12 + "7" + "x" * 19, "f" * 12 + "7" + "f" * 19):
        assert made_at(other) is None
