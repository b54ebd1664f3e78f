"""Signing in with a password that never travels (RFC 7616; in SIP RFC 3261 and RFC 8760)."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from taktone.sources.sip.sip_address import split_list, unquoted
from taktone.sources.sip.sip_message import SipMessage

# The strongest first.
_ALGORITHMS = {"sha-512-256": "sha512_256", "sha-256": "sha256", "md5": "md5"}
_STRENGTH = {name: place for place, name in enumerate(_ALGORITHMS)}
_SESSION = "-sess"
_ANSWERS = {"www-authenticate": "authorization", "proxy-authenticate": "proxy-authorization"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """What a server wants proved; texts as they stood between their quotes.

    Attributes:
        algorithm: As the server spelt it, empty for MD5.
        has_qop: It takes part in ``auth``; False for a server of RFC 2069.
        is_stale: The password was right, only the nonce too old.
    """

    realm: str
    nonce: str
    algorithm: str = ""
    opaque: str | None = None
    has_qop: bool = False
    is_stale: bool = False

    @property
    def kind(self) -> str:
        """The algorithm in lower case without its session suffix."""
        return (self.algorithm or "MD5").lower().removesuffix(_SESSION)


@dataclass(frozen=True, slots=True)
class Credentials:
    """Whom the server knows, and the password."""

    user: str
    password: str

    def __repr__(self) -> str:
        """Without the password: it may stand in a traceback."""
        return f"Credentials({self.user!r})"


def answer_header(challenge_header: str) -> str:
    """Where the answer to ``www-authenticate`` or ``proxy-authenticate`` goes."""
    return _ANSWERS[challenge_header]


def read_challenges(message: SipMessage) -> dict[str, Challenge]:
    """For each header a server may challenge in, the strongest challenge that can be met."""
    best: dict[str, Challenge] = {}
    for header in _ANSWERS:
        known = [c for value in message.all(header) for c in _challenges(value) if _can_meet(c)]
        if known:
            best[header] = min(known, key=lambda c: _STRENGTH[c.kind])
    return best


def response(
    challenge: Challenge, credentials: Credentials, method: str, uri: str, cnonce: str
) -> str:
    """The value of the header that meets ``challenge``."""
    nonce, count = challenge.nonce, "00000001"
    one = f"{credentials.user}:{challenge.realm}:{credentials.password}"
    if challenge.algorithm.lower().endswith(_SESSION):
        one = f"{_hashed(challenge, one)}:{nonce}:{cnonce}"
    parts = [_hashed(challenge, one), nonce]
    if challenge.has_qop:
        parts += [count, cnonce, "auth"]
    parts.append(_hashed(challenge, f"{method}:{uri}"))
    fields = [
        f'username="{_escaped(credentials.user)}"',
        f'realm="{challenge.realm}"',
        f'nonce="{nonce}"',
        f'uri="{uri}"',
        f'response="{_hashed(challenge, ":".join(parts))}"',
    ]
    if challenge.algorithm:
        fields.append(f"algorithm={challenge.algorithm}")
    if challenge.opaque is not None:
        fields.append(f'opaque="{challenge.opaque}"')
    if challenge.has_qop:
        fields += ["qop=auth", f"nc={count}", f'cnonce="{cnonce}"']
    return "Digest " + ", ".join(fields)


def _challenges(value: str) -> Iterable[Challenge]:
    """Each challenge of one header; most servers write one, some all of them into one line."""
    fields: dict[str, str] | None = None
    for part in split_list(value, ","):
        name, _, text = part.partition("=")
        scheme, space, first = name.strip().rpartition(" ")
        if space:
            yield from _challenge(fields)
            fields = {} if scheme.strip().lower() == "digest" else None
        if fields is not None:
            fields.setdefault(first.strip().lower(), text.strip())
    yield from _challenge(fields)


def _challenge(fields: dict[str, str] | None) -> Iterable[Challenge]:
    if fields is None or "realm" not in fields or "nonce" not in fields:
        return
    qops = [qop.strip().lower() for qop in unquoted(fields.get("qop", "")).split(",")]
    if any(qops) and "auth" not in qops:
        return
    opaque = fields.get("opaque")
    yield Challenge(
        realm=_bare(fields["realm"]),
        nonce=_bare(fields["nonce"]),
        algorithm=_bare(fields.get("algorithm", "")),
        opaque=None if opaque is None else _bare(opaque),
        has_qop="auth" in qops,
        is_stale=unquoted(fields.get("stale", "")).lower() == "true",
    )


def _bare(value: str) -> str:
    """Between the quotes as it stands, so that it can be sent back letter by letter."""
    is_quoted = len(value) >= 2 and value[0] == value[-1] == '"'
    return value[1:-1] if is_quoted else value.strip('"')


def _can_meet(challenge: Challenge) -> bool:
    return _ALGORITHMS.get(challenge.kind) in hashlib.algorithms_available


def _hashed(challenge: Challenge, text: str) -> str:
    data = text.encode("utf-8", "replace")
    return hashlib.new(_ALGORITHMS[challenge.kind], data, usedforsecurity=False).hexdigest()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
