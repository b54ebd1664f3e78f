"""Wrap-ups on their way to the disk and back."""

import pytest

from taktone.core.call_event import CallState
from taktone.core.changes import Changes
from taktone.core.known_error import KnownError, Problem
from taktone.core.wrap_up import Verdict, WrapUp, WrapUpField
from taktone.flow.wrapping_up import WrappingUp
from unit.flow.conftest import Office


class Table:
    """An office in which calls are wrapped up."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.wrapping = WrappingUp(office.desk, office.reader, office.writes, office.now)
        office.tell(CallState.RINGING, name="Mette Sørensen")
        self.call_id = office.last.call.id

    def read(self, call_id: str = "") -> WrapUp:
        with self.office.qtbot.waitSignal(self.wrapping.wrap_up_read) as read:
            self.wrapping.read(call_id or self.call_id)
        found: WrapUp = read.args[1]
        return found


@pytest.fixture
def table(office: Office) -> Table:
    return Table(office)


def test_each_choice_is_on_disk_without_a_button(table: Table) -> None:
    table.wrapping.change(table.call_id, WrapUpField.VERDICT, Verdict.MAYBE)
    table.wrapping.change(table.call_id, WrapUpField.VOICE, "varm")
    table.office.rest()
    assert table.wrapping._waiting == {}
    assert table.read() == WrapUp(verdict=Verdict.MAYBE, voice="varm")


def test_a_call_that_is_not_in_the_history_yet_is_written_first(office: Office) -> None:
    wrapping = WrappingUp(office.desk, office.reader, office.writes, office.now)
    office.ring()
    office.qtbot.waitUntil(lambda: bool(office.desk.open_calls()))
    call_id = office.desk.open_calls()[0].call.id
    wrapping.change(call_id, WrapUpField.WORDS, ("rolig",))
    office.rest()
    with office.qtbot.waitSignal(wrapping.wrap_up_read) as read:
        wrapping.read(call_id)
    assert read.args == [call_id, WrapUp(words=("rolig",))]


def test_what_is_still_on_its_way_counts_as_read(table: Table) -> None:
    with table.office.qtbot.waitSignal(table.wrapping.wrap_up_read) as read:
        table.wrapping.read(table.call_id)
        table.wrapping.change(table.call_id, WrapUpField.INTUITION, "passer ind")
    assert read.args == [table.call_id, WrapUp(intuition="passer ind")]


def test_fast_typing_collapses_into_the_newest_line(table: Table) -> None:
    for length in range(1, 30):
        table.wrapping.change(table.call_id, WrapUpField.PERSONALITY, "nysgerrig"[:length])
    assert len(table.office.writes._waiting) <= 1
    table.office.rest()
    assert table.read().personality == "nysgerrig"


def test_a_call_whose_card_is_gone_can_still_be_changed(table: Table) -> None:
    table.office.tell(CallState.ENDED)
    table.office.desk.close_call(table.call_id)
    with table.office.qtbot.waitSignal(table.office.writes.changed) as told:
        table.wrapping.change(table.call_id, WrapUpField.VERDICT, Verdict.NO)
    assert told.args == [Changes(calls=frozenset({table.call_id}))]
    assert table.read().verdict is Verdict.NO


def test_everybody_is_told_of_a_choice_at_once(table: Table) -> None:
    with table.office.qtbot.waitSignal(table.wrapping.field_changed) as told:
        table.wrapping.change(table.call_id, WrapUpField.WORDS, ("rolig", "lytter"))
    assert told.args == [table.call_id, WrapUpField.WORDS, ("rolig", "lytter")]


def test_the_wrap_ups_of_a_person_are_read_together(table: Table) -> None:
    table.wrapping.change(table.call_id, WrapUpField.VOICE, "varm")
    table.office.rest()
    person_id = table.office.desk._entries[table.call_id].person_id
    with table.office.qtbot.waitSignal(table.wrapping.person_read) as read:
        table.wrapping.read_person(person_id)
    assert read.args == [person_id, {table.call_id: WrapUp(voice="varm")}]


def test_a_store_that_cannot_be_read_is_told(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KnownError(Problem.STORE_DAMAGED)

    monkeypatch.setattr("taktone.store.wrap_up_store.WrapUpStore.read", broken)
    with table.office.qtbot.waitSignal(table.wrapping.failed):
        table.wrapping.read(table.call_id)
