"""Pairing over real sockets: who may ask, who is shown, who is let in afterwards."""

import time

import pytest
from pytestqt.qtbot import QtBot

from helpers.kde_phone import KdePhone
from taktone.core.line_health import LineAdvice, LineState
from taktone.core.phone_pairing import PairEnd, PairStep
from taktone.sources.kdeconnect.known_phones import MOST_PHONES
from taktone.sources.kdeconnect.phone_meeting import MOST_STRANGERS
from unit.sources.kdeconnect.phone_bench import Heard, Listening, NewPhone, join, meet, paired

REFUSAL = {"pair": False}


def looking(listening: Listening) -> Heard:
    heard = listening()
    heard.source.look(is_on=True)
    return heard


def answers(phone: KdePhone) -> list[dict[str, object]]:
    return phone.said("kdeconnect.pair")


@pytest.mark.parametrize("version", [7, 8])
@pytest.mark.parametrize("is_old_key", [False, True], ids=["ecdsa", "rsa"])
def test_a_phone_asks_both_show_one_code_and_its_calls_count_from_then_on(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone, version: int, is_old_key: bool
) -> None:
    heard = looking(listening)
    phone = new_phone(version=version, is_old_key=is_old_key)
    meet(qtbot, heard, phone)
    code = phone.ask_to_pair()
    qtbot.waitUntil(lambda: heard.near[0].step is PairStep.ASKED_BY_PHONE)
    assert (heard.near[0].code, heard.near[0].name) == (code, "Pixel 7")
    heard.source.accept(phone.id)
    qtbot.waitUntil(lambda: answers(phone) == [{"pair": True}])
    assert heard.kept == [(paired(phone),)]
    assert heard.near == ()
    assert heard.source.health.state is LineState.READY
    phone.call_state("ringing", "20123456")
    qtbot.waitUntil(lambda: len(heard.events) == 1)


@pytest.mark.parametrize("version", [7, 8])
def test_we_ask_the_phone_accepts_and_our_user_compares_the_codes(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone, version: int
) -> None:
    heard = looking(listening)
    phone = new_phone(version=version)
    meet(qtbot, heard, phone)
    heard.source.ask(phone.id)
    qtbot.waitUntil(lambda: len(answers(phone)) == 1)
    (question,) = answers(phone)
    moment = question.get("timestamp", 0)
    assert isinstance(moment, int)
    assert heard.near[0].code == phone.check_code(moment)
    assert version == 7 or abs(moment - time.time()) < 60
    phone.say("kdeconnect.pair", pair=True)
    qtbot.waitUntil(lambda: heard.near[0].step is PairStep.CONFIRM)
    assert heard.kept == []
    heard.source.accept(phone.id)
    assert heard.kept == [(paired(phone),)]


