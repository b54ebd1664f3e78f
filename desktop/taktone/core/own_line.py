"""One's own numbers and lines as they are kept and as they are read."""

from taktone.core.line_key import line_key
from taktone.core.number_reading import number_text, read_number
from taktone.core.plain_text import display_name


def own_line(typed: str, region: str) -> str:
    """How a line typed by the user is kept: E.164 where it is a number, else its words.

    Args:
        typed: A number in any spelling, or the name a telephone system gives a line.
        region: Where numbers without a country code are at home (ISO 3166, such as DK).

    Returns:
        Empty where it names no line.
    """
    words = display_name(typed)
    if not line_key(words):
        return ""
    number = read_number(words, region)
    return number.number if number.kind or number.number.startswith("+") else words


def line_text(line: str) -> str:
    """A kept line for reading: ``+45 70 10 10 10``, or its words."""
    return number_text(line)
