"""Rows as CSV: RFC 4180 in UTF-8, formulas defused."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from taktone.exchange.cell_guard import guarded

BOM = "\ufeff"
"""Excel takes a file without it for one in the system's old letters."""


def write_csv(
    rows: Iterable[Sequence[str]], out: BinaryIO, *, separator: str = ",", has_bom: bool = False
) -> None:
    """Writes ``rows``, the headings first; the Danish form has semicolons and a BOM.

    Raises:
        OSError: ``out`` cannot take it.
    """
    text = io.TextIOWrapper(out, "utf-8", newline="", write_through=False)
    try:
        if has_bom:
            text.write(BOM)
        writer = csv.writer(text, delimiter=separator)
        for row in rows:
            writer.writerow([guarded(cell) for cell in row])
        text.flush()
    finally:
        text.detach()
