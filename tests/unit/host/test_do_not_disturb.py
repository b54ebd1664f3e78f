"""Do not disturb, read where each desktop tells it."""

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.bus_service import BusService
from helpers.private_bus import PrivateBus
from taktone.host.bus import Bus
from taktone.host.do_not_disturb import DoNotDisturb

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
PROPERTIES = "org.freedesktop.DBus.Properties"


class Notifications(BusService):
    """A notification server with properties, as Plasma's and dunst have them."""

    def __init__(self, address: str, interface: str, name: str, *, is_on: bool) -> None:
        super().__init__(address, NAME, {"Get": self._get})
        self._place = (interface, name)
        self._is_on = is_on

    def change(self, *, is_on: bool) -> None:
        """The user switches it."""
        interface, name = self._place
        changed = {name: ("b", is_on)}
        self.tell(PATH, PROPERTIES, "PropertiesChanged", "sa{sv}as", interface, changed, [])

    def _get(self, interface: str, name: str) -> tuple[str, tuple[object, ...]]:
        if (interface, name) != self._place:
            raise LookupError
        return "v", (("b", self._is_on),)


def following(bus: Bus, desktop: str = "") -> DoNotDisturb:
    do_not_disturb = DoNotDisturb(bus, {"XDG_CURRENT_DESKTOP": desktop})
    do_not_disturb.start()
    return do_not_disturb


@pytest.mark.parametrize(
    ("interface", "name"),
    [(NAME, "Inhibited"), ("org.dunstproject.cmd0", "paused")],
    ids=["plasma", "dunst"],
)
def test_a_servers_property_is_read_and_followed(
    qtbot: QtBot, bus: Bus, private_bus: PrivateBus, interface: str, name: str
) -> None:
    with Notifications(private_bus.address, interface, name, is_on=True) as server:
        told = following(bus)
        qtbot.waitUntil(lambda: told.is_on)
        with qtbot.waitSignal(told.changed):
            server.change(is_on=False)
        assert not told.is_on
        with qtbot.waitSignal(told.changed):
            server.change(is_on=True)
    qtbot.waitUntil(lambda: not told.is_on)


def test_a_server_that_comes_later_is_asked(
    qtbot: QtBot, bus: Bus, private_bus: PrivateBus
) -> None:
    told = following(bus)
    with Notifications(private_bus.address, NAME, "Inhibited", is_on=True):
        qtbot.waitUntil(lambda: told.is_on)


def test_xfce_tells_by_its_settings(qtbot: QtBot, bus: Bus, private_bus: PrivateBus) -> None:
    methods = {"GetProperty": lambda _channel, _key: ("v", (("b", True),))}
    with BusService(private_bus.address, "org.xfce.Xfconf", methods) as xfconf:
        told = following(bus)
        qtbot.waitUntil(lambda: told.is_on)
        assert xfconf.asked("GetProperty") == [("xfce4-notifyd", "/do-not-disturb")]
        where = ("/org/xfce/Xfconf", "org.xfce.Xfconf", "PropertyChanged", "ssv")
        with qtbot.waitSignal(told.changed):
            xfconf.tell(*where, "xfce4-notifyd", "/do-not-disturb", ("b", False))
        xfconf.tell(*where, "xfce4-notifyd", "/theme", ("s", "Greybird"))
        xfconf.tell(*where, "xfce4-notifyd", "/do-not-disturb", ("b", True))
        qtbot.waitUntil(lambda: told.is_on)


def test_nobody_is_started_for_the_question(
    qtbot: QtBot, bus: Bus, private_bus: PrivateBus
) -> None:
    told = following(bus)
    with BusService(private_bus.address, "org.example.Other", {}) as other:
        qtbot.waitUntil(lambda: bus.is_connected)
        assert other.calls == []
    assert not told.is_on


@pytest.fixture
def gsettings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ``gsettings`` that prints what stands in a file."""
    said, program = tmp_path / "said", tmp_path / "bin" / "gsettings"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\ncat {said}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return said


@pytest.mark.parametrize(
    ("desktop", "asked", "quiet", "loud"),
    [
        ("ubuntu:GNOME", "get org.gnome.desktop.notifications show-banners", "false", "true"),
        (
            "X-Cinnamon",
            "get org.cinnamon.desktop.notifications display-notifications",
            "false",
            "true",
        ),
        ("MATE", "get org.mate.NotificationDaemon do-not-disturb", "true", "false"),
    ],
)
def test_gnome_and_its_kin_tell_by_gsettings(
    qtbot: QtBot,
    bus: Bus,
    private_bus: PrivateBus,
    gsettings: Path,
    desktop: str,
    asked: str,
    quiet: str,
    loud: str,
) -> None:
    gsettings.write_text(quiet)
    told = following(bus, desktop)
    qtbot.waitUntil(lambda: told.is_on)
    assert (gsettings.parent / "asked").read_text().strip() == asked
    _, schema, key = asked.split()
    place = f"/{schema.replace('.', '/')}/{key}"
    gsettings.write_text(loud)
    with (
        BusService(private_bus.address, "ca.desrt.dconf", {}) as dconf,
        qtbot.waitSignal(told.changed),
    ):
        notify = ("/ca/desrt/dconf/Writer/user", "ca.desrt.dconf.Writer", "Notify", "sass")
        dconf.tell(*notify, "/org/other/", ["x"], "tag")
        dconf.tell(*notify, place, [""], "tag")
    assert not told.is_on
    told.stop()


def test_a_key_that_is_not_there_is_no_wish(
    qtbot: QtBot, bus: Bus, gsettings: Path, tmp_path: Path
) -> None:
    told = following(bus, "GNOME")
    qtbot.waitUntil((tmp_path / "asked").exists)
    told.stop()
    assert not told.is_on


def test_without_gsettings_nothing_is_known(
    qtbot: QtBot, bus: Bus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    told = following(bus, "GNOME")
    assert not told.is_on
    told.stop()
