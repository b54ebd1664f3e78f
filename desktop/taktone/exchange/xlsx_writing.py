"""Rows as an Excel workbook in which every cell is a string: nothing is taken for a formula."""

from collections.abc import Iterable, Sequence
from typing import BinaryIO

MOST_ROWS = 1_048_576
LONGEST_CELL = 32_767
"""What Excel opens; longer text goes on in the cells to the right of the last column."""

_WIDTHS = (24, 16, 26, 17)
_AS_TEXT = {
    "constant_memory": True,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}


def write_xlsx(rows: Iterable[Sequence[str]], out: BinaryIO, *, most_rows: int = MOST_ROWS) -> None:
    """Writes ``rows``, the headings first; what does not fit on a sheet follows on the next.

    Raises:
        OSError: ``out``, or the temporary folder, cannot take it.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - 60 ms that only this format needs
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415 - as above

    workbook = Workbook(out, _AS_TEXT)
    bold = workbook.add_format({"bold": True})
    left = iter(rows)
    heads = next(left, ())
    row = next(left, None)
    is_first = True
    while is_first or row is not None:
        is_first = False
        sheet = workbook.add_worksheet()
        sheet.freeze_panes(1, 0)
        for column, width in enumerate(_WIDTHS[: len(heads)]):
            sheet.set_column(column, column, width)
        for place, head in enumerate(heads):
            sheet.write_string(0, place, head, bold)
        line = 1
        while row is not None and line < most_rows:
            _write_row(sheet, line, row)
            row, line = next(left, None), line + 1
    try:
        workbook.close()
    except FileCreateError as error:
        raise OSError(str(error)) from error


def _write_row(sheet: object, line: int, row: Sequence[str]) -> None:
    cells = [cell[:LONGEST_CELL] for cell in row]
    for cell in row:
        cells += [
            cell[at : at + LONGEST_CELL] for at in range(LONGEST_CELL, len(cell), LONGEST_CELL)
        ]
    for place, cell in enumerate(cells):
        if cell:
            sheet.write_string(line, place, cell)  # type: ignore[attr-defined]
