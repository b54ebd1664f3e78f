"""What the desktop tells and is told: notifications, colours, promises that fall due."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import wait_for_call
from helpers.notification_server import NotificationServer
from helpers.private_bus import PrivateBus
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.promise import Promise, PromiseKind
from taktone.store.store import open_store

from .conftest import both_languages

pytestmark = pytest.mark.screen


@pytest.fixture
def notices() -> Iterator[tuple[str, NotificationServer]]:
    """A session bus with a notification server on it."""
    with PrivateBus() as bus, NotificationServer(bus.address) as server:
        yield bus.address, server


def started(
    tmp_path: Path, screen: XScreen, address: str, settings: str = "", language: str = "en"
) -> Program:
    """The program on that bus, with lines for its settings file."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text(f'[general]\nnumber_region = "DK"\n{settings}')
    environment = {**screen.environment, "DBUS_SESSION_BUS_ADDRESS": address}
    return Program(data, environment, language=language)


def the_one(server: NotificationServer) -> tuple[int, tuple[object, ...]]:
    """The notification on the screen, once there is one."""
    return wait_for(lambda: next(iter(server.on_screen.items()), None), "a notification")


def test_where_the_user_wants_messages_a_click_opens_the_card(
    tmp_path: Path, screen: XScreen, notices: tuple[str, NotificationServer]
) -> None:
    address, server = notices
    with started(tmp_path, screen, address, '[card]\nmode = "notification"\n') as program:
        card = CardOnScreen(screen, program)
        program.tell("ring", "20123456", "--name", "<b>Mette</b>", "--id", "1")
        number, said = the_one(server)
        assert "&lt;b&gt;Mette&lt;/b&gt;" in str(said[4])
        assert card.windows() == []
        server.click(number, "open")
        card.wait_for_keyboard()


def test_the_message_goes_when_the_call_ends_unseen(
    tmp_path: Path, screen: XScreen, notices: tuple[str, NotificationServer]
) -> None:
    address, server = notices
    with started(tmp_path, screen, address, '[card]\nmode = "notification"\n') as program:
        program.tell("ring", "20123456", "--id", "1")
        the_one(server)
        program.tell("end", "--id", "1")
        wait_for(lambda: not server.on_screen, "the message to go")
        wait_for(lambda: program.status()["open_cards"] == 0, "the call to be put away")


@pytest.mark.parametrize(("language", "done"), [("da", "Klaret"), ("en", "Done")])
def test_a_promise_that_fell_due_reminds_and_can_be_done_from_the_message(
    tmp_path: Path,
    screen: XScreen,
    notices: tuple[str, NotificationServer],
    language: str,
    done: str,
) -> None:
    address, server = notices
    with started(tmp_path, screen, address, language=language) as program:
        program.tell("missed", "20123456", "--name", "Jonas Holm")
        row = wait_for_call(program.data, lambda _: True, "the missed call")
        program.stop()
        store = open_store(program.data)
        yesterday = datetime.now(UTC) - timedelta(days=1)
        promise = Promise(
            id="p1",
            person_id=row.person_id,
            kind=PromiseKind.CALL_BACK,
            made_at=yesterday,
            due_at=yesterday,
        )
        store.promises.make(promise)
        store.close()
        program.start()
        number, said = the_one(server)
        assert "Jonas Holm" in str(said[4])
        assert done in str(said)
        server.click(number, "kept")
        wait_for(lambda: "p1" not in open_promises(program.data), "the promise to be kept")


def open_promises(data: Path) -> set[str]:
    store = open_store(data, may_write=False)
    try:
        return {row.promise.id for row in store.promises.listed()}
    finally:
        store.close()


@both_languages
def test_a_missed_call_stands_in_ring_back_until_they_have_talked(program: Program) -> None:
    program.tell("ring", "20123456", "--id", "1")
    program.tell("end", "--id", "1")
    wait_for(lambda: len(open_promises(program.data)) == 1, "the promise")
    program.tell("close")
    program.tell("ring", "20123456", "--id", "2")
    program.tell("answer", "--id", "2")
    program.tell("end", "--id", "2")
    wait_for(lambda: not open_promises(program.data), "the promise to be kept by the talk")


@both_languages
def test_busy_now_promises_a_time_with_two_keys(
    screen: XScreen, program: Program, card: CardOnScreen
) -> None:
    program.tell("ring", "20123456", "--name", "Mette Sorensen", "--id", "1")
    program.wait_for("card.painted", id=1)
    card.take_keyboard()
    before = card.place()
    screen.press("ctrl+b")
    program.wait_for("times.offered", n=3)
    wait_for(lambda: card.place()[3] > before[3], "the panel with the times")
    screen.press("1")
    wait_for(lambda: len(open_promises(program.data)) == 1, "the promise")
