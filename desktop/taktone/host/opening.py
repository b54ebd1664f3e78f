"""Opening the web page of a job ad, or a letter that was just written, and nothing else."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

LONGEST = 2048


def is_web_link(text: str) -> bool:
    """True where ``text`` is the address of a web page: http or https, with a host, nothing odd.

    Blanks, control characters, backslashes and a user name before the host are odd: they make an
    address that reads like one place and leads to another.
    """
    if len(text) > LONGEST or re.search(r"[\s\\\x00-\x1f\x7f-\x9f]", text):
        return False
    try:
        parts = urlsplit(text)
        has_host = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and has_host and "@" not in parts.netloc


def open_web_link(text: str, open_address: Callable[[str], bool]) -> bool:
    """Hands ``text`` to ``open_address`` if it is a web link; True where a page was opened."""
    return is_web_link(text) and open_address(text)


def is_mail_link(text: str) -> bool:
    """True where ``text`` is a ``mailto:`` link of ASCII without anything odd."""
    is_plain = text.isascii() and text.isprintable() and not re.search(r"[\s\\<>\"]", text)
    return text.startswith("mailto:") and len(text) <= LONGEST and is_plain


def open_letter(path: str, link: str, open_address: Callable[[str], bool]) -> bool:
    """Hands a draft's file, or where there is none its link, to the desktop's mail program."""
    if path:
        return open_address(Path(path).as_uri())
    return is_mail_link(link) and open_address(link)
