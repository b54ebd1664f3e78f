"""Desktop notifications, against a server that speaks the real protocol."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from helpers.notification_server import NotificationServer
from helpers.private_bus import PrivateBus
from taktone.core.bus_message import BusCall
from taktone.host.bus import Bus
from taktone.host.notification import Notification
from taktone.host.notifier import LONGEST_TEXT, Notifier, cleaned

RING = Notification(
    tag="call", title="Mette Sørensen", body="+45 20 12 34 56", actions=(("note", "Write a note"),)
)
ID, ICON, TITLE, BODY, ACTIONS, HINTS, LIMIT = range(1, 8)
PING = BusCall(
    service="org.freedesktop.Notifications",
    path="/org/freedesktop/Notifications",
    interface="org.freedesktop.Notifications",
    member="GetCapabilities",
)


@pytest.fixture
def server(private_bus: PrivateBus) -> Iterator[NotificationServer]:
    with NotificationServer(private_bus.address) as service:
        yield service


@pytest.fixture
def notifier(bus: Bus) -> Notifier:
    made = Notifier(bus)
    made.start()
    return made


def shown(qtbot: QtBot, server: NotificationServer, times: int = 1) -> tuple[Any, ...]:
    """What the server was sent last, once it was sent ``times``."""
    qtbot.waitUntil(lambda: len(server.asked("Notify")) == times)
    return server.asked("Notify")[-1]


def settle(qtbot: QtBot, bus: Bus) -> None:
    """Whatever the server said before this has been heard after it."""
    answers: list[object] = []
    bus.call(PING, answers.append)
    qtbot.waitUntil(lambda: bool(answers))


def number_of(qtbot: QtBot, bus: Bus, server: NotificationServer) -> int:
    """The number of the one notification on the screen, which the notifier knows by now too."""
    qtbot.waitUntil(lambda: len(server.on_screen) == 1)
    settle(qtbot, bus)
    return next(iter(server.on_screen))


def test_everything_reaches_the_server(
    qtbot: QtBot, notifier: Notifier, server: NotificationServer
) -> None:
    notifier.notify(RING)
    said = shown(qtbot, server)
    assert said[0] == "Taktone"
    assert said[ID] == 0
    assert said[ICON] == "taktone"
    assert said[TITLE] == "Mette Sørensen"
    assert said[BODY] == "+45 20 12 34 56"
    assert said[ACTIONS] == ["note", "Write a note"]
    assert said[HINTS] == {"desktop-entry": ("s", "dk.taktone.Taktone")}
    assert said[LIMIT] == -1


def test_a_lasting_one_has_no_time_limit(
    qtbot: QtBot, notifier: Notifier, server: NotificationServer
) -> None:
    notifier.notify(Notification(tag="call", title="Ringing", is_lasting=True))
    assert shown(qtbot, server)[LIMIT] == 0


def test_the_server_is_asked_once_what_it_can_do(
    qtbot: QtBot, notifier: Notifier, server: NotificationServer
) -> None:
    notifier.notify(RING)
    shown(qtbot, server)
    notifier.notify(Notification(tag="other", title="Other"))
    shown(qtbot, server, 2)
    assert len(server.asked("GetCapabilities")) == 1


def test_markup_in_a_name_is_shown_not_obeyed(
    qtbot: QtBot, notifier: Notifier, server: NotificationServer
) -> None:
    body = "<img src='file:///etc/passwd'> & O'Brien"
    notifier.notify(Notification(tag="call", title="<b>x</b>", body=body))
    said = shown(qtbot, server)
    assert said[BODY] == "&lt;img src='file:///etc/passwd'&gt; &amp; O'Brien"
    assert said[TITLE] == "<b>x</b>"


def test_a_server_without_markup_gets_plain_words_and_one_without_actions_none(
    qtbot: QtBot, notifier: Notifier, private_bus: PrivateBus
) -> None:
    with NotificationServer(private_bus.address, abilities=("body",)) as server:
        notifier.notify(
            Notification(tag="call", title="Jonas & Co", body="A & B", actions=RING.actions)
        )
        said = shown(qtbot, server)
    assert said[BODY] == "A & B"
    assert said[ACTIONS] == []


def test_a_second_one_takes_the_firsts_place(
    qtbot: QtBot, notifier: Notifier, bus: Bus, server: NotificationServer
) -> None:
    notifier.notify(RING)
    number = number_of(qtbot, bus, server)
    notifier.notify(Notification(tag="call", title="Missed"))
    assert shown(qtbot, server, 2)[ID] == number
    assert len(server.on_screen) == 1


def test_hurried_ones_end_as_one_with_the_last_words(
    qtbot: QtBot, notifier: Notifier, server: NotificationServer
) -> None:
    server.may_answer.clear()
    notifier.notify(RING)
    shown(qtbot, server)
    notifier.notify(Notification(tag="call", title="In the call"))
    notifier.notify(Notification(tag="call", title="Ended"))
    server.may_answer.set()
    assert shown(qtbot, server, 2)[TITLE] == "Ended"
    assert len(server.on_screen) == 1


def test_a_click_is_told_with_the_tag(
    qtbot: QtBot, notifier: Notifier, bus: Bus, server: NotificationServer
) -> None:
    notifier.notify(RING)
    number = number_of(qtbot, bus, server)
    told: list[tuple[str, ...]] = []
    notifier.token_given.connect(lambda token: told.append((token,)))
    notifier.action_chosen.connect(lambda tag, action: told.append((tag, action)))
    server.click(number, "note", token="token-7")
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [("token-7",), ("call", "note")]


def test_clicks_on_others_notifications_are_not_ours(
    qtbot: QtBot, notifier: Notifier, bus: Bus, server: NotificationServer
) -> None:
    notifier.notify(RING)
    number = number_of(qtbot, bus, server)
    with (
        qtbot.assertNotEmitted(notifier.action_chosen),
        qtbot.assertNotEmitted(notifier.token_given),
    ):
        server.click(number + 1, "note", token="token-7")
        server.click(0, "note", token="token-7")
        settle(qtbot, bus)


def test_close_takes_it_away(
    qtbot: QtBot, notifier: Notifier, bus: Bus, server: NotificationServer
) -> None:
    notifier.notify(RING)
    number_of(qtbot, bus, server)
    notifier.close("call")
    qtbot.waitUntil(lambda: not server.on_screen)
    notifier.close("call")
    settle(qtbot, bus)
    assert len(server.asked("CloseNotification")) == 1


def test_close_before_the_server_answered_takes_it_away_too(
    qtbot: QtBot, notifier: Notifier, server: NotificationServer
) -> None:
    server.may_answer.clear()
    notifier.notify(RING)
    shown(qtbot, server)
    notifier.close("call")
    server.may_answer.set()
    qtbot.waitUntil(lambda: bool(server.asked("CloseNotification")) and not server.on_screen)


def test_close_before_anything_was_sent_sends_nothing(
    qtbot: QtBot, notifier: Notifier, bus: Bus, server: NotificationServer
) -> None:
    notifier.notify(RING)
    notifier.close("call")
    settle(qtbot, bus)
    assert server.asked("Notify") == []


def test_one_the_user_took_away_is_not_replaced_but_made_anew(
    qtbot: QtBot, notifier: Notifier, bus: Bus, server: NotificationServer
) -> None:
    notifier.notify(RING)
    server.dismiss(number_of(qtbot, bus, server))
    settle(qtbot, bus)
    notifier.notify(RING)
    assert shown(qtbot, server, 2)[ID] == 0


def test_a_new_server_gets_no_old_numbers(
    qtbot: QtBot, notifier: Notifier, bus: Bus, private_bus: PrivateBus
) -> None:
    with NotificationServer(private_bus.address) as server:
        notifier.notify(RING)
        number_of(qtbot, bus, server)
    with NotificationServer(private_bus.address, abilities=("body",)) as server:
        settle(qtbot, bus)
        notifier.notify(RING)
        said = shown(qtbot, server)
    assert said[ID] == 0
    assert said[ACTIONS] == []


def test_without_a_server_the_fall_back_is_used(qtbot: QtBot, bus: Bus) -> None:
    sent: list[Notification] = []
    notifier = Notifier(bus, sent.append)
    notifier.start()
    notifier.notify(RING)
    qtbot.waitUntil(lambda: bool(sent))
    notifier.notify(RING)
    qtbot.waitUntil(lambda: len(sent) == 2)
    assert sent == [RING, RING]


def test_a_server_that_refuses_is_as_good_as_none(
    qtbot: QtBot, bus: Bus, server: NotificationServer
) -> None:
    sent: list[Notification] = []
    notifier = Notifier(bus, sent.append)
    server.refuses = True
    notifier.notify(RING)
    qtbot.waitUntil(lambda: sent == [RING])
    server.refuses = False
    notifier.notify(RING)
    qtbot.waitUntil(lambda: bool(server.on_screen))
    assert sent == [RING]


def test_without_a_bus_the_fall_back_is_used_at_once(qtbot: QtBot) -> None:
    sent: list[Notification] = []
    notifier = Notifier(Bus(""), sent.append)
    notifier.start()
    notifier.notify(RING)
    assert sent == [RING]


def test_with_nobody_to_notify_nothing_happens(qtbot: QtBot) -> None:
    notifier = Notifier(Bus(""))
    notifier.notify(RING)
    notifier.close("call")


@given(st.text())
def test_any_text_can_go_over_the_bus(text: str) -> None:
    clean = cleaned(text + "\ud800\0" + text)
    assert "\0" not in clean
    assert clean.encode()
    assert len(clean) <= LONGEST_TEXT


def test_lines_and_letters_stay_as_they_are() -> None:
    assert cleaned("Søren\nÅse 🎉") == "Søren\nÅse 🎉"
