"""The words of a letter with gaps in them, and what may stand in the gaps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from taktone.core.letter import LetterKind

LONGEST_SUBJECT = 150
LONGEST_BODY = 8000
_GAP = re.compile(r"\{([^{}]*)\}")
_BRACE = re.compile(r"[{}]")


class LetterField(StrEnum):
    """What a gap ``{...}`` is filled with; ``told`` is what somebody is told who is declined."""

    NAME = "name"
    FIRST_NAME = "first_name"
    JOB = "job"
    JOB_TITLE = "job_title"
    AD_LINK = "ad_link"
    TIMES = "times"
    MINUTES = "minutes"
    PLACE = "place"
    LINK = "link"
    TOLD = "told"
    MY_NAME = "my_name"
    MY_PHONE = "my_phone"
    COMPANY = "company"


_INTERVIEWS = tuple(kind for kind in LetterKind if kind.is_about_interview)
_KINDS: dict[LetterField, tuple[LetterKind, ...]] = {
    LetterField.TIMES: _INTERVIEWS,
    LetterField.MINUTES: _INTERVIEWS,
    LetterField.PLACE: _INTERVIEWS,
    LetterField.LINK: _INTERVIEWS,
    LetterField.TOLD: (LetterKind.DECLINE,),
}


class TemplateFlaw(NamedTuple):
    """A gap that cannot be filled.

    Attributes:
        line: Where it stands: 0 for the subject, lines of the text from 1.
        gap: What stands between the braces, or the brace that is alone.
    """

    line: int
    gap: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTemplate:
    """A letter to be filled in.

    Attributes:
        id: Stable; the kind's own name for the shipped ones, the same in both languages.
        language: ``da`` or ``en``; how dates are written, and which words stand for nothing.
        name: What the user calls a letter of their own, empty for the usual one of its kind.
    """

    id: str
    kind: LetterKind
    language: str
    subject: str
    body: str
    name: str = ""


def fields_of(kind: LetterKind) -> tuple[LetterField, ...]:
    """What a letter of that kind may tell; there is no gap for why somebody was declined."""
    return tuple(field for field in LetterField if kind in _KINDS.get(field, (kind,)))


def flaws(template: LetterTemplate) -> tuple[TemplateFlaw, ...]:
    """Every gap of the template that cannot be filled, from the top."""
    known = {str(field) for field in fields_of(template.kind)}
    lines = (template.subject, *template.body.split("\n"))
    return tuple(flaw for at, line in enumerate(lines) for flaw in _flaws_in(line, at, known))


def _flaws_in(line: str, at: int, known: set[str]) -> Iterator[TemplateFlaw]:
    for gap in _GAP.findall(line):
        if gap not in known:
            yield TemplateFlaw(at, gap)
    for brace in _BRACE.findall(_GAP.sub("", line)):
        yield TemplateFlaw(at, brace)
