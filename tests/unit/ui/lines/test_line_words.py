"""Every state, advice and finding has words, in both languages, and none of them is markup."""

import pytest
from PySide6.QtCore import QLocale

from taktone.core.kept_line import KeptLine
from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.core.line_probe import ProbeFinding, ProbeHint, ProbeResult, ProbeTopic
from taktone.ui.lines.line_notice import line_notice
from taktone.ui.lines.line_words import (
    advice_words,
    finding_words,
    kind_words,
    line_title,
    place_words,
    state_words,
    trouble_words,
)
from unit.ui.lines.fake_lines import BOX, HOME, OFFICE, READY, REFUSED

SENTENCES = [advice for advice in LineAdvice if advice]


@pytest.mark.parametrize("advice", SENTENCES)
def test_each_advice_is_one_or_two_whole_sentences(advice: LineAdvice) -> None:
    words = advice_words(LineHealth(state=LineState.NEEDS_YOU, advice=advice))
    assert words.endswith(".")
    assert words[0].isupper()


@pytest.mark.parametrize("advice", SENTENCES)
def test_each_advice_is_said_in_danish(danish: QLocale, advice: LineAdvice) -> None:
    health = LineHealth(state=LineState.WAITING, advice=advice)
    words = advice_words(health)
    assert words.endswith(".")
    assert not any(english in words.split() for english in ("the", "The", "your", "Your"))


def test_no_two_advices_say_the_same() -> None:
    told = [advice_words(LineHealth(state=LineState.WAITING, advice=a)) for a in SENTENCES]
    assert len(set(told)) == len(told)


def test_states_without_advice_have_a_sentence_too() -> None:
    for state in (LineState.OFF, LineState.READY):
        assert advice_words(LineHealth(state=state)).endswith(".")
    assert len({state_words(state) for state in LineState}) == len(LineState)


def test_what_the_server_said_follows_in_brackets() -> None:
    assert advice_words(REFUSED).endswith(" (no)")


def test_a_finding_reads_as_it_was_promised() -> None:
    finding = ProbeFinding(topic=ProbeTopic.WATCHES, result=ProbeResult.YES)
    assert finding_words(finding) == "Watches your line: yes"
    outgoing = ProbeFinding(
        topic=ProbeTopic.OUTGOING_NUMBERS,
        result=ProbeResult.NO,
        hint=ProbeHint.ASK_FOR_OUTGOING_NUMBERS,
    )
    assert finding_words(outgoing).startswith(
        "Outgoing numbers: no, ask your telephone administrator for"
    )


def test_what_was_counted_and_what_the_server_said_are_part_of_it(danish: QLocale) -> None:
    others = ProbeFinding(topic=ProbeTopic.OTHER_PHONES, result=ProbeResult.YES, count=2)
    assert finding_words(others) == "Andre telefoner på linjen: 2"
    refused = ProbeFinding(
        topic=ProbeTopic.WATCHES,
        result=ProbeResult.NO,
        hint=ProbeHint.TRY_SILENT_PHONE,
        detail="489 Bad Event",
    )
    assert finding_words(refused).endswith(" (489 Bad Event)")


@pytest.mark.parametrize("hint", [hint for hint in ProbeHint if hint])
def test_each_hint_is_said_in_danish(danish: QLocale, hint: ProbeHint) -> None:
    finding = ProbeFinding(topic=ProbeTopic.WATCHES, result=ProbeResult.NO, hint=hint)
    told = finding_words(finding).partition(", ")[2]
    assert told
    assert not any(english in told.split() for english in ("the", "your", "ask", "on"))


@pytest.mark.parametrize("topic", ProbeTopic)
@pytest.mark.parametrize("result", ProbeResult)
@pytest.mark.parametrize("hint", ProbeHint)
def test_every_finding_has_words(topic: ProbeTopic, result: ProbeResult, hint: ProbeHint) -> None:
    words = finding_words(ProbeFinding(topic=topic, result=result, hint=hint))
    assert ": " in words
    assert not words.endswith((" ", ","))


def test_a_line_without_a_name_is_called_by_its_server() -> None:
    assert line_title(KeptLine(line=OFFICE)) == "Kontoret"
    nameless = KeptLine(line=type(OFFICE)(id="1", name="", server="10.0.0.2"))
    assert line_title(nameless) == "10.0.0.2"


def test_kinds_are_told_apart() -> None:
    assert kind_words(OFFICE) == "Asterisk / FreePBX (manager interface)"
    assert kind_words(HOME) == "Telephone line (SIP)"
    assert kind_words(BOX) == "FRITZ!Box (call monitor)"


def test_where_nobody_logs_in_no_user_is_named(danish: QLocale) -> None:
    assert place_words(BOX) == "FRITZ!Box (opkaldsmonitor) · fritz.box"
    assert place_words(HOME) == "Telefonlinje (SIP) · 45701010 hos sip.example.org"


def test_a_monitor_that_is_off_is_told_with_the_digits_that_switch_it_on() -> None:
    off = LineHealth(state=LineState.NEEDS_YOU, advice=LineAdvice.CALL_MONITOR_OFF)
    told = "The call monitor is off. Dial #96*5* on a telephone at the box."
    assert advice_words(off) == told


def test_trouble_holds_no_markup() -> None:
    evil = KeptLine(line=type(OFFICE)(id="1", name='<img src="x">', server="x"))
    assert trouble_words(evil, REFUSED) == '‹img src="x"›: Needs you'


def test_the_notice_names_line_and_advice_and_goes_away_by_itself() -> None:
    notice = line_notice(KeptLine(line=OFFICE), REFUSED)
    assert notice.tag == "line 1"
    assert notice.title == "Kontoret: calls are not heard"
    assert notice.body == advice_words(REFUSED)
    assert not notice.is_lasting
    assert line_notice(KeptLine(line=OFFICE), READY).tag == notice.tag
