"""A key store in memory, which may be locked or not there at all."""

from taktone.core.known_error import KnownError, Problem
from taktone.host.key_back_end import KeyBackEnd


class MemoryKeys:
    """``problem``: what every call is answered with instead."""

    def __init__(self) -> None:
        self.passwords: dict[str, str] = {}
        self.problem: Problem | None = None

    def find(self) -> KeyBackEnd:
        return self

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.passwords.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.passwords[username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        del self.passwords[username]

    def _check(self) -> None:
        if self.problem is not None:
            raise KnownError(self.problem)
