"""Which prompts a call meets, and in which order."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from taktone.core.prompt import Phase, Prompt, Situation
from taktone.core.prompt_deck import FIRST_OF_ALL, PromptDeck

PROMPTS = tuple(
    Prompt(id=f"{phase}-{place}", phase=phase, text=f"{phase} {place}")
    for phase in Phase
    for place in range(7)
)
FOR_RETURNING = Prompt(
    id="back", phase=Phase.RINGING, text="Hello again", when=frozenset({Situation.RETURNING})
)
FOR_RETURNING_WITH_PROMISE = Prompt(
    id="promise",
    phase=Phase.RINGING,
    text="You promised",
    when=frozenset({Situation.RETURNING, Situation.PROMISED}),
)
EVERY_ONE = (*PROMPTS, FOR_RETURNING, FOR_RETURNING_WITH_PROMISE)

phases = st.sampled_from(Phase)
situations = st.frozensets(st.sampled_from(Situation))


def test_a_phase_has_its_own_prompts_in_the_order_given() -> None:
    found = PromptDeck(PROMPTS).for_phase(Phase.CLOSING)
    assert [prompt.id for prompt in found] == [f"closing-{place}" for place in range(7)]


def test_a_phase_without_prompts_is_empty() -> None:
    assert PromptDeck(()).for_phase(Phase.AFTER) == ()


def test_of_two_prompts_with_one_id_the_first_stays() -> None:
    first = Prompt(id="a", phase=Phase.AFTER, text="first")
    second = Prompt(id="a", phase=Phase.RINGING, text="second")
    deck = PromptDeck((first, second))
    assert deck.for_phase(Phase.AFTER) == (first,)
    assert deck.for_phase(Phase.RINGING) == ()


def test_a_stranger_is_never_greeted_as_somebody_who_returns() -> None:
    assert FOR_RETURNING not in PromptDeck(EVERY_ONE).for_phase(Phase.RINGING)


def test_a_prompt_made_for_the_call_comes_before_those_for_any_call() -> None:
    found = PromptDeck(EVERY_ONE).for_phase(Phase.RINGING, {Situation.RETURNING})
    assert found == (FOR_RETURNING, *PROMPTS[:7])


def test_the_prompt_that_speaks_to_most_of_the_call_comes_first() -> None:
    found = PromptDeck(EVERY_ONE).for_phase(Phase.RINGING, set(Situation))
    assert found[:2] == (FOR_RETURNING_WITH_PROMISE, FOR_RETURNING)


def test_calls_meet_the_prompts_in_different_orders() -> None:
    deck = PromptDeck(PROMPTS)
    first = Counter(deck.shuffled(f"call {n}").for_phase(Phase.OPENING)[0].id for n in range(700))
    assert len(first) == 7
    assert max(first.values()) < 3 * min(first.values())


@given(st.text(), phases, situations)
def test_a_call_keeps_its_order_however_often_it_is_asked(
    call_id: str, phase: Phase, true_of_it: frozenset[Situation]
) -> None:
    one = PromptDeck(EVERY_ONE).shuffled(call_id)
    again = PromptDeck(reversed(EVERY_ONE)).shuffled(call_id)
    assert one.for_phase(phase, true_of_it) == again.for_phase(phase, true_of_it)


@given(st.text(), situations)
def test_no_call_meets_a_prompt_twice_and_none_is_lost(
    call_id: str, true_of_it: frozenset[Situation]
) -> None:
    deck = PromptDeck((*EVERY_ONE, *EVERY_ONE)).shuffled(call_id)
    met = [prompt for phase in Phase for prompt in deck.for_phase(phase, true_of_it)]
    assert len(met) == len(set(met))
    assert set(met) == {prompt for prompt in EVERY_ONE if prompt.when <= true_of_it}


@given(st.text(), situations)
def test_every_prompt_met_is_true_of_the_call(
    call_id: str, true_of_it: frozenset[Situation]
) -> None:
    for prompt in PromptDeck(EVERY_ONE).shuffled(call_id).for_phase(Phase.RINGING, true_of_it):
        assert prompt.when <= true_of_it


def one_for(situation: Situation) -> Prompt:
    return Prompt(id=situation, phase=Phase.OPENING, text=situation, when=frozenset({situation}))


ONE_FOR_EACH = tuple(map(one_for, reversed(Situation)))


@given(st.text(), situations.filter(lambda found: Situation.PROMISED in found))
def test_an_open_promise_comes_before_everything_else(
    call_id: str, true_of_it: frozenset[Situation]
) -> None:
    deck = PromptDeck((*ONE_FOR_EACH, *EVERY_ONE)).shuffled(call_id)
    assert Situation.PROMISED in deck.for_phase(Phase.OPENING, true_of_it)[0].when


@given(st.text(), situations.filter(bool))
def test_what_is_special_about_a_call_comes_before_what_fits_any(
    call_id: str, true_of_it: frozenset[Situation]
) -> None:
    found = (
        PromptDeck((*EVERY_ONE, *ONE_FOR_EACH))
        .shuffled(call_id)
        .for_phase(Phase.OPENING, true_of_it)
    )
    assert [bool(prompt.when) for prompt in found] == sorted(
        (bool(prompt.when) for prompt in found), reverse=True
    )


def test_every_situation_has_its_place() -> None:
    assert set(FIRST_OF_ALL) == set(Situation)


def test_with_only_one_situation_nothing_else_is_met() -> None:
    deck = PromptDeck((*PROMPTS, *ONE_FOR_EACH))
    found = deck.for_phase(Phase.OPENING, set(Situation), Situation.BUSY)
    assert [prompt.id for prompt in found] == ["busy"]


def test_what_was_shown_lately_comes_last_the_newest_at_the_end() -> None:
    deck = PromptDeck(PROMPTS).shuffled("call", ("opening-3", "opening-1"))
    found = [prompt.id for prompt in deck.for_phase(Phase.OPENING)]
    assert found[-2:] == ["opening-3", "opening-1"]


def test_seven_calls_in_a_row_begin_with_seven_different_prompts() -> None:
    lately: list[str] = []
    for number in range(7):
        first = PromptDeck(PROMPTS).shuffled(f"call {number}", lately).for_phase(Phase.OPENING)[0]
        assert first.id not in lately
        lately.append(first.id)


@given(
    st.text(max_size=8),
    phases,
    situations,
    st.none() | st.sampled_from(Situation),
    st.lists(st.sampled_from([prompt.id for prompt in EVERY_ONE]), unique=True),
)
def test_a_deal_is_the_order_of_the_shuffled_deck(
    call_id: str,
    phase: Phase,
    true_of_it: frozenset[Situation],
    only: Situation | None,
    lately: list[str],
) -> None:
    deck = PromptDeck(EVERY_ONE)
    told = deck.shuffled(call_id, lately).for_phase(phase, true_of_it, only)
    for _ in range(2):
        assert deck.dealt(call_id, phase, true_of_it, only, lately) == told
