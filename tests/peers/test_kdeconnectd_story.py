"""From the real kdeconnectd's signal to the painted card: a phone that only the daemon knows."""

from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.daemon_phone import daemon_phone
from helpers.history_on_disk import calls, wait_for_call
from helpers.kdeconnect_daemon import KdeconnectDaemon
from helpers.own_network import OwnNetwork
from helpers.program import Program
from helpers.x_screen import XScreen
from taktone.core.call_event import Direction, EndReason

pytestmark = pytest.mark.peers

CALLER = "+4520304050"


def test_a_phone_of_the_daemon_rings_and_is_missed(tmp_path: Path) -> None:
    with (
        OwnNetwork("kdestory") as network,
        KdeconnectDaemon(network, tmp_path / "daemon") as daemon,
        daemon_phone(network, daemon, tmp_path / "phone") as phone,
        XScreen(tmp_path) as screen,
    ):
        screen.point(640, 450)
        buses = {"DBUS_SESSION_BUS_ADDRESS": daemon.bus, "DBUS_SYSTEM_BUS_ADDRESS": daemon.bus}
        with Program(tmp_path / "data", {**screen.environment, **buses}) as program:
            phone.call_state("ringing", CALLER, "Jonas Kjær")
            program.wait_for("card.painted")
            CardOnScreen(screen, program).wait()
            phone.call_state("idle")
            row = wait_for_call(program.data, lambda row: row.reason is not None, "the end")
            assert (row.number, row.name, row.source) == (CALLER, "Jonas Kjær", "kdeconnectd")
            assert (row.direction, row.reason) == (Direction.INCOMING, EndReason.MISSED)
            assert len(calls(program.data)) == 1
