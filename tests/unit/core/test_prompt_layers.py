"""Shipped prompts, a company's above them, the user's own above both."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.prompt import Phase, Prompt, Situation, can_be_met
from taktone.core.prompt_layers import PromptLayers, PromptOrigin

A, B, C = (Prompt(id=key, phase=Phase.RINGING, text=f"{key} as shipped.") for key in "abc")
COMPANY_B = replace(B, text="b of the company.")
OWN_C = replace(C, text="c of one's own.")
LAYERS = PromptLayers(shipped=(A, B, C), company=(COMPANY_B,), own=(OWN_C,))
prompts = st.builds(
    Prompt,
    id=st.sampled_from("abcdef"),
    phase=st.sampled_from(Phase),
    text=st.just("x"),
    is_off=st.booleans(),
)


def test_the_later_layer_takes_the_place_of_the_earlier_one() -> None:
    assert LAYERS.all == (A, COMPANY_B, OWN_C)
    assert [LAYERS.origin(key) for key in "abc"] == list(PromptOrigin)


def test_what_is_off_is_listed_and_not_shown() -> None:
    layers = LAYERS.with_own(replace(A, is_off=True))
    assert "a" in {prompt.id for prompt in layers.all}
    assert "a" not in {prompt.id for prompt in layers.shown}


def test_new_ones_stand_with_those_of_their_phase() -> None:
    last = Prompt(id="z", phase=Phase.AFTER, text="Z.")
    first = Prompt(id="y", phase=Phase.RINGING, text="Y.")
    layers = LAYERS.with_own(last).with_own(first)
    assert [prompt.id for prompt in layers.all] == ["a", "b", "c", "y", "z"]


def test_written_as_it_is_below_it_is_nothing_of_ones_own() -> None:
    assert LAYERS.with_own(C).own == ()
    assert LAYERS.with_own(COMPANY_B) == LAYERS


def test_taking_ones_own_away_brings_the_other_back() -> None:
    assert LAYERS.has_another_below("c")
    assert LAYERS.without_own("c").all == (A, COMPANY_B, C)
    assert not LAYERS.has_another_below("new")


@given(st.lists(prompts), st.lists(prompts), st.lists(prompts), prompts)
def test_what_was_kept_is_what_stands(
    shipped: list[Prompt], company: list[Prompt], own: list[Prompt], kept: Prompt
) -> None:
    layers = PromptLayers(shipped=tuple(shipped), company=tuple(company), own=tuple(own))
    after = layers.with_own(kept)
    assert kept in after.all
    assert len({prompt.id for prompt in after.all}) == len(after.all)
    assert {p for p in after.all if p.id != kept.id} == {p for p in layers.all if p.id != kept.id}


@pytest.mark.parametrize("phase", Phase)
def test_a_long_call_is_in_its_last_phase(phase: Phase) -> None:
    is_late = phase in {Phase.CLOSING, Phase.AFTER}
    assert can_be_met(phase, frozenset({Situation.LONG_CALL})) is is_late
    assert can_be_met(phase, frozenset(Situation) - {Situation.LONG_CALL})
