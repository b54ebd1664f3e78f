"""A SIP line from the settings' file to the card: real sockets, a real key store, a real bus."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import calls, wait_for_call
from helpers.private_bus import PrivateBus
from helpers.program import Program
from helpers.secret_service import SecretService
from helpers.sip_exchange import dialog
from helpers.sip_registrar import DESK, SipRegistrar
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.call_event import EndReason
from taktone.core.kept_line import KeptLine
from taktone.core.sip_line import SipLine, SipTransport
from taktone.host.key_store import SERVICE
from taktone.host.lines_file import read_lines, write_lines

pytestmark = pytest.mark.screen
CALLER = "sip:+4520304050@127.0.0.1"


class Office:
    """A bus with a key store on it, a registrar, and the program."""

    def __init__(self, bus: PrivateBus, folder: Path, screen: XScreen) -> None:
        self.keys = SecretService(bus.address)
        self.exchange = SipRegistrar()
        self.data = folder / "data"
        self.data.mkdir()
        self.program = Program(
            self.data, {**screen.environment, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        )

    def set_up_line(self, *, is_watching: bool, is_silent_phone: bool) -> None:
        line = SipLine(
            id="line-1",
            name="Kontoret",
            server="127.0.0.1",
            port=self.exchange.port,
            user="1001",
            transport=SipTransport.UDP,
            is_watching=is_watching,
            is_silent_phone=is_silent_phone,
        )
        write_lines(self.data / "lines.toml", [KeptLine(line=line)], ())
        attributes = {
            "application": "Python keyring library",
            "service": SERVICE,
            "username": "line-1",
        }
        self.keys.put(attributes, "secret")

    def wait_until_watching(self) -> None:
        wait_for(lambda: self.exchange.answered(200, "NOTIFY"), "the line to be watched")

    def wait_until_signed_in(self) -> None:
        wait_for(lambda: len(self.exchange.bindings) == 2, "the silent phone to sign in")


@pytest.fixture
def office(tmp_path: Path, screen: XScreen) -> Iterator[Office]:
    with PrivateBus() as bus:
        office = Office(bus, tmp_path, screen)
        with office.keys, office.exchange:
            yield office


def test_a_watched_call_brings_up_the_card_and_is_in_the_history(
    office: Office, screen: XScreen
) -> None:
    office.set_up_line(is_watching=True, is_silent_phone=False)
    with office.program as program:
        card = CardOnScreen(screen, program)
        office.wait_until_watching()
        office.exchange.tell(dialog("d1", "early", call_id="c1", uri=CALLER, name="Jens"))
        card.wait()
        program.wait_for("card.painted")
        office.exchange.tell(dialog("d1", "confirmed", call_id="c1", uri=CALLER))
        office.exchange.tell(dialog("d1", "terminated", call_id="c1", uri=CALLER))
        row = wait_for_call(program.data, lambda row: row.reason is not None, "the call's end")
        assert (row.number, row.reason) == ("+4520304050", EndReason.COMPLETED)
        assert row.source == "sip:line-1"
    assert office.exchange.asked("SUBSCRIBE")[-1].fields["expires"] == "0"
    assert office.exchange.asked("REGISTER") == []
    assert b"secret" not in b"".join(p.read_bytes() for p in office.data.rglob("*.toml"))


def test_both_ways_to_listen_are_one_card_and_the_phone_signs_out(
    office: Office, screen: XScreen
) -> None:
    office.set_up_line(is_watching=True, is_silent_phone=True)
    with office.program as program:
        card = CardOnScreen(screen, program)
        office.wait_until_watching()
        office.wait_until_signed_in()
        office.exchange.ring("c1")
        office.exchange.tell(dialog("d1", "early", uri=CALLER))
        card.wait()
        wait_for(lambda: office.exchange.answered(480, "INVITE"), "the peek to be over")
        office.exchange.tell(dialog("d1", "terminated", uri=CALLER))
        row = wait_for_call(program.data, lambda row: row.reason is not None, "the call's end")
        assert (row.number, row.reason) == ("+4520304050", EndReason.MISSED)
        assert len(calls(program.data)) == 1
        assert len(card.windows()) <= 1
    assert list(office.exchange.bindings.values()) == [DESK]


def test_a_line_is_set_up_tested_and_kept_with_the_keyboard_alone(
    office: Office, screen: XScreen
) -> None:
    screen.point(1200, 40)
    with office.program as program:
        program.tell("settings")
        settings = wait_for(lambda: screen.windows("^Settings$"), "the settings")[0]
        wait_for(lambda: screen.focused() == settings, "the settings' keyboard")
        screen.press("Down", "Tab", "Tab", "space", "Down", "Return")
        form = wait_for(lambda: screen.windows("^Telephone line"), "the form")[0]
        wait_for(lambda: screen.focused() == form, "the form's keyboard")
        for text in ("Kontoret", "127.0.0.1", "1001", "secret"):
            screen.type(text)
            screen.press("Tab")
        screen.press("End", "Tab", "Tab", "space", "Tab", "space", "Tab", "ctrl+a")
        screen.type(str(office.exchange.port))
        screen.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "space")
        wait_for(lambda: office.exchange.asked("REGISTER"), "the test's question")
        wait_for(lambda: office.exchange.asked("SUBSCRIBE"), "the test's subscription")
        assert list(office.exchange.bindings.values()) == [DESK]
        assert not (program.data / "lines.toml").exists()
        screen.press("Tab", "Tab", "Return")
        wait_for(lambda: not screen.windows("^Telephone line"), "the form to be done")
        office.wait_until_signed_in()
        wait_for((program.data / "lines.toml").exists, "the file of lines")
        assert list(office.keys.passwords.values()) == ["secret"]
    (kept,) = read_lines(program.data / "lines.toml").lines
    assert isinstance(kept.line, SipLine)
    assert (kept.line.transport, kept.line.port) == (SipTransport.UDP, office.exchange.port)
    assert (kept.line.is_watching, kept.line.is_silent_phone) == (True, True)
