"""The peers alone: the office works before anybody listens to it."""

import pytest

from helpers.dialog_subscriber import DialogSubscriber
from helpers.office import Office
from helpers.office_exchange import GROUP, MANAGER
from helpers.outside_line import CALLER_NAME, CALLER_NUMBER

pytestmark = pytest.mark.peers


def test_a_call_from_outside_rings_with_number_and_name_and_can_be_answered(
    office: Office,
) -> None:
    with office.outside() as caller:
        caller.call(MANAGER)
        ring = office.desk.wait_for("CALL_INCOMING")
        assert ring["peerdisplayname"] == CALLER_NAME
        assert CALLER_NUMBER in ring["peeruri"]
        assert ring["id"] == caller.call_id
        office.desk.accept()
        office.desk.hang_up()
        caller.wait_until_over()


def test_a_caller_can_hang_up_first(office: Office) -> None:
    with office.outside() as caller:
        caller.call(MANAGER)
        office.desk.wait_for("CALL_INCOMING")
        office.desk.accept()
        caller.hang_up()
        office.desk.wait_for("CALL_CLOSED")
        caller.wait_until_over()


def test_a_ring_group_stops_ringing_where_somebody_else_answers(office: Office) -> None:
    with office.outside() as caller:
        caller.call(GROUP)
        office.desk.wait_for("CALL_INCOMING")
        office.colleague.wait_for("CALL_INCOMING")
        office.colleague.accept()
        office.desk.wait_for("CALL_CLOSED")
        office.colleague.hang_up()
        caller.wait_until_over()


def test_a_caller_can_give_up(office: Office) -> None:
    with office.outside() as caller:
        caller.call(MANAGER)
        office.desk.wait_for("CALL_INCOMING")
        caller.hang_up()
        office.desk.wait_for("CALL_CLOSED")
        caller.wait_until_over()


def test_a_declined_caller_is_told(office: Office) -> None:
    with office.outside() as caller:
        caller.call(MANAGER)
        office.desk.wait_for("CALL_INCOMING")
        office.desk.hang_up()
        caller.wait_until_over()


def test_the_desk_phone_can_call_out(office: Office) -> None:
    with office.outside() as called:
        called.expect_a_call()
        office.desk.dial("+4530405060")
        office.desk.wait_for("CALL_ESTABLISHED")
        office.desk.hang_up()
        called.wait_until_over()


def test_a_subscriber_is_told_each_state_of_a_call(office: Office) -> None:
    with DialogSubscriber(office.network, MANAGER) as watcher, office.outside() as caller:
        assert "<dialog-info" in watcher.bodies[0]
        assert caller.call_id not in watcher.bodies[0]
        caller.call(MANAGER)
        ringing = watcher.wait_for("early")
        assert CALLER_NUMBER in ringing
        assert f'call-id="{caller.call_id}"' in ringing
        office.desk.wait_for("CALL_INCOMING")
        office.exchange.wait_until_rung(caller.call_id, 1)
        office.desk.accept()
        watcher.wait_for("confirmed")
        office.desk.hang_up()
        watcher.wait_for("terminated")
        caller.wait_until_over()
