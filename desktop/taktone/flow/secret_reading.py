"""Everything a line needs besides its description: password, certificate authority, phones."""

from collections.abc import Callable

from taktone.core.kdeconnect_line import KdeconnectLine
from taktone.core.kept_line import Line, LineWithPassword
from taktone.core.known_error import KnownError, Problem
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.phone_pairing import PhoneBook
from taktone.flow.line_passwords import LinePasswords
from taktone.host.kept_phones import KeptPhones
from taktone.host.small_file import SmallFile
from taktone.sources.line_source import LineSecrets

Ready = Callable[[LineSecrets], None]
Refused = Callable[[LineHealth], None]


class SecretReading:
    """Asks key store and disk, and says in a line's own terms what is missing."""

    def __init__(
        self, passwords: LinePasswords, files: SmallFile, phones: KeptPhones | None = None
    ) -> None:
        """Takes where secrets come from."""
        self._passwords = passwords
        self._files = files
        self._phones = phones

    def read(self, line: Line, password: str | None, ready: Ready, refused: Refused) -> None:
        """Gives the secrets of ``line``, with the password that is kept where it is None.

        A line that logs in nowhere has none: neither key store nor disk is asked.
        """
        if isinstance(line, KdeconnectLine) and self._phones is not None:
            self._phones.read(lambda book: _take_phones(book, ready, refused))
            return
        if not isinstance(line, LineWithPassword):
            ready(LineSecrets())
            return
        if password is not None:
            self._read_ca(line, password, ready, refused)
            return
        self._passwords.read(
            line.id,
            lambda kept: self._read_ca(line, kept, ready, refused),
            lambda error: refused(_needing(_advice(error))),
        )

    def _read_ca(
        self, line: LineWithPassword, password: str, ready: Ready, refused: Refused
    ) -> None:
        def taken(data: bytes | None) -> None:
            if data is None:
                refused(_needing(LineAdvice.NO_CA_FILE, line.ca_file))
            else:
                ready(LineSecrets(password=password, ca_pem=data))

        if line.ca_file:
            self._files.read(line.ca_file, taken)
        else:
            ready(LineSecrets(password=password))


def _take_phones(book: PhoneBook | None, ready: Ready, refused: Refused) -> None:
    if book is None:
        refused(_needing(LineAdvice.NO_PHONE_BOOK))
    else:
        ready(LineSecrets(phones=book))


def _advice(error: KnownError) -> LineAdvice:
    is_gone = error.problem is Problem.NO_KEY_STORE
    return LineAdvice.NO_KEY_STORE if is_gone else LineAdvice.KEY_STORE_LOCKED


def _needing(advice: LineAdvice, detail: str = "") -> LineHealth:
    return LineHealth(state=LineState.NEEDS_YOU, advice=advice, detail=detail)
