"""Where the words somebody searched for stand in a text."""

import re
from collections.abc import Callable, Sequence

Fold = Callable[[str], str]
Mark = tuple[int, int]

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_DIGIT = re.compile(r"\d")


def sought_words(typed: str, fold: Fold) -> tuple[str, ...]:
    """The words somebody typed, folded: what :func:`marks` looks for."""
    return tuple(_WORD.findall(fold(typed)))


def marks(text: str, words: Sequence[str], fold: Fold) -> tuple[Mark, ...]:
    """Start and length of each beginning of a word that a searched word matches.

    ``words`` are folded already; ``fold`` spells as the search does (``Søren`` = ``soren``), also
    where it changes the length (``æ`` = ``ae``): the mark covers whole letters of the text.
    """
    if not words:
        return ()
    found = []
    for word in _WORD.finditer(text):
        spelled = fold(word.group())
        hits = [sought for sought in words if sought and spelled.startswith(sought)]
        if hits:
            found.append((word.start(), _letters(word.group(), max(hits, key=len), fold)))
    return tuple(found)


def number_marks(number_text: str, words: Sequence[str]) -> tuple[Mark, ...]:
    """The same in a telephone number, whose spaces do not count."""
    places = [match.start() for match in _DIGIT.finditer(number_text)]
    digits = "".join(number_text[place] for place in places)
    found = []
    for word in words:
        start = digits.find(word)
        if len(word) >= 2 and word.isdecimal() and start >= 0:
            first, last = places[start], places[start + len(word) - 1]
            found.append((first, last - first + 1))
    return tuple(sorted(found))


def _letters(word: str, sought: str, fold: Fold) -> int:
    """How many letters of ``word`` spell ``sought``, with which it begins."""
    length = min(len(word), max(1, len(sought) // 2))
    while length < len(word) and len(fold(word[:length])) < len(sought):
        length += 1
    return length
