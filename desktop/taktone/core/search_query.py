"""From what somebody types to a question the search index understands.

Danish letters are spelled one way for searching, so that søren, soren and soeren are one name. The
two tables here are the only place that says how; the store makes its SQL from them. Changing a
table calls for a migration that indexes everything anew.
"""

import re
import unicodedata

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


def fts_query(text: str) -> str:
    """An FTS5 query for rows in which each word of ``text`` begins some word.

    Neighbouring groups of digits may also be one telephone number, with or without country code,
    ``00`` or a leading 0. Empty where nothing can be searched for; valid FTS5 for any input.
    """
    words = _WORD.findall(_spelled(_TRUNK_ZERO.sub(" ", text)))[:MOST_WORDS]
    terms: list[str] = []
    digits: list[str] = []
    for word in (*words, ""):
        if word.isascii() and word.isdecimal():
            digits.append(word)
            continue
        if digits:
            terms.append(_number_term(digits))
            digits = []
        if word:
            terms.append(_prefix(word))
    return " AND ".join(dict.fromkeys(terms))


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
