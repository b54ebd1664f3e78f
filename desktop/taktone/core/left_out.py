"""Numbers whose calls are not told: one's own, and internal extensions."""

from dataclasses import dataclass

from taktone.core.number_reading import read_number

MOST_NUMBERS = 100
MOST_DIGITS = 15
SAME_DIGITS = 8
_ANY_FRONT = "*"
_NO_REGION = "ZZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What one source leaves out; a hidden number is never left out.

    Attributes:
        numbers: In any spelling, as the user typed them. ``+45 20 30 40 50`` and ``20304050`` are
            the same number; ``*4050`` is every number that ends so.
        internal_digits: Numbers of at most so many digits are internal extensions; 0: none is.
    """

    numbers: tuple[str, ...] = ()
    internal_digits: int = 0

    def holds(self, number: str) -> bool:
        """True where calls from or to ``number`` (as a line sent it) are left out."""
        digits = _digits(number)
        if not digits:
            return False
        if len(digits) <= self.internal_digits and not number.strip().startswith("+"):
            return True
        return any(_fits(pattern, digits) for pattern in self.numbers)


NOTHING = LeftOut()


def is_pattern(text: str) -> bool:
    """True where ``text`` can stand in :attr:`LeftOut.numbers`."""
    return len(text) <= 4 * MOST_DIGITS and bool(_digits(text.strip().removeprefix(_ANY_FRONT)))


def _fits(pattern: str, digits: str) -> bool:
    text = pattern.strip()
    wanted = _digits(text.removeprefix(_ANY_FRONT))
    if text.startswith(_ANY_FRONT):
        return bool(wanted) and digits.endswith(wanted)
    if min(len(wanted), len(digits)) >= SAME_DIGITS:
        return wanted[-SAME_DIGITS:] == digits[-SAME_DIGITS:]
    return wanted == digits


def _digits(number: str) -> str:
    return read_number(number, _NO_REGION).number.lstrip("+")
