"""Words about a call, and the star as "yes"."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.wrap_up import EMPTY_WRAP_UP, Verdict, WrapUp, WrapUpField, is_starred_after


def test_every_field_can_be_changed_by_name() -> None:
    assert {field.name for field in fields(WrapUp)} == set(WrapUpField)


def test_a_change_leaves_the_other_fields_alone() -> None:
    before = WrapUp(voice="varm", words=("rolig",))
    after = before.changed(WrapUpField.VOICE, "varm og rolig")
    assert (after.voice, after.words) == ("varm og rolig", ("rolig",))
    assert before.voice == "varm"


@pytest.mark.parametrize("verdict", [Verdict.NONE, Verdict.YES])
def test_a_star_is_a_yes(verdict: Verdict) -> None:
    assert WrapUp(verdict=verdict).beside_star(is_starred=True).verdict is Verdict.YES


@pytest.mark.parametrize("verdict", [Verdict.MAYBE, Verdict.NO])
def test_what_was_said_otherwise_in_a_call_stands_beside_a_star(verdict: Verdict) -> None:
    assert WrapUp(verdict=verdict).beside_star(is_starred=True).verdict is verdict


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        (Verdict.YES, Verdict.NONE),
        (Verdict.MAYBE, Verdict.MAYBE),
        (Verdict.NO, Verdict.NO),
        (Verdict.NONE, Verdict.NONE),
    ],
)
def test_without_a_star_there_is_no_yes(stored: Verdict, shown: Verdict) -> None:
    assert WrapUp(verdict=stored).beside_star(is_starred=False).verdict is shown


@given(st.sampled_from(Verdict), st.booleans())
def test_yes_is_never_shown_without_a_star(verdict: Verdict, is_starred: bool) -> None:
    shown = EMPTY_WRAP_UP.changed(WrapUpField.VERDICT, verdict).beside_star(is_starred=is_starred)
    assert is_starred or shown.verdict is not Verdict.YES


@given(st.sampled_from(Verdict), st.sampled_from(Verdict), st.booleans())
def test_after_a_choice_star_and_verdict_agree(
    chosen: Verdict, stored: Verdict, is_starred: bool
) -> None:
    before = WrapUp(verdict=stored).beside_star(is_starred=is_starred)
    star = is_starred_after(chosen, before.verdict, is_starred=is_starred)
    after = before.changed(WrapUpField.VERDICT, chosen).beside_star(is_starred=star)
    assert (after.verdict is Verdict.YES) is star


def test_a_no_that_is_taken_back_leaves_the_star_of_another_call() -> None:
    assert is_starred_after(Verdict.NONE, Verdict.NO, is_starred=True)
    assert not is_starred_after(Verdict.NONE, Verdict.YES, is_starred=True)
