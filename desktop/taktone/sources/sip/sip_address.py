"""Addresses as headers carry them (RFC 3261 sections 19.1 and 20.10), scanned by hand.

Nothing here fails: of an address that is broken is told what can be read.
"""

from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from taktone.sources.sip.sip_message import read_count

LONGEST_ADDRESS = 4096
"""What follows in an address, or in a list of parameters, is not looked at."""
_PLAIN_USER = "-_.!~*'()&=+$,;?/"


@dataclass(frozen=True, slots=True)
class SipAddress:
    """``"Jens" <sip:1234@example.org>;tag=7``: name, address and what follows it.

    Attributes:
        params: Names in lower case; values without quotes.
    """

    name: str = ""
    uri: str = ""
    params: dict[str, str] = field(default_factory=dict)

    @property
    def tag(self) -> str:
        """The tag, empty where there is none."""
        return self.params.get("tag", "")


@dataclass(frozen=True, slots=True)
class SipUri:
    """``sip:user@host:port``, also of ``sips:`` and ``tel:`` (that one has no host)."""

    scheme: str
    user: str
    host: str = ""
    port: int | None = None

    def __str__(self) -> str:
        """Without parameters, which change while the address stays the same."""
        at = "@" if self.user and self.host else ""
        port = f":{self.port}" if self.port is not None else ""
        return f"{self.scheme}:{quote(self.user, _PLAIN_USER)}{at}{bracketed(self.host)}{port}"


def read_address(value: str) -> SipAddress:
    """The first address in ``value``."""
    name, rest = _quoted(value[:LONGEST_ADDRESS].strip())
    if "<" in rest:
        before, _, rest = rest.partition("<")
        uri, _, after = rest.partition(">")
        return SipAddress(name or before.strip(), uri.strip(), read_params(after))
    uri, _, after = rest.partition(";")
    return SipAddress(name, uri.strip(), read_params(after))


def read_params(text: str) -> dict[str, str]:
    """``;tag=7;lr`` by name; the first of two equal ones counts."""
    params: dict[str, str] = {}
    for part in split_list(text[:LONGEST_ADDRESS], ";"):
        name, _, value = part.partition("=")
        if name := name.strip().lower():
            params.setdefault(name, unquoted(value))
    return params


def read_uri(text: str) -> SipUri | None:
    """The parts of an address, None where it is of another kind."""
    scheme, colon, rest = text.strip().partition(":")
    scheme = scheme.lower()
    if not colon or scheme not in ("sip", "sips", "tel"):
        return None
    if scheme == "tel":
        return SipUri(scheme, unquote(rest.partition(";")[0]).strip())
    user, at, place = rest.partition("@")
    if not at:
        user, place = "", rest
    host, port = _host_and_port(place.partition(";")[0].partition("?")[0].strip())
    return SipUri(scheme, unquote(user.partition(":")[0]), host.lower(), port)


def _host_and_port(place: str) -> tuple[str, int | None]:
    if place.startswith("["):
        host, _, rest = place[1:].partition("]")
        port = rest.partition(":")[2]
    else:
        host, _, port = place.partition(":")
    number = read_count(port)
    return host.strip(), number if 0 <= number <= 65_535 else None


def bracketed(host: str) -> str:
    """A host as addresses write it: IPv6 in brackets."""
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


def split_list(text: str, separator: str) -> list[str]:
    """The parts between separators that stand neither in quotes nor in angle brackets."""
    if '"' not in text and "<" not in text:
        return [part.strip() for part in text.split(separator)]
    parts: list[str] = []
    begin = at = 0
    closing = ""
    while at < len(text):
        letter = text[at]
        if closing:
            if letter == "\\" and closing == '"':
                at += 1
            elif letter == closing:
                closing = ""
        elif letter == separator:
            parts.append(text[begin:at].strip())
            begin = at + 1
        elif letter in '"<':
            closing = '"' if letter == '"' else ">"
        at += 1
    parts.append(text[begin:].strip())
    return parts


def unquoted(value: str) -> str:
    """A value without the quotes around it."""
    value = value.strip()
    return _quoted(value)[0] if value.startswith('"') else value


def _quoted(text: str) -> tuple[str, str]:
    """What stands in quotes at the beginning, unescaped, and what follows it."""
    if not text.startswith('"'):
        return "", text
    plain, _, after = text[1:].partition('"')
    if "\\" not in plain:
        return plain, after.lstrip()
    letters: list[str] = []
    at = 1
    while at < len(text):
        if text[at] == '"':
            return "".join(letters), text[at + 1 :].lstrip()
        if text[at] == "\\":
            at += 1
        letters.append(text[at : at + 1])
        at += 1
    return "".join(letters), ""
