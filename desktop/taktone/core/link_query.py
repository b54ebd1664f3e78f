"""The query of a web address that a telephone program filled in, and may have filled in badly."""

import re
from urllib.parse import parse_qsl

MOST_FIELDS = 60
_PLUS_OF_NUMBER = re.compile(r"(?:(?<=[=:<(\"])|(?<=%3[AaCc])|(?<=%22))\+(?=\d)")

_UNFILLED = re.compile(r"(?<==)%([A-Za-z_]\w*)%(?=&|$)")


def query_pairs(query: str) -> list[tuple[str, str]]:
    """Names and values in their order; none where there are more than anybody means.

    A plus sign in front of a number is one although nobody encoded it (``number=+4520123456``);
    letters that are not UTF-8 are Latin-1; a placeholder (``number=%CallerNumber%``) is no code.
    """
    sound = _UNFILLED.sub(r"%25\1%25", _PLUS_OF_NUMBER.sub("%2B", query))
    for letters in ("utf-8", "latin-1"):
        try:
            return parse_qsl(sound, encoding=letters, errors="strict", max_num_fields=MOST_FIELDS)
        except UnicodeDecodeError:
            continue
        except ValueError:
            break
    return []


def as_text(data: bytes) -> str:
    """Bytes of a program that may be old: UTF-8, or else Latin-1."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")
