"""What two people are together."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from taktone.core.person import Person, together

T0 = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WORD = st.sampled_from(["", "Mette", "Jonas", "m@x.dk"])
PERSON = st.builds(
    Person,
    person_id=st.sampled_from(["a", "b"]),
    name=WORD,
    email=WORD,
    seen_in=WORD,
    numbers=st.lists(st.sampled_from(["+451", "+452", "+453"]), unique=True).map(tuple),
    call_count=st.integers(0, 9),
    last_at=st.none() | st.just(T0) | st.just(T0.replace(hour=12)),
    starred_jobs=st.frozensets(st.sampled_from(["pm", "fin"])),
    promise_count=st.integers(0, 3),
)


@given(PERSON, PERSON)
def test_nothing_of_either_is_lost(kept: Person, joined: Person) -> None:
    made = together(kept, joined)
    assert made.person_id == kept.person_id
    assert set(made.numbers) == {*kept.numbers, *joined.numbers}
    assert len(set(made.numbers)) == len(made.numbers)
    assert made.call_count == kept.call_count + joined.call_count
    assert made.promise_count == kept.promise_count + joined.promise_count
    assert made.starred_jobs == kept.starred_jobs | joined.starred_jobs
    assert {kept.last_at, joined.last_at} >= {made.last_at}
    for fact in ("name", "email", "seen_in"):
        assert getattr(made, fact) == (getattr(kept, fact) or getattr(joined, fact))


@given(PERSON)
def test_the_kept_ones_words_come_first(kept: Person) -> None:
    other = Person(person_id="x", name="Other", numbers=("+459",), last_at=T0.replace(year=2020))
    made = together(kept, other)
    assert made.name == (kept.name or "Other")
    assert made.numbers[: len(kept.numbers)] == kept.numbers
    assert made.last_at == (kept.last_at or other.last_at)
