"""The prompts of one call."""

from taktone.core.prompt import Phase, Prompt, Situation
from taktone.core.prompt_deck import PromptDeck
from taktone.ui.card.prompt_hand import PromptHand
from unit.ui.card.sample import DECK


def a_hand(call_id: str = "call-7") -> PromptHand:
    hand = PromptHand(DECK, call_id)
    hand.turn_to(Phase.OPENING, frozenset())
    return hand


def test_a_hand_is_empty_before_it_is_dealt() -> None:
    hand = PromptHand(DECK, "call-7")
    assert (hand.text, hand.index, hand.count) == ("", 0, 0)


def test_the_first_prompt_of_the_phase_is_up() -> None:
    hand = a_hand()
    assert hand.text.startswith("opening")
    assert (hand.index, hand.count) == (0, 3)


def test_turning_shows_each_prompt_once_and_begins_again() -> None:
    hand = a_hand()
    seen = []
    for _ in range(hand.count):
        seen.append(hand.text)
        hand.move(1)
    assert sorted(seen) == ["opening 0", "opening 1", "opening 2"]
    assert hand.text == seen[0]


def test_before_the_first_comes_the_last() -> None:
    hand = a_hand()
    hand.move(-1)
    assert hand.index == 2


def test_turning_an_empty_hand_does_nothing() -> None:
    hand = PromptHand(PromptDeck(()), "call-7")
    hand.turn_to(Phase.OPENING, frozenset())
    hand.move(1)
    assert hand.text == ""


def test_the_same_phase_again_keeps_the_prompt_that_is_up() -> None:
    hand = a_hand()
    hand.move(1)
    up = hand.text
    hand.turn_to(Phase.OPENING, frozenset({Situation.UNSOLICITED}))
    assert hand.text == up


def test_another_phase_begins_with_its_first_prompt() -> None:
    hand = a_hand()
    hand.move(2)
    hand.turn_to(Phase.LISTENING, frozenset())
    assert hand.index == 0
    assert hand.text.startswith("listening")


def test_no_phase_has_no_prompts() -> None:
    hand = a_hand()
    hand.turn_to(None, frozenset())
    assert (hand.text, hand.count) == ("", 0)


def test_a_call_has_an_order_of_its_own_and_keeps_it() -> None:
    def order(call_id: str) -> list[str]:
        hand = a_hand(call_id)
        texts = []
        for _ in range(hand.count):
            texts.append(hand.text)
            hand.move(1)
        return texts

    orders = {tuple(order(f"call-{number}")) for number in range(30)}
    assert len(orders) > 1
    assert order("call-3") == order("call-3")


def test_the_order_is_the_one_of_the_whole_deck_shuffled_for_the_call() -> None:
    hand = a_hand("call-9")
    whole = DECK.shuffled("call-9").for_phase(Phase.OPENING)
    assert hand.text == whole[0].text


def test_a_prompt_made_for_the_situation_comes_first() -> None:
    special = Prompt(
        id="again",
        phase=Phase.OPENING,
        text="welcome back",
        when=frozenset({Situation.RETURNING}),
    )
    plain = DECK.for_phase(Phase.OPENING)
    hand = PromptHand(PromptDeck((*plain, special)), "call-7")
    hand.turn_to(Phase.OPENING, frozenset({Situation.RETURNING}))
    assert hand.text == "welcome back"


def test_a_user_who_is_busy_gets_the_prompt_for_that_at_once() -> None:
    busy = Prompt(id="b", phase=Phase.OPENING, text="busy", when=frozenset({Situation.BUSY}))
    hand = PromptHand(PromptDeck((*DECK.for_phase(Phase.OPENING), busy)), "call-7")
    hand.turn_to(Phase.OPENING, frozenset())
    hand.turn_to(Phase.OPENING, frozenset({Situation.BUSY}))
    assert (hand.text, hand.count) == ("busy", 4)
    hand.move(1)
    hand.turn_to(Phase.OPENING, frozenset({Situation.BUSY}))
    assert hand.text != "busy"


def test_without_a_prompt_for_that_the_one_that_is_up_stays() -> None:
    hand = a_hand()
    hand.move(1)
    up = hand.text
    hand.turn_to(Phase.OPENING, frozenset({Situation.BUSY}))
    assert hand.text == up


class Memory:
    """Remembers for as long as the test lasts."""

    def __init__(self) -> None:
        self.lately: list[str] = []

    def add(self, prompt_id: str) -> None:
        self.lately.append(prompt_id)


def test_what_is_up_is_remembered() -> None:
    memory = Memory()
    hand = PromptHand(DECK, "call-7", memory)
    hand.turn_to(Phase.OPENING, frozenset())
    hand.turn_to(Phase.OPENING, frozenset())
    hand.move(1)
    assert len(memory.lately) == 2
    assert memory.lately[0] != memory.lately[1]


def test_the_next_calls_begin_with_other_prompts() -> None:
    memory = Memory()
    first = []
    for number in range(3):
        hand = PromptHand(DECK, f"call-{number}", memory)
        hand.turn_to(Phase.RINGING, frozenset())
        first.append(hand.text)
    assert sorted(first) == ["ringing 0", "ringing 1", "ringing 2"]


def test_a_card_that_comes_back_in_the_same_call_brings_another_prompt() -> None:
    memory = Memory()
    texts = []
    for _ in range(2):
        hand = PromptHand(DECK, "call-7", memory)
        hand.turn_to(Phase.OPENING, frozenset())
        texts.append(hand.text)
    assert texts[0] != texts[1]


AGAIN = Prompt(
    id="again", phase=Phase.RINGING, text="welcome back", when=frozenset({Situation.RETURNING})
)


def test_a_caller_recognised_late_is_greeted_as_one_who_returns() -> None:
    hand = PromptHand(PromptDeck((*DECK.for_phase(Phase.RINGING), AGAIN)), "call-7")
    hand.turn_to(Phase.RINGING, frozenset())
    hand.turn_to(Phase.RINGING, frozenset({Situation.RETURNING}))
    assert hand.text == "welcome back"


def test_but_not_where_the_user_has_turned_to_another_prompt() -> None:
    hand = PromptHand(PromptDeck((*DECK.for_phase(Phase.RINGING), AGAIN)), "call-7")
    hand.turn_to(Phase.RINGING, frozenset())
    hand.move(1)
    up = hand.text
    hand.turn_to(Phase.RINGING, frozenset({Situation.RETURNING}))
    assert hand.text == up


def test_after_a_missed_call_there_is_a_line_for_that_or_none() -> None:
    only = Situation.MISSED_BEFORE
    hand = PromptHand(DECK, "call-7")
    hand.turn_to(Phase.AFTER, frozenset({only}), only)
    assert hand.count == 0
    back = Prompt(id="m", phase=Phase.AFTER, text="call back", when=frozenset({only}))
    hand = PromptHand(PromptDeck((*DECK.for_phase(Phase.AFTER), back)), "call-7")
    hand.turn_to(Phase.AFTER, frozenset({only}), only)
    assert (hand.text, hand.count) == ("call back", 1)
