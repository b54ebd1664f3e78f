"""Telephone numbers as lines and programs send them, read and written.

E.164 and the national plans come from libphonenumber's metadata.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from taktone.core.number_plans import number_plans
from taktone.core.phone_number import HIDDEN, PhoneNumber

if TYPE_CHECKING:
    import phonenumbers

LONGEST_READ = 2048
LONGEST_KEPT = 256
LONGEST_NUMBER = 32

_WITHHELD = frozenset(
    {
        *("anonymous", "anonym", "hemmelig", "hidden", "invalid", "none", "null", "private"),
        *("restricted", "skjult", "unavailable", "unknown", "ukendt", "withheld"),
    }
)
_WRAPPING = " \t\r\n\"'<>"
_SCHEME = re.compile(r"(sips?|tel|callto|phone):(?://)?", re.IGNORECASE)
_MACRO = re.compile(
    r"%{1,2}[A-Za-z_][\w.-]*%{1,2}"
    r"|\$[{(]?[A-Za-z_][\w.()-]*[})]?\$?"
    r"|\{{1,2} ?[A-Za-z_][\w .-]*\}{1,2}"
    r"|\[[A-Za-z_][\w .-]*\]"
)
_FIRST_SIGN = re.compile(r"[+＋\d]")
_OUTSIDE_PREFIX = re.compile(r"[09]")


def is_unfilled_macro(raw: str) -> bool:
    """True where a telephone program sent its placeholder (``%CallerNumber%``, ``$remote``)."""
    text = raw[:LONGEST_READ]
    return any(_MACRO.fullmatch(x) for x in (text.strip(_WRAPPING), _user_part(text)[0]))


def is_withheld(text: str) -> bool:
    """True for the words that stand where a number or a name was withheld (``Anonymous``)."""
    return text[:LONGEST_KEPT].strip(_WRAPPING).casefold() in _WITHHELD


@lru_cache(maxsize=64)
def read_number(raw: str, region: str) -> PhoneNumber:
    """What ``raw`` says, for a telephone in ``region`` (ISO 3166, such as DK); never raises.

    Takes plain and international spellings, ``sip:`` and ``tel:`` addresses (of a SIP address only
    the user part counts, RFC 3261 section 19.1.1), quotes and percent-encoding. A leading 0 or 9
    (an outside line) is dropped only where the number is no number with it and one without.
    Withheld numbers and unfilled placeholders give a hidden number that keeps ``raw``.
    """
    if not raw:
        return HIDDEN
    kept = raw[:LONGEST_KEPT]
    user, is_address = _user_part(raw[:LONGEST_READ])
    is_name = is_address and any(letter.isalpha() for letter in user)
    digits = _dialled(user)
    if is_name or is_unfilled_macro(raw) or not digits.strip("+"):
        return PhoneNumber(raw=kept)
    parsed = _valid(digits, region)
    if parsed is None:
        return PhoneNumber(number=digits, raw=kept, national=digits.lstrip("+"))
    plans = number_plans()
    return PhoneNumber(
        number=plans.format_number(parsed, plans.PhoneNumberFormat.E164),
        raw=kept,
        national=plans.national_significant_number(parsed),
        kind=_kind(parsed),
        text=plans.format_number(parsed, plans.PhoneNumberFormat.INTERNATIONAL),
    )


@lru_cache(maxsize=4096)
def number_text(number: str) -> str:
    """``number`` (E.164) for reading: ``+45 20 12 34 56``; anything else as it is."""
    if not number.startswith("+"):
        return number
    plans = number_plans()
    try:
        parsed = plans.parse(number)
    except plans.NumberParseException:
        return number
    return str(plans.format_number(parsed, plans.PhoneNumberFormat.INTERNATIONAL))


def _user_part(text: str) -> tuple[str, bool]:
    """What stands for the number, and whether it is the user of an address (``user@host``).

    Empty where a SIP address names only a host.
    """
    text = unquote(text)
    if "<" in (before_end := text.rpartition(">")[0]):
        text = before_end.rpartition("<")[2]
    text = text.strip(_WRAPPING)
    scheme = _SCHEME.match(text)
    rest = text[scheme.end() :] if scheme else text
    is_sip = scheme is not None and scheme[1].casefold().startswith("sip")
    user, at, _ = rest.partition("@")
    is_address = bool(at) or is_sip
    user = re.split("[;?:]" if is_address else "[;?]", user, maxsplit=1)[0].strip(_WRAPPING)
    return ("" if is_sip and not at and "." in user else user), is_address


def _dialled(text: str) -> str:
    first = _FIRST_SIGN.search(text)
    if first is None:
        return ""
    is_international = not first[0].isdecimal()
    if is_international:
        text = text.replace("(0)", "")
    plain = "".join(_digit(letter) for letter in text)
    return (f"+{plain}" if is_international else plain)[:LONGEST_NUMBER]


def _digit(letter: str) -> str:
    if letter.isdecimal():
        return str(int(letter))
    return letter if letter in "*#" else ""


def _valid(digits: str, region: str) -> "phonenumbers.PhoneNumber | None":
    plans = number_plans()
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
            parsed: phonenumbers.PhoneNumber = plans.parse(spelling, region)
        except plans.NumberParseException:
            continue
        if plans.is_valid_number(parsed):
            return parsed
    return None


def _kind(parsed: "phonenumbers.PhoneNumber") -> str:
    plans = number_plans()
    kind = plans.number_type(parsed)
    if kind == plans.PhoneNumberType.MOBILE:
        return "mobile"
    return "fixed" if kind == plans.PhoneNumberType.FIXED_LINE else ""
