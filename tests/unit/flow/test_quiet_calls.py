"""Calls from numbers on the quiet list: no card, and nothing kept."""

import pytest

from taktone.core.call_event import CallState
from taktone.flow.quiet_list import QuietList

from .conftest import Office
from .test_call_desk import rows

SELLER = "99887766"


@pytest.fixture
def quiet(office: Office) -> QuietList:
    """The list, with the seller's number on it as somebody types it."""
    made = QuietList(office.reader, office.writes, lambda: "DK")
    made.add(" (+45) 99-88 77.66 ")
    office.rest()
    return made


def closed(office: Office) -> list[str]:
    ids: list[str] = []
    office.desk.call_closed.connect(ids.append)
    return ids


def test_a_quiet_call_brings_no_card_and_is_not_kept(office: Office, quiet: QuietList) -> None:
    for state in (CallState.RINGING, CallState.ACTIVE, CallState.ENDED):
        office.tell(state, number=SELLER, name="Sælger A/S")
    assert office.shown == []
    assert office.desk.open_calls() == ()
    assert rows(office) == ()


@pytest.mark.parametrize("spelling", ["+45 99 88 77 66", "0045 99887766", "sip:99887766@x.dk"])
def test_the_number_is_known_in_any_spelling(
    office: Office, quiet: QuietList, spelling: str
) -> None:
    office.tell(CallState.RINGING, number=spelling)
    assert office.shown == []


def test_a_missed_quiet_call_told_afterwards_is_not_kept(office: Office, quiet: QuietList) -> None:
    office.tell(CallState.ENDED, number=SELLER)
    assert rows(office) == ()
    office.tell(CallState.ENDED, key="2", number="20123456")
    assert len(rows(office)) == 1


def test_a_number_that_comes_later_in_the_call_counts_as_well(
    office: Office, quiet: QuietList
) -> None:
    gone = closed(office)
    office.tell(CallState.RINGING, number="")
    assert len(rows(office)) == 1
    call_id = office.last.call.id
    office.tell(CallState.RINGING, number=SELLER)
    assert gone == [call_id]
    assert rows(office) == ()
    seen = len(office.shown)
    office.tell(CallState.ENDED, number=SELLER)
    assert len(office.shown) == seen
    assert rows(office) == ()


def test_what_was_typed_before_the_number_came_is_never_lost(
    office: Office, quiet: QuietList
) -> None:
    gone = closed(office)
    office.tell(CallState.RINGING, number="")
    office.desk.write_note(office.last.call.id, 1, "Spurgte til løn")
    office.tell(CallState.RINGING, number=SELLER)
    office.tell(CallState.ENDED, number=SELLER)
    assert gone == []
    assert rows(office)[0].note == "Spurgte til løn"


def test_other_numbers_ring_as_before(office: Office, quiet: QuietList) -> None:
    office.tell(CallState.RINGING)
    assert office.last.call.number.number == "+4520123456"


def test_a_number_taken_from_the_list_rings_again(office: Office, quiet: QuietList) -> None:
    quiet.remove("+4599887766")
    office.rest()
    office.tell(CallState.RINGING, number=SELLER)
    assert office.last.call.number.number == "+4599887766"


def test_a_late_answer_takes_the_card_away_again(office: Office, quiet: QuietList) -> None:
    """The disk was so slow that the card came up without knowing the number."""
    gone = closed(office)
    office.ring(number=SELLER)
    (call_id,) = office.desk.calls.entries
    office.desk._on_met(call_id, None)
    assert office.last.call.id == call_id
    office.rest()
    assert gone == [call_id]
    assert rows(office) == ()


def test_the_list_is_read_for_people(office: Office, quiet: QuietList) -> None:
    lists: list[object] = []
    quiet.list_read.connect(lists.append)
    quiet.read()
    office.qtbot.waitUntil(lambda: bool(lists))
    assert lists[-1] == (("+4599887766", "+45 99 88 77 66"),)


def test_what_is_no_number_is_refused(office: Office, quiet: QuietList) -> None:
    added: list[str] = []
    refused: list[str] = []
    quiet.added.connect(added.append)
    quiet.refused.connect(refused.append)
    quiet.add("hemmelig")
    quiet.add("20 12 34 56")
    office.rest()
    assert (refused, added) == (["hemmelig"], ["+45 20 12 34 56"])
