"""The whole way: a call, the card, its clock and its wrap-up, and the history has it all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import calls, candidates, wait_for_call, wrap_up_of
from helpers.notification_server import NotificationServer
from helpers.office import Office
from helpers.office_exchange import DOMAIN, MANAGER, PORTS
from helpers.outside_line import CALLER_NAME, CALLER_NUMBER
from helpers.own_network import EXCHANGE
from helpers.private_bus import PrivateBus
from helpers.program import Program
from helpers.screen_changes import pictures_seen
from helpers.secret_service import SecretService
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.call_event import CallState, EndReason
from taktone.core.kept_line import KeptLine
from taktone.core.sip_line import SipLine, SipTransport
from taktone.core.wrap_up import Verdict
from taktone.host.key_store import SERVICE
from taktone.host.lines_file import write_lines

pytestmark = pytest.mark.peers

LINE_ID = "line-1"


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[XScreen]:
    """An X server with openbox."""
    with XScreen(tmp_path) as screen:
        screen.point(640, 450)
        yield screen


@pytest.fixture
def program(tmp_path: Path, office: Office, screen: XScreen) -> Iterator[Program]:
    """The program at the manager's desk, with the line set up and its password in the key store."""
    data = tmp_path / "data"
    data.mkdir()
    line = SipLine(
        id=LINE_ID,
        name="Desk",
        server=EXCHANGE,
        port=PORTS[office.transport],
        domain=DOMAIN,
        user=MANAGER,
        transport=SipTransport(office.transport),
        is_silent_phone=True,
        ca_file=str(office.authority.ca_file),
    )
    write_lines(data / "lines.toml", [KeptLine(line=line)], ())
    with (
        PrivateBus() as bus,
        NotificationServer(bus.address),
        SecretService(bus.address) as keys,
    ):
        secret = {"service": SERVICE, "username": LINE_ID}
        keys.put({"application": "Python keyring library", **secret}, f"secret-{MANAGER}")
        environment = {**screen.environment, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        inside = office.network.inside("desk")
        with Program(data, environment, inside=inside) as program:
            yield program


def is_signed_in(office: Office, since: int) -> bool:
    """Whether the exchange has taken our telephone, and told us once of the desk's."""
    token = SipLine(id=LINE_ID).contact_token
    said = [m for m in office.exchange.messages(since) if "tag: snd" in m]
    is_watching = any(f"\nNOTIFY sip:{token}@" in m for m in said)
    return is_watching and any(f"<sip:{token}@" in m and "REGISTER" in m for m in said)


def test_a_call_from_the_ring_to_the_history(
    office: Office, screen: XScreen, program: Program
) -> None:
    card = CardOnScreen(screen, program)
    wait_for(lambda: is_signed_in(office, 0), "the program's line")
    with office.outside() as caller:
        caller.call(MANAGER)
        program.wait_for("card.painted", id=caller.call_id)
        card.wait()
        office.desk.wait_for("CALL_INCOMING")
        office.exchange.wait_until_rung(caller.call_id, 2)
        office.desk.accept()
        answered = wait_for_call(
            program.data, lambda row: row.state is CallState.ACTIVE, "an answer"
        )
        assert answered.reason is None
        card.take_keyboard()
        card.type_note("Comes on Tuesday")
        # What rang may still stand there at first: only a clock brings so many after it.
        assert pictures_seen(screen, card.clock_place(), 4) == 4
        talking = card.place()[3]
        office.desk.hang_up()
        caller.wait_until_over()
    wait_for(lambda: card.place()[3] > talking + 100, "the wrap-up")
    screen.press("Tab", "Tab", "Tab", "Tab", "Return")
    wait_for(lambda: candidates(program.data), "the verdict, which is the star")
    row = wait_for_call(program.data, lambda row: row.reason is not None, "the end")
    assert (row.number, row.name) == (CALLER_NUMBER, CALLER_NAME)
    assert row.reason is EndReason.COMPLETED
    assert row.talk_s >= 1
    assert "Comes on Tuesday" in row.note
    wait_for(lambda: wrap_up_of(program.data, row.call_id).verdict is Verdict.YES, "the wrap-up")
    assert len(calls(program.data)) == 1
