"""Phones of this computer, from the real daemon to the card and the end of the call."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from helpers.at_modem import AtModem
from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import calls, wait_for_call
from helpers.private_bus import PrivateBus
from helpers.program import Program
from helpers.telephone_daemons import GnomeCalls, ModemManager, Ofono
from helpers.x_screen import XScreen
from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.call_row import CallRow

pytestmark = pytest.mark.peers

CALLER = "+4520304050"


class Desk:
    """The program on a screen, both of its buses the test's own, and what else it needs."""

    def __init__(self, folder: Path, around: ExitStack) -> None:
        self._around = around
        self.folder = folder
        self.screen = around.enter_context(XScreen(folder))
        self.screen.point(640, 450)
        self.bus = around.enter_context(PrivateBus()).address
        data = folder / "data"
        data.mkdir()
        buses = {"DBUS_SESSION_BUS_ADDRESS": self.bus, "DBUS_SYSTEM_BUS_ADDRESS": self.bus}
        self.program = Program(data, {**self.screen.environment, **buses})
        self.card = CardOnScreen(self.screen, self.program)

    def begin(self) -> None:
        """Starts the program; nothing has been set up in it."""
        self._around.enter_context(self.program)

    def wait_painted(self, count: int) -> None:
        """Until so many cards were painted."""
        self.program.wait_for("card.painted", count=count)
        self.card.wait()

    def answered(self) -> CallRow:
        """The call once it is answered."""
        return wait_for_call(
            self.program.data, lambda row: row.state is CallState.ACTIVE, "an answer"
        )

    def ended(self, count: int = 1) -> CallRow:
        """The newest call once it has ended and so many are there."""

        def is_over(row: CallRow) -> bool:
            return row.reason is not None and len(calls(self.program.data)) == count

        return wait_for_call(self.program.data, is_over, "the call's end")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with ExitStack() as around:
        yield Desk(tmp_path, around)


@pytest.mark.parametrize("is_hfp", [False, True], ids=["gsm", "hands-free"])
def test_a_phone_under_ofono(desk: Desk, is_hfp: bool) -> None:
    with (
        AtModem(("127.0.0.1", 0), is_hfp=is_hfp) as phone,
        Ofono(desk.bus, desk.folder, phone.port, is_hfp=is_hfp) as ofono,
    ):
        desk.begin()
        ofono.power()
        phone.ring(CALLER, "Mette Holm")
        desk.wait_painted(1)
        phone.answer()
        row = desk.answered()
        assert (row.number, row.direction) == (CALLER, Direction.INCOMING)
        assert row.source == "ofono"
        phone.hang_up()
        row = desk.ended()
        assert row.reason is EndReason.COMPLETED
        # The hands-free profile carries no names.
        assert row.name == ("" if is_hfp else "Mette Holm")


def test_a_daemon_that_is_killed_in_a_call_and_comes_back(desk: Desk) -> None:
    with (
        AtModem(("127.0.0.1", 0)) as phone,
        Ofono(desk.bus, desk.folder, phone.port, is_hfp=False) as ofono,
    ):
        ofono.power()
        phone.ring(CALLER)
        desk.begin()
        # It rang before the program was there to hear it.
        desk.wait_painted(1)
        ofono.kill()
        assert desk.ended().reason is EndReason.LOST
        phone.hang_up()
        ofono.begin()
        ofono.power()
        phone.ring("+4588110022")
        desk.program.wait_for("call.logged", count=2)
        phone.hang_up()
        row = desk.ended(count=2)
        assert (row.number, row.reason) == ("+4588110022", EndReason.MISSED)


def test_a_modem_under_modem_manager(desk: Desk) -> None:
    with (
        AtModem("abstract:port0") as modem,
        ModemManager(desk.bus, desk.folder) as manager,
    ):
        desk.begin()
        manager.plug_in("port0")
        modem.ring(CALLER)
        desk.wait_painted(1)
        modem.answer()
        row = desk.answered()
        assert (row.number, row.direction) == (CALLER, Direction.INCOMING)
        assert row.source == "modem_manager"
        modem.hang_up()
        assert desk.ended().reason is EndReason.COMPLETED


def test_gnome_calls(desk: Desk) -> None:
    with GnomeCalls(desk.bus, desk.folder, desk.screen.display) as gnome_calls:
        desk.begin()
        gnome_calls.ring()
        desk.wait_painted(1)
        gnome_calls.do("Accept")
        row = desk.answered()
        assert row.source == "gnome_calls"
        assert row.number.endswith(GnomeCalls.number.lstrip("0"))
        gnome_calls.do("Hangup")
        assert desk.ended().reason is EndReason.COMPLETED
