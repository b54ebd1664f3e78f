"""Taking people out of what a log or an error report says."""

import re

LONGEST = 8000

# Each way in has a way out at the end, so that no text makes the search go back and forth.
_QUOTED = r"""
    "(?:[^"\\]|\\.)*+(?:"|\\?\Z)  |  (?<!\w)[bBrRuU]{0,2}'(?:[^'\\]|\\.)*+(?:'|\\?\Z)
  | “[^”]*+(?:”|\Z)  |  „[^“”]*+(?:[“”]|\Z)  |  «[^»]*+(?:»|\Z)  |  »[^«]*+(?:«|\Z)
  | ‘[^’]*+(?:’|\Z)  |  `[^`]*+(?:`|\Z)
"""
_ADDRESS_PART = r"""[^\s<>"'(),;=@]"""
_DIGITS = r"\+?\d(?:[\s().\-/\u2010-\u2015]{0,3}\d){4,}"
_RULES = (
    (re.compile(_QUOTED, re.VERBOSE | re.DOTALL), "<text>"),
    (re.compile(f"(?<!{_ADDRESS_PART}){_ADDRESS_PART}++(?:@{_ADDRESS_PART}*+)+"), "<address>"),
    (re.compile(r"/(?:home|Users)/[^/\s]+|[A-Za-z]:\\Users\\[^\\\n]+"), "~"),
    (re.compile(_DIGITS), "<number>"),
)


def redact(text: str) -> str:
    """``text`` without quoted words, addresses with an @, home folders, and five digits or more.

    Digits count however they are grouped (``20 12 34 56``). A quotation that does not end takes
    the rest along. Names that stand free cannot be known: nothing of ours may write them.
    """
    text = text[:LONGEST]
    for rule, instead in _RULES:
        text = rule.sub(instead, text)
    return text
