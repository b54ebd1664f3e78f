"""``settings.toml``: read with tomllib, changed with tomlkit, which keeps the user's comments."""

from collections.abc import Mapping, MutableMapping
from pathlib import Path

from taktone.core.known_error import KnownError, Problem
from taktone.host.private_file import keep_aside, read_private, write_private, write_problem

Value = str | int | bool
_NO_TABLE = object()


class _BrokenFileError(ValueError):
    """The text is no TOML."""


def read_settings(path: Path) -> dict[str, object]:
    """What the file says, table by table; nothing where there is no file.

    Raises:
        OSError: It is there but cannot be read.
        ValueError: It is no TOML.
    """
    text = read_private(path)
    if text is None:
        return {}
    import tomllib  # noqa: PLC0415 - 9 ms, paid only by those who changed a setting

    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise _BrokenFileError from error


def save_settings(
    path: Path, changed: Mapping[str, Value], chosen: Mapping[str, Value]
) -> KnownError | None:
    """Puts ``changed`` (dotted key to value) into the file and leaves everything else as it stands.

    A file that broke meanwhile is kept aside and one with everything ``chosen`` takes its place;
    the problem to tell of is given.

    Raises:
        KnownError: It could not be written.
    """
    problem = None
    try:
        try:
            text = with_values(read_private(path) or "", changed)
        except ValueError:
            aside = keep_aside(path)
            problem = KnownError(Problem.SETTINGS_BROKEN, str(aside))
            text = with_values("", chosen)
    except OSError as error:
        raise write_problem(error, path) from error
    write_private(path, text)
    return problem


def with_values(text: str, values: Mapping[str, Value]) -> str:
    """The TOML ``text`` with ``values`` (by dotted key) set; comments and other keys stay.

    Raises:
        ValueError: ``text`` is no TOML.
    """
    import tomlkit  # noqa: PLC0415 - 27 ms, needed only to write
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415

    try:
        document = tomlkit.parse(text)
    except (TOMLKitError, RecursionError) as error:
        raise _BrokenFileError from error
    for key, value in values.items():
        *names, last = key.split(".")
        table: MutableMapping[str, object] = document
        for name in names:
            inner = table.get(name)
            if not isinstance(inner, MutableMapping):
                inner = table[name] = tomlkit.table()
            table = inner
        table[last] = value
    return tomlkit.dumps(document)


def value_at(tables: Mapping[str, object], key: str) -> object | None:
    """What stands at the dotted ``key``, None where nothing does.

    Where a plain value stands in the place of a table on the way, something no setting accepts.
    """
    found: object = tables
    for name in key.split("."):
        if not isinstance(found, Mapping):
            return _NO_TABLE
        if name not in found:
            return None
        found = found[name]
    return found
