"""Words about a call, and the star as "yes"."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.wrap_up import EMPTY_WRAP_UP, Verdict, WrapUp, WrapUpField


def test_every_field_can_be_changed_by_name() -> None:
    assert {field.name for field in fields(WrapUp)} == set(WrapUpField)


def test_a_change_leaves_the_other_fields_alone() -> None:
    before = WrapUp(voice="varm", words=("rolig",))
    after = before.changed(WrapUpField.VOICE, "varm og rolig")
    assert (after.voice, after.words) == ("varm og rolig", ("rolig",))
    assert before.voice == "varm"


@pytest.mark.parametrize("verdict", Verdict)
def test_a_star_is_a_yes(verdict: Verdict) -> None:
    assert WrapUp(verdict=verdict).beside_star(is_starred=True).verdict is Verdict.YES


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
def test_yes_is_shown_exactly_with_a_star(verdict: Verdict, is_starred: bool) -> None:
    shown = EMPTY_WRAP_UP.changed(WrapUpField.VERDICT, verdict).beside_star(is_starred=is_starred)
    assert (shown.verdict is Verdict.YES) is is_starred
