"""Prompts read from a TOML file, one per language."""

from pathlib import Path
from typing import Any

from taktone.core.builtin_prompts import BUILTIN_PROMPTS
from taktone.core.known_error import KnownError, Problem
from taktone.core.prompt import LONGEST_TEXT, Phase, Prompt, Situation

_LARGEST_FILE = 1024 * 1024
_FIELDS = frozenset({"id", "phase", "text", "when", "off"})


def load_prompts(folder: Path, language: str) -> tuple[tuple[Prompt, ...], KnownError | None]:
    """Reads ``<folder>/<language>.toml``.

    A file that is missing or breaks a rule gives the built-in English prompts and an error whose
    detail is ``path: reason``; nothing is raised for what a file holds.
    """
    path = folder / f"{language}.toml"
    try:
        return read_prompts(path), None
    except OSError as error:
        reason = error.strerror or str(error)
    except (ValueError, RecursionError) as error:
        reason = str(error)
    return BUILTIN_PROMPTS, KnownError(Problem.PROMPTS_BROKEN, f"{path}: {reason}")


def read_prompts(path: Path, *, may_be_empty: bool = False) -> tuple[Prompt, ...]:
    """The prompts of a file.

    Raises:
        OSError: It cannot be read.
        ValueError: It breaks a rule; the message says which and where.
    """
    import tomllib  # noqa: PLC0415 - off the start: prompts are read once the tray is up

    with path.open("rb") as file:
        raw = file.read(_LARGEST_FILE + 1)
    if len(raw) > _LARGEST_FILE:
        raise ValueError("larger than 1 MiB")
    entries = tomllib.loads(raw.decode("utf-8-sig")).get("prompt")
    if entries is None and may_be_empty:
        return ()
    if not isinstance(entries, list) or not entries:
        raise ValueError("no [[prompt]] in it")
    prompts: dict[str, Prompt] = {}
    for place, entry in enumerate(entries, start=1):
        prompt = _prompt(entry, place)
        if prompt.id in prompts:
            raise ValueError(f"prompt {place}: id {prompt.id!r} is there twice")
        prompts[prompt.id] = prompt
    return tuple(prompts.values())


def _prompt(entry: object, place: int) -> Prompt:
    if not isinstance(entry, dict):
        raise ValueError(f"prompt {place}: not a [[prompt]] table")  # noqa: TRY004 - a broken file
    prompt_id = _line(entry, "id", f"prompt {place}")
    where = f"prompt {place} ({prompt_id})"
    unknown = sorted(entry.keys() - _FIELDS)
    if unknown:
        raise ValueError(f"{where}: unknown field {unknown[0]!r}")
    text = _line(entry, "text", where)
    if len(text) > LONGEST_TEXT:
        raise ValueError(f"{where}: text has {len(text)} characters, more than {LONGEST_TEXT}")
    phase = _line(entry, "phase", where)
    if phase not in set(Phase):
        raise ValueError(f"{where}: unknown phase {phase!r}")
    return Prompt(
        id=prompt_id,
        phase=Phase(phase),
        text=text,
        when=_when(entry, where),
        is_off=_is_off(entry, where),
    )


def _is_off(entry: dict[str, Any], where: str) -> bool:
    is_off = entry.get("off", False)
    if not isinstance(is_off, bool):
        raise ValueError(f"{where}: off is neither true nor false")  # noqa: TRY004 - a broken file
    return is_off


def _line(entry: dict[str, Any], field: str, where: str) -> str:
    value = entry.get(field)
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{where}: {field} is missing or no text")
    if not value.isprintable():
        raise ValueError(f"{where}: {field} is not one plain line")
    return value.strip()


def _when(entry: dict[str, Any], where: str) -> frozenset[Situation]:
    names = entry.get("when", [])
    names = [names] if isinstance(names, str) else names
    known = set(Situation)
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ValueError(f"{where}: when is no list of names")
    unknown = [name for name in names if name not in known]
    if unknown:
        raise ValueError(f"{where}: unknown condition {unknown[0]!r}")
    return frozenset(Situation(name) for name in names)
