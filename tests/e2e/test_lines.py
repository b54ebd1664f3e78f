"""A line from the settings' file to the card: a real server, a real key store, a real bus."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import wait_for_call
from helpers.manager_interface import ManagerInterface
from helpers.notification_server import NotificationServer
from helpers.private_bus import PrivateBus
from helpers.program import Program
from helpers.secret_service import SecretService
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.asterisk_line import AsteriskLine
from taktone.core.call_event import EndReason
from taktone.core.kept_line import KeptLine
from taktone.host.key_store import SERVICE
from taktone.host.lines_file import read_lines, write_lines

pytestmark = pytest.mark.screen
AMI = Path(__file__).parents[1] / "data" / "ami"


class Office:
    """A bus with a key store and notifications on it, and an exchange."""

    def __init__(self, bus: PrivateBus, folder: Path, screen: XScreen) -> None:
        self.notices = NotificationServer(bus.address)
        self.keys = SecretService(bus.address)
        self.exchange = ManagerInterface()
        self.data = folder / "data"
        self.data.mkdir()
        self.program = Program(
            self.data, {**screen.environment, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        )

    def set_up_line(self, password: str) -> None:
        line = AsteriskLine(
            id="line-1",
            name="Kontoret",
            server="127.0.0.1",
            port=self.exchange.port,
            user="taktone",
            extensions="1001",
        )
        write_lines(self.data / "lines.toml", [KeptLine(line=line)], ())
        attributes = {
            "application": "Python keyring library",
            "service": SERVICE,
            "username": "line-1",
        }
        self.keys.put(attributes, password)

    def play(self, name: str) -> None:
        """The events of a recording, without its own greeting and log-in, up to a first mark."""
        self.exchange.tell(events_of(name))

    def wait_until_listening(self, times: int = 1) -> None:
        wait_for(
            lambda: len(self.exchange.asked_for("CoreShowChannels")) >= times, "the line to be up"
        )


def events_of(name: str) -> bytes:
    return (AMI / f"{name}.txt").read_bytes().partition(b"\r\n\r\n")[2]


def parts_of(name: str, mark: bytes) -> tuple[bytes, bytes]:
    """The events before the first one with ``mark``, and the rest."""
    events = [event + b"\r\n\r\n" for event in events_of(name).split(b"\r\n\r\n") if event]
    cut = next(at for at, event in enumerate(events) if mark in event)
    return b"".join(events[:cut]), b"".join(events[cut:])


@pytest.fixture
def office(tmp_path: Path, screen: XScreen) -> Iterator[Office]:
    with PrivateBus() as bus:
        office = Office(bus, tmp_path, screen)
        with office.notices, office.keys, office.exchange:
            yield office


def test_a_call_on_the_line_brings_up_the_card_and_is_in_the_history(
    office: Office, screen: XScreen
) -> None:
    office.set_up_line("hemmelig")
    with office.program as program:
        card = CardOnScreen(screen, program)
        office.wait_until_listening()
        rings, talks = parts_of("asterisk22-answered", b"ChannelStateDesc: Up")
        office.exchange.tell(rings)
        wait_for(card.windows, "the card")
        office.exchange.tell(talks)
        row = wait_for_call(program.data, lambda row: row.reason is not None, "the call's end")
        assert row.number == "+4520304050"
        assert row.reason is EndReason.COMPLETED
        assert row.source == "asterisk:line-1"
    assert office.exchange.asked_for("Logoff")
    assert b"hemmelig" not in b"".join(p.read_bytes() for p in office.data.rglob("*.toml"))


def test_a_line_comes_back_by_itself_and_hears_the_next_call(office: Office) -> None:
    office.set_up_line("hemmelig")
    with office.program as program:
        office.wait_until_listening()
        office.exchange.hang_up()
        office.wait_until_listening(2)
        office.play("asterisk22-declined")
        row = wait_for_call(program.data, lambda row: row.reason is not None, "the call's end")
        assert row.reason is EndReason.REJECTED
        assert not office.notices.on_screen


@pytest.mark.long
def test_a_dead_line_is_told_once_and_the_click_shows_it(office: Office, screen: XScreen) -> None:
    office.set_up_line("forkert")
    with office.program:
        number, said = wait_for(
            lambda: next(iter(office.notices.on_screen.items()), None), "the notice", 30
        )
        assert said[3] == "Kontoret: calls are not heard"
        assert "User or password was refused." in str(said[4])
        office.notices.click(number, "default")
        wait_for(lambda: screen.windows("^Settings"), "the settings")
        assert len(office.notices.asked("Notify")) == 1


def test_a_line_is_set_up_tested_and_kept_with_the_keyboard_alone(
    office: Office, screen: XScreen
) -> None:
    screen.point(1200, 40)
    with office.program as program:
        program.tell("settings")
        settings = wait_for(lambda: screen.windows("^Settings$"), "the settings")[0]
        wait_for(lambda: screen.focused() == settings, "the settings' keyboard")
        screen.press("Down", "Tab", "Tab", "space", "Down", "Down", "Return")
        form = wait_for(lambda: screen.windows("^Asterisk"), "the form")[0]
        wait_for(lambda: screen.focused() == form, "the form's keyboard")
        for text in ("Kontoret", "127.0.0.1", "taktone", "hemmelig", "1001"):
            screen.type(text)
            screen.press("Tab")
        screen.press("space", "Tab", "Tab", "ctrl+a")
        screen.type(str(office.exchange.port))
        screen.press("Tab", "Tab", "Tab", "Tab", "space")
        wait_for(lambda: office.exchange.asked_for("Login"), "the test's log-in")
        assert not (program.data / "lines.toml").exists()
        screen.press("Tab", "Tab", "Return")
        wait_for(lambda: not screen.windows("^Asterisk"), "the form to be done")
        wait_for(lambda: len(office.exchange.asked_for("Login")) == 2, "the line's log-in")
        assert list(office.keys.passwords.values()) == ["hemmelig"]
        wait_for((program.data / "lines.toml").exists, "the file of lines")
    (kept,) = read_lines(program.data / "lines.toml").lines
    assert kept.line.name == "Kontoret"
    assert b"hemmelig" not in (program.data / "lines.toml").read_bytes()
