"""The phones that are paired, and what each of them tells."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from taktone.core.phone_pairing import PairedPhone
from taktone.sources.kdeconnect.known_phone import KnownPhone
from taktone.sources.kdeconnect.packet import PAIR, PING, Packet
from taktone.sources.kdeconnect.phone_link import PhoneLink

MOST_PHONES = 8


class KnownPhones(QObject):
    """Lets in a device only with the certificate it was paired with.

    Signals:
        event_seen: A CallEvent.
        pinged: Id of a phone whose user sent a ping.
        kept_changed: Another phone is paired, or one has another name or a newer protocol.
        presence_changed: One came or went.
        forgotten: A :class:`PairedPhone` that wants to know us no more, its :class:`PhoneLink`
            (whoever hears it owns it) and the :class:`Packet` that says so.
    """

    event_seen = Signal(object)
    pinged = Signal(str)
    kept_changed = Signal()
    presence_changed = Signal()
    forgotten = Signal(object, object, object)

    def __init__(
        self, source: str, now: Callable[[], datetime], absence_ms: int, parent: QObject
    ) -> None:
        """Takes the source's name, the clock, and how long a phone may be away in a call."""
        super().__init__(parent)
        self._source = source
        self._now = now
        self._absence_ms = absence_ms
        self._phones: dict[str, KnownPhone] = {}

    @property
    def paired(self) -> tuple[PairedPhone, ...]:
        """All, in the order in which they were paired."""
        return tuple(phone.paired for phone in self._phones.values())

    @property
    def here(self) -> frozenset[str]:
        """Ids of those that are connected."""
        return frozenset(key for key, phone in self._phones.items() if phone.link is not None)

    def find(self, device_id: str) -> PairedPhone | None:
        """The paired phone with that id."""
        phone = self._phones.get(device_id)
        return None if phone is None else phone.paired

    def add(self, paired: PairedPhone) -> bool:
        """One more; False where there are too many."""
        if len(self._phones) >= MOST_PHONES:
            return False
        phone = KnownPhone(paired, self._source, self._now, self._absence_ms, self)
        phone.event_seen.connect(self.event_seen)
        phone.packet_seen.connect(lambda packet: self._on_packet(phone, packet))
        phone.came.connect(self.presence_changed)
        phone.went.connect(self.presence_changed)
        self._phones[paired.id] = phone
        return True

    def add_all(self, phones: Iterable[PairedPhone]) -> None:
        """Those that were kept."""
        for paired in phones:
            self.add(paired)

    def join(self, link: PhoneLink) -> None:
        """A device that says it is one of them has come."""
        identity = link.identity
        phone = None if identity is None else self._phones.get(identity.id)
        if identity is None or phone is None or link.certificate != phone.paired.certificate:
            # Whoever that is, it is not the phone that was paired.
            link.close()
            return
        now = replace(phone.paired, name=identity.name, version=identity.version)
        if now != phone.paired:
            phone.rename(now)
            self.kept_changed.emit()
        phone.join(link)

    def remove(self, device_id: str) -> PhoneLink | None:
        """Knows a phone no more; gives the link it had."""
        phone = self._phones.pop(device_id, None)
        if phone is None:
            return None
        link = phone.give_up()
        phone.deleteLater()
        self.kept_changed.emit()
        return link

    def hang_up(self) -> None:
        """Ends every link; open calls are told as lost."""
        for phone in self._phones.values():
            link = phone.give_up()
            if link is not None:
                link.close()

    def _on_packet(self, phone: KnownPhone, packet: Packet) -> None:
        if packet.kind == PING:
            self.pinged.emit(phone.paired.id)
        elif packet.kind == PAIR:
            # Who asks again has forgotten us too: it would tell us of no call.
            link = self.remove(phone.paired.id)
            if link is not None:
                self.forgotten.emit(phone.paired, link, packet)
