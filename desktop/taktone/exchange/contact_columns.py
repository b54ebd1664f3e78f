"""Address books as CSV: which column holds what, and the contacts by that.

Headings of Google Contacts, Outlook (English and Danish) and our own exports are known; everything
else the user says.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import chain

from taktone.core.contact import Contact
from taktone.core.damaged_file import DamagedFileError, Flaw
from taktone.exchange.table_reading import read_table


class ContactField(StrEnum):
    """What a column may hold; several may hold numbers or e-mails."""

    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    NUMBER = "number"
    EMAIL = "email"


Columns = Mapping[int, ContactField]
"""Place of the column, from 0, to what it holds; the others are left out."""

_KNOWN = (
    (ContactField.FIRST_NAME, r"first[ -_]?name|given name|fornavn"),
    (ContactField.LAST_NAME, r"last[ -_]?name|family name|efternavn"),
    (ContactField.NAME, r"(full |display )?name|navn|fulde navn|file as"),
    (ContactField.EMAIL, r"e-?mail( \d)?( - value| address)?( \d)?|e-mail-?adresse( \d)?"),
    (
        ContactField.NUMBER,
        r"(phone|number|nummer|telefon|mobil|mobiltelefon|telephone)( \d)?( - value| number)?"
        r"|(home|cell|work|business|mobile|primary|other) ?phone( \d)?"
        r"|telefon \((privat|arbejde|mobil)\)|telefon, (privat|arbejde)( \d)?",
    ),
)


def guess_columns(headings: Sequence[str]) -> Columns:
    """What the columns hold by their headings, whatever their case."""
    found: dict[int, ContactField] = {}
    for place, heading in enumerate(headings):
        plain = " ".join(heading.split()).casefold()
        for field, pattern in _KNOWN:
            if re.fullmatch(pattern, plain):
                found[place] = field
                break
    return found


def read_headings(data: bytes) -> tuple[str, ...]:
    """The first row of a file.

    Raises:
        DamagedFileError: There is none.
    """
    return tuple(next(iter(read_table(data)))[1])


def read_sample(data: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The first row of a file, and what stands first below each heading.

    Raises:
        DamagedFileError: There is no first row.
    """
    rows = iter(read_table(data))
    headings = tuple(next(rows)[1])
    row = next(rows, (0, []))[1]
    return headings, tuple(row[place] if place < len(row) else "" for place in range(len(headings)))


def read_contacts(data: bytes, columns: Columns | None = None) -> Iterator[Contact]:
    """The rows of a file as contacts; those without name, number and e-mail are left out.

    ``columns`` None stands for what the headings tell.

    Raises:
        DamagedFileError: With the line and what is wrong there; NO_COLUMN where no column holds a
            name, a number or an e-mail.
    """
    rows = read_table(data)
    chosen = guess_columns(next(rows)[1]) if columns is None else columns
    if columns is not None:
        next(rows)
    if not chosen:
        raise DamagedFileError(1, Flaw.NO_COLUMN)
    for line, row in rows:
        held: dict[ContactField, list[str]] = {field: [] for field in ContactField}
        for place, field in chosen.items():
            if place < len(row) and row[place].strip():
                held[field].append(row[place])
        parts = chain(held[ContactField.FIRST_NAME], held[ContactField.LAST_NAME])
        name = next(iter(held[ContactField.NAME]), "") or " ".join(parts)
        numbers, emails = (_each(held[x]) for x in (ContactField.NUMBER, ContactField.EMAIL))
        if name or numbers or emails:
            yield Contact(name=name, numbers=numbers, emails=emails, line=line)


def _each(cells: Sequence[str]) -> tuple[str, ...]:
    """Google puts several of a kind into one cell, with colons between."""
    values = chain.from_iterable(cell.split(":::") for cell in cells)
    return tuple(dict.fromkeys(value.strip() for value in values if value.strip()))
