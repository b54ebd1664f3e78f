"""Foreign text made fit to be shown: one plain line of letters."""

import re
import unicodedata

LONGEST_NAME = 120
_LONGEST_READ = 4 * LONGEST_NAME
_JOINER = "\u200d"
# Letters by their category, and yet nothing to see: fillers, the grapheme joiner, blank braille.
_BLANK = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0")
# The joiner belongs between the signs of an emoji and nowhere else.
_STRAY_JOINER = re.compile(rf"(?<![^\w\s{_JOINER}]){_JOINER}|{_JOINER}(?![^\w\s{_JOINER}])")


def display_name(text: str) -> str:
    """A name as a line may send it, without what cannot be seen or turns text around.

    Composed (NFC), control, bidirectional and zero-width characters taken out (the joiner inside
    emoji stays), white space folded, at most 120 characters.
    """
    text = text[:_LONGEST_READ]
    if not text.isprintable() or not _BLANK.isdisjoint(text):
        text = _STRAY_JOINER.sub("", "".join(_seen(letter) for letter in text))
    composed = unicodedata.normalize("NFC", text)
    return " ".join(composed.split())[:LONGEST_NAME].strip(f" {_JOINER}")


def _seen(letter: str) -> str:
    if letter.isspace():
        return " "
    if letter == _JOINER:
        return letter
    return "" if letter in _BLANK or unicodedata.category(letter).startswith("C") else letter
