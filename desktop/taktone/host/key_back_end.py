"""Which of the desktop's key stores is there: named one by one, never what keyring would choose.

Left to itself keyring takes a plain-text file where ``keyrings.alt`` happens to be installed.
"""

import sys
from importlib import import_module
from typing import Protocol

from taktone.core.known_error import KnownError, Problem

_NAMES = {
    "linux": ("SecretService.Keyring", "kwallet.DBusKeyring"),
    "win32": ("Windows.WinVaultKeyring",),
    "darwin": ("macOS.Keyring",),
}


class KeyBackEnd(Protocol):
    """What is asked of a key store; each call may take as long as it likes."""

    def get_password(self, service: str, username: str) -> str | None:
        """None where none is kept."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keeps it in the place of any that was."""

    def delete_password(self, service: str, username: str) -> None:
        """Forgets it."""


def find_back_end(platform: str = sys.platform) -> KeyBackEnd:
    """The key store of this desktop; not to be called in the GUI thread (100 ms and more).

    Raises:
        KnownError: NO_KEY_STORE.
    """
    for name in _NAMES.get(platform, ()):
        module, _, kind = name.partition(".")
        try:
            found = getattr(import_module(f"keyring.backends.{module}"), kind)
        except ImportError:
            continue
        if found.viable:
            made: KeyBackEnd = found()
            return made
    raise KnownError(Problem.NO_KEY_STORE)
