"""``org.freedesktop.Application`` on a real bus, called as the desktop calls it."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from helpers.private_bus import PrivateBus
from taktone.core.bus_message import BusCall, BusReply, BusRequest
from taktone.host.application_id import APPLICATION_ID
from taktone.host.bus import Bus
from taktone.host.desktop_application import INTERFACE, MOST_LINKS, PATH, DesktopApplication


class Called:
    """The application, what it told, and a desktop on the same bus."""

    def __init__(self, qtbot: QtBot, address: str) -> None:
        self.qtbot = qtbot
        self.bus = Bus(address)
        self.desktop = Bus(address)
        self.application = DesktopApplication(self.bus)
        self.told: list[tuple[str, ...]] = []
        told = self.application
        told.token_given.connect(lambda token: self.told.append(("token", token)))
        told.activated.connect(lambda: self.told.append(("activated",)))
        told.link_opened.connect(lambda link: self.told.append(("link", link)))
        told.action_chosen.connect(lambda name: self.told.append(("action", name)))

    def start(self) -> None:
        self.application.start()
        for bus in (self.bus, self.desktop):
            bus.start()
        self.qtbot.waitUntil(lambda: self.owner() is not None)

    def owner(self) -> tuple[object, ...] | None:
        bus = "org.freedesktop.DBus"
        path = "/org/freedesktop/DBus"
        return self.ask(
            BusCall(
                service=bus,
                path=path,
                interface=bus,
                member="GetNameOwner",
                signature="s",
                args=(APPLICATION_ID,),
            )
        )

    def call(
        self, member: str, signature: str, *args: object, path: str = PATH, of: str = INTERFACE
    ) -> tuple[object, ...] | None:
        return self.ask(
            BusCall(
                service=APPLICATION_ID,
                path=path,
                interface=of,
                member=member,
                signature=signature,
                args=args,
            )
        )

    def ask(self, call: BusCall) -> tuple[object, ...] | None:
        answers: list[tuple[object, ...] | None] = []
        self.desktop.call(call, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def stop(self) -> None:
        for bus in (self.bus, self.desktop):
            bus.stop()


@pytest.fixture
def called(qtbot: QtBot, private_bus: PrivateBus) -> Iterator[Called]:
    called = Called(qtbot, private_bus.address)
    called.start()
    yield called
    called.stop()


def test_the_three_methods_are_told_and_answered(called: Called) -> None:
    assert called.call("Activate", "a{sv}", {}) == ()
    assert called.call("Open", "asa{sv}", ["taktone:ring?number=1", "tel:2"], {}) == ()
    assert called.call("ActivateAction", "sava{sv}", "settings", [], {}) == ()
    assert called.told == [
        *(("activated",), ("link", "taktone:ring?number=1"), ("link", "tel:2")),
        ("action", "settings"),
    ]


def test_the_right_to_take_the_keyboard_comes_first(called: Called) -> None:
    called.call("Activate", "a{sv}", {"activation-token": ("s", "abc")})
    called.call("Activate", "a{sv}", {"desktop-startup-id": ("s", "old")})
    called.call("Activate", "a{sv}", {"activation-token": ("u", 7)})
    assert called.told == [
        *(("token", "abc"), ("activated",), ("token", "old"), ("activated",)),
        ("activated",),
    ]


def test_nobody_opens_a_thousand_cards_at_once(called: Called) -> None:
    called.call("Open", "asa{sv}", ["taktone:ring?number=1"] * 1000, {})
    assert len(called.told) == MOST_LINKS


@pytest.mark.parametrize(
    ("member", "signature", "args", "path", "of"),
    [
        ("Quit", "", (), PATH, INTERFACE),
        ("Activate", "s", ("x",), PATH, INTERFACE),
        ("Activate", "a{sv}", ({},), "/elsewhere", INTERFACE),
        ("Activate", "a{sv}", ({},), PATH, "dk.taktone.Other"),
    ],
)
def test_anything_else_is_refused_and_harms_nothing(
    called: Called, member: str, signature: str, args: tuple[object, ...], path: str, of: str
) -> None:
    assert called.call(member, signature, *args, path=path, of=of) is None
    assert called.told == []
    assert called.call("Activate", "a{sv}", {}) == ()


def test_it_describes_itself_and_answers_a_ping(called: Called) -> None:
    (told,) = called.call("Introspect", "", of="org.freedesktop.DBus.Introspectable") or ("",)
    assert 'name="ActivateAction"' in str(told)
    assert called.call("Ping", "", path="/", of="org.freedesktop.DBus.Peer") == ()


def test_the_first_program_has_the_name_and_a_bus_that_came_back_gets_it_again(
    qtbot: QtBot, private_bus: PrivateBus, called: Called
) -> None:
    second = Bus(private_bus.address)
    DesktopApplication(second).start()
    first = called.owner()
    with qtbot.waitSignal(second.connected):
        second.start()
    assert called.owner() == first
    second.stop()
    with qtbot.waitSignals([called.bus.lost, called.desktop.lost]):
        private_bus.die()
    with qtbot.waitSignals([called.bus.connected, called.desktop.connected], timeout=10_000):
        private_bus.begin()
    qtbot.waitUntil(lambda: called.owner() is not None)
    assert called.call("Activate", "a{sv}", {}) == ()


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(st.sampled_from(["s", "v", ""]), inner)
        | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(
    st.sampled_from(["Activate", "Open", "ActivateAction", "Introspect", ""]),
    st.sampled_from([PATH, "/"]),
    st.lists(values, max_size=4),
)
def test_whatever_is_called_nothing_raises(member: str, path: str, args: list[object]) -> None:
    application = DesktopApplication(Bus(""))
    request = BusRequest(
        serial=1, sender=":1.1", path=path, interface=INTERFACE, member=member, args=tuple(args)
    )
    assert isinstance(application._answer(request), BusReply | None)
