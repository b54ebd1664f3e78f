"""A name cut down to what a bystander may read."""

import unicodedata
from itertools import takewhile

_LONGEST_READ = 400


def initials(name: str) -> str:
    """The first letters of the first and the last word: ``M. S.``; empty where there is none.

    Only letters count, each with the marks that belong to it: figures would tell a number.
    """
    composed = unicodedata.normalize("NFC", name[:_LONGEST_READ])
    found = [letter for word in composed.split() if (letter := _first_letter(word))]
    ends = [found[0], found[-1]] if len(found) > 1 else found
    return " ".join(f"{letter}." for letter in ends)


def _first_letter(word: str) -> str:
    for place, letter in enumerate(word):
        if letter.isalpha():
            return letter.upper()[:1] + "".join(takewhile(_is_mark, word[place + 1 : place + 4]))
    return ""


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in {"Mn", "Mc"}
