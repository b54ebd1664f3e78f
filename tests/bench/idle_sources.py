"""What every source at once costs while nothing happens: processor time and wake-ups.

Each has somebody to listen to: an exchange that is subscribed to, a manager interface, a FRITZ!Box,
a paired phone in reach, a sound server where there is one, and message buses without a telephone.
"""

import shutil
import socket
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from bench.outcome import Outcome
from bench.pause import pause
from bench.process_sample import cpu_ms_per_min, sample, wake_ups_per_s
from bench.workbench import Workbench
from helpers.fritz_box import FritzBox
from helpers.kde_phone import KdePhone
from helpers.manager_interface import ManagerInterface
from helpers.notification_server import NotificationServer
from helpers.private_bus import PrivateBus
from helpers.secret_service import SecretService
from helpers.sip_registrar import SipRegistrar
from helpers.sound_server import PulseAudio
from helpers.waiting import wait_for
from taktone.core.asterisk_line import AsteriskLine
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.hook_line import HookLine
from taktone.core.kdeconnect_line import KdeconnectLine
from taktone.core.kept_line import KeptLine, Line
from taktone.core.microphone_line import MicrophoneLine
from taktone.core.phone_pairing import PairedPhone, PhoneBook
from taktone.core.sip_line import SipLine, SipTransport
from taktone.host.kept_phones import text_of
from taktone.host.key_store import SERVICE
from taktone.host.lines_file import write_lines
from taktone.host.private_file import write_private
from taktone.sources.kdeconnect.own_certificate import make_own_device
from taktone.sources.kdeconnect.phone_finder import PORT

MOST_CPU_MS_PER_MIN = 120.0
"""0.2 % of one core."""
MOST_WAKE_UPS = 1.0


class _Peers:
    """Whom the sources listen to."""

    def __init__(self, around: ExitStack, data: Path) -> None:
        self.exchange = around.enter_context(SipRegistrar())
        self.manager = around.enter_context(ManagerInterface())
        self.box = around.enter_context(FritzBox())
        self.bus = around.enter_context(PrivateBus())
        around.enter_context(NotificationServer(self.bus.address))
        self._keys = around.enter_context(SecretService(self.bus.address))
        self.sound = None
        if shutil.which("pulseaudio"):
            self.sound = PulseAudio()
            around.enter_context(self.sound)
        self.hook_port = _free_port()
        folder = data / "phone"
        folder.mkdir()
        own = make_own_device(datetime.now(UTC))
        self.phone = around.enter_context(KdePhone(folder, own.certificate_pem))
        paired = PairedPhone(
            id=self.phone.id,
            name=self.phone.name,
            certificate=self.phone.fingerprint,
            version=self.phone.version,
        )
        write_private(data / "phones.toml", text_of(PhoneBook(own=own, phones=(paired,))))
        write_lines(data / "lines.toml", [KeptLine(line=line) for line in self._lines()], ())
        for line, password in (("sip", "secret"), ("asterisk", self.manager.password)):
            told = {"application": "Python keyring library", "service": SERVICE, "username": line}
            self._keys.put(told, password)

    @property
    def environment(self) -> Mapping[str, str]:
        """Where the program finds them."""
        return {
            "DBUS_SESSION_BUS_ADDRESS": self.bus.address,
            "DBUS_SYSTEM_BUS_ADDRESS": self.bus.address,
            **(self.sound.environment if self.sound else {}),
        }

    def wait(self) -> None:
        """Until every one of them is listened to."""
        wait_for(lambda: self.phone.is_found_at(PORT), "the paired phone", 30)
        wait_for(self._are_heard, "every line", 30)

    def check(self) -> None:
        """Raises where one of them is listened to no more: idleness would be for nothing."""
        assert self._are_heard()
        assert self.phone.is_linked

    def _are_heard(self) -> bool:
        with socket.socket() as visitor:
            is_hook_open = visitor.connect_ex(("127.0.0.1", self.hook_port)) == 0
        is_watched = bool(self.exchange.asked("SUBSCRIBE") and self.exchange.asked("REGISTER"))
        is_box_heard = self.box.connections > 0
        is_watching_sound = self.sound is None or self.sound.has_client("Taktone")
        is_told = is_box_heard and is_watching_sound and self.manager.is_connected
        return is_hook_open and is_watched and is_told

    def _lines(self) -> tuple[Line, ...]:
        server = "127.0.0.1"
        return (
            SipLine(
                id="sip",
                server=server,
                port=self.exchange.port,
                user="1001",
                domain="localhost",
                transport=SipTransport.UDP,
                is_silent_phone=True,
            ),
            AsteriskLine(
                id="asterisk",
                server=server,
                port=self.manager.port,
                user="taktone",
                extensions="1001",
            ),
            FritzboxLine(id="fritzbox", server=server, port=self.box.port),
            HookLine(token="bench", port=self.hook_port),
            KdeconnectLine(address=server),
            MicrophoneLine(id="microphone", programs=("chromium",)),
        )


def measure(bench: Workbench) -> list[Outcome]:
    """After a rest, for a minute; the buses' own sources are on unasked."""
    with bench.desk() as desk, _peers(bench.folder / "idle-sources") as (peers, data):
        environment = {**desk.environment, **peers.environment}
        with bench.program_in(environment, data) as program:
            assert program.process is not None
            peers.wait()
            pause(bench.settle_s)
            before = sample(program.process.pid)
            pause(bench.idle_s)
            after = sample(program.process.pid)
            peers.check()
    return [
        Outcome(
            bench="all sources on, idle CPU, ms per min",
            ours=cpu_ms_per_min(before, after),
            most=MOST_CPU_MS_PER_MIN,
        ),
        Outcome(
            bench="all sources on, idle wake-ups, per s",
            ours=wake_ups_per_s(before, after),
            most=MOST_WAKE_UPS,
        ),
        Outcome(bench="all sources on, idle memory (RSS), MiB", ours=after.rss_mib),
    ]


@contextmanager
def _peers(data: Path) -> Iterator[tuple[_Peers, Path]]:
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir()
    with ExitStack() as around:
        yield _Peers(around, data), data


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])
