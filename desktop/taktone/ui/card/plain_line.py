"""Foreign text made fit to stand on one line."""

import unicodedata

_LONGEST = 400
_KEPT_FORMATS = frozenset("\u200c\u200d")


def plain_line(text: str, longest: int = _LONGEST) -> str:
    """The text on one line: no line breaks, no control characters, at most ``longest`` characters.

    Characters that turn the direction of what follows are taken out too (they can make a number
    read backwards); the joiners that some scripts and emoji need stay.
    """
    if len(text) <= longest and text.isprintable() and text == " ".join(text.split()):
        return text
    kept = "".join(" " if c.isspace() else c for c in text[: 4 * longest] if _is_shown(c))
    line = " ".join(kept.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def _is_shown(character: str) -> bool:
    if character.isspace() or character in _KEPT_FORMATS:
        return True
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co"}
