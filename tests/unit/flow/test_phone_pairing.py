"""From the panel to a real phone and back to disk: the line, its runner, its file."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.kde_phone import KdePhone
from helpers.memory_keys import MemoryKeys
from taktone.core.kdeconnect_line import KdeconnectLine
from taktone.core.kept_line import KeptLine, Line
from taktone.core.line_health import LineAdvice, LineState
from taktone.core.phone_pairing import PairStep, PhoneBook
from taktone.flow.line_passwords import LinePasswords
from taktone.flow.line_runner import LineRunner
from taktone.flow.lines import Lines
from taktone.flow.phone_pairing import PhonePairing
from taktone.flow.secret_reading import SecretReading
from taktone.host.kept_lines import KeptLines
from taktone.host.kept_phones import KeptPhones
from taktone.host.key_store import KeyStore
from taktone.host.lines_file import write_lines
from taktone.host.small_file import SmallFile
from taktone.sources.kdeconnect.kdeconnect_source import KdeconnectSource
from taktone.sources.kdeconnect.own_certificate import make_own_device
from taktone.sources.kdeconnect.phone_links import PhoneNetwork
from taktone.sources.line_kind import LineKind
from taktone.sources.line_source import LineSecrets
from taktone.sources.registry import KDECONNECT
from unit.flow.line_bench import now

HERE = PhoneNetwork(address="127.0.0.1", finder_port=0, door_ports=(0,))


class LoopbackKind(LineKind):
    """The kind as it is, in a network that ends at this computer."""

    def __init__(self) -> None:
        super().__init__(
            code=KDECONNECT.code, source=KDECONNECT.source, line=KDECONNECT.line, is_found=True
        )

    def make_source(
        self, line: Line, secrets: LineSecrets, now: Callable[[], datetime]
    ) -> KdeconnectSource:
        assert isinstance(line, KdeconnectLine)
        return KdeconnectSource(line, secrets, now, HERE)


class Bench:
    """Everything between the panel and the network."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = folder
        kind = LoopbackKind()
        self.phones = KeptPhones(folder, make_own_device)
        passwords = LinePasswords(KeyStore(MemoryKeys().find))
        runner = LineRunner(SecretReading(passwords, SmallFile(), self.phones), [kind], now)
        kept = KeptLines(folder, {kind.code: kind.line})
        self.lines = Lines(kept, passwords, runner, [kind])
        self.pairing = PhonePairing(self.lines, runner, self.phones)
        self.runner = runner
        self.told_by: list[str] = []
        self.pings: list[str] = []
        self.lines.event_seen.connect(lambda event: self.told_by.append(event.source))
        self.pairing.pinged.connect(lambda phone: self.pings.append(phone.name))
        with qtbot.waitSignal(self.lines.lines_changed):
            self.lines.start()

    @property
    def source(self) -> KdeconnectSource:
        self.qtbot.waitUntil(lambda: self.runner.source("kdeconnect") is not None)
        source: object = self.runner.source("kdeconnect")
        assert isinstance(source, KdeconnectSource)
        return source

    def is_on(self) -> bool:
        return self.lines.lines[0].is_on

    def book(self) -> PhoneBook:
        books: list[PhoneBook | None] = []
        self.qtbot.waitUntil(self.phones.flush)
        fresh = KeptPhones(self.folder, make_own_device)
        fresh.read(books.append)
        self.qtbot.waitUntil(lambda: bool(books))
        assert books[0] is not None
        return books[0]

    def pair(self, phone: KdePhone) -> None:
        self.pairing.look(is_on=True)
        self.qtbot.waitUntil(lambda: self.source.ports[0] != 0)
        phone.dial(self.source.ports[0])
        self.qtbot.waitUntil(lambda: bool(self.pairing.seen.near))
        self.pairing.ask(phone.id)
        self.qtbot.waitUntil(lambda: bool(phone.said("kdeconnect.pair")))
        phone.say("kdeconnect.pair", pair=True)
        self.qtbot.waitUntil(lambda: self.pairing.seen.near[0].step is PairStep.CONFIRM)
        self.pairing.accept(phone.id)
        self.pairing.look(is_on=False)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(qtbot, tmp_path)
    yield bench
    bench.lines.stop()
    assert bench.phones.flush()


