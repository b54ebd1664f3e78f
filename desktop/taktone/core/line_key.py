"""How one's own lines compare: two spellings of a number are one line."""

import re

_SCHEME = re.compile(r"^(?:sips?|tel):", re.IGNORECASE)


def line_key(line: str) -> str:
    """What all spellings of a line have in common; empty for no line.

    Of a number the last eight digits (``+45 70 10 10 10``, ``70101010`` and
    ``sip:+4570101010@example.org`` are one line), of a name its words in any case.
    """
    scheme = _SCHEME.match(line.strip())
    text = line.strip()[scheme.end() :] if scheme else line
    user = text.partition("@")[0].strip()
    digits = "".join(letter for letter in user if letter.isascii() and letter.isdecimal())
    if digits and not any(letter.isalpha() for letter in user):
        return digits[-8:]
    return " ".join((user or text).casefold().split())
