"""Foreign text made fit to be shown: one plain line of letters."""

import re
import unicodedata

LONGEST_NAME = 120
_LONGEST_READ = 4 * LONGEST_NAME
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
_JOINERS = "\u200d"


def display_name(text: str) -> str:
    """A name as a line may send it, without what cannot be seen or turns text around.

    Composed (NFC), control, bidirectional and zero-width characters taken out (the joiner inside
    emoji stays), white space folded, at most 120 characters.
    """
    seen = "".join(
        letter if letter in _JOINERS or unicodedata.category(letter) not in _UNSEEN else " "
        for letter in unicodedata.normalize("NFC", text[:_LONGEST_READ])
    )
    return re.sub(r"\s+", " ", seen).strip(f" {_JOINERS}")[:LONGEST_NAME].strip()
