"""People as vCard 4.0 (RFC 6350).

The format has no place for control characters: line breaks of every kind become its own, tabs
stay, other control characters are left out. Every other text comes back as it was.
"""

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from taktone.core.exported_person import ExportedPerson

LONGEST_LINE = 75
"""Bytes of a line before it is folded."""

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ESCAPES = str.maketrans({"\\": "\\\\", "\n": "\\n", ",": "\\,", ";": "\\;"})


def write_vcards(people: Iterable[ExportedPerson], out: BinaryIO) -> None:
    """Writes one card for each of ``people``.

    Raises:
        OSError: ``out`` cannot take it.
    """
    for person in people:
        out.write("".join(f"{line}\r\n" for line in _card(person)).encode("utf-8", "replace"))


def _card(person: ExportedPerson) -> Iterator[str]:
    numbers = person.numbers
    yield from ("BEGIN:VCARD", "VERSION:4.0")
    if person.person_id:
        yield from _folded(f"UID;VALUE=text:{_escaped(person.person_id)}")
    shown = person.name or person.email or (numbers[0] if numbers else "")
    yield from _folded(f"FN:{_escaped(shown)}")
    yield from _folded(f"N:{_escaped(person.last_name)};{_escaped(person.first_name)};;;")
    for number in numbers:
        yield from _folded(f"TEL;VALUE=text;TYPE=voice:{_escaped(number)}")
    if person.email:
        yield from _folded(f"EMAIL:{_escaped(person.email)}")
    if person.jobs:
        yield from _folded("CATEGORIES:" + ",".join(map(_escaped, person.jobs)))
    for call in person.calls:
        if call.note:
            yield from _folded(f"NOTE:{_escaped(call.note)}")
    yield "END:VCARD"


def _escaped(text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return _FORBIDDEN.sub("", plain).translate(_ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """``line`` in pieces of at most 75 bytes, none cut inside a letter."""
    rest = line.encode("utf-8", "replace")
    most, lead = LONGEST_LINE, ""
    while len(rest) > most:
        cut = most
        while rest[cut] & 0xC0 == 0x80:
            cut -= 1
        yield lead + rest[:cut].decode()
        rest = rest[cut:]
        most, lead = LONGEST_LINE - 1, " "
    yield lead + rest.decode()
