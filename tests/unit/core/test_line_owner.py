"""Which job a call is about by the line it came in on."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.job import UNSOLICITED_ID, Job
from taktone.core.line_owner import line_owner

JOBS = (
    Job(id="pm", title="Projektleder", numbers=("+4570101010", "Salg 2")),
    Job(id="fin", title="Controller", numbers=("sip:job@nordvind.example",)),
    Job(id=UNSOLICITED_ID),
)


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("+45 70 10 10 10", "pm"),
        ("70101010", "pm"),
        ("sip:+4570101010@pbx.example", "pm"),
        ("salg  2", "pm"),
        ("job@nordvind.example", "fin"),
        ("70101011", ""),
        ("Salg 3", ""),
        ("", ""),
        ("   ", ""),
    ],
)
def test_a_line_belongs_to_a_job_however_it_is_spelled(line: str, owner: str) -> None:
    assert line_owner(line, JOBS) == owner


def test_an_archived_job_owns_nothing() -> None:
    archived = (replace(JOBS[0], is_archived=True), *JOBS[1:])
    assert line_owner("70101010", archived) == ""


@given(st.text())
def test_no_line_belongs_to_a_job_without_lines(line: str) -> None:
    assert line_owner(line, (Job(id="x"), Job(id="y", numbers=("", " ")))) == ""
