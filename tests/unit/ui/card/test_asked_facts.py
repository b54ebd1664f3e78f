"""The facts of a call's job, as they are open and ticked on the card."""

from hypothesis import given
from hypothesis import strategies as st

from taktone.ui.card.asked_facts import AskedFacts


def test_it_starts_closed_and_knows_nothing() -> None:
    facts = AskedFacts()
    assert not facts.is_open
    assert not facts.is_waiting
    assert facts.asked == frozenset()


def test_an_open_one_waits_until_the_history_has_told() -> None:
    facts = AskedFacts()
    facts.is_open = True
    waiting = [facts.is_waiting]
    facts.learn(frozenset({"pay"}))
    waiting.append(facts.is_waiting)
    assert (waiting, facts.asked) == ([True, False], frozenset({"pay"}))


def test_a_tick_of_the_user_stands_whatever_the_history_tells_later() -> None:
    facts = AskedFacts()
    facts.tick("pay", is_asked=False)
    facts.tick("travel", is_asked=True)
    facts.learn(frozenset({"pay", "start"}))
    assert facts.asked == {"travel", "start"}


ids = st.sampled_from("abc")


@given(st.lists(st.tuples(ids, st.booleans())), st.frozensets(ids), st.integers(0, 5))
def test_the_last_tick_of_each_fact_counts(
    ticks: list[tuple[str, bool]], read: frozenset[str], read_at: int
) -> None:
    facts = AskedFacts()
    for place, (fact, is_asked) in enumerate(ticks):
        if place == read_at:
            facts.learn(read)
        facts.tick(fact, is_asked=is_asked)
    facts.learn(read)
    last = dict(ticks)
    assert facts.asked == {fact for fact in "abc" if last.get(fact, fact in read)}
