"""The built-in prompts: what is said where no prompt file can be read."""

from collections import Counter

import pytest

from taktone.core.builtin_prompts import BUILTIN_PROMPTS
from taktone.core.prompt import LONGEST_TEXT, Phase, Prompt


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_has_at_least_two_built_in_prompts(phase: Phase) -> None:
    assert Counter(prompt.phase for prompt in BUILTIN_PROMPTS)[phase] >= 2


@pytest.mark.parametrize("prompt", BUILTIN_PROMPTS, ids=lambda prompt: prompt.id)
def test_a_built_in_prompt_is_short_and_fits_every_call(prompt: Prompt) -> None:
    assert 0 < len(prompt.text) <= LONGEST_TEXT
    assert not prompt.when


def test_built_in_prompts_have_ids_of_their_own() -> None:
    assert len({prompt.id for prompt in BUILTIN_PROMPTS}) == len(BUILTIN_PROMPTS)


def test_a_prompt_cannot_be_changed_behind_the_back_of_a_card() -> None:
    with pytest.raises(AttributeError):
        BUILTIN_PROMPTS[0].text = "Hurry up"  # type: ignore[misc]
