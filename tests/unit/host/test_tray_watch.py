"""Panels that come, go, and are not ready yet."""

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from helpers.bus_service import BusService
from helpers.private_bus import PrivateBus
from taktone.host.bus import Bus
from taktone.host.tray_watch import PATH, SETTLING_MS, WATCHER, TrayWatch


class Panel(BusService):
    """A StatusNotifierWatcher that may or may not have a host that shows icons."""

    def __init__(self, private_bus: PrivateBus, *, has_host: bool = True) -> None:
        super().__init__(private_bus.address, WATCHER, {"Get": self._get})
        self.has_host = has_host

    def register_host(self) -> None:
        self.has_host = True
        self.tell(PATH, WATCHER, "StatusNotifierHostRegistered", "")

    def _get(self, interface: str, name: str) -> tuple[str, tuple[object, ...]]:
        if (interface, name) != (WATCHER, "IsStatusNotifierHostRegistered"):
            raise LookupError
        return "v", (("b", self.has_host),)


@pytest.fixture
def watch(bus: Bus) -> TrayWatch:
    return TrayWatch(bus, settling_ms=1)


def test_a_panel_that_is_there_at_the_start_is_found(
    qtbot: QtBot, watch: TrayWatch, private_bus: PrivateBus
) -> None:
    with Panel(private_bus):
        with qtbot.waitSignal(watch.host_appeared):
            watch.start()
        assert watch.has_host


def test_a_panel_that_comes_later_is_found_and_missed_when_it_goes(
    qtbot: QtBot, watch: TrayWatch, private_bus: PrivateBus
) -> None:
    watch.start()
    panel = Panel(private_bus)
    with qtbot.waitSignal(watch.host_appeared):
        panel.__enter__()
    with qtbot.waitSignal(watch.host_vanished):
        panel.__exit__(None, None, None)
    assert not watch.has_host


def test_a_panel_that_shows_no_icons_yet_does_not_count(
    qtbot: QtBot, watch: TrayWatch, private_bus: PrivateBus
) -> None:
    with Panel(private_bus, has_host=False) as panel:
        with qtbot.assertNotEmitted(watch.host_appeared):
            watch.start()
            qtbot.waitUntil(lambda: bool(panel.asked("Get")))
        with qtbot.waitSignal(watch.host_appeared):
            panel.register_host()


def test_a_panel_is_told_once(qtbot: QtBot, watch: TrayWatch, private_bus: PrivateBus) -> None:
    appeared: list[int] = []
    watch.host_appeared.connect(lambda: appeared.append(1))
    with Panel(private_bus) as panel:
        watch.start()
        qtbot.waitUntil(lambda: bool(appeared))
        panel.register_host()
        qtbot.waitUntil(lambda: len(panel.asked("Get")) == 2)
    qtbot.waitUntil(lambda: not watch.has_host)
    assert appeared == [1]


def test_a_panel_gets_half_a_second_to_be_ready(
    qtbot: QtBot, bus: Bus, private_bus: PrivateBus
) -> None:
    watch = TrayWatch(bus)
    watch.start()
    (settling,) = watch.findChildren(QTimer)
    with Panel(private_bus) as panel:
        qtbot.waitUntil(settling.isActive)
        assert settling.interval() == SETTLING_MS == 500
        assert settling.isSingleShot()
        assert panel.asked("Get") == []
        watch.stop()
        assert not settling.isActive()


def test_a_panel_that_goes_before_it_was_ready_is_not_told(
    qtbot: QtBot, bus: Bus, private_bus: PrivateBus
) -> None:
    watch = TrayWatch(bus)
    watch.start()
    (settling,) = watch.findChildren(QTimer)
    with qtbot.assertNotEmitted(watch.host_appeared), qtbot.assertNotEmitted(watch.host_vanished):
        with Panel(private_bus):
            qtbot.waitUntil(settling.isActive)
        qtbot.waitUntil(lambda: not settling.isActive())


def test_a_bus_that_dies_takes_the_panel_along(
    qtbot: QtBot, watch: TrayWatch, private_bus: PrivateBus
) -> None:
    with Panel(private_bus):
        with qtbot.waitSignal(watch.host_appeared):
            watch.start()
        with qtbot.waitSignal(watch.host_vanished):
            private_bus.die()


def test_without_a_panel_no_timer_runs(qtbot: QtBot, bus: Bus) -> None:
    watch = TrayWatch(bus)
    watch.start()
    (settling,) = watch.findChildren(QTimer)
    assert not settling.isActive()
