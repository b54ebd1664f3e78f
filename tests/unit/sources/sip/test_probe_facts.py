"""What a test's facts mean for a line, and what is recommended for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.sip_exchange import sip_line
from taktone.core.line_health import LineAdvice, LineState
from taktone.core.line_probe import ProbeAnswer, ProbeFinding, ProbeHint, ProbeResult, ProbeTopic
from taktone.core.sip_line import SipLine
from taktone.sources.sip.mode_status import WORKING, ModeStatus
from taktone.sources.sip.probe_facts import ProbeFacts, answer_of, answer_without_way
from taktone.sources.sip.sip_source import NO_PASSWORD

WATCHING = sip_line()
PHONE = sip_line(is_watching=False, is_silent_phone=True)
BOTH = sip_line(is_silent_phone=True)
FORBIDDEN = ModeStatus(LineAdvice.NOT_ALLOWED, "403 Forbidden")
LAME = ModeStatus(LineAdvice.NOT_WATCHABLE, "489 Bad Event")
WRONG = ModeStatus(LineAdvice.WRONG_PASSWORD, "401 Unauthorized")
SILENT = ModeStatus(LineAdvice.UNREACHABLE)
STRANGE = ModeStatus(LineAdvice.STRANGE_ANSWER, "500 Oh")
ASTERISK, KAMAILIO = "Asterisk PBX 22", "kamailio (5.6.3)"


def answer(
    line: SipLine, watch: ModeStatus = WORKING, phone: ModeStatus = WORKING, software: str = ""
) -> ProbeAnswer:
    return answer_of(line, ProbeFacts(watch=watch, phone=phone, software=software))


def found(told: ProbeAnswer, topic: ProbeTopic) -> ProbeFinding | None:
    return next((each for each in told.findings if each.topic is topic), None)


def said(told: ProbeAnswer, topic: ProbeTopic) -> tuple[ProbeResult, ProbeHint] | None:
    finding = found(told, topic)
    return None if finding is None else (finding.result, finding.hint)


def test_asterisk_tells_names_and_hides_whom_one_calls() -> None:
    told = answer(WATCHING, software=ASTERISK)
    assert said(told, ProbeTopic.WATCHES) == (ProbeResult.YES, ProbeHint.NONE)
    assert said(told, ProbeTopic.NAMES) == (ProbeResult.YES, ProbeHint.NONE)
    assert said(told, ProbeTopic.OUTGOING_NUMBERS) == (
        ProbeResult.NO,
        ProbeHint.ASK_FOR_OUTGOING_NUMBERS,
    )


def test_what_watching_lacks_the_silent_phone_is_offered_for() -> None:
    told = answer(WATCHING, software=KAMAILIO)
    for topic in (ProbeTopic.NAMES, ProbeTopic.RING_GROUPS):
        assert said(told, topic) == (ProbeResult.NO, ProbeHint.TRY_SILENT_PHONE)
    refused = answer(WATCHING, phone=FORBIDDEN, software=KAMAILIO)
    assert said(refused, ProbeTopic.NAMES) == (ProbeResult.NO, ProbeHint.NONE)
    both = answer(BOTH, software=KAMAILIO)
    for topic in (ProbeTopic.NUMBERS, ProbeTopic.NAMES, ProbeTopic.RING_GROUPS):
        assert said(both, topic) == (ProbeResult.YES, ProbeHint.NONE)


def test_a_silent_phone_alone_never_hears_whom_one_calls() -> None:
    able = answer(PHONE, software=KAMAILIO)
    assert said(able, ProbeTopic.WATCHES) == (ProbeResult.YES, ProbeHint.TRY_WATCHING)
    assert said(able, ProbeTopic.OUTGOING_NUMBERS) == (ProbeResult.NO, ProbeHint.TRY_WATCHING)
    lame = answer(PHONE, watch=LAME)
    assert lame.health.state is LineState.READY
    assert said(lame, ProbeTopic.WATCHES) is None
    assert said(lame, ProbeTopic.OUTGOING_NUMBERS) == (
        ProbeResult.NO,
        ProbeHint.ASK_FOR_SUBSCRIPTION,
    )


@pytest.mark.parametrize("watch", [LAME, FORBIDDEN])
def test_a_line_that_may_not_be_watched_is_offered_the_silent_phone(watch: ModeStatus) -> None:
    told = answer(WATCHING, watch=watch)
    assert told.health.state is LineState.NEEDS_YOU
    assert told.health.advice is watch.advice
    assert said(told, ProbeTopic.WATCHES) == (ProbeResult.NO, ProbeHint.TRY_SILENT_PHONE)
    assert said(told, ProbeTopic.NAMES) is None
    watches = found(told, ProbeTopic.WATCHES)
    assert watches is not None
    assert watches.detail == watch.detail


def test_where_nothing_may_be_done_both_are_asked_for() -> None:
    told = answer(WATCHING, watch=FORBIDDEN, phone=FORBIDDEN)
    assert told.health.advice is LineAdvice.NOT_ALLOWED
    assert said(told, ProbeTopic.LOGGED_IN) is None
    assert said(told, ProbeTopic.WATCHES) == (ProbeResult.NO, ProbeHint.ASK_FOR_SUBSCRIPTION)
    assert said(told, ProbeTopic.SILENT_PHONE) == (
        ProbeResult.NO,
        ProbeHint.ASK_FOR_SECOND_DEVICE,
    )


def test_a_refused_phone_that_nobody_wants_needs_no_advice() -> None:
    told = answer(WATCHING, phone=FORBIDDEN)
    assert told.health.state is LineState.READY
    assert said(told, ProbeTopic.SILENT_PHONE) == (ProbeResult.NO, ProbeHint.NONE)
    wanted = answer(BOTH, phone=FORBIDDEN)
    assert wanted.health.state is LineState.NEEDS_YOU
    assert said(wanted, ProbeTopic.SILENT_PHONE) == (
        ProbeResult.NO,
        ProbeHint.ASK_FOR_SECOND_DEVICE,
    )


@pytest.mark.parametrize("line", [WATCHING, PHONE, BOTH])
@pytest.mark.parametrize(("watch", "phone"), [(WRONG, SILENT), (SILENT, WRONG), (WRONG, WRONG)])
def test_a_wrong_password_is_the_first_thing_said(
    line: SipLine, watch: ModeStatus, phone: ModeStatus
) -> None:
    told = answer(line, watch=watch, phone=phone)
    assert told.health.advice is LineAdvice.WRONG_PASSWORD
    assert [each.topic for each in told.findings] == [ProbeTopic.REACHED, ProbeTopic.LOGGED_IN]


def test_nobody_there() -> None:
    told = answer(WATCHING, watch=SILENT, phone=SILENT)
    assert told.health.state is LineState.WAITING
    assert said(told, ProbeTopic.REACHED) == (ProbeResult.NO, ProbeHint.NONE)
    assert len(told.findings) == 1
    assert said(answer_without_way(NO_PASSWORD), ProbeTopic.REACHED) == (
        ProbeResult.NO,
        ProbeHint.NONE,
    )


@pytest.mark.parametrize("count", [0, 2])
def test_other_telephones_are_counted(count: int) -> None:
    facts = ProbeFacts(watch=WORKING, phone=WORKING, other_phones=count)
    finding = found(answer_of(WATCHING, facts), ProbeTopic.OTHER_PHONES)
    assert finding is not None
    assert finding.count == count
    assert (finding.result is ProbeResult.YES) == bool(count)
    assert found(answer(WATCHING), ProbeTopic.OTHER_PHONES) is None


MODES = st.sampled_from([WORKING, LAME, FORBIDDEN, WRONG, SILENT, STRANGE])


@given(
    st.sampled_from([WATCHING, PHONE, BOTH]),
    MODES,
    MODES,
    st.sampled_from(["", ASTERISK, KAMAILIO]),
)
def test_no_topic_comes_twice_or_out_of_order_and_hints_are_for_what_is_missing(
    line: SipLine, watch: ModeStatus, phone: ModeStatus, software: str
) -> None:
    told = answer(line, watch, phone, software)
    order = [list(ProbeTopic).index(each.topic) for each in told.findings]
    assert order == sorted(set(order))
    for each in told.findings:
        if each.result is ProbeResult.YES and each.hint:
            assert each.hint is ProbeHint.TRY_WATCHING
        if each.hint is ProbeHint.TRY_SILENT_PHONE:
            assert phone is WORKING
            assert not line.is_silent_phone
    is_heard = (line.is_watching and watch is WORKING) or (
        line.is_silent_phone and phone is WORKING
    )
    if told.health.state is LineState.READY:
        assert is_heard
