"""Calls on Android phones that are paired with this program."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QSslSocket

from taktone.core.kdeconnect_line import KdeconnectLine
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.phone_pairing import PairedPhone, PhonesSeen
from taktone.sources.base import SourceAbilities
from taktone.sources.kdeconnect.device_identity import DeviceIdentity
from taktone.sources.kdeconnect.known_phones import KnownPhones
from taktone.sources.kdeconnect.packet import PAIR, Packet
from taktone.sources.kdeconnect.phone_link import PhoneLink
from taktone.sources.kdeconnect.phone_links import PhoneLinks, PhoneNetwork
from taktone.sources.kdeconnect.phone_meeting import PhoneMeeting
from taktone.sources.line_source import LineSecrets


@dataclass(frozen=True, slots=True, kw_only=True)
class PhonePauses:
    """How long what is waited for, in milliseconds.

    Attributes:
        announce: After what times a phone that is away is called once more; the last one stays.
        look: The same while the user looks for phones.
        absence: A phone away for longer ends its open calls as lost.
    """

    announce: tuple[int, ...] = (2000, 10_000, 60_000, 300_000)
    look: int = 5000
    absence: int = 10_000


USUAL_PAUSES = PhonePauses()


class KdeconnectSource(QObject):
    """Nothing is sent or listened for unless a phone is paired or the user looks for one.

    Signals:
        event_seen: A CallEvent.
        health_changed: The LineHealth, whenever it is another.
        stopped: At once with stop(); a phone is told no word of parting.
        phones_changed: tuple[PairedPhone], to be kept.
        seen_changed: Something in :attr:`seen` is another.
        pinged: Id of a paired phone whose user sent a ping.
    """

    event_seen = Signal(object)
    health_changed = Signal(object)
    stopped = Signal()
    phones_changed = Signal(object)
    seen_changed = Signal()
    pinged = Signal(str)
    abilities = SourceAbilities()

    def __init__(
        self,
        line: KdeconnectLine,
        secrets: LineSecrets,
        now: Callable[[], datetime],
        network: PhoneNetwork | None = None,
        pauses: PhonePauses = USUAL_PAUSES,
    ) -> None:
        """Takes the line, what is kept about phones, and the wall clock (aware UTC).

        ``network`` is usually the line's.
        """
        super().__init__()
        own = secrets.phones.own
        self.name = line.kind
        self._pauses = pauses
        self._own_id = own.id
        self._is_started = False
        self._health = LineHealth(state=LineState.OFF)
        self._forgetful = ""
        self._has_ports = True
        self._phones = KnownPhones(self.name, now, pauses.absence, self)
        self._phones.add_all(secrets.phones.phones)
        self._meeting = PhoneMeeting(now, self)
        place = network or PhoneNetwork(address=line.address)
        self._links = PhoneLinks(own, place, self._is_wanted, now, self)
        self._announced = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._announce)
        self._join()

    @property
    def health(self) -> LineHealth:
        """How it stands."""
        return self._health

    @property
    def is_running(self) -> bool:
        """True from start to stop."""
        return self._is_started

    @property
    def seen(self) -> PhonesSeen:
        """Everything there is to show of phones."""
        return PhonesSeen(
            paired=self._phones.paired, here=self._phones.here, near=self._meeting.near
        )

    @property
    def ports(self) -> tuple[int, int]:
        """TCP and UDP; 0 while closed."""
        return self._links.door_port, self._links.finder_port

    def availability(self) -> str:
        """Usable wherever Qt can encrypt."""
        return "" if QSslSocket.supportsSsl() else "no_encryption"

    def start(self) -> None:
        """Begins to listen to the phones that are paired."""
        if not self._is_started:
            self._is_started = True
            self._open_or_close()

    def stop(self) -> None:
        """Hangs up on every phone; the calls that are open are told as lost."""
        self._is_started = False
        self._again.stop()
        self._meeting.close()
        self._links.close()
        self._phones.hang_up()
        self._say()
        self.stopped.emit()

    def wake(self) -> None:
        """The network or the computer is back: every phone is called."""
        if self._is_started:
            self._announced = 0
            self._announce()

    def look(self, *, is_on: bool) -> None:
        """The user looks for phones to pair, or no more."""
        if is_on is self._meeting.is_open or not self._is_started:
            return
        if is_on:
            self._meeting.open()
        else:
            self._meeting.close()
        self._open_or_close()

    def ask(self, device_id: str) -> None:
        """Asks a phone that is near to be paired."""
        self._meeting.ask(device_id)

    def accept(self, device_id: str) -> None:
        """Both screens show the same check code: yes."""
        self._meeting.accept(device_id)

    def refuse(self, device_id: str) -> None:
        """No, or no more."""
        self._meeting.refuse(device_id)

    def forget(self, device_id: str) -> None:
        """Parts from a paired phone, and tells it where it is there."""
        link = self._phones.remove(device_id)
        if link is not None:
            _part(link)
        self._open_or_close()

    def _join(self) -> None:
        self._phones.event_seen.connect(self.event_seen)
        self._phones.pinged.connect(self.pinged)
        self._phones.kept_changed.connect(self._on_kept_changed)
        self._phones.presence_changed.connect(self._on_presence_changed)
        self._phones.forgotten.connect(self._on_forgotten)
        self._meeting.changed.connect(self.seen_changed)
        self._meeting.paired.connect(self._on_paired)
        self._links.joined.connect(self._on_joined)

    def _is_wanted(self, identity: DeviceIdentity) -> bool:
        """Before anything is encrypted: whose word is worth the trouble."""
        if identity.id == self._own_id:
            return False
        paired = self._phones.find(identity.id)
        if paired is not None:
            return identity.version >= paired.version
        return self._meeting.has_room or self._meeting.knows(identity.id)

    def _on_joined(self, link: PhoneLink) -> None:
        if link.identity is not None and self._phones.find(link.identity.id) is not None:
            self._phones.join(link)
        else:
            self._meeting.add(link)

    def _on_paired(self, paired: PairedPhone, link: PhoneLink) -> None:
        if not self._phones.add(paired):
            _part(link)
            return
        self._forgetful = ""
        self._phones.join(link)
        self._on_kept_changed()

    def _on_forgotten(self, paired: PairedPhone, link: PhoneLink, packet: Packet) -> None:
        self._forgetful = paired.name
        if self._meeting.has_room:
            self._meeting.add(link)
            self._meeting.hear(paired.id, packet)
        else:
            _part(link)
        self._open_or_close()

    def _on_presence_changed(self) -> None:
        self._announced = 0
        self._plan()
        self._say()
        self.seen_changed.emit()

    def _on_kept_changed(self) -> None:
        self.phones_changed.emit(self._phones.paired)
        self._say()
        self.seen_changed.emit()

    def _open_or_close(self) -> None:
        if self._is_started and (self._phones.paired or self._meeting.is_open):
            self._has_ports = self._links.open()
            self._announced = 0
            self._announce()
        else:
            self._has_ports = True
            self._links.close()
            self._again.stop()
        self._say()

    def _announce(self) -> None:
        # Phones dial anew at each call: none is called away from a question that is open.
        if not self._meeting.is_busy:
            self._links.announce()
        self._announced += 1
        self._plan()

    def _plan(self) -> None:
        """Calls again for as long as somebody is missing."""
        is_anyone_away = len(self._phones.here) < len(self._phones.paired)
        if not self._is_started or not (self._meeting.is_open or is_anyone_away):
            self._again.stop()
        elif self._meeting.is_open:
            self._again.start(self._pauses.look)
        else:
            pauses = self._pauses.announce
            self._again.start(pauses[min(max(self._announced, 1), len(pauses)) - 1])

    def _say(self) -> None:
        health = self._found_health()
        if health != self._health:
            self._health = health
            self.health_changed.emit(health)

    def _found_health(self) -> LineHealth:
        if not self._is_started:
            return LineHealth(state=LineState.OFF)
        if not self._has_ports:
            return LineHealth(state=LineState.NEEDS_YOU, advice=LineAdvice.PORTS_TAKEN)
        if not self._phones.paired:
            advice = LineAdvice.PHONE_FORGOT if self._forgetful else LineAdvice.NOT_PAIRED
            return LineHealth(state=LineState.NEEDS_YOU, advice=advice, detail=self._forgetful)
        if not self._phones.here:
            return LineHealth(state=LineState.NOT_HERE, advice=LineAdvice.PHONE_AWAY)
        return LineHealth(state=LineState.READY)


def _part(link: PhoneLink) -> None:
    link.send(Packet(kind=PAIR, body={"pair": False}))
    link.close()
