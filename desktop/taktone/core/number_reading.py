"""Telephone numbers as lines and programs send them, read and written.

E.164 and the national plans come from libphonenumber's metadata.
"""

import re
from functools import lru_cache
from urllib.parse import unquote

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

from taktone.core.phone_number import HIDDEN, PhoneNumber

LONGEST_READ = 256
LONGEST_NUMBER = 32

_HIDDEN_WORDS = frozenset(
    {
        *("anonymous", "anonym", "hemmelig", "hidden", "invalid", "none", "null", "private"),
        *("restricted", "skjult", "unavailable", "unknown", "ukendt", "withheld"),
    }
)
_SCHEME = re.compile(r"(?:sips?|tel|callto|phone):(?://)?", re.IGNORECASE)
_MACRO = re.compile(r"(%{1,2}\w+%{1,2}|\$\{?[A-Za-z]\w*\}?\$?|\{\w+\}|\[[A-Z_]+\])")
_OUTSIDE_PREFIX = re.compile(r"[09]")


def is_unfilled_macro(raw: str) -> bool:
    """True where a telephone program sent its placeholder (``%CallerNumber%``, ``$remote``)."""
    return _MACRO.fullmatch(raw[:LONGEST_READ].strip(" \"'")) is not None


def read_number(raw: str, region: str) -> PhoneNumber:
    """What ``raw`` says, for a telephone in ``region`` (ISO 3166, such as DK); never raises.

    Takes plain and international spellings, ``sip:`` and ``tel:`` addresses (of a SIP address only
    the user part counts), quotes and percent-encoding. A leading 0 or 9 (an outside line) is
    dropped only where the number is no number with it and one without. Withheld numbers and
    unfilled placeholders give a hidden number that keeps ``raw``.
    """
    text = _user_part(raw[:LONGEST_READ])
    if text.casefold() in _HIDDEN_WORDS or is_unfilled_macro(text):
        return PhoneNumber(raw=raw[:LONGEST_READ])
    digits = _dialled(text)
    if not digits.strip("+"):
        return PhoneNumber(raw=raw[:LONGEST_READ]) if raw else HIDDEN
    parsed = _valid(digits, region)
    if parsed is None:
        return _internal(digits, raw)
    return PhoneNumber(
        number=phonenumbers.format_number(parsed, PhoneNumberFormat.E164),
        raw=raw[:LONGEST_READ],
        national=phonenumbers.national_significant_number(parsed),
        kind=_kind(parsed),
    )


@lru_cache(maxsize=4096)
def number_text(number: str) -> str:
    """``number`` (E.164) for reading: ``+45 20 12 34 56``; anything else as it is."""
    if not number.startswith("+"):
        return number
    try:
        parsed = phonenumbers.parse(number)
    except NumberParseException:
        return number
    return phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL)


def _user_part(raw: str) -> str:
    text = unquote(raw).strip().strip("\"'").strip()
    if "<" in text and ">" in text:
        text = text[text.rindex("<") + 1 : text.rindex(">")] if text.endswith(">") else text
    text = text.strip().strip("<>\"'")
    found = _SCHEME.match(text)
    if found:
        text = text[found.end() :]
    return re.split(r"[@;?]", text, maxsplit=1)[0].strip()


def _dialled(text: str) -> str:
    plain = "".join(_digit(letter) for letter in text if _digit(letter))
    is_international = text.lstrip(" (").startswith("+")
    return (f"+{plain}" if is_international else plain)[:LONGEST_NUMBER]


def _digit(letter: str) -> str:
    if letter.isdecimal():
        return str(int(letter))
    return letter if letter in "*#" else ""


def _valid(digits: str, region: str) -> phonenumbers.PhoneNumber | None:
    spellings = [digits]
    if digits.startswith("00"):
        spellings.insert(0, f"+{digits[2:]}")
    if _OUTSIDE_PREFIX.match(digits):
        rest = digits[1:]
        spellings += [f"+{rest[2:]}", rest] if rest.startswith("00") else [rest]
    if not digits.startswith("+") and len(digits) > 8:
        spellings.append(f"+{digits}")
    for spelling in spellings:
        try:
            parsed = phonenumbers.parse(spelling, region)
        except NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            return parsed
    return None


def _internal(digits: str, raw: str) -> PhoneNumber:
    return PhoneNumber(number=digits, raw=raw[:LONGEST_READ], national=digits.lstrip("+"))


def _kind(parsed: phonenumbers.PhoneNumber) -> str:
    kind = phonenumbers.number_type(parsed)
    if kind == PhoneNumberType.MOBILE:
        return "mobile"
    return "fixed" if kind == PhoneNumberType.FIXED_LINE else ""