def test_nobody_who_is_not_paired_is_heard(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    heard = looking(listening)
    phone = new_phone()
    meet(qtbot, heard, phone)
    phone.call_state("ringing", "20123456")
    phone.say("kdeconnect.ping")
    phone.ask_to_pair()
    qtbot.waitUntil(lambda: heard.near[0].step is PairStep.ASKED_BY_PHONE)
    assert (heard.events, heard.pings, heard.kept) == ([], [], [])


def test_while_nobody_looks_a_stranger_is_not_even_talked_to(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    friend, stranger = new_phone(), new_phone()
    heard = listening(paired(friend))
    stranger.dial(heard.source.ports[0])
    qtbot.waitUntil(lambda: not stranger._threads[0].is_alive())
    assert (stranger.links, heard.near) == (0, ())


def test_when_the_user_looks_away_who_asked_is_refused_and_everybody_goes(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    heard = looking(listening)
    phone = new_phone()
    meet(qtbot, heard, phone)
    phone.ask_to_pair()
    qtbot.waitUntil(lambda: heard.near[0].step is PairStep.ASKED_BY_PHONE)
    heard.source.look(is_on=False)
    qtbot.waitUntil(lambda: not phone.is_linked)
    assert answers(phone) == [REFUSAL]
    assert (heard.near, heard.source.ports) == ((), (0, 0))
    assert heard.source.health.advice is LineAdvice.NOT_PAIRED


def test_one_question_at_a_time(qtbot: QtBot, listening: Listening, new_phone: NewPhone) -> None:
    heard = looking(listening)
    first, second = new_phone(), new_phone()
    for phone in (first, second):
        meet(qtbot, heard, phone)
    first.ask_to_pair()
    qtbot.waitUntil(lambda: heard.near[0].step is PairStep.ASKED_BY_PHONE)
    second.ask_to_pair()
    qtbot.waitUntil(lambda: answers(second) == [REFUSAL])
    assert heard.near[1].step is PairStep.STRANGERS


def test_a_phone_that_refuses_and_a_clock_that_is_wrong_are_told(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    heard = looking(listening)
    phone = new_phone()
    meet(qtbot, heard, phone)
    heard.source.ask(phone.id)
    phone.say("kdeconnect.pair", pair=False)
    qtbot.waitUntil(lambda: heard.near[0].end is PairEnd.REFUSED)
    phone.ask_to_pair(int(time.time()) - 7200)
    qtbot.waitUntil(lambda: heard.near[0].end is PairEnd.CLOCKS_APART)


def test_a_link_that_is_replaced_leaves_the_question_open(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    heard = looking(listening)
    phone = new_phone()
    meet(qtbot, heard, phone)
    code = phone.ask_to_pair()
    qtbot.waitUntil(lambda: heard.near[0].step is PairStep.ASKED_BY_PHONE)
    phone.dial(heard.source.ports[0])
    qtbot.waitUntil(lambda: phone.links == 2 and not phone._threads[0].is_alive())
    assert heard.near[0].code == code
    heard.source.accept(phone.id)
    qtbot.waitUntil(lambda: answers(phone)[-1:] == [{"pair": True}])
    assert heard.is_here(phone)


def test_strangers_are_few_and_one_cannot_take_the_place_of_another(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    heard = looking(listening)
    phone, impostor = new_phone(), new_phone()
    meet(qtbot, heard, phone)
    mine = heard.source._meeting._strangers[phone.id].link.certificate
    impostor.become(phone.id)
    impostor.dial(heard.source.ports[0])
    qtbot.waitUntil(lambda: impostor.links == 1 and not impostor.is_linked)
    assert heard.source._meeting._strangers[phone.id].link.certificate == mine
    for number in range(MOST_STRANGERS - 1):
        heard.source._meeting._strangers[str(number)] = heard.source._meeting._strangers[phone.id]
    assert not heard.source._meeting.has_room


def test_a_forgotten_phone_is_told_and_is_a_stranger_again(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    heard = listening(paired(phone))
    join(qtbot, heard, phone)
    heard.source.forget(phone.id)
    qtbot.waitUntil(lambda: not phone.is_linked)
    assert answers(phone) == [REFUSAL]
    assert heard.kept == [()]
    assert heard.source.ports == (0, 0)


@pytest.mark.parametrize("word", [{"pair": False}, {"pair": True, "timestamp": 5}])
def test_a_phone_that_forgot_us_has_to_be_paired_again(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone, word: dict[str, object]
) -> None:
    phone = new_phone()
    heard = listening(paired(phone))
    join(qtbot, heard, phone)
    phone.say("kdeconnect.pair", **word)
    qtbot.waitUntil(lambda: not phone.is_linked)
    assert heard.kept == [()]
    assert heard.source.health.advice is LineAdvice.PHONE_FORGOT
    assert heard.source.health.detail == "Pixel 7"


def test_a_phone_that_forgot_us_may_ask_at_once_while_the_user_looks(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    heard = listening(paired(phone))
    join(qtbot, heard, phone)
    heard.source.look(is_on=True)
    code = phone.ask_to_pair()
    qtbot.waitUntil(lambda: bool(heard.near))
    assert (heard.near[0].step, heard.near[0].code) == (PairStep.ASKED_BY_PHONE, code)
    heard.source.accept(phone.id)
    assert heard.kept == [(), (paired(phone),)]


def test_a_device_that_cannot_tell_of_calls_says_so(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    heard = looking(listening)
    phone = new_phone()
    phone.abilities = ["kdeconnect.ping"]
    meet(qtbot, heard, phone)
    assert not heard.near[0].tells_calls


def test_more_phones_than_anybody_has_are_not_kept(
    qtbot: QtBot, listening: Listening, new_phone: NewPhone
) -> None:
    phone = new_phone()
    friends = (paired(phone, id=str(number) * 32) for number in range(MOST_PHONES))
    heard = listening(*friends)
    heard.source.look(is_on=True)
    meet(qtbot, heard, phone)
    phone.ask_to_pair()
    qtbot.waitUntil(lambda: heard.near[0].step is PairStep.ASKED_BY_PHONE)
    heard.source.accept(phone.id)
    qtbot.waitUntil(lambda: not phone.is_linked)
    assert answers(phone)[-1] == REFUSAL
    assert heard.kept == []
