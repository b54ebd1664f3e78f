"""From what somebody types to a question the search index understands.

Danish letters are spelled one way for searching, so that søren, soren and soeren are one name. The
two tables here are the only place that says how; the store makes its SQL from them. Changing a
table calls for a migration that indexes everything anew.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

LETTERS = (
    *(("Æ", "ae"), ("æ", "ae"), ("Ä", "ae"), ("ä", "ae")),
    *(("Ø", "o"), ("ø", "o"), ("Ö", "o"), ("ö", "o")),
    *(("Å", "a"), ("å", "a")),
    *(("É", "e"), ("é", "e"), ("È", "e"), ("è", "e")),
    *(("Ê", "e"), ("ê", "e"), ("Ë", "e"), ("ë", "e")),
)
"""Replaced one after another before the text is put in lower case.

The tokenizer strips accents by itself, but too late for the oe in Chloé and Zoë.
"""

DOUBLES = (("aa", "a"), ("oe", "o"))
"""Replaced after it."""

MOST_WORDS = 32
"""Words beyond these are not searched for: a pasted page must not hold the search up."""

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_TRUNK_ZERO = re.compile(r"\(\s*0\s*\)")


def fold(text: str) -> str:
    """``text`` as it compares in a search: Østergård, OSTERGAARD and Oestergård give ``ostergard``.

    The beginning of a word gives the beginning of the folded word, whatever its length.
    """
    plain = "".join(_plain_letter(letter) for letter in _spelled(text))
    return plain.lower()


def fts_query(text: str, also: Callable[[str], str] = lambda _: "") -> str:
    """An FTS5 query for rows in which each word of ``text`` begins some word.

    Neighbouring groups of digits may also be one telephone number, with or without country code,
    ``00`` or a leading 0. ``also`` gives what a (spelled) word may stand for besides, as an FTS5
    query or empty. Empty where nothing can be searched for; valid FTS5 for any input.
    """
    terms: list[str] = []
    digits: list[str] = []
    words = _words(text)
    for word in (*words, ""):
        if word.isascii() and word.isdecimal():
            digits.append(word)
            continue
        if digits:
            terms.append(_number_term(digits))
            digits = []
        if word:
            other = also(word)
            terms.append(f"({_prefix(word)} OR {other})" if other else _prefix(word))
    return " AND ".join(dict.fromkeys(terms))


def fts_phrase(text: str) -> str:
    """An FTS5 query for rows in which the words of ``text`` stand beside each other, whole.

    A telephone number is one however it is spaced. Empty where nothing can be searched for.
    """
    words = _words(text)
    if not words:
        return ""
    if all(word.isascii() and word.isdecimal() for word in words):
        return _number_term(words)
    return f'"{" ".join(words)}"'


def begins_words(text: str, sought: str) -> bool:
    """True where each word of ``sought`` begins some word of ``text``, spelled alike."""
    words = spelled_words(text)
    return all(any(word.startswith(part) for word in words) for part in spelled_words(sought))


@lru_cache(maxsize=1024)
def spelled_words(text: str) -> tuple[str, ...]:
    """The words of ``text`` as they compare in a search."""
    return tuple(_words(text))


def _words(text: str) -> list[str]:
    return _WORD.findall(_spelled(_TRUNK_ZERO.sub(" ", text)))[:MOST_WORDS]


def _spelled(text: str) -> str:
    """Exactly what the store's SQL makes of a stored text; the index's tokenizer does the rest."""
    text = unicodedata.normalize("NFC", text)
    for letter, spelling in LETTERS:
        text = text.replace(letter, spelling)
    text = "".join(letter.lower() if letter.isascii() else letter for letter in text)
    for double, spelling in DOUBLES:
        text = text.replace(double, spelling)
    return text


def _plain_letter(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    return parts[0] if len(parts) > 1 and parts[0].isascii() else letter


def _number_term(groups: list[str]) -> str:
    number = "".join(groups)
    numbers = (number, number.removeprefix("00"), number.removeprefix("0"))
    terms = [" AND ".join(_prefix(group) for group in dict.fromkeys(groups))]
    terms += [_prefix(number) for number in numbers if number]
    terms = list(dict.fromkeys(terms))
    return f"({' OR '.join(terms)})" if len(terms) > 1 else terms[0]


def _prefix(word: str) -> str:
    return f'"{word}"*'
