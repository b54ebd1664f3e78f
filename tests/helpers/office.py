"""A whole small office: network, exchange, the manager's telephone and a colleague's."""

import contextlib
from pathlib import Path
from types import TracebackType

from helpers.desk_phone import DeskPhone
from helpers.office_exchange import COLLEAGUE, MANAGER, OfficeExchange
from helpers.outside_line import OutsideLine
from helpers.own_network import OwnNetwork
from helpers.private_authority import PrivateAuthority


class Office:
    """Open from ``with`` to its end; ``transport`` is how its telephones are connected.

    baresip 1.0 knows MD5 only: with another ``digest`` no telephone is plugged in.
    """

    def __init__(self, folder: Path, transport: str, digest: str = "MD5") -> None:
        self.folder = folder
        self.transport = transport
        self.network = OwnNetwork(transport)
        self.authority = PrivateAuthority(folder)
        self.exchange = OfficeExchange(self.network, folder, self.authority, digest)
        self.desk = self.phone(MANAGER)
        self.colleague = self.phone(COLLEAGUE)
        self._phones = (self.desk, self.colleague) if digest == "MD5" else ()
        self._open = contextlib.ExitStack()

    def __enter__(self) -> "Office":
        with contextlib.ExitStack() as opening:
            for part in (self.network, self.exchange, *self._phones):
                opening.enter_context(part)
            self._open = opening.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def phone(self, user: str) -> DeskPhone:
        """One more telephone, not yet plugged in."""
        ca_file = self.authority.ca_file
        return DeskPhone(self.network, self.folder, user, transport=self.transport, ca_file=ca_file)

    def outside(self) -> OutsideLine:
        """Somebody outside with a telephone."""
        return OutsideLine(self.network, self.folder)
