"""Who may tell of a call through the web hook."""

import hmac
from collections.abc import Collection, Mapping
from urllib.parse import unquote

from taktone.sources.hook.hook_words import hook_message, told_fields
from taktone.sources.hook.http_request import HttpRequest

OK, BAD_REQUEST, FORBIDDEN, NOT_FOUND = 200, 400, 403, 404
LONGEST_TARGET = 4096
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})


class HookDoor:
    """Lets in ``/TOKEN/EVENT`` from programs of this computer, and nobody else.

    A page in a browser cannot get in: it would have to know the token, its requests carry an
    ``Origin`` or say that they fetch a part of a page (Fetch Metadata), and a name that was bent
    to this computer (DNS rebinding) stands in ``Host``. A tab that was opened on the address, as
    3CX's web client does, may.
    """

    def __init__(self, token: str, own_names: Collection[str] = ()) -> None:
        """Takes the token, and what this computer is called on its network."""
        self._token = token.encode()
        self._own_names = _LOOPBACK | {name.lower() for name in own_names}

    def answer(
        self, request: HttpRequest, place: str = "127.0.0.1"
    ) -> tuple[int, dict[str, object] | None]:
        """The HTTP status, and the message where there is one to pass on.

        ``place`` is the address of ours that was called: a desk phone may name it as the host.
        """
        if not self._is_host(request.headers, place) or _is_from_page(request.headers):
            return FORBIDDEN, None
        if len(request.target) > LONGEST_TARGET or not request.target.startswith("/"):
            return BAD_REQUEST, None
        path, _, query = request.target.partition("?")
        _, token, *rest = path.split("/")
        if not hmac.compare_digest(unquote(token).encode(), self._token) or not self._token:
            return NOT_FOUND, None
        if len(rest) != 1 or request.method == "HEAD":
            return NOT_FOUND, None
        kind = request.headers.get("content-type", "")
        message = hook_message(unquote(rest[0]), told_fields(query, kind, request.body))
        return (OK, message) if message is not None else (NOT_FOUND, None)

    def _is_host(self, headers: Mapping[str, str], place: str) -> bool:
        host = headers.get("host", "").lower()
        name, colon, port = host.rpartition(":")
        if not colon or host.endswith("]") or not port.isdigit():
            name = host
        return name in self._own_names or name == _as_host(place)


def _is_from_page(headers: Mapping[str, str]) -> bool:
    """True for what a page in a browser asks for by itself (W3C Fetch Metadata)."""
    mode = headers.get("sec-fetch-mode", "navigate")
    target = headers.get("sec-fetch-dest", "document")
    return "origin" in headers or mode != "navigate" or target != "document"


def _as_host(place: str) -> str:
    address = place.removeprefix("::ffff:").partition("%")[0].lower()
    return f"[{address}]" if ":" in address else address
