"""Address books as vCard 2.1, 3.0 and 4.0, as Google, Apple and Outlook write them.

A small strict reader: the libraries there are know no 4.0, or take what is damaged for empty.
Sources: RFC 6350, RFC 2426, versit's vCard 2.1.
"""

import binascii
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import unquote

from taktone.core.contact import Contact
from taktone.core.damaged_file import DamagedFileError, Flaw
from taktone.exchange.letters import read_letters

_NAME = re.compile(r"(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)")
_PARAMETER = re.compile(r';([^=;:",]+)(?:=((?:"[^"]*"|[^;:"])*))?')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_VERSIONS = frozenset({"2.1", "3.0", "4.0"})
_WANTED = frozenset({"BEGIN", "END", "VERSION", "FN", "N", "ORG", "TEL", "EMAIL"})


class _Line(NamedTuple):
    place: int
    name: str
    parameters: dict[str, str]
    value: str


def read_vcards(data: bytes) -> Iterator[Contact]:
    """The entries of a file, in its order; those without name, number and e-mail are left out.

    Raises:
        DamagedFileError: With the line and what is wrong there, when that line is come to.
    """
    card: list[_Line] | None = None
    begun_at, has_any = 1, False
    for line in _lines(read_letters(data)):
        if line.name == "BEGIN" and line.value.strip().upper() == "VCARD":
            if card is not None:
                raise DamagedFileError(begun_at, Flaw.NO_END)
            card, begun_at, has_any = [], line.place, True
        elif card is None:
            raise DamagedFileError(line.place, Flaw.NO_BEGIN)
        elif line.name == "END":
            contact = _contact(card, begun_at)
            if contact.name or contact.numbers or contact.emails:
                yield contact
            card = None
        else:
            card.append(line)
    if card is not None:
        raise DamagedFileError(begun_at, Flaw.NO_END)
    if not has_any:
        raise DamagedFileError(1, Flaw.EMPTY)


def _lines(text: str) -> Iterator[_Line]:
    for place, line in _unfolded(text):
        found = _NAME.match(line)
        if found is None:
            raise DamagedFileError(place, Flaw.NOT_A_LINE)
        name, at = found[1].upper(), found.end()
        parameters: dict[str, str] = {}
        while (more := _PARAMETER.match(line, at)) is not None:
            key, value = more[1].strip().upper(), more[2]
            if value is None:  # 2.1 names the value alone
                key, value = ("ENCODING" if key in _CODINGS else "TYPE"), key
            value = value.replace('"', "").upper()
            parameters[key] = f"{parameters[key]},{value}" if key in parameters else value
            at = more.end()
        if line[at : at + 1] != ":":
            raise DamagedFileError(place, Flaw.NOT_A_LINE)
        if name in _WANTED:
            yield _Line(place, name, parameters, _decoded(line[at + 1 :], parameters, place))


_CODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"})


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Whole lines with the places they begin at: what was folded, or softly broken, is joined."""
    whole, begun_at = "", 0
    for place, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        is_soft = whole.endswith("=") and "QUOTED-PRINTABLE" in whole.partition(":")[0].upper()
        if is_soft:
            whole = whole[:-1] + line
        elif whole and line[:1] in {" ", "\t"}:
            whole += line[1:]
        else:
            if whole.strip():
                yield begun_at, whole
            whole, begun_at = line, place
    if whole.strip():
        yield begun_at, whole


def _decoded(value: str, parameters: dict[str, str], place: int) -> str:
    if parameters.get("ENCODING") != "QUOTED-PRINTABLE":
        return value
    try:
        data = binascii.a2b_qp(value.encode("utf-8"))
        return data.decode(parameters.get("CHARSET", "UTF-8"))
    except (LookupError, ValueError) as error:
        raise DamagedFileError(place, Flaw.BAD_LETTERS) from error


def _contact(card: list[_Line], begun_at: int) -> Contact:
    by_name: dict[str, list[_Line]] = {}
    for line in card:
        by_name.setdefault(line.name, []).append(line)
    versions = [line.value.strip() for line in by_name.get("VERSION", ())]
    if len(versions) != 1 or versions[0] not in _VERSIONS:
        place = by_name["VERSION"][-1].place if versions else begun_at
        raise DamagedFileError(place, Flaw.BAD_VERSION)
    return Contact(
        name=_name(by_name),
        numbers=_values(by_name.get("TEL", ())),
        emails=_values(by_name.get("EMAIL", ())),
        line=begun_at,
    )


def _name(by_name: dict[str, list[_Line]]) -> str:
    """The name as shown; of its parts where there is none, else the company."""
    for line in by_name.get("FN", ()):
        if line.value.strip():
            return _unescaped(line.value)
    for line in by_name.get("N", ()):
        last, first, middle = (*_parts(line.value), "", "", "")[:3]
        if name := " ".join(filter(None, (first, middle, last))):
            return name
    for line in by_name.get("ORG", ()):
        if name := ", ".join(filter(None, _parts(line.value))):
            return name
    return ""


def _parts(value: str) -> list[str]:
    parts, part = [], ""
    for piece in re.findall(r"\\.|;|[^\\;]+|\\", value, re.DOTALL):
        if piece == ";":
            parts.append(_unescaped(part))
            part = ""
        else:
            part += piece
    return [*parts, _unescaped(part)]


def _values(lines: Iterable[_Line]) -> tuple[str, ...]:
    """Each value once; the preferred first."""
    found = sorted(lines, key=_rank)
    values = (_plain(line) for line in found)
    return tuple(dict.fromkeys(value for value in values if value))


def _rank(line: _Line) -> int:
    if line.parameters.get("PREF", "").isdecimal():
        return int(line.parameters["PREF"])
    return 1 if "PREF" in line.parameters.get("TYPE", "") else 101


def _plain(line: _Line) -> str:
    value = _unescaped(line.value).strip()
    scheme, has_scheme, rest = value.partition(":")
    if has_scheme and scheme.casefold() in {"tel", "mailto"}:
        value = unquote(rest.partition(";")[0])
    return value


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)
