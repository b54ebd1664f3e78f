"""Keeps a spreadsheet from running what a caller or a note says: formulas in CSV are defused.

A spreadsheet takes a cell for a formula where it begins with ``= + - @`` (or their wide forms).
Such a cell gets an apostrophe in front, as the spreadsheets' own users write it. A comma file read
with semicolons (or the reverse) is cut elsewhere, so what follows a separator, a quotation mark or
a line break inside a cell is guarded too. Left alone, for they are no formulas and everywhere: a
plain number such as ``+4520123456``, and a line that begins ``- `` like an item of a list.

Reading back gives the same text: where a cell could only have got its apostrophes from here, one
is taken away, and a text that had apostrophes there before got one more.
Source: OWASP, "CSV Injection".
"""

import re

_PLACE = (
    r"(?:(?P<start>\A)|(?P<line>[\r\n])|(?P<edge>[;,\t\"]))(?P<room>[ \x00]*){taken}"
    r"(?=(?P<marks>'*)(?!(?:\+\d{{4,15}})(?=[;,\t\r\n\"]|\Z))"
    r"(?(line)(?:[=@＝＠]|[+\-＋－](?! ))|[=+\-@＝＋－＠]))"
)
_TO_GUARD = re.compile(_PLACE.format(taken=""))
_GUARDED = re.compile(_PLACE.format(taken="'"))


def guarded(text: str) -> str:
    """``text`` as no spreadsheet takes it for a formula."""
    return _TO_GUARD.sub(r"\g<0>'", text)


def unguarded(text: str) -> str:
    """What :func:`guarded` was given."""
    return _GUARDED.sub(lambda found: found[0][:-1], text)
