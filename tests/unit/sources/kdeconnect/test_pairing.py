"""Pairing as a state machine: two of them talk to each other, or one to a stranger."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.phone_pairing import PairEnd, PairStep
from taktone.sources.kdeconnect.packet import Body, Packet
from taktone.sources.kdeconnect.pairing import (
    ANSWER_LIMIT_S,
    ASK_LIMIT_S,
    CLOCK_LIMIT_S,
    Pairing,
    PairKeys,
    check_code,
)

NOW = 1_795_000_000.0
HERE, THERE = PairKeys(own=b"desk", phone=b"phone"), PairKeys(own=b"phone", phone=b"desk")
REFUSAL = (Packet(kind="kdeconnect.pair", body={"pair": False}),)


def pair(*, is_paired: bool = False, version: int = 8) -> Pairing:
    return Pairing(HERE, version, is_paired=is_paired)


def asks(pairing: Pairing, **more: object) -> tuple[Packet, ...]:
    return pairing.take({"pair": True, "timestamp": int(NOW), **more}, NOW, is_welcome=True)


@pytest.mark.parametrize("version", [7, 8])
def test_the_phone_asks_and_our_user_accepts(version: int) -> None:
    desk, phone = pair(version=version), Pairing(THERE, version, is_paired=False)
    (question,) = phone.ask(NOW)
    assert desk.take(question.body, NOW + 2, is_welcome=True) == ()
    assert (desk.step, desk.limit_s) == (PairStep.ASKED_BY_PHONE, ANSWER_LIMIT_S)
    assert desk.code == phone.code != ""
    (answer,) = desk.accept()
    assert desk.step is PairStep.PAIRED
    phone.take(answer.body, NOW + 3, is_welcome=False)
    assert phone.step is PairStep.CONFIRM


@pytest.mark.parametrize("version", [7, 8])
def test_where_we_asked_our_user_still_compares_the_codes(version: int) -> None:
    desk, phone = pair(version=version), Pairing(THERE, version, is_paired=False)
    (question,) = desk.ask(NOW)
    assert ("timestamp" in question.body) is (version >= 8)
    assert (desk.step, desk.limit_s) == (PairStep.ASKED, ASK_LIMIT_S)
    phone.take(question.body, NOW, is_welcome=True)
    (answer,) = phone.accept()
    desk.take(answer.body, NOW + 5, is_welcome=True)
    assert (desk.step, desk.limit_s, desk.code) == (PairStep.CONFIRM, None, phone.code or desk.code)
    assert desk.accept() == ()
    assert desk.step is PairStep.PAIRED


def test_the_code_is_that_of_the_protocol() -> None:
    # SHA-256 over the larger key, the smaller key and the digits of the moment.
    assert check_code(HERE, None) == check_code(THERE, None) == "D52B4187"
    assert check_code(HERE, 1_700_000_000) == "36AF74AB"


def test_without_a_question_there_is_no_code() -> None:
    assert (pair().code, pair(is_paired=True).code) == ("", "")


def test_nobody_may_ask_out_of_the_blue() -> None:
    desk = pair()
    assert desk.take({"pair": True, "timestamp": int(NOW)}, NOW, is_welcome=False) == REFUSAL
    assert desk.step is PairStep.STRANGERS


@pytest.mark.parametrize("timestamp", [None, "soon", [], True])
def test_a_question_of_version_8_bears_its_time(timestamp: object) -> None:
    desk = pair()
    assert asks(desk, timestamp=timestamp) == REFUSAL
    assert desk.step is PairStep.STRANGERS


def test_clocks_that_are_too_far_apart_are_told() -> None:
    desk = pair()
    assert asks(desk, timestamp=int(NOW) + CLOCK_LIMIT_S + 1) == REFUSAL
    assert desk.end is PairEnd.CLOCKS_APART
    assert asks(desk, timestamp=int(NOW) - CLOCK_LIMIT_S) == ()
    assert (desk.step, desk.end) == (PairStep.ASKED_BY_PHONE, PairEnd.NONE)


def test_a_second_question_changes_nothing() -> None:
    desk = pair()
    asks(desk)
    before = desk.code
    assert asks(desk, timestamp=int(NOW) + 9) == ()
    assert desk.code == before


def test_who_refuses_takes_it_back_or_is_too_late() -> None:
    desk = pair()
    asks(desk)
    assert desk.refuse() == REFUSAL
    desk.ask(NOW)
    desk.take({"pair": False}, NOW, is_welcome=True)
    assert (desk.step, desk.end) == (PairStep.STRANGERS, PairEnd.REFUSED)
    desk.ask(NOW)
    assert desk.lapse() == REFUSAL
    assert desk.end is PairEnd.TOO_LATE
    assert desk.lapse() == desk.refuse() == ()


def test_a_paired_phone_that_asks_again_has_forgotten_us() -> None:
    for body in ({"pair": False}, {"pair": True, "timestamp": int(NOW)}):
        desk = pair(is_paired=True)
        desk.take(body, NOW, is_welcome=False)
        assert (desk.step, desk.end) == (PairStep.STRANGERS, PairEnd.FORGOTTEN)


BODY = st.fixed_dictionaries(
    {"pair": st.sampled_from([True, False, "true", 1, None])},
    optional={"timestamp": st.sampled_from([int(NOW), 0, "x"])},
)


@given(st.lists(st.tuples(BODY, st.booleans())), st.booleans(), st.sampled_from([7, 8]))
def test_no_packet_alone_pairs_a_stranger(
    told: list[tuple[Body, bool]], we_ask: bool, version: int
) -> None:
    desk = pair(version=version)
    if we_ask:
        desk.ask(NOW)
    for body, is_welcome in told:
        desk.take(body, NOW, is_welcome=is_welcome)
        assert desk.step is not PairStep.PAIRED
