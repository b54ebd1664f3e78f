"""Workbooks as another library reads them."""

import io
import zipfile
from collections.abc import Sequence

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from helpers.naughty_strings import CONTROLS, NAUGHTY, TEXT
from taktone.exchange.xlsx_writing import LONGEST_CELL, write_xlsx

HEADS = ("Name", "Note")


def written(rows: Sequence[tuple[str, ...]], **limits: int) -> bytes:
    out = io.BytesIO()
    write_xlsx([HEADS, *rows], out, **limits)
    return out.getvalue()


def read(data: bytes) -> list[list[tuple[str, ...]]]:
    """The sheets, their rows, each cell's text; a long one in its pieces."""
    sheets = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    for sheet in sheets:
        for row in sheet.iter_rows():
            assert {cell.data_type for cell in row if cell.value is not None} <= {"s", "inlineStr"}
    return [
        [tuple(unescape(str(cell)) if cell else "" for cell in row) for row in rows]
        for rows in (sheet.iter_rows(values_only=True) for sheet in sheets)
    ]


def as_xml(text: str) -> str:
    """XML knows one line break only."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def test_naughty_text_comes_back_as_a_string() -> None:
    texts = [*NAUGHTY, *CONTROLS]
    found = read(written([("a", text) for text in texts]))[0][1:]
    for text, row in zip(texts, found, strict=True):
        assert "".join(row[1:]) in {text, as_xml(text)}


@settings(max_examples=20)
@given(st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=3))
def test_any_text_comes_back(rows: list[tuple[str, str]]) -> None:
    found = read(written([(f"a{a}", f"b{b}") for a, b in rows]))[0][1:]
    assert [tuple(map(as_xml, row)) for row in found] == [
        (as_xml(f"a{a}"), as_xml(f"b{b}")) for a, b in rows
    ]


def test_no_cell_is_a_formula_or_a_link() -> None:
    data = written([("=1+1", "http://example.com"), ("{=1}", "mailto:a@example.com")])
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


def test_long_text_goes_on_in_the_next_cells() -> None:
    long = "x" * LONGEST_CELL + "y" * LONGEST_CELL + "z"
    _, row = read(written([("a", long)]))[0]
    assert [len(cell) for cell in row] == [1, LONGEST_CELL, LONGEST_CELL, 1]


def test_rows_beyond_a_sheet_follow_on_the_next_under_the_same_headings() -> None:
    rows = [(str(number), "n") for number in range(5)]
    assert read(written(rows, most_rows=3)) == [
        [HEADS, *rows[:2]],
        [HEADS, *rows[2:4]],
        [HEADS, *rows[4:]],
    ]


def test_no_rows_give_a_sheet_with_headings() -> None:
    assert read(written([])) == [[HEADS]]
