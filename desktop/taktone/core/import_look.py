"""What an import would do, and what it did."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


class Fate(StrEnum):
    """What becomes of an entry of a file.

    NEW will be somebody, or a call, of its own. COMPLETED is known by a number or an e-mail, and
    gets what was not known. KNOWN is known with everything the file tells. UNUSABLE has neither a
    number nor an e-mail that would tell it from others.
    """

    NEW = "new"
    COMPLETED = "completed"
    KNOWN = "known"
    UNUSABLE = "unusable"


class LookedEntry(NamedTuple):
    """An entry of the file, in a line.

    Attributes:
        line: Where it begins, from 1.
        title: Its name, empty for none.
        detail: A number (E.164) or an e-mail; for a call the moment by the file's clock.
        whose: Of whom it is a duplicate: the name, number or e-mail; empty where nobody is known.
        of_line: An earlier entry of the file that is the same, 0 for none.
    """

    line: int
    title: str
    detail: str
    fate: Fate
    whose: str = ""
    of_line: int = 0


@dataclass(frozen=True, kw_only=True)
class ImportLook:
    """What becomes of the entries of a file, in its order."""

    entries: tuple[LookedEntry, ...] = ()

    @cached_property
    def counts(self) -> dict[Fate, int]:
        """How many of each, zeros too; together they are all of them."""
        counted = Counter(entry.fate for entry in self.entries)
        return {fate: counted[fate] for fate in Fate}

    @property
    def is_worth_it(self) -> bool:
        """Something would be taken."""
        return self.counts[Fate.NEW] + self.counts[Fate.COMPLETED] > 0


@dataclass(slots=True)
class ImportUndo:
    """What an import made; it stays in memory only.

    Attributes:
        people: ``seq`` of those who were made.
        numbers: Those that known people got: ``seq`` and number.
        fields: What was empty before: ``seq``, column, the text it got.
        calls: ``seq`` of the calls that were made, each with its person.
        times: Numbers that calls touched: ``seq`` of the person, number, and what stood there
            before (milliseconds UTC; None where nothing did).
    """

    people: list[int] = field(default_factory=list)
    numbers: list[tuple[int, str]] = field(default_factory=list)
    fields: list[tuple[int, str, str]] = field(default_factory=list)
    calls: list[tuple[int, int]] = field(default_factory=list)
    times: list[tuple[int, str, int | None]] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Nothing is left to take back."""
        return not (self.people or self.numbers or self.fields or self.calls or self.times)
