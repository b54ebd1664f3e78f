"""Fills the gaps of a letter."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from taktone.core.letter_template import LetterField, LetterTemplate
from taktone.core.plain_text import display_name

_GAP = re.compile(r"\{([a-z_]+)\}")
_NAMES = frozenset({LetterField.NAME, LetterField.FIRST_NAME})
_LOOSE = re.compile(r"[ \t]+([,.!?:;])")
_BLANKS = re.compile(r"(?<=\S)[ \t]{2,}")
_GAPING = re.compile(r"\n{3,}")
_UNSEEN = re.compile(r"[^\S\n]*[\r\x00-\x08\x0b-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


class FilledLetter(NamedTuple):
    """A letter as it is sent: one line, and the text, its lines parted by line feeds."""

    subject: str
    body: str


def fill(template: LetterTemplate, values: Mapping[LetterField, str]) -> FilledLetter:
    """The letter with its gaps filled; the template must have no flaws.

    A line of which nothing is known (a link that is not there) is left out, unless it greets
    somebody whose name is not known: then only the name is missing.
    """
    lines = (_filled(line, values) for line in template.body.split("\n"))
    text = "\n".join(line for line in lines if line is not None)
    body = _GAPING.sub("\n\n", _UNSEEN.sub("", text)).strip("\n")
    subject = display_name(_filled(template.subject, values) or "")
    return FilledLetter(subject, body)


def first_name(name: str) -> str:
    """How somebody is greeted: their first word, or what follows the comma of ``Holm, Mette``."""
    _, comma, after = name.partition(",")
    words = (after if comma and after.strip() else name.replace(",", " ")).split()
    return words[0] if words else ""


def _filled(line: str, values: Mapping[LetterField, str]) -> str | None:
    gaps = [LetterField(gap) for gap in _GAP.findall(line)]
    if not gaps:
        return line
    known = [gap for gap in gaps if values.get(gap, "").strip()]
    if not known and not _NAMES.intersection(gaps):
        return None
    filled = _GAP.sub(lambda gap: values.get(LetterField(gap[1]), ""), line)
    if len(known) < len(gaps):
        filled = _BLANKS.sub(" ", _LOOSE.sub(r"\1", filled)).rstrip()
    return filled
