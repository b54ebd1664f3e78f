"""A wrap-up in words."""

from taktone.core.wrap_up import MayBecome, Verdict, WouldCallAgain, WrapUp
from taktone.ui.wrap_up_words import (
    again_words,
    may_become_words,
    open_lines,
    private_lines,
    verdict_words,
)

FULL = WrapUp(
    verdict=Verdict.MAYBE,
    criteria_met=frozenset({"Driving licence", "German"}),
    personality="curious about people",
    voice="warm",
    words=("calm", "listens"),
    may_become=frozenset({MayBecome.CUSTOMER, MayBecome.COLLEAGUE}),
    would_call_again=WouldCallAgain.SURELY,
)


def test_every_choice_has_words() -> None:
    assert set(verdict_words()) == set(Verdict) - {Verdict.NONE}
    assert set(may_become_words()) == set(MayBecome)
    assert set(again_words()) == set(WouldCallAgain) - {WouldCallAgain.NONE}


def test_nothing_said_is_no_line() -> None:
    assert open_lines(WrapUp(), ("German",)) == []
    assert private_lines(WrapUp()) == []


def test_that_nothing_was_promised_is_said() -> None:
    assert open_lines(WrapUp(is_nothing_promised=True), ()) == ["Nothing promised"]


def test_criteria_stand_in_the_order_of_the_job_and_are_not_counted() -> None:
    assert open_lines(FULL, ("German", "Excel")) == [
        "For the job: Maybe",
        "Has: German, Driving licence",
        "May become: Colleague, Customer",
    ]


def test_the_private_lines_are_the_impression_and_ones_own_part() -> None:
    assert private_lines(FULL) == [
        "Heard in the voice: calm, listens · curious about people · warm",
        "Would have called again: Yes, surely",
    ]
