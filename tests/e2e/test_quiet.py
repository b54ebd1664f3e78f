"""The card keeps away while the user presents, wants no messages, or has asked for a pause."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import wait_for_call
from helpers.notification_server import NotificationServer
from helpers.presentation import Presentation
from helpers.private_bus import PrivateBus
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen

from .conftest import both_languages

pytestmark = pytest.mark.screen


def ring(program: Program, key: str = "1", number: str = "20123456") -> None:
    assert program.tell("ring", number, "--name", "Mette Sorensen", "--id", key) == 0


@pytest.fixture
def presentation(screen: XScreen, program: Program) -> Presentation:
    return Presentation(screen)


def test_no_card_during_a_presentation_and_the_call_is_in_the_history(
    program: Program, card: CardOnScreen, presentation: Presentation
) -> None:
    with presentation:
        wait_for(lambda: program.status()["is_quiet"], "the program to keep quiet")
        ring(program)
        program.wait_for("call.logged", id=1)
        assert card.windows() == []
        assert presentation.is_in_front()
        program.tell("end", "--id", "1")
        wait_for(lambda: program.status()["open_cards"] == 0, "the call to be put away")
    row = wait_for_call(program.data, lambda _: True, "the call in the history")
    assert row.number == "+4520123456"


def test_the_card_of_a_call_that_lasts_comes_up_when_the_presentation_ends(
    program: Program, card: CardOnScreen, presentation: Presentation
) -> None:
    with presentation:
        wait_for(lambda: program.status()["is_quiet"], "the program to keep quiet")
        ring(program)
        program.wait_for("call.logged", id=1)
        assert card.windows() == []
    program.wait_for("card.painted", id=1)
    assert len(card.windows()) == 1
    assert not program.status()["is_quiet"]


@both_languages
def test_show_brings_a_discreet_card_in_a_presentation(
    screen: XScreen, program: Program, card: CardOnScreen, presentation: Presentation
) -> None:
    with presentation:
        wait_for(lambda: program.status()["is_quiet"], "the program to keep quiet")
        ring(program)
        program.wait_for("call.logged", id=1)
        card.take_keyboard()
        before = card.place()
        # The card in front changes nothing: the user is presenting still.
        assert program.status()["is_quiet"]
        program.tell("answer", "--id", "1")
        wait_for(lambda: program.status()["open_calls"] == 1, "the answer to be known")
        assert card.place()[3] == before[3]
        screen.press("ctrl+r")
        wait_for(lambda: card.place()[3] > before[3], "the note")
        card.type_note("Ringer efter moedet")
    wait_for_call(program.data, lambda row: row.note == "Ringer efter moedet", "the note")


def test_the_rule_can_be_switched_off_and_the_card_is_discreet_then(
    tmp_path: Path, screen: XScreen
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text("[quiet]\nfull_screen = false\n")
    with Program(data, screen.environment) as program, Presentation(screen) as presentation:
        program.wait_for("desktop.front", full=True)
        ring(program)
        program.wait_for("card.shown", id=1)
        assert not program.status()["is_quiet"]
        assert presentation.is_in_front()


@pytest.fixture
def notices() -> Iterator[tuple[str, NotificationServer]]:
    """A session bus with a notification server on it."""
    with PrivateBus() as bus, NotificationServer(bus.address) as server:
        yield bus.address, server


def on_bus(
    tmp_path: Path, screen: XScreen, address: str, settings: str = "", language: str = "en"
) -> Program:
    """The program on that bus, with lines for its settings file."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text(f'[general]\nnumber_region = "DK"\n{settings}')
    environment = {**screen.environment, "DBUS_SESSION_BUS_ADDRESS": address}
    return Program(data, environment, language=language)


def test_do_not_disturb_keeps_card_and_messages_away_until_it_is_over(
    tmp_path: Path, screen: XScreen, notices: tuple[str, NotificationServer]
) -> None:
    address, server = notices
    server.is_inhibited = True
    with on_bus(tmp_path, screen, address) as program:
        card = CardOnScreen(screen, program)
        wait_for(lambda: program.status()["is_quiet"], "the program to keep quiet")
        ring(program)
        program.wait_for("call.logged", id=1)
        assert (card.windows(), server.on_screen) == ([], {})
        server.inhibit(is_inhibited=False)
        program.wait_for("card.painted", id=1)


@pytest.mark.parametrize(
    ("language", "title", "hidden"),
    [("en", "Somebody is calling", "Hidden number"), ("da", "Nogen ringer", "Skjult nummer")],
)
def test_a_discreet_message_tells_initials_only(
    tmp_path: Path,
    screen: XScreen,
    notices: tuple[str, NotificationServer],
    language: str,
    title: str,
    hidden: str,
) -> None:
    address, server = notices
    wish = '[card]\nmode = "notification"\ndiscreet = "always"\n'
    with on_bus(tmp_path, screen, address, wish, language) as program:
        for number, name, body in (("20123456", "Mette Sorensen", "M. S."), ("", "", hidden)):
            key = "1" if number else "2"
            program.tell("ring", number or "anonymous", "--name", name, "--id", key)
            said = wait_for(
                lambda: next((x for x in server.on_screen.values()), None), "a notification"
            )
            assert (said[3], said[4]) == (title, body)
            program.tell("end", "--id", key)
            wait_for(lambda: not server.on_screen, "the message to go")


def test_over_a_full_screen_window_a_message_comes_too(
    tmp_path: Path, screen: XScreen, notices: tuple[str, NotificationServer]
) -> None:
    address, server = notices
    with (
        on_bus(tmp_path, screen, address, "[quiet]\nfull_screen = false\n") as program,
        Presentation(screen),
    ):
        program.wait_for("desktop.front", full=True)
        ring(program)
        program.wait_for("card.shown", id=1)
        said = wait_for(lambda: next(iter(server.on_screen.values()), None), "a notification")
        assert said[4] == "M. S."
