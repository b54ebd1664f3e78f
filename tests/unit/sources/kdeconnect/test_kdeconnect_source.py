"""The source, against phones with TLS over real sockets on loopback, in both protocol versions."""

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.line_health import LineAdvice, LineState
from taktone.sources.kdeconnect.kdeconnect_source import PhonePauses
from unit.sources.kdeconnect.phone_bench import Listening, NewPhone, join, paired

RINGS, TALKS, ENDS = CallState.RINGING, CallState.ACTIVE, CallState.ENDED


@pytest.mark.parametrize("version", [7, 8])
@pytest.mark.parametrize("is_old_key", [False, True], ids=["ecdsa", "rsa"])
def test_a_paired_phone_tells_a_call_from_its_ring_to_its_end(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone, version: int, is_old_key: bool
) -> None:
    phone = new_phone(version=version, is_old_key=is_old_key)
    heard = listening(paired(phone))
    join(qtbot, heard, phone)
    for state in ("ringing", "offhook", "idle"):
        phone.call_state(state, "+4520123456", "Mette Holm")
    qtbot.waitUntil(lambda: len(heard.events) == 3)
    assert heard.states == [RINGS, TALKS, ENDS]
    assert {(event.number, event.name, event.line) for event in heard.events} == {
        ("+4520123456", "Mette Holm", "Pixel 7")
    }
    assert heard.events[0].direction is Direction.INCOMING
    assert heard.events[-1].reason is EndReason.COMPLETED
    assert heard.source.health.state is LineState.READY


@pytest.mark.parametrize("version", [7, 8])
def test_a_phone_that_introduces_itself_is_dialled(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone, version: int
) -> None:
    phone = new_phone(version=version)
    heard = listening(paired(phone))
    phone.introduce(heard.source.ports[1])
    qtbot.waitUntil(lambda: heard.is_here(phone))
    phone.call_state("ringing", "20123456")
    phone.call_state("idle")
    qtbot.waitUntil(lambda: len(heard.events) == 2)
    assert heard.events[-1].reason is EndReason.MISSED
    assert phone.greeting is not None
    assert phone.greeting["body"]["targetDeviceId"] == phone.id
    assert phone.greeting["body"]["targetProtocolVersion"] == version


