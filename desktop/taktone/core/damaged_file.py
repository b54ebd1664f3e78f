"""A file that cannot be imported, and where it goes wrong."""

from enum import StrEnum


class Flaw(StrEnum):
    """What is wrong with a file; the screen and the command line have words for it."""

    EMPTY = "empty"
    UNKNOWN_KIND = "unknown_kind"
    NOT_A_LINE = "not_a_line"
    NO_BEGIN = "no_begin"
    NO_END = "no_end"
    BAD_VERSION = "bad_version"
    BAD_LETTERS = "bad_letters"
    BAD_QUOTES = "bad_quotes"
    TOO_FEW_CELLS = "too_few_cells"
    BAD_TIME = "bad_time"
    NO_COLUMN = "no_column"


class DamagedFileError(Exception):
    """Nothing of the file is imported.

    Attributes:
        line: Where it was noticed, from 1.
        flaw: What is wrong there.
    """

    def __init__(self, line: int, flaw: Flaw) -> None:
        """Keeps what the user has to know."""
        super().__init__(f"{line}: {flaw}")
        self.line = line
        self.flaw = flaw
