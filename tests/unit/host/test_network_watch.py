"""Waking up and coming back to the network, as the system tells it."""

from collections.abc import Iterator

import pytest
from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from helpers.bus_service import BusService
from helpers.private_bus import PrivateBus
from taktone.host.bus import Bus
from taktone.host.network_watch import LOGIND, NetworkWatch

Reachability = QNetworkInformation.Reachability
PATH = "/org/freedesktop/login1"


@pytest.fixture
def watch(private_bus: PrivateBus, qtbot: QtBot) -> Iterator[NetworkWatch]:
    bus = Bus(private_bus.address)
    watch = NetworkWatch(bus)
    watch._settling.setInterval(20)
    with qtbot.waitSignal(bus.connected):
        watch.start()
    yield watch
    watch.stop()
    bus.stop()


def test_waking_up_is_told_and_falling_asleep_is_not(
    private_bus: PrivateBus, watch: NetworkWatch, qtbot: QtBot
) -> None:
    with BusService(private_bus.address, LOGIND.service, {}) as logind:
        told: list[bool] = []
        watch.came_back.connect(lambda: told.append(True))
        logind.tell(PATH, LOGIND.interface, LOGIND.member, "b", True)
        logind.tell(PATH, LOGIND.interface, "Other", "b", False)
        assert not told
        logind.tell(PATH, LOGIND.interface, LOGIND.member, "b", False)
        qtbot.waitUntil(lambda: bool(told))
    assert told == [True]


def test_several_changes_at_once_are_told_once(watch: NetworkWatch, qtbot: QtBot) -> None:
    told: list[bool] = []
    watch.came_back.connect(lambda: told.append(True))
    with qtbot.waitSignal(watch.came_back):
        watch._on_reachability(Reachability.Local)
        watch._on_reachability(Reachability.Online)
    assert told == [True]


def test_a_lost_network_is_no_reason_to_try(watch: NetworkWatch) -> None:
    watch._on_reachability(Reachability.Disconnected)
    assert not watch._settling.isActive()


def test_starting_twice_is_starting_once(watch: NetworkWatch) -> None:
    watch.start()
    assert watch._bus.is_connected
