"""``lines.toml``: the user's lines, without any password."""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.kept_line import KeptLine, Line, LineWithServer
from taktone.core.left_out import MOST_DIGITS, MOST_NUMBERS, LeftOut
from taktone.core.sip_line import SipLine
from taktone.host.private_file import read_private, write_private

MOST_LINES = 50
LONGEST_VALUE = 1000
MOST_VALUES = 100
TYPED_KINDS: Mapping[str, type[Line]] = {
    line.kind: line for line in (SipLine, AsteriskLine, FritzboxLine)
}
"""What the user sets up; what is found on the machine is known to the registry alone."""

_HEAD = "# The lines Taktone listens on. Their passwords are in the desktop's key store.\n\n"

Table = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesRead:
    """What the file holds.

    Attributes:
        foreign: Tables that cannot be used here, kept as they are: of a newer program, or mistyped.
    """

    lines: tuple[KeptLine, ...] = ()
    foreign: tuple[Table, ...] = ()


def read_lines(path: Path, kinds: Mapping[str, type[Line]] = TYPED_KINDS) -> LinesRead:
    """The lines in the file, ``kinds`` of them; none where there is no file.

    Raises:
        OSError: It is there but cannot be read.
        ValueError: It is no TOML, or not a list of tables called ``line``.
    """
    text = read_private(path)
    if text is None:
        return LinesRead()
    import tomllib  # noqa: PLC0415 - only for those who have lines

    try:
        tables = tomllib.loads(text).get("line", [])
    except RecursionError as error:
        raise ValueError(path) from error
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ValueError(path)
    lines, foreign, ids = [], [], set()
    for table in tables[:MOST_LINES]:
        kept = line_of(table, kinds)
        if kept is None or kept.line.id in ids:
            foreign.append(table)
        else:
            ids.add(kept.line.id)
            lines.append(kept)
    return LinesRead(lines=tuple(lines), foreign=(*foreign, *tables[MOST_LINES:]))


def write_lines(path: Path, lines: Sequence[KeptLine], foreign: Sequence[Table]) -> None:
    """Writes the file whole.

    Raises:
        KnownError: DISK_FULL or READ_ONLY; the file is then as it was.
    """
    import tomlkit  # noqa: PLC0415 - 27 ms, needed only to write

    document = tomlkit.document()
    tables = tomlkit.aot()
    for table in (*map(table_of, lines), *foreign):
        tables.append(tomlkit.item(dict(table)))
    document.append("line", tables)
    write_private(path, _HEAD + tomlkit.dumps(document))


def table_of(kept: KeptLine) -> Table:
    """The line as the file has it; what is as usual is left out."""
    usual = {field.name: field.default for field in fields(kept.line)}  # type: ignore[arg-type]
    all_values = asdict(kept.line)  # type: ignore[call-overload]
    values = {name: _plain(value) for name, value in all_values.items() if value != usual[name]}
    switch = {} if kept.is_on else {"is_on": False}
    return {"kind": kept.line.kind, **values, **switch, **_left_out_table(kept.left_out)}


def line_of(table: Table, kinds: Mapping[str, type[Line]] = TYPED_KINDS) -> KeptLine | None:
    """The line a table describes, None where it describes none."""
    values = dict(table)
    kind = kinds.get(str(values.pop("kind", "")))
    is_on = values.pop("is_on", True)
    left_out = _left_out(values.pop("left_out", []), values.pop("internal_digits", 0))
    if kind is None or left_out is None or not isinstance(is_on, bool):
        return None
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]
    needed = {name for name, field in known.items() if field.default is MISSING}
    if not values.keys() <= known.keys() or not needed <= values.keys():
        return None
    read = {name: _read(known[name], value) for name, value in values.items()}
    if None in read.values():
        return None
    line = kind(**read)
    is_whole = line.id and (not isinstance(line, LineWithServer) or line.server)
    return KeptLine(line=line, is_on=is_on, left_out=left_out) if is_whole else None


def _left_out_table(left_out: LeftOut) -> Table:
    numbers = {"left_out": list(left_out.numbers)} if left_out.numbers else {}
    digits = {"internal_digits": left_out.internal_digits} if left_out.internal_digits else {}
    return {**numbers, **digits}


def _left_out(numbers: object, digits: object) -> LeftOut | None:
    read = _read_texts(numbers)
    if read is None or len(read) > MOST_NUMBERS or type(digits) is not int:
        return None
    return LeftOut(numbers=read, internal_digits=digits) if 0 <= digits <= MOST_DIGITS else None


def _read(field: Field[object], value: object) -> object | None:
    """The value as the field has it, None where it does not fit."""
    if field.type is bool:
        return value if isinstance(value, bool) else None
    if field.type in {int, int | None}:
        is_port = type(value) is int and 1 <= value <= 65_535
        return value if is_port else None
    if field.type == tuple[str, ...]:
        return _read_texts(value)
    if not _is_text(value):
        return None
    if isinstance(field.type, type) and issubclass(field.type, StrEnum):
        return next((each for each in field.type if each == value), None)
    return value


def _read_texts(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list) or len(value) > MOST_VALUES or not all(map(_is_text, value)):
        return None
    return tuple(value)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_VALUE and value.isprintable()


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
