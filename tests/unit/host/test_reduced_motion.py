"""No motion where the desktop asks for none."""

import pytest
from pytestqt.qtbot import QtBot

from helpers.desktop_portal import DesktopPortal, Variant
from helpers.private_bus import PrivateBus
from taktone.host.bus import Bus
from taktone.host.portal_settings import PortalSettings
from taktone.host.reduced_motion import ReducedMotion

APPEARANCE = ("org.freedesktop.appearance", "reduced-motion")
GNOME = ("org.gnome.desktop.interface", "enable-animations")


def following(bus: Bus) -> ReducedMotion:
    portal = PortalSettings(bus)
    motion = ReducedMotion(portal)
    motion.start()
    portal.start()
    return motion


@pytest.mark.parametrize(
    ("place", "value"), [(APPEARANCE, ("u", 1)), (GNOME, ("b", False))], ids=["portal", "gnome"]
)
def test_the_desktops_wish_is_read_and_followed(
    qtbot: QtBot, bus: Bus, private_bus: PrivateBus, place: tuple[str, str], value: Variant
) -> None:
    with DesktopPortal(private_bus.address, {place: value}) as portal:
        motion = following(bus)
        qtbot.waitUntil(lambda: motion.is_reduced)
        with qtbot.waitSignal(motion.changed) as told:
            portal.change(*place, ("u", 0) if place is APPEARANCE else ("b", True))
    assert told.args == [False]


def test_one_of_two_wishes_is_enough(qtbot: QtBot, bus: Bus, private_bus: PrivateBus) -> None:
    values: dict[tuple[str, str], Variant] = {APPEARANCE: ("u", 0), GNOME: ("b", True)}
    with DesktopPortal(private_bus.address, values) as portal:
        motion = following(bus)
        qtbot.waitUntil(lambda: len(portal.asked("Read")) == 2)
        assert not motion.is_reduced
        portal.change(*GNOME, ("b", False))
        qtbot.waitUntil(lambda: motion.is_reduced)


def test_without_a_portal_qts_word_counts(qtbot: QtBot) -> None:
    wish = [False]
    motion = ReducedMotion(PortalSettings(Bus("")), lambda: wish[0])
    motion.start()
    assert not motion.is_reduced
    wish[0] = True
    with qtbot.waitSignal(motion.changed) as told:
        motion.read_again()
    assert told.args == [True]
    with qtbot.assertNotEmitted(motion.changed):
        motion.read_again()
