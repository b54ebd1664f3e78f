"""Rows of a CSV file with the lines they begin at, strictly: a damaged one is never guessed at."""

import csv
import io
from collections.abc import Iterator

from taktone.core.damaged_file import DamagedFileError, Flaw
from taktone.exchange.cell_guard import unguarded
from taktone.exchange.letters import read_letters

LONGEST_CELL = 1_000_000
_SEPARATORS = ";,\t"


def read_table(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """Every row that is not empty, the headings first, with the line it begins at.

    The separator is the one Excel's ``sep=`` names, else the commonest in the first line. Cells
    that were guarded against formulas come back as they were.

    Raises:
        DamagedFileError: With the line and what is wrong there, when that line is come to.
    """
    text = read_letters(data)
    first, _, rest = text.partition("\n")
    begin = 1
    if first.strip().casefold().startswith("sep=") and len(first.strip()) == 5:
        separator, text, begin = first.strip()[4], rest, 2
    else:
        separator = max(_SEPARATORS, key=first.count)
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    place, width = begin, 0
    try:
        for row in reader:
            here, place = place, reader.line_num + begin
            if not any(cell.strip() for cell in row):
                continue
            width = width or len(row)
            if len(row) < width:
                raise DamagedFileError(here, Flaw.TOO_FEW_CELLS)
            yield here, [unguarded(cell) for cell in row]
    except csv.Error as error:
        raise DamagedFileError(place, Flaw.BAD_QUOTES) from error
    if not width:
        raise DamagedFileError(1, Flaw.EMPTY)
