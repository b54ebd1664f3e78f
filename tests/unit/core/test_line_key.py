"""Spellings of one's own lines that are one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.line_key import line_key


@pytest.mark.parametrize(
    "line",
    [
        "70101010",
        "+4570101010",
        "+45 70 10 10 10",
        " 0045 7010-1010 ",
        "sip:+4570101010@example.org",
        "SIPS:70101010@example.org",
        "tel:+45-70-10-10-10",
    ],
)
def test_one_number_in_any_spelling(line: str) -> None:
    assert line_key(line) == "70101010"


@pytest.mark.parametrize("line", ["Reception", " reception ", "sip:reception@example.org"])
def test_one_name_in_any_case(line: str) -> None:
    assert line_key(line) == "reception"


def test_different_lines_stay_different() -> None:
    lines = ["204", "205", "70101010", "70101011", "job 204", "job", "", "reception 1"]
    assert len({line_key(line) for line in lines}) == len(lines)


def test_no_line_is_no_line() -> None:
    assert line_key("") == line_key("  ") == line_key("sip:") == ""


@given(st.text())
def test_any_text_is_read_and_a_key_is_its_own(line: str) -> None:
    key = line_key(line)
    assert line_key(f"  {line}\n") == key
    assert key == " ".join(key.split())
