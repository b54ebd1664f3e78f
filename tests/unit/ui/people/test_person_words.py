"""People in words."""

from datetime import timedelta

import pytest

from taktone.core.job import UNSOLICITED_ID
from taktone.core.likeness import Likeness
from taktone.core.person import Join, Lookalike
from taktone.ui.history.row_words import RowWords
from taktone.ui.people.person_words import PersonWords
from unit.ui.history.sample import JOBS, NOW
from unit.ui.people.fake_who import a_person

pytestmark = pytest.mark.gui


@pytest.fixture
def words(qapp: object) -> PersonWords:
    rows = RowWords(lambda: NOW)
    rows.set_jobs(JOBS)
    return PersonWords(rows)


def test_reasons_stand_in_the_same_order_always(words: PersonWords) -> None:
    like = Lookalike(person=a_person(), why=frozenset(Likeness))
    assert words.why(like) == "same number, same e-mail, nearly the same name"
    assert words.alike(Lookalike(person=a_person(), why=frozenset({Likeness.SAME_EMAIL}))) == (
        "Perhaps the same as Mette Sørensen: same e-mail"
    )
    assert words.why(Lookalike(person=a_person())) == ""


def test_somebody_without_a_name_is_told_by_number_or_as_hidden(words: PersonWords) -> None:
    assert words.name(a_person(name=" ")) == "+45 20 12 34 56"
    assert words.name(a_person(name="", numbers=())) == "Hidden number"


def test_names_are_one_short_plain_line(words: PersonWords) -> None:
    told = words.name(a_person(name="<b>M</b>\n\u202e" + "x" * 10_000))
    assert told.startswith("<b>M</b> x")
    assert len(told) == 40


def test_a_join_is_told_with_its_day(words: PersonWords) -> None:
    join = Join(id="j", name="Jonas Holm", numbers=(), at=NOW - timedelta(days=11), call_count=1)
    assert words.joined(join) == "Joined with Jonas Holm, 12 Nov"


def test_the_line_below_a_name(words: PersonWords) -> None:
    assert words.line(a_person()) == "+45 20 12 34 56 · 2 call(s) · today"
    assert words.line(a_person(numbers=(), call_count=1, last_at=None)) == "1 call(s)"


def test_facts_that_are_not_known_are_left_out(words: PersonWords) -> None:
    person = a_person()
    assert words.facts(person) == (
        ("Name", "Mette Sørensen"),
        ("Numbers", "+45 20 12 34 56"),
        ("History", "2 call(s)"),
    )
    whole = a_person(
        email="m@x.dk",
        seen_in="Jobindex",
        promise_count=1,
        starred_jobs=frozenset({"pm"}),
    )
    assert dict(words.facts(whole)) == {
        "Name": "Mette Sørensen",
        "Numbers": "+45 20 12 34 56",
        "E-mail": "m@x.dk",
        "Saw the ad in": "Jobindex",
        "History": "2 call(s), 1 open promise(s)",
        "Worth an interview": "Projektleder",
    }
    for job in (UNSOLICITED_ID, "a job that is not known"):
        facts = words.facts(a_person(starred_jobs=frozenset({job})))
        assert dict(facts)["Worth an interview"] == "Unsolicited"
