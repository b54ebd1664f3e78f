"""A source of phones with everything it told, and what the tests of phones share."""

from collections.abc import Callable
from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from helpers.kde_phone import KdePhone
from taktone.core.call_event import CallEvent, CallState
from taktone.core.kdeconnect_line import KdeconnectLine
from taktone.core.line_health import LineHealth, LineState
from taktone.core.phone_pairing import NearPhone, OwnDevice, PairedPhone, PhoneBook
from taktone.sources.kdeconnect.kdeconnect_source import KdeconnectSource, PhonePauses
from taktone.sources.kdeconnect.phone_links import PhoneNetwork
from taktone.sources.line_source import LineSecrets

HERE = PhoneNetwork(address="127.0.0.1", finder_port=0, door_ports=(0,))
CALM = PhonePauses(announce=(600_000,), look=600_000, absence=600_000)


def now() -> datetime:
    return datetime.now(UTC)


class Heard:
    """A started source and everything it told."""

    def __init__(
        self, own: OwnDevice, phones: tuple[PairedPhone, ...], pauses: PhonePauses
    ) -> None:
        secrets = LineSecrets(phones=PhoneBook(own=own, phones=phones))
        self.source = KdeconnectSource(KdeconnectLine(), secrets, now, HERE, pauses)
        self.events: list[CallEvent] = []
        self.healths: list[LineHealth] = [self.source.health]
        self.kept: list[tuple[PairedPhone, ...]] = []
        self.pings: list[str] = []
        self.source.event_seen.connect(self.events.append)
        self.source.health_changed.connect(self.healths.append)
        self.source.phones_changed.connect(self.kept.append)
        self.source.pinged.connect(self.pings.append)
        self.source.start()

    @property
    def states(self) -> list[CallState]:
        return [event.state for event in self.events]

    @property
    def near(self) -> tuple[NearPhone, ...]:
        return self.source.seen.near

    @property
    def is_off(self) -> bool:
        return self.source.health == LineHealth(state=LineState.OFF)

    def is_here(self, phone: KdePhone) -> bool:
        return phone.is_linked and phone.id in self.source.seen.here


Listening = Callable[..., Heard]
NewPhone = Callable[..., KdePhone]


def paired(phone: KdePhone, **other: object) -> PairedPhone:
    """The phone as it is kept once it was paired."""
    kept: dict[str, object] = {
        "id": phone.id,
        "name": phone.name,
        "certificate": phone.fingerprint,
        "version": phone.version,
    }
    return PairedPhone(**{**kept, **other})  # type: ignore[arg-type]


def join(qtbot: QtBot, heard: Heard, phone: KdePhone) -> None:
    """The phone dials, as after an announcement."""
    phone.dial(heard.source.ports[0], targetDeviceId=heard.source._own_id)
    qtbot.waitUntil(lambda: heard.is_here(phone))


def meet(qtbot: QtBot, heard: Heard, phone: KdePhone) -> None:
    """A phone that is not paired dials while the user looks for phones."""
    phone.dial(heard.source.ports[0])
    qtbot.waitUntil(lambda: phone.id in {near.id for near in heard.near})
