"""What is learned of a caller, on the card at once and in the history."""

import pytest

from taktone.core.call_event import CallState
from taktone.core.caller import Caller
from taktone.flow.person_lines import PersonLines
from taktone.store.store import Store

from .conftest import Office


@pytest.fixture
def lines(office: Office) -> PersonLines:
    return PersonLines(office.desk)


def known(office: Office) -> Caller:
    """The caller of the call told last, as the history has them."""
    office.rest()
    found: list[Caller] = []
    call_id = office.last.call.id

    def look(store: Store) -> Caller:
        row = store.history.row(call_id)
        assert row is not None
        return store.people.caller(row.person_id)

    office.writer.ask(look, found.append, office.refuse)
    office.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_three_lines_are_kept_and_shown(office: Office, lines: PersonLines) -> None:
    office.tell(CallState.ACTIVE)
    call_id = office.last.call.id
    lines.set_name(call_id, "Mette Sørensen")
    assert office.last.name == "Mette Sørensen"
    lines.set_email(call_id, "mette@example.org ")
    assert office.last.caller.email == "mette@example.org"
    lines.set_seen_in(call_id, "Jobindex")
    person = known(office)
    assert (person.name, person.email) == ("Mette Sørensen", "mette@example.org")
    assert person.seen_in == office.last.caller.seen_in == "Jobindex"


def test_typing_faster_than_the_disk_keeps_the_newest(office: Office, lines: PersonLines) -> None:
    office.tell(CallState.ACTIVE)
    call_id = office.last.call.id
    for end in range(1, len("mette@example.org") + 1):
        lines.set_email(call_id, "mette@example.org"[:end])
    assert known(office).email == "mette@example.org"
    assert office.last.caller.email == "mette@example.org"


def test_a_hidden_caller_gets_a_name(office: Office, lines: PersonLines) -> None:
    office.tell(CallState.ACTIVE, number="anonymous")
    lines.set_name(office.last.call.id, "Jonas")
    assert known(office).name == "Jonas"
    office.tell(CallState.RINGING, key="2", number="anonymous")
    assert office.last.name == ""


def test_the_next_call_comes_with_what_was_told(office: Office, lines: PersonLines) -> None:
    office.tell(CallState.ACTIVE)
    lines.set_email(office.last.call.id, "mette@example.org")
    office.tell(CallState.ENDED)
    office.desk.close_call(office.last.call.id)
    office.tell(CallState.RINGING, key="2")
    assert office.last.caller.email == "mette@example.org"


def test_a_note_written_at_the_same_time_takes_nothing_back(
    office: Office, lines: PersonLines
) -> None:
    office.tell(CallState.ACTIVE)
    call_id = office.last.call.id
    for revision, name in enumerate(("M", "Me", "Met", "Mette"), start=1):
        lines.set_name(call_id, name)
        office.desk.write_note(call_id, revision, "Leder"[:revision])
    assert known(office).name == "Mette"
    office.rest()
    (shown,) = office.desk.open_calls()
    assert (shown.name, shown.note) == ("Mette", "Lede")


def test_a_name_given_elsewhere_comes_to_the_card_behind_a_note(office: Office) -> None:
    office.tell(CallState.ACTIVE)
    person = known(office).person_id
    office.browsing.rename(person, "Mette")
    office.desk.write_note(office.last.call.id, 1, "Leder")
    office.qtbot.waitUntil(lambda: office.last.name == "Mette")


def test_nothing_is_told_of_a_call_that_is_gone(office: Office, lines: PersonLines) -> None:
    office.tell(CallState.ACTIVE)
    seen = len(office.shown)
    lines.set_name("gone", "Mette")
    assert known(office).name == ""
    assert len(office.shown) == seen
