"""CSV as other programs read it."""

import csv
import io
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.naughty_strings import CONTROLS, NAUGHTY, TEXT
from taktone.exchange.cell_guard import unguarded
from taktone.exchange.csv_writing import write_csv

ROWS = st.lists(st.tuples(TEXT, TEXT, TEXT), min_size=1, max_size=5)


def written(
    rows: Sequence[tuple[str, ...]], separator: str = ",", *, has_bom: bool = False
) -> bytes:
    out = io.BytesIO()
    write_csv(rows, out, separator=separator, has_bom=has_bom)
    return out.getvalue()


def read(data: bytes, separator: str = ",") -> list[tuple[str, ...]]:
    text = io.TextIOWrapper(io.BytesIO(data), "utf-8", newline="")
    return [tuple(map(unguarded, row)) for row in csv.reader(text, delimiter=separator)]


@pytest.mark.parametrize("separator", [",", ";"])
def test_naughty_rows_come_back(separator: str) -> None:
    rows = [(text, "b", text) for text in (*NAUGHTY, *CONTROLS)]
    assert read(written(rows, separator), separator) == rows


@given(ROWS, st.sampled_from(",;"))
def test_any_rows_come_back(rows: Sequence[tuple[str, ...]], separator: str) -> None:
    assert read(written(rows, separator), separator) == rows


def test_danish_file_has_semicolons_and_tells_excel_its_letters() -> None:
    data = written([("Sørensen", "a;b")], ";", has_bom=True)
    assert data == b'\xef\xbb\xbfS\xc3\xb8rensen;"a;b"\r\n'


def test_writer_leaves_the_file_open() -> None:
    out = io.BytesIO()
    write_csv([("a",)], out)
    assert not out.closed