def test_in_version_8_both_say_who_they_are_once_more(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    heard = listening(paired(phone))
    join(qtbot, heard, phone)
    qtbot.waitUntil(lambda: bool(phone.heard))
    (told,) = phone.said("kdeconnect.identity")
    assert told["protocolVersion"] == 8
    assert "tcpPort" not in told
    assert "kdeconnect.telephony" in told["incomingCapabilities"]


@pytest.mark.parametrize(
    "lie", [{"deviceId": "f" * 32}, {"protocolVersion": 7}, {"deviceName": ""}, {"deviceId": 8}]
)
def test_who_is_another_once_encrypted_is_not_let_in(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone, lie: dict[str, object]
) -> None:
    phone = new_phone()
    phone.resent = lie
    heard = listening(paired(phone))
    phone.dial(heard.source.ports[0])
    qtbot.waitUntil(lambda: phone.links == 1 and not phone.is_linked)
    assert heard.source.seen.here == frozenset()


def test_a_device_with_the_id_of_a_phone_and_another_certificate_is_not_let_in(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    impostor, real = new_phone(), new_phone()
    heard = listening(paired(impostor, certificate=real.fingerprint))
    heard.source.look(is_on=True)
    impostor.dial(heard.source.ports[0])
    qtbot.waitUntil(lambda: impostor.links == 1 and not impostor.is_linked)
    assert (heard.near, heard.source.seen.here, heard.events) == ((), frozenset(), [])


def test_a_certificate_that_bears_another_name_is_not_let_in(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    phone.id = "e" * 32
    heard = listening(paired(phone))
    phone.dial(heard.source.ports[0])
    qtbot.waitUntil(lambda: phone.links == 1 and not phone.is_linked)
    assert heard.source.seen.here == frozenset()


def test_a_phone_may_not_fall_back_behind_the_protocol_it_spoke(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone(version=7)
    heard = listening(paired(phone, version=8))
    phone.dial(heard.source.ports[0])
    qtbot.waitUntil(lambda: not phone._threads[0].is_alive())
    assert phone.links == 0
    assert heard.source.seen.here == frozenset()


@pytest.mark.parametrize(
    "wrong", [{"targetDeviceId": "a" * 32}, {"targetProtocolVersion": 7}, {"deviceId": "short"}]
)
def test_who_looks_for_somebody_else_is_turned_away(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone, wrong: dict[str, object]
) -> None:
    phone = new_phone()
    heard = listening(paired(phone))
    phone.dial(heard.source.ports[0], **wrong)
    qtbot.waitUntil(lambda: not phone._threads[0].is_alive())
    assert phone.links == 0


def test_a_new_name_and_a_newer_protocol_are_kept(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone(name="Mettes telefon")
    heard = listening(paired(phone, name="Pixel", version=7))
    join(qtbot, heard, phone)
    assert heard.kept == [(paired(phone),)]


def test_a_link_that_takes_the_place_of_another_costs_no_call(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    heard = listening(paired(phone))
    join(qtbot, heard, phone)
    phone.call_state("ringing", "20123456")
    qtbot.waitUntil(lambda: len(heard.events) == 1)
    phone.dial(heard.source.ports[0])
    qtbot.waitUntil(lambda: phone.links == 2 and not phone._threads[0].is_alive())
    phone.call_state("offhook", "20123456")
    qtbot.waitUntil(lambda: len(heard.events) == 2)
    assert heard.states == [RINGS, TALKS]
    assert len({event.key for event in heard.events}) == 1
    assert heard.source.health.advice is LineAdvice.NONE


def test_a_phone_that_stays_away_ends_its_calls_as_lost(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    heard = listening(paired(phone), pauses=PhonePauses(announce=(600_000,), absence=10))
    join(qtbot, heard, phone)
    phone.call_state("ringing", "20123456")
    qtbot.waitUntil(lambda: len(heard.events) == 1)
    phone.go_away()
    qtbot.waitUntil(lambda: len(heard.events) == 2)
    assert heard.events[-1].reason is EndReason.LOST
    assert heard.source.health.advice is LineAdvice.PHONE_AWAY


def test_a_phone_that_comes_back_soon_goes_on_with_its_call(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    heard = listening(paired(phone))
    join(qtbot, heard, phone)
    phone.call_state("ringing", "20123456")
    phone.call_state("offhook", "20123456")
    qtbot.waitUntil(lambda: len(heard.events) == 2)
    phone.go_away()
    qtbot.waitUntil(lambda: heard.source.seen.here == frozenset())
    join(qtbot, heard, phone)
    phone.call_state("idle")
    qtbot.waitUntil(lambda: len(heard.events) == 3)
    assert heard.events[-1].reason is EndReason.COMPLETED


def test_a_ping_is_told(qtbot: QtBot, listening: Listening, new_phone: NewPhone) -> None:
    phone = new_phone()
    heard = listening(paired(phone))
    join(qtbot, heard, phone)
    phone.say("kdeconnect.ping")
    qtbot.waitUntil(lambda: heard.pings == [phone.id])


def test_without_a_phone_nothing_listens(listening: Listening) -> None:
    heard = listening()
    assert heard.source.ports == (0, 0)
    assert heard.source.health.advice is LineAdvice.NOT_PAIRED
    heard.source.wake()
    assert not heard.source._again.isActive()


def test_stopped_it_listens_no_more_and_its_calls_are_lost(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    heard = listening(paired(phone))
    join(qtbot, heard, phone)
    phone.call_state("ringing", "20123456")
    qtbot.waitUntil(lambda: len(heard.events) == 1)
    heard.source.stop()
    qtbot.waitUntil(lambda: not phone.is_linked)
    assert heard.source.ports == (0, 0)
    assert heard.events[-1].reason is EndReason.LOST
    assert heard.is_off


def test_nothing_wakes_up_while_the_phone_is_there_and_nobody_calls(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    heard = listening(paired(phone))
    join(qtbot, heard, phone)
    timers = heard.source.findChildren(QTimer)
    assert timers
    assert [timer for timer in timers if timer.isActive()] == []
