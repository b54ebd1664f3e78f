"""Cells that no spreadsheet takes for a formula, and the way back."""

import csv
import io
import re

import pytest
from hypothesis import given

from helpers.naughty_strings import CONTROLS, GUARDED_TEXT, NAUGHTY, TEXT
from taktone.exchange.cell_guard import guarded, unguarded

FORMULA = re.compile(r"[ \x00]*[=+\-@＝＋－＠]")
PLAIN_NUMBER = re.compile(r"\+\d{4,15}")


@pytest.mark.parametrize("text", [*NAUGHTY, *CONTROLS])
def test_naughty_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(GUARDED_TEXT)
def test_text_full_of_signs_comes_back_and_is_no_formula(text: str) -> None:
    cell = guarded(text)
    assert unguarded(cell) == text
    assert not FORMULA.match(cell) or PLAIN_NUMBER.fullmatch(cell)


@given(TEXT)
def test_any_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(GUARDED_TEXT)
def test_two_texts_never_become_one(text: str) -> None:
    assert guarded("'" + text) != guarded(text)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("'=1+1", "''=1+1"),
        ("  @x", "  '@x"),
        ("＝1", "'＝1"),
        ("+45 20 12 34 56", "'+45 20 12 34 56"),
        ("a;=1", "a;'=1"),
        ("a\n=1", "a\n'=1"),
    ],
)
def test_formula_gets_an_apostrophe(text: str, cell: str) -> None:
    assert guarded(text) == cell


@pytest.mark.parametrize(
    "text", ["O'Brien", "'apostrof", "+4520123456", "a - b", "punkter:\n- et\n- to", "3 = 3", ""]
)
def test_what_is_no_formula_stays(text: str) -> None:
    assert guarded(text) == text


@given(GUARDED_TEXT)
def test_file_read_with_the_other_separator_has_no_formula_either(text: str) -> None:
    """A plain number and an item of a list are what may begin with such a sign."""
    file = io.StringIO(newline="")
    csv.writer(file).writerow(["name", guarded(text)])
    cut = re.split(r'[;\r\n"]', file.getvalue())
    for cell in cut:
        is_harmless = PLAIN_NUMBER.fullmatch(cell.split(",")[0]) or cell[:2] in {"- ", "+ "}
        assert is_harmless or not FORMULA.match(cell) or re.match(r"[ \x00]*[-+－＋] ", cell)
