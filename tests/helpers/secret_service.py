"""A key store as desktops have it (Secret Service API, draft 0.2), on a bus of one's own."""

import itertools
import threading
from collections.abc import Sequence
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from jeepney import (  # type: ignore[import-untyped]
    HeaderFields,
    Message,
    new_error,
    new_method_return,
)
from secretstorage.dhcrypto import Session
from secretstorage.util import format_secret

from helpers.bus_service import BusService

NAME = "org.freedesktop.secrets"
SERVICE = "/org/freedesktop/secrets"
DEFAULT = f"{SERVICE}/aliases/default"
PROMPT = f"{SERVICE}/prompt/1"
_NO_OBJECT = "org.freedesktop.Secret.Error.NoSuchObject"
_NOT_SUPPORTED = "org.freedesktop.DBus.Error.NotSupported"

Reply = tuple[str, tuple[Any, ...]]


class _Refusal(Exception):
    """Answered with a D-Bus error of that name."""


class SecretService(BusService):
    """Keeps secrets in its memory; on the bus they travel encrypted where the other side can.

    Attributes:
        passwords: The ``username`` attribute of each item, and its secret.
        is_locked: Reading and keeping raise a prompt first.
        user_unlocks: What the user answers the prompt with; None: they walked off.
        may_answer: Cleared: it takes calls and answers none.
    """

    def __init__(self, address: str, *, can_encrypt: bool = True) -> None:
        super().__init__(address, NAME, {})
        self.is_locked = False
        self.user_unlocks: bool | None = True
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.labels: list[str] = []
        self._can_encrypt = can_encrypt
        self._items: dict[str, tuple[dict[str, str], bytes]] = {}
        self._sessions: dict[str, Session] = {}
        self._numbers = itertools.count(1)

    @property
    def passwords(self) -> dict[str, str]:
        return {
            attributes["username"]: secret.decode() for attributes, secret in self._items.values()
        }

    def put(self, attributes: dict[str, str], secret: str) -> None:
        """Keeps a secret as if another program had."""
        self._items[f"{SERVICE}/collection/default/put{next(self._numbers)}"] = (
            attributes,
            secret.encode(),
        )

    def _answer(self, message: Message) -> None:
        self.may_answer.wait(20)
        member = message.header.fields[HeaderFields.member]
        path = message.header.fields[HeaderFields.path]
        self.calls.append((member, message.body))
        try:
            signature, values = getattr(self, f"_on_{member.lower()}")(path, *message.body)
            reply = new_method_return(message, signature or None, values)
        except _Refusal as refusal:
            reply = new_error(message, str(refusal), "s", ("no",))
        with self._sending:
            self._link.send(reply)
        if member == "Prompt" and self.user_unlocks is not None:
            self.is_locked = not self.user_unlocks
            self.tell(
                PROMPT,
                "org.freedesktop.Secret.Prompt",
                "Completed",
                "bv",
                not self.user_unlocks,
                ("ao", [DEFAULT]),
            )

    def _on_get(self, path: str, _interface: str, name: str) -> Reply:
        if path != DEFAULT and path not in self._items:
            raise _Refusal(_NO_OBJECT)
        if name == "Locked":
            return "v", (("b", self.is_locked),)
        return "v", (("s", "Default"),)

    def _on_opensession(self, _path: str, algorithm: str, told: tuple[str, Any]) -> Reply:
        session = Session()
        session.object_path = f"{SERVICE}/session/{next(self._numbers)}"
        self._sessions[session.object_path] = session
        if algorithm == "plain":
            session.encrypted = False
            return "vo", (("s", ""), session.object_path)
        if not self._can_encrypt:
            raise _Refusal(_NOT_SUPPORTED)
        session.set_server_public_key(int.from_bytes(told[1], "big"))
        return "vo", (("ay", session.my_public_key.to_bytes(128, "big")), session.object_path)

    def _on_searchitems(self, _path: str, wanted: dict[str, str]) -> Reply:
        found = [
            path
            for path, (attributes, _) in self._items.items()
            if wanted.items() <= attributes.items()
        ]
        return "ao", (found,)

    def _on_createitem(
        self, _path: str, properties: dict[str, Any], secret: Sequence[Any], _replace: bool
    ) -> Reply:
        attributes = properties["org.freedesktop.Secret.Item.Attributes"][1]
        self.labels.append(properties["org.freedesktop.Secret.Item.Label"][1])
        path = next((p for p, (a, _) in self._items.items() if a == attributes), "")
        path = path or f"{SERVICE}/collection/default/{next(self._numbers)}"
        self._items[path] = (attributes, self._opened(secret))
        return "oo", (path, "/")

    def _on_getsecret(self, path: str, session: str) -> Reply:
        _, secret = self._items[path]
        return "(oayays)", (format_secret(self._sessions[session], secret, "text/plain"),)

    def _on_delete(self, path: str) -> Reply:
        del self._items[path]
        return "o", ("/",)

    def _on_unlock(self, _path: str, paths: list[str]) -> Reply:
        return ("aoo", ([], PROMPT)) if self.is_locked else ("aoo", (paths, "/"))

    def _on_prompt(self, _path: str, _window: str) -> Reply:
        return "", ()

    def _opened(self, secret: Sequence[Any]) -> bytes:
        session = self._sessions[secret[0]]
        if not session.encrypted:
            return bytes(secret[2])
        assert session.aes_key is not None
        cipher = Cipher(algorithms.AES(session.aes_key), modes.CBC(bytes(secret[1])))
        decryptor = cipher.decryptor()
        padded = decryptor.update(bytes(secret[2])) + decryptor.finalize()
        return padded[: -padded[-1]]
