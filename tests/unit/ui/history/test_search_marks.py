"""Hits are found as the search finds them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.ui.history.search_marks import marks, number_marks, sought_words


def fold(text: str) -> str:
    """A small stand-in: lower case, ``æ`` and ``ø`` as the search spells them."""
    text = text.lower().replace("æ", "ae").replace("ø", "o").replace("oe", "o").replace("å", "a")
    return text.replace("aa", "a")


def marked(text: str, *words: str) -> list[str]:
    return [text[at : at + length] for at, length in marks(text, words, fold)]


@pytest.mark.parametrize(
    ("text", "word", "hits"),
    [
        ("Leder et team på 6", "team", ["team"]),
        ("Har bygget teamet op", "team", ["team"]),
        ("Ledte en afdeling", "leder", []),
        ("Mette Sørensen", "sor", ["Sør"]),
        ("Mette Soerensen", "sor", ["Soer"]),
        ("Næstved, næsten", "naes", ["Næs", "næs"]),
        ("Næstved", "na", ["Næ"]),
        ("Århus og Aarhus", "arh", ["Årh", "Aarh"]),
        ("steam", "team", []),
    ],
)
def test_the_beginning_of_a_word_is_marked(text: str, word: str, hits: list[str]) -> None:
    assert marked(text, word) == hits


def test_every_searched_word_is_marked() -> None:
    assert marked("Leder et team", "team", "led") == ["Led", "team"]


def test_the_longer_of_two_hits_in_one_word_counts() -> None:
    assert marked("teamet", "te", "teame") == ["teame"]


def test_no_words_mark_nothing() -> None:
    assert marks("Leder", (), fold) == ()
    assert marks("Leder", ("",), fold) == ()


@given(st.text(max_size=40), st.lists(st.text(max_size=4), max_size=3))
def test_marks_lie_inside_the_text_and_do_not_overlap(text: str, words: list[str]) -> None:
    end = 0
    for start, length in marks(text, [fold(word) for word in words], fold):
        assert start >= end
        assert length > 0
        end = start + length
    assert end <= len(text)


@pytest.mark.parametrize(
    ("word", "hit"),
    [("3456", "34 56"), ("2012", "20 12"), ("4520", "45 20"), ("56", "56"), ("99", None)],
)
def test_digits_are_found_across_the_spaces_of_a_number(word: str, hit: str | None) -> None:
    text = "+45 20 12 34 56"
    found = [text[at : at + length] for at, length in number_marks(text, [word])]
    assert found == ([hit] if hit else [])


def test_letters_and_single_digits_mark_no_number() -> None:
    assert number_marks("+45 20 12 34 56", ["mette", "5", "a45"]) == ()


def test_sought_words_are_what_the_search_looks_for() -> None:
    assert sought_words("  Sør, (LEDER)! +45 ", fold) == ("sor", "leder", "45")
    assert sought_words(" - ", fold) == ()


@given(st.text(max_size=30))
def test_any_typed_text_can_be_sought(typed: str) -> None:
    assert all(word.strip() for word in sought_words(typed, fold))
