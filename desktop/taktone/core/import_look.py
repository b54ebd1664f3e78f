"""What an import would do, and what it did."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportLook:
    """What becomes of the contacts of a file; together they are all of them.

    Attributes:
        new: Will be people of their own.
        completed: Are known by a number or an e-mail, and get what was not known of them.
        known: Are known with everything the file tells.
        unusable: Have neither a number nor an e-mail that would tell them from others.
    """

    new: int = 0
    completed: int = 0
    known: int = 0
    unusable: int = 0


@dataclass(slots=True)
class ImportUndo:
    """What an import made; it stays in memory only.

    Attributes:
        people: ``seq`` of those who were made.
        numbers: Those that known people got: ``seq`` and number.
        fields: What was empty before: ``seq``, column, the text it got.
    """

    people: list[int] = field(default_factory=list)
    numbers: list[tuple[int, str]] = field(default_factory=list)
    fields: list[tuple[int, str, str]] = field(default_factory=list)