@pytest.fixture
def phone(bench: Bench, tmp_path: Path) -> Iterator[KdePhone]:
    folder = tmp_path / "phone"
    folder.mkdir()
    with KdePhone(folder, bench.book().own.certificate_pem) as phone:
        yield phone


def test_before_anything_is_switched_on_there_is_no_line_no_key_and_no_port(
    bench: Bench, tmp_path: Path
) -> None:
    assert not bench.is_on()
    assert bench.runner.source("kdeconnect") is None
    assert list(tmp_path.glob("*.toml")) == []


def test_pairing_switches_the_line_on_and_is_kept_and_heard(
    bench: Bench, phone: KdePhone, qtbot: QtBot
) -> None:
    bench.pair(phone)
    assert bench.is_on()
    assert [kept.id for kept in bench.book().phones] == [phone.id]
    phone.say("kdeconnect.ping")
    phone.call_state("ringing", "20123456")
    qtbot.waitUntil(lambda: bench.told_by == ["kdeconnect"] and bench.pings == ["Pixel 7"])
    assert bench.lines.health("kdeconnect").state is LineState.READY


def test_looking_in_vain_leaves_the_line_off(bench: Bench, qtbot: QtBot) -> None:
    bench.pairing.look(is_on=True)
    assert bench.is_on()
    qtbot.waitUntil(lambda: bench.source.ports[0] != 0)
    bench.pairing.look(is_on=False)
    assert not bench.is_on()
    assert bench.lines.health("kdeconnect").state is LineState.OFF


def test_a_line_that_was_on_stays_on(bench: Bench, qtbot: QtBot) -> None:
    bench.lines.switch("kdeconnect", is_on=True)
    qtbot.waitUntil(lambda: bench.lines.health("kdeconnect").advice is LineAdvice.NOT_PAIRED)
    bench.pairing.look(is_on=True)
    assert bench.source._meeting.is_open
    bench.pairing.look(is_on=False)
    assert bench.is_on()


def test_who_is_paired_can_be_seen_and_forgotten_while_the_line_is_off(
    bench: Bench, phone: KdePhone, qtbot: QtBot
) -> None:
    bench.pair(phone)
    bench.lines.switch("kdeconnect", is_on=False)
    qtbot.waitUntil(lambda: not phone.is_linked)
    assert [paired.id for paired in bench.pairing.seen.paired] == [phone.id]
    bench.pairing.forget(phone.id)
    assert (bench.pairing.seen.paired, bench.book().phones) == ((), ())


def test_who_is_paired_is_read_when_somebody_wants_to_see_it(
    bench: Bench, phone: KdePhone, qtbot: QtBot
) -> None:
    bench.pair(phone)
    bench.lines.switch("kdeconnect", is_on=False)
    bench.book()
    write_lines(bench.folder / "lines.toml", [KeptLine(line=KdeconnectLine(), is_on=False)], ())
    later = Bench(qtbot, bench.folder)
    assert not later.pairing.seen.paired
    with qtbot.waitSignal(later.pairing.seen_changed):
        later.pairing.read()
    assert [paired.id for paired in later.pairing.seen.paired] == [phone.id]
    assert later.runner.source("kdeconnect") is None


def test_a_book_that_cannot_be_had_needs_the_user(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "phones.toml").mkdir()
    bench = Bench(qtbot, tmp_path)
    bench.lines.switch("kdeconnect", is_on=True)
    qtbot.waitUntil(lambda: bench.lines.health("kdeconnect").advice is LineAdvice.NO_PHONE_BOOK)
