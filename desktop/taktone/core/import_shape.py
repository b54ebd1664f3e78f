"""What is known of a table before anybody said what its columns hold."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportShape:
    """The head of a CSV file.

    Attributes:
        headings: The first row.
        samples: What stands below each of them first, empty for nothing.
        columns: Places (from 0) and what they hold (``ContactField``): kept from last time, else
            guessed.
    """

    headings: tuple[str, ...]
    samples: tuple[str, ...]
    columns: dict[int, str]
