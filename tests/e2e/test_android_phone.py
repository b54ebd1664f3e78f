"""A paired Android phone rings: TLS over loopback, the painted card with its contact's name."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import wait_for_call
from helpers.kde_phone import KdePhone
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.kdeconnect_line import KdeconnectLine
from taktone.core.kept_line import KeptLine
from taktone.core.phone_pairing import PairedPhone, PhoneBook
from taktone.host.kept_phones import text_of
from taktone.host.lines_file import write_lines
from taktone.host.private_file import write_private
from taktone.sources.kdeconnect.own_certificate import make_own_device
from taktone.sources.kdeconnect.phone_finder import PORT

pytestmark = pytest.mark.screen
LINE = KdeconnectLine(address="127.0.0.1")


def test_a_paired_phone_rings_is_answered_and_its_call_is_in_the_history(
    tmp_path: Path, screen: XScreen
) -> None:
    data, folder = tmp_path / "data", tmp_path / "phone"
    for each in (data, folder):
        each.mkdir()
    own = make_own_device(datetime.now(UTC))
    with KdePhone(folder, own.certificate_pem, name="Mettes telefon") as phone:
        paired = PairedPhone(id=phone.id, name=phone.name, certificate=phone.fingerprint, version=8)
        write_private(data / "phones.toml", text_of(PhoneBook(own=own, phones=(paired,))))
        write_lines(data / "lines.toml", [KeptLine(line=LINE)], ())
        with Program(data, screen.environment) as program:
            card = CardOnScreen(screen, program)
            wait_for(lambda: phone.is_found_at(PORT), "the program to find the phone", 30)
            phone.call_state("ringing", "+4520304050", "Jonas Kjær")
            program.wait_for("card.painted")
            card.wait()
            phone.call_state("offhook", "+4520304050", "Jonas Kjær")
            row = wait_for_call(
                data, lambda row: row.state is CallState.ACTIVE, "the call to be answered"
            )
            assert (row.number, row.name) == ("+4520304050", "Jonas Kjær")
            phone.call_state("idle")
            row = wait_for_call(data, lambda row: row.reason is not None, "the call's end")
            assert row.direction is Direction.INCOMING
            assert row.reason is EndReason.COMPLETED
            assert row.source == "kdeconnect"
            assert len(program.events("call.logged")) == 1
