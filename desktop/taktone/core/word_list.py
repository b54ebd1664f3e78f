"""A list of single words as one line of text."""

from collections.abc import Iterable

MOST_WORDS = 60
LONGEST_WORD = 40
NO_WORDS = ","


def words_of(line: str) -> tuple[str, ...]:
    """The words of a line, each once, without the empty ones and those that are too long."""
    words = (" ".join(word.split()) for word in line.split(","))
    kept = dict.fromkeys(word for word in words if word and len(word) <= LONGEST_WORD)
    return tuple(kept)[:MOST_WORDS]


def line_of(words: Iterable[str]) -> str:
    """The words in one line; ``NO_WORDS`` for none, which an empty line does not mean."""
    kept = words_of(",".join(word.replace(",", " ") for word in words))
    return ", ".join(kept) or NO_WORDS
