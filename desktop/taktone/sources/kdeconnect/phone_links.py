"""Every connection with a device, from either side, until it is open."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QHostAddress

from taktone.core.phone_pairing import OwnDevice
from taktone.sources.kdeconnect.device_identity import DeviceIdentity, own_identity
from taktone.sources.kdeconnect.flood_limit import FloodLimit
from taktone.sources.kdeconnect.packet import Packet
from taktone.sources.kdeconnect.phone_door import USUAL_PORTS, PhoneDoor, turn_away
from taktone.sources.kdeconnect.phone_finder import PORT, PhoneFinder
from taktone.sources.kdeconnect.phone_link import PhoneLink

MOST_OPENING = 24
MOST_OF_ONE_ADDRESS = 4
DIALS, DIALS_PER_S = 20, 1.0
SAME_DEVICE_S = 1.0
MOST_REMEMBERED = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneNetwork:
    """Where phones are met.

    Attributes:
        address: An own address (IPv4), the only one used; empty for all.
        finder_port: UDP; 1716 in the protocol.
        door_ports: TCP, tried in turn.
    """

    address: str = ""
    finder_port: int = PORT
    door_ports: Iterable[int] = USUAL_PORTS


class PhoneLinks(QObject):
    """Finds, is found, dials and is dialled; what floods it costs little and shuts nobody out long.

    Signals:
        joined: An open :class:`PhoneLink`; whoever hears it owns it.
    """

    joined = Signal(object)

    def __init__(
        self,
        own: OwnDevice,
        network: PhoneNetwork,
        is_wanted: Callable[[DeviceIdentity], bool],
        now: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        """Takes who we are, where, whom to go on with, and the clock; opens nothing yet."""
        super().__init__(parent)
        any_address = QHostAddress(QHostAddress.SpecialAddress.AnyIPv4)
        address = QHostAddress(network.address) if network.address else any_address
        self._own = own
        self._is_wanted = is_wanted
        self._now = now
        self._opening: list[PhoneLink] = []
        self._dials = FloodLimit(DIALS, DIALS_PER_S)
        self._dialled_at: dict[str, float] = {}
        self._door = PhoneDoor(address, network.door_ports)
        self._door.knocked.connect(self._on_knocked)
        self._finder = PhoneFinder(address, network.finder_port, self._now_ms, self)
        self._finder.introduced.connect(self._on_introduced)

    @property
    def door_port(self) -> int:
        """The TCP port devices dial; 0 while closed."""
        return int(self._door.serverPort())

    @property
    def finder_port(self) -> int:
        """The UDP port; 0 while closed."""
        return self._finder.port

    def open(self) -> bool:
        """Listens; False where the ports are not to be had."""
        return self._door.open() and self._finder.open()

    def close(self) -> None:
        """Listens no more; links that are open stay."""
        self._door.close()
        self._finder.close()
        for link in tuple(self._opening):
            self._opening.remove(link)
            link.close()

    def announce(self) -> None:
        """Tells every device in the networks of this computer that we are there."""
        if self._door.isListening():
            self._finder.announce(self._introduction())

    def _introduction(self) -> Packet:
        return own_identity(self._own.id, tcpPort=self.door_port)

    def _now_ms(self) -> int:
        return int(self._now().timestamp() * 1000)

    def _on_knocked(self, descriptor: int) -> None:
        if len(self._opening) >= MOST_OPENING:
            turn_away(descriptor)
            return
        link = self._new_link()
        if not link.accept(descriptor) or self._is_crowded(link.address):
            self._drop(link)
            link.close()

    def _is_crowded(self, address: QHostAddress) -> bool:
        same = sum(other.address == address for other in self._opening)
        return same > MOST_OF_ONE_ADDRESS

    def _on_introduced(self, identity: DeviceIdentity, address: QHostAddress) -> None:
        if identity.tcp_port is None or len(self._opening) >= MOST_OPENING:
            return
        if not self._is_wanted(identity) or not self._may_dial(identity.id):
            return
        link = self._new_link()
        link.closed.connect(lambda: self._on_not_reached(link, address))
        link.dial(identity, address)

    def _may_dial(self, device_id: str) -> bool:
        at_s = self._now().timestamp()
        before = self._dialled_at.get(device_id)
        if before is not None and 0 <= at_s - before < SAME_DEVICE_S:
            return False
        if not self._dials.is_within(at_s):
            return False
        if len(self._dialled_at) >= MOST_REMEMBERED:
            self._dialled_at.clear()
        self._dialled_at[device_id] = at_s
        return True

    def _on_not_reached(self, link: PhoneLink, address: QHostAddress) -> None:
        """Behind a firewall it may still dial us."""
        if not link.was_reached and self._finder.port:
            self._finder.tell(self._introduction(), address)

    def _new_link(self) -> PhoneLink:
        link = PhoneLink(self._own, self._is_wanted, self._now, self)
        link.opened.connect(lambda: self._on_opened(link))
        link.closed.connect(lambda: self._drop(link))
        self._opening.append(link)
        return link

    def _on_opened(self, link: PhoneLink) -> None:
        self._drop(link)
        self.joined.emit(link)

    def _drop(self, link: PhoneLink) -> None:
        if link in self._opening:
            self._opening.remove(link)
