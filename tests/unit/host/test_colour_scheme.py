"""Dark or light: the setting, then the portal, then Qt."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.desktop_portal import DesktopPortal
from helpers.private_bus import PrivateBus
from taktone.core.bus_message import BusCall
from taktone.host.bus import Bus
from taktone.host.colour_scheme import KEY, NAMESPACE, ColourScheme
from taktone.host.portal_settings import INTERFACE, PATH, SERVICE, PortalSettings
from taktone.host.settings import Settings
from taktone.host.settings_schema import COLOUR_SCHEME, LANGUAGE

NO_WISH, DARK, LIGHT = ("u", 0), ("u", 1), ("u", 2)
READ = BusCall(
    service=SERVICE,
    path=PATH,
    interface=INTERFACE,
    member="Read",
    signature="ss",
    args=(NAMESPACE, KEY),
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path)


def following(
    bus: Bus, settings: Settings, read_system: Callable[[], bool | None] = lambda: None
) -> ColourScheme:
    portal = PortalSettings(bus)
    portal.start()
    scheme = ColourScheme(settings, portal, read_system)
    scheme.start()
    return scheme


def portal_with(private_bus: PrivateBus, value: tuple[str, object]) -> DesktopPortal:
    return DesktopPortal(private_bus.address, {(NAMESPACE, KEY): value})


def test_the_portals_wish_is_read_at_the_start(
    qtbot: QtBot, bus: Bus, settings: Settings, private_bus: PrivateBus
) -> None:
    with portal_with(private_bus, DARK):
        scheme = following(bus, settings)
        with qtbot.waitSignal(scheme.changed) as told:
            pass
    assert told.args == [True]
    assert scheme.is_dark


def test_a_change_on_the_desktop_is_followed(
    qtbot: QtBot, bus: Bus, settings: Settings, private_bus: PrivateBus
) -> None:
    with portal_with(private_bus, DARK) as portal:
        scheme = following(bus, settings)
        qtbot.waitUntil(lambda: scheme.is_dark)
        with qtbot.waitSignal(scheme.changed) as told:
            portal.change(NAMESPACE, KEY, LIGHT)
    assert told.args == [False]


def test_other_settings_of_the_desktop_change_nothing(
    qtbot: QtBot, bus: Bus, settings: Settings, private_bus: PrivateBus
) -> None:
    with portal_with(private_bus, LIGHT) as portal:
        scheme = following(bus, settings)
        qtbot.waitUntil(lambda: bool(portal.asked("Read")))
        told: list[bool] = []
        scheme.changed.connect(told.append)
        portal.change(NAMESPACE, "contrast", DARK)
        portal.change(NAMESPACE, KEY, DARK)
        qtbot.waitUntil(lambda: bool(told))
    assert told == [True]


def test_a_portal_that_starts_late_is_asked(
    qtbot: QtBot, bus: Bus, settings: Settings, private_bus: PrivateBus
) -> None:
    scheme = following(bus, settings)
    with qtbot.waitSignal(scheme.changed), portal_with(private_bus, DARK):
        qtbot.waitUntil(lambda: scheme.is_dark)


def test_the_wish_is_read_again_when_the_bus_returns(
    qtbot: QtBot, bus: Bus, settings: Settings, private_bus: PrivateBus
) -> None:
    scheme = following(bus, settings)
    with qtbot.waitSignal(bus.lost):
        private_bus.die()
    private_bus.begin()
    with portal_with(private_bus, DARK):
        qtbot.waitUntil(lambda: scheme.is_dark)


@pytest.mark.parametrize(
    ("chosen", "desktop", "other"), [("dark", LIGHT, NO_WISH), ("light", DARK, NO_WISH)]
)
def test_the_setting_overrides_the_portal(
    qtbot: QtBot,
    bus: Bus,
    settings: Settings,
    private_bus: PrivateBus,
    chosen: str,
    desktop: tuple[str, object],
    other: tuple[str, object],
) -> None:
    settings.set(COLOUR_SCHEME, chosen)
    with portal_with(private_bus, other) as portal:
        scheme = following(bus, settings)
        portal.change(NAMESPACE, KEY, desktop)
        answers: list[object] = []
        bus.call(READ, answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        assert scheme.is_dark is (chosen == "dark")
        with qtbot.waitSignal(scheme.changed) as told:
            settings.set(COLOUR_SCHEME, "system")
    assert told.args == [desktop == DARK]
    settings.flush()


def test_another_setting_changes_nothing(qtbot: QtBot, settings: Settings) -> None:
    scheme = following(Bus(""), settings)
    with qtbot.assertNotEmitted(scheme.changed):
        settings.set(LANGUAGE, "da")
    settings.flush()


@pytest.mark.parametrize(("seen", "is_dark"), [(True, True), (False, False), (None, False)])
def test_without_a_portal_qts_eyes_count(
    qtbot: QtBot, settings: Settings, seen: bool | None, is_dark: bool
) -> None:
    scheme = following(Bus(""), settings, lambda: seen)
    assert scheme.is_dark is is_dark


def test_qt_may_tell_of_a_change(qtbot: QtBot, settings: Settings) -> None:
    seen = [False]
    scheme = following(Bus(""), settings, lambda: seen[0])
    seen[0] = True
    with qtbot.waitSignal(scheme.changed):
        scheme.read_again()
    with qtbot.assertNotEmitted(scheme.changed):
        scheme.read_again()


@pytest.mark.parametrize("nonsense", [NO_WISH, ("s", "dark"), ("u", 77), ("as", ["x"])])
def test_where_the_portal_has_no_wish_qt_is_asked(
    qtbot: QtBot,
    bus: Bus,
    settings: Settings,
    private_bus: PrivateBus,
    nonsense: tuple[str, object],
) -> None:
    with portal_with(private_bus, LIGHT) as portal:
        scheme = following(bus, settings, lambda: True)
        qtbot.waitUntil(lambda: not scheme.is_dark)
        with qtbot.waitSignal(scheme.changed) as told:
            portal.change(NAMESPACE, KEY, nonsense)
    assert told.args == [True]
