"""A paired phone: its link, and the calls it tells of."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.phone_pairing import PairedPhone
from taktone.sources.kdeconnect.packet import TELEPHONY, Packet
from taktone.sources.kdeconnect.phone_calls import PhoneCalls
from taktone.sources.kdeconnect.phone_link import PhoneLink

ABSENCE_MS = 10_000
"""A phone away for longer ends its open calls as lost."""
LONGEST_CALL_MS = 3 * 60 * 60 * 1000
"""For a call in which the phone was away: its end may have been told to nobody."""


class KnownPhone(QObject):
    """Comes and goes; a newer link takes the place of the one before, as phones change networks.

    Signals:
        event_seen: A CallEvent.
        packet_seen: A :class:`Packet` about anything but calls.
        came: It is connected.
        went: It is not any more.
    """

    event_seen = Signal(object)
    packet_seen = Signal(object)
    came = Signal()
    went = Signal()

    def __init__(
        self,
        paired: PairedPhone,
        source: str,
        now: Callable[[], datetime],
        absence_ms: int,
        parent: QObject,
    ) -> None:
        """Takes who it is, the source's name, the clock, and how long it may be away in a call."""
        super().__init__(parent)
        self.paired = paired
        self._now = now
        self._absence_ms = absence_ms
        self._link: PhoneLink | None = None
        self._calls = PhoneCalls(source, paired.id, paired.name)
        self._absence = QTimer(self)
        self._absence.setSingleShot(True)
        self._absence.timeout.connect(self._lose_calls)

    @property
    def link(self) -> PhoneLink | None:
        """Its connection; None while it is away."""
        return self._link

    def rename(self, paired: PairedPhone) -> None:
        """Its owner calls it otherwise, or it speaks a newer protocol."""
        self.paired = paired
        self._calls.line = paired.name

    def join(self, link: PhoneLink) -> None:
        """It is there, by ``link``."""
        before = self._link
        self._link = link
        if before is not None:
            before.close()
        else:
            self._calls.join(self._now())
        link.trust()
        link.packet_seen.connect(lambda packet: self._on_packet(link, packet))
        link.closed.connect(lambda: self._on_closed(link))
        if before is None:
            self._absence.stop()
            if self._calls.is_anything_open:
                self._absence.start(LONGEST_CALL_MS)
            self.came.emit()

    def give_up(self) -> PhoneLink | None:
        """Listens to it no more: its open calls are lost, its link is whoever's asks."""
        link, self._link = self._link, None
        self._lose_calls()
        return link

    def _on_packet(self, link: PhoneLink, packet: Packet) -> None:
        if link is not self._link:
            return
        if packet.kind != TELEPHONY:
            self.packet_seen.emit(packet)
            return
        for event in self._calls.take(packet.body, self._now()):
            self.event_seen.emit(event)
        if not self._calls.is_anything_open:
            self._absence.stop()

    def _on_closed(self, link: PhoneLink) -> None:
        if link is self._link:
            self._link = None
            if self._calls.is_anything_open:
                self._absence.start(self._absence_ms)
            self.went.emit()

    def _lose_calls(self) -> None:
        self._absence.stop()
        for event in self._calls.lose(self._now()):
            self.event_seen.emit(event)
