"""Which jobs somebody means who types a word of their titles."""

from taktone.core.job import UNSOLICITED_ID
from taktone.core.search_query import begins_words

_UNSOLICITED = "unsolicited uopfordret"


def names_job(sought: str, job_id: str, title: str, place: str) -> bool:
    """True where each word of ``sought`` begins a word of the job's title or place."""
    own = _UNSOLICITED if job_id == UNSOLICITED_ID else ""
    return begins_words(f"{title} {place} {own}", sought)


def names_line(sought: str, line: str) -> bool:
    """True where ``sought`` is part of the own line: words by their beginning, digits anywhere."""
    digits = _digits(sought)
    if digits and not any(letter.isalpha() for letter in sought):
        return digits.removeprefix("00").removeprefix("0") in _digits(line)
    return begins_words(line, sought)


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isascii() and letter.isdecimal())
