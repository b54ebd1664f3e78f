"""The files that the three layers of prompts are read from and, the user's own, written to."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from taktone.core.known_error import KnownError, Problem
from taktone.core.prompt import Phase, Prompt
from taktone.core.prompt_layers import PromptLayers
from taktone.host.private_file import keep_aside, read_private, write_private
from taktone.host.prompt_file import load_prompts, read_prompts

_HEAD = "# Your own prompts: the same id takes the place of a shipped one, a new id joins.\n\n"


class LayerPlaces(NamedTuple):
    """Where the layers are.

    Attributes:
        shipped: Folder with one file for each language.
        company: A file, or such a folder.
        own: Such a folder of the user's; None where there is none.
        is_company_chosen: The user named the company's place, so that it has to be there.
    """

    shipped: Path
    company: Path | None = None
    own: Path | None = None
    is_company_chosen: bool = False


def read_layers(places: LayerPlaces, language: str) -> tuple[PromptLayers, list[KnownError]]:
    """Reads all three; what is broken is left out and told. The user's own is then kept aside."""
    shipped, problem = load_prompts(places.shipped, language)
    problems = [problem] if problem is not None else []
    company: tuple[Prompt, ...] = ()
    own: tuple[Prompt, ...] = ()
    if places.company is not None:
        company, problem = _company(places, language)
        problems += [problem] if problem is not None else []
    if places.own is not None:
        own, problem = _own(own_file(places.own, language))
        problems += [problem] if problem is not None else []
    return PromptLayers(shipped=shipped, company=company, own=own), problems


def own_file(folder: Path, language: str) -> Path:
    """The user's own prompts of a language."""
    return folder / f"{language}.toml"


def save_own(path: Path, prompts: Iterable[Prompt]) -> KnownError | None:
    """Makes ``prompts`` those of the file; comments and the order in it stay.

    A file that broke meanwhile is kept aside; the problem is given.

    Raises:
        KnownError: It could not be written.
    """
    problem = None
    try:
        text = read_private(path) or _HEAD
        written = _with_prompts(text, prompts)
    except ValueError as error:
        problem = _put_aside(path, str(error))
        written = _with_prompts(_HEAD, prompts)
    except OSError as error:
        raise KnownError(Problem.READ_ONLY, str(path)) from error
    write_private(path, written)
    return problem


def _company(places: LayerPlaces, language: str) -> tuple[tuple[Prompt, ...], KnownError | None]:
    place = places.company or Path()
    path = own_file(place, language) if place.is_dir() else place
    if not path.is_file() and not (places.is_company_chosen and not place.is_dir()):
        return (), None
    try:
        return read_prompts(path, may_be_empty=True), None
    except OSError as error:
        reason = error.strerror or str(error)
    except (ValueError, RecursionError) as error:
        reason = str(error)
    return (), KnownError(Problem.COMPANY_PROMPTS_BROKEN, f"{path}: {reason}")


def _own(path: Path) -> tuple[tuple[Prompt, ...], KnownError | None]:
    try:
        return read_prompts(path, may_be_empty=True), None
    except FileNotFoundError:
        return (), None
    except OSError as error:
        detail = f"{path}: {error.strerror}"
        return (), KnownError(Problem.OWN_PROMPTS_BROKEN, detail)
    except (ValueError, RecursionError) as error:
        return (), _put_aside(path, str(error))


def _put_aside(path: Path, reason: str) -> KnownError:
    try:
        place = keep_aside(path)
    except OSError:
        place = path
    return KnownError(Problem.OWN_PROMPTS_BROKEN, f"{place}: {reason}")


def _with_prompts(text: str, prompts: Iterable[Prompt]) -> str:
    import tomlkit  # noqa: PLC0415 - 27 ms, needed only to write
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415

    try:
        document: Any = tomlkit.parse(text)
    except (TOMLKitError, RecursionError) as error:
        raise ValueError(str(error)) from error
    wanted = {prompt.id: prompt for prompt in prompts}
    entries = document.get("prompt")
    if not isinstance(entries, tomlkit.items.AoT):
        document.pop("prompt", None)
        entries = tomlkit.aot()
    kept = tomlkit.aot()
    for entry in entries:
        prompt = wanted.pop(str(entry.get("id", "")), None)
        if prompt is not None:
            _fill(entry, prompt)
            kept.append(entry)
    for prompt in wanted.values():
        entry = tomlkit.table()
        _fill(entry, prompt)
        kept.append(entry)
    document.pop("prompt", None)
    if len(kept):
        document.append("prompt", kept)
    return tomlkit.dumps(document)


def _fill(entry: Any, prompt: Prompt) -> None:  # noqa: ANN401 - tomlkit's tables are untyped
    entry["id"] = prompt.id
    entry["phase"] = str(Phase(prompt.phase))
    entry["text"] = prompt.text
    for field, value in (
        ("when", sorted(map(str, prompt.when))),
        ("off", prompt.is_off),
    ):
        if value:
            entry[field] = value
        else:
            entry.pop(field, None)
