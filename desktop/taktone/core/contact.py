"""Somebody from an address book, before they are people of the history."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One entry of a file.

    Attributes:
        numbers: As written there, the preferred first.
        emails: The preferred first.
        line: Where the entry begins in the file, from 1.
    """

    name: str = ""
    numbers: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    line: int = 1
