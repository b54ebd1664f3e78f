"""The files that letters are read from: shipped, a company's, the user's own."""

from collections.abc import Iterable
from pathlib import Path

from taktone.core.known_error import KnownError, Problem
from taktone.core.letter import LetterKind
from taktone.core.letter_layers import LetterLayers
from taktone.core.letter_template import LONGEST_BODY, LONGEST_SUBJECT, LetterTemplate, flaws
from taktone.host.layer_files import LayerPlaces, own_file
from taktone.host.private_file import read_private, write_private

LANGUAGES = ("da", "en")
_LARGEST_FILE = 1024 * 1024
_FIELDS = frozenset({"id", "kind", "subject", "text", "name"})
_HEAD = "# Your own letters: the same id takes the place of a shipped one, a new id joins.\n\n"


def read_letter_layers(places: LayerPlaces) -> tuple[LetterLayers, list[KnownError]]:
    """Reads all three in both languages; a broken file is left out and told."""
    problems: list[KnownError] = []

    def letters(folder: Path | None) -> tuple[LetterTemplate, ...]:
        found: list[LetterTemplate] = []
        for language in LANGUAGES if folder is not None else ():
            try:
                found += read_letters(own_file(folder or Path(), language), language)
            except FileNotFoundError:
                continue
            except (OSError, ValueError, RecursionError) as error:
                detail = f"{own_file(folder or Path(), language)}: {error}"
                problems.append(KnownError(Problem.LETTERS_BROKEN, detail))
        return tuple(found)

    layers = LetterLayers(
        shipped=letters(places.shipped), company=letters(places.company), own=letters(places.own)
    )
    return layers, problems


def read_letters(path: Path, language: str) -> tuple[LetterTemplate, ...]:
    """The letters of a file.

    Raises:
        OSError: It cannot be read.
        ValueError: It breaks a rule; the message says which letter, line and field.
    """
    import tomllib  # noqa: PLC0415 - off the start

    with path.open("rb") as file:
        raw = file.read(_LARGEST_FILE + 1)
    if len(raw) > _LARGEST_FILE:
        raise ValueError("larger than 1 MiB")
    entries = tomllib.loads(raw.decode("utf-8-sig")).get("letter", [])
    if not isinstance(entries, list):
        raise ValueError("no [[letter]] in it")  # noqa: TRY004 - a broken file
    return tuple(_letter(entry, place, language) for place, entry in enumerate(entries, start=1))


def save_letters(path: Path, letters: Iterable[LetterTemplate]) -> None:
    """Makes ``letters`` those of the file; comments before the first one stay.

    Raises:
        KnownError: It could not be written.
    """
    import tomlkit  # noqa: PLC0415 - 27 ms, needed only to write

    try:
        head = (read_private(path) or _HEAD).partition("[[")[0]
    except (OSError, ValueError):
        head = _HEAD
    entries = tomlkit.aot()
    for letter in letters:
        entry = tomlkit.table()
        entry["id"], entry["kind"] = letter.id, str(letter.kind)
        if letter.name:
            entry["name"] = letter.name
        entry["subject"] = letter.subject
        entry["text"] = tomlkit.string(f"\n{letter.body}\n".replace("\r", ""), multiline=True)
        entries.append(entry)
    document = tomlkit.document()
    if len(entries):
        document.append("letter", entries)
    write_private(path, head + tomlkit.dumps(document))


def _letter(entry: object, place: int, language: str) -> LetterTemplate:
    if not isinstance(entry, dict):
        raise ValueError(f"letter {place}: not a [[letter]] table")  # noqa: TRY004 - a broken file
    texts: dict[str, str] = {}
    for field in ("id", "kind", "subject", "text"):
        value = entry.get(field)
        if not isinstance(value, str) or not value.strip():
            raise ValueError(f"letter {place}: {field} is missing or no text")
        texts[field] = value
    where = f"letter {place} ({texts['id']})"
    if unknown := sorted(entry.keys() - _FIELDS):
        raise ValueError(f"{where}: unknown field {unknown[0]!r}")
    if texts["kind"] not in set(LetterKind):
        raise ValueError(f"{where}: unknown kind {texts['kind']!r}")
    if len(texts["subject"]) > LONGEST_SUBJECT or len(texts["text"]) > LONGEST_BODY:
        raise ValueError(f"{where}: subject or text is too long")
    letter = LetterTemplate(
        id=texts["id"],
        kind=LetterKind(texts["kind"]),
        language=language,
        subject=texts["subject"].strip(),
        body=texts["text"].replace("\r\n", "\n").strip("\n"),
        name=str(entry.get("name", "")),
    )
    for line, gap in flaws(letter):
        line_words = f"line {line} of the text" if line else "subject"
        raise ValueError(f"{where}: {line_words}: unknown field {gap!r}")
    return letter
