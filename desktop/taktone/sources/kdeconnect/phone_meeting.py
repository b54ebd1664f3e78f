"""Phones that are not paired, while the user looks for them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.phone_pairing import NearPhone, PairedPhone, PairStep
from taktone.sources.kdeconnect.device_identity import DeviceIdentity
from taktone.sources.kdeconnect.packet import PAIR, Packet
from taktone.sources.kdeconnect.pairing import Pairing, PairKeys
from taktone.sources.kdeconnect.phone_link import PhoneLink

MOST_STRANGERS = 12


@dataclass(slots=True, kw_only=True)
class _Stranger:
    id: str
    name: str
    version: int
    tells_calls: bool
    link: PhoneLink
    pairing: Pairing
    limit: QTimer

    @property
    def shown(self) -> NearPhone:
        return NearPhone(
            id=self.id,
            name=self.name,
            step=self.pairing.step,
            code=self.pairing.code,
            end=self.pairing.end,
            tells_calls=self.tells_calls,
        )


class PhoneMeeting(QObject):
    """Closed, it knows nobody and lets nobody ask.

    Signals:
        changed: Another phone, or another step of one.
        paired: A :class:`PairedPhone` and its :class:`PhoneLink`; whoever hears it owns that.
    """

    changed = Signal()
    paired = Signal(object, object)

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        """Takes the clock."""
        super().__init__(parent)
        self._now = now
        self._is_open = False
        self._strangers: dict[str, _Stranger] = {}

    @property
    def is_open(self) -> bool:
        """True while the user looks for phones."""
        return self._is_open

    @property
    def has_room(self) -> bool:
        """True while one more may come."""
        return self._is_open and len(self._strangers) < MOST_STRANGERS

    @property
    def is_busy(self) -> bool:
        """True while one asks another."""
        steps = (stranger.pairing.step for stranger in self._strangers.values())
        return any(step is not PairStep.STRANGERS for step in steps)

    @property
    def near(self) -> tuple[NearPhone, ...]:
        """Who is there, in the order in which they came."""
        return tuple(stranger.shown for stranger in self._strangers.values())

    def knows(self, device_id: str) -> bool:
        """True for a device that is there."""
        return device_id in self._strangers

    def open(self) -> None:
        """The user looks for phones."""
        self._is_open = True

    def close(self) -> None:
        """The user looks no more: who asked is refused, and every stranger goes."""
        self._is_open = False
        for stranger in tuple(self._strangers.values()):
            self._send(stranger, stranger.pairing.refuse())
            self._remove(stranger)
            stranger.link.close()
        self.changed.emit()

    def add(self, link: PhoneLink) -> None:
        """Somebody came; a newer link takes the place of one with the same certificate."""
        identity = link.identity
        if identity is None or not (self.has_room or self.knows(identity.id)):
            link.close()
            return
        stranger = self._strangers.get(identity.id)
        if stranger is not None and stranger.link.certificate != link.certificate:
            link.close()
            return
        if stranger is None:
            stranger = self._strangers[identity.id] = self._met(identity, link)
        else:
            before, stranger.link = stranger.link, link
            before.close()
        link.packet_seen.connect(lambda packet: self._on_packet(stranger, link, packet))
        link.closed.connect(lambda: self._on_closed(stranger, link))
        self.changed.emit()

    def hear(self, device_id: str, packet: Packet) -> None:
        """A phone that was known until now asks by a packet that came before it was a stranger."""
        stranger = self._strangers.get(device_id)
        if stranger is not None:
            self._on_packet(stranger, stranger.link, packet)

    def ask(self, device_id: str) -> None:
        """Asks a phone to be paired."""
        self._step(device_id, lambda pairing: pairing.ask(self._now().timestamp()))

    def accept(self, device_id: str) -> None:
        """The user says yes: both screens show the same code."""
        self._step(device_id, Pairing.accept)

    def refuse(self, device_id: str) -> None:
        """The user says no, or takes the question back."""
        self._step(device_id, Pairing.refuse)

    def _met(self, identity: DeviceIdentity, link: PhoneLink) -> _Stranger:
        keys = PairKeys(own=link.own_key, phone=link.public_key)
        stranger = _Stranger(
            id=identity.id,
            name=identity.name,
            version=identity.version,
            tells_calls=identity.tells_calls is not False,
            link=link,
            pairing=Pairing(keys, identity.version, is_paired=False),
            limit=QTimer(self),
        )
        stranger.limit.setSingleShot(True)
        stranger.limit.timeout.connect(lambda: self._on_late(stranger))
        return stranger

    def _step(self, device_id: str, step: Callable[[Pairing], tuple[Packet, ...]]) -> None:
        stranger = self._strangers.get(device_id)
        if stranger is not None:
            before = stranger.pairing.step
            self._send(stranger, step(stranger.pairing))
            self._go_on(stranger, before)

    def _on_packet(self, stranger: _Stranger, link: PhoneLink, packet: Packet) -> None:
        if packet.kind != PAIR or not self._is_of(stranger, link):
            return
        at_s = self._now().timestamp()
        before = stranger.pairing.step
        answer = stranger.pairing.take(packet.body, at_s, is_welcome=self._is_welcome(stranger))
        self._send(stranger, answer)
        self._go_on(stranger, before)

    def _is_welcome(self, asking: _Stranger) -> bool:
        """One question at a time is enough for the user's eyes."""
        others = (other for other in self._strangers.values() if other is not asking)
        return self._is_open and all(other.pairing.step is PairStep.STRANGERS for other in others)

    def _go_on(self, stranger: _Stranger, before: PairStep) -> None:
        if stranger.pairing.step is before:
            self.changed.emit()
            return
        stranger.limit.stop()
        if stranger.pairing.step is PairStep.PAIRED:
            self._remove(stranger)
            phone = PairedPhone(
                id=stranger.id,
                name=stranger.name,
                certificate=stranger.link.certificate,
                version=stranger.version,
            )
            self.paired.emit(phone, stranger.link)
        elif stranger.pairing.limit_s is not None:
            stranger.limit.start(int(stranger.pairing.limit_s * 1000))
        self.changed.emit()

    def _on_late(self, stranger: _Stranger) -> None:
        before = stranger.pairing.step
        self._send(stranger, stranger.pairing.lapse())
        self._go_on(stranger, before)

    def _is_of(self, stranger: _Stranger, link: PhoneLink) -> bool:
        """False once another link, or another life, has taken its place."""
        return self._strangers.get(stranger.id) is stranger and stranger.link is link

    def _on_closed(self, stranger: _Stranger, link: PhoneLink) -> None:
        if self._is_of(stranger, link):
            self._remove(stranger)
            self.changed.emit()

    def _remove(self, stranger: _Stranger) -> None:
        self._strangers.pop(stranger.id, None)
        stranger.limit.stop()
        stranger.limit.deleteLater()

    @staticmethod
    def _send(stranger: _Stranger, packets: tuple[Packet, ...]) -> None:
        for packet in packets:
            stranger.link.send(packet)
