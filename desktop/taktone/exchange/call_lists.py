"""Call lists of a FRITZ!Box (its CSV, every firmware) and of JFritz.

Formats, by the readers that other programs have for them: FRITZ!Box ``Typ;Datum;[Name;]Rufnummer;
[Landes-/Ortsnetzbereich;]Nebenstelle;Eigene Rufnummer;Dauer`` with the types 1 taken, 2 missed,
4 outgoing and 3 rejected (outgoing in lists that know no 4); JFritz ``CallType;Date;Time;Number;
Route;Port;Duration;Name;...`` with seconds.
"""

import re
from collections.abc import Mapping
from datetime import datetime

from taktone.core.call_event import Direction, EndReason
from taktone.core.damaged_file import DamagedFileError, Flaw
from taktone.core.listed_call import ListedCall
from taktone.exchange.table_reading import read_table

_JFRITZ = "calltype"
_FRITZ_BOX = frozenset({"typ", "type"})
_HEADINGS = {
    "date": ("datum", "date"),
    "name": ("name",),
    "number": ("rufnummer", "number", "telephone number"),
    "own": ("eigene rufnummer", "outgoing caller id", "route", "telephone number called"),
    "duration": ("dauer", "duration"),
    "time": ("time",),
}
_TAKEN = (Direction.INCOMING, EndReason.COMPLETED)
_MISSED = (Direction.INCOMING, EndReason.MISSED)
_REJECTED = (Direction.INCOMING, EndReason.REJECTED)
_OUTGOING = (Direction.OUTGOING, EndReason.COMPLETED)
_KINDS = {
    "1": _TAKEN,
    "2": _MISSED,
    "3": _REJECTED,
    "4": _OUTGOING,
    "incoming": _TAKEN,
    "missed": _MISSED,
    "blocked": _REJECTED,
    "outgoing": _OUTGOING,
}


def is_call_list(data: bytes) -> bool:
    """True where the headings are those of a call list known here."""
    try:
        _, headings = next(iter(read_table(data)))
    except DamagedFileError:
        return False
    places = _places(headings)
    first = headings[0].strip().casefold()
    return (first in _FRITZ_BOX or first == _JFRITZ) and {"date", "number"} <= places.keys()


def read_call_list(data: bytes) -> tuple[ListedCall, ...]:
    """The calls of the list, in its order.

    Raises:
        DamagedFileError: UNKNOWN_KIND where it is no such list; else the first line that is wrong.
    """
    if not is_call_list(data):
        raise DamagedFileError(1, Flaw.UNKNOWN_KIND)
    (_, headings), *rows = read_table(data)
    places = _places(headings)
    has_new_types = any(row[0].strip() == "4" for _, row in rows)
    return tuple(_call(line, row, places, has_new_types=has_new_types) for line, row in rows)


def _places(headings: list[str]) -> Mapping[str, int]:
    plain = [heading.strip().casefold() for heading in headings]
    return {
        field: place
        for field, known in _HEADINGS.items()
        for place, heading in enumerate(plain)
        if heading in known
    }


def _call(
    line: int, row: list[str], places: Mapping[str, int], *, has_new_types: bool
) -> ListedCall:
    def cell(field: str) -> str:
        return row[places[field]].strip() if field in places else ""

    kind = _KINDS.get(row[0].strip().casefold())
    if kind is None:
        raise DamagedFileError(line, Flaw.UNKNOWN_KIND)
    if row[0].strip() == "3" and not has_new_types:
        kind = _OUTGOING
    direction, reason = kind
    talk_s = _seconds(cell("duration"), line)
    if direction is Direction.OUTGOING and not talk_s:
        reason = EndReason.NO_ANSWER
    return ListedCall(
        number=cell("number"),
        name=cell("name"),
        at=_time(f"{cell('date')} {cell('time')}".strip(), line),
        direction=direction,
        reason=reason,
        talk_s=talk_s if reason is EndReason.COMPLETED else 0,
        own_line=cell("own").removeprefix("Internet: "),
        line=line,
    )


def _time(text: str, line: int) -> datetime:
    """Day first, the year with two or four digits, a clock of 24 hours."""
    for pattern in ("%d.%m.%y %H:%M", "%d.%m.%Y %H:%M"):
        try:
            return datetime.strptime(text, pattern)
        except ValueError:
            continue
    raise DamagedFileError(line, Flaw.BAD_TIME)


def _seconds(text: str, line: int) -> int:
    """``0:06`` is six minutes, ``360`` as many seconds."""
    if not text:
        return 0
    if (clock := re.fullmatch(r"(\d{1,4}):(\d\d)", text)) is not None:
        return (int(clock[1]) * 60 + int(clock[2])) * 60
    if re.fullmatch(r"\d{1,7}", text):
        return int(text)
    raise DamagedFileError(line, Flaw.BAD_TIME)
