"""What is promised in one call."""

from datetime import timedelta

from taktone.core.promise import Promise, PromiseKind
from taktone.ui.card.call_promises import CallPromises
from unit.ui.card.fake_promising import TIMES, a_promise


def here(promise_id: str = "p1", **values: object) -> Promise:
    return a_promise(**{"id": promise_id, "call_id": "call-7", **values})


def test_those_of_other_calls_and_missed_ones_are_left_out() -> None:
    made = CallPromises("call-7")
    made.follow((here(), a_promise(), here("p2", is_automatic=True)))
    assert [promise.id for promise in made.promises] == ["p1"]


def test_one_made_here_stands_before_the_history_tells() -> None:
    made = CallPromises("call-7")
    made.add(here())
    made.follow(())
    assert made.of_kind(PromiseKind.CALL_BACK) == here()
    assert made.edited == here()


def test_one_that_was_told_and_is_gone_was_kept_or_dropped() -> None:
    made = CallPromises("call-7")
    made.add(here())
    made.follow((here(),))
    made.follow(())
    assert made.promises == ()
    assert made.edited is None


def test_what_is_typed_here_is_not_undone_by_what_comes_late() -> None:
    made = CallPromises("call-7")
    made.add(here(text="om"))
    made.change("om løn", TIMES[1])
    made.follow((here(text="o"),))
    assert made.edited is not None
    assert (made.edited.text, made.edited.due_at) == ("om løn", TIMES[1])


def test_one_put_off_elsewhere_follows() -> None:
    made = CallPromises("call-7")
    made.follow((here(),))
    later = TIMES[0] + timedelta(days=1)
    made.follow((here(due_at=later),))
    assert made.promises[0].due_at == later


def test_one_taken_back_does_not_return_with_late_news() -> None:
    made = CallPromises("call-7")
    made.add(here())
    made.take_back("p1")
    made.follow((here(),))
    assert made.promises == ()


def test_nothing_is_undone_by_a_promise() -> None:
    made = CallPromises("call-7")
    made.is_nothing = True
    made.add(here())
    assert not made.is_nothing


def test_without_one_being_worded_nothing_changes() -> None:
    assert CallPromises("call-7").change("om løn", None) is None
