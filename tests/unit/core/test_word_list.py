"""Words in one line of the settings file, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.word_list import LONGEST_WORD, MOST_WORDS, NO_WORDS, line_of, words_of

WORD = st.text(min_size=1, max_size=LONGEST_WORD).map(
    lambda text: " ".join(text.replace(",", "").split())
)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", ()),
        (NO_WORDS, ()),
        ("rolig, lytter", ("rolig", "lytter")),
        (" rolig ,, rolig,  lidt   nervøs ", ("rolig", "lidt nervøs")),
        ("x" * (LONGEST_WORD + 1) + ", varm", ("varm",)),
    ],
)
def test_a_line_holds_each_word_once(line: str, words: tuple[str, ...]) -> None:
    assert words_of(line) == words


@given(st.lists(WORD.filter(bool), unique=True, max_size=MOST_WORDS))
def test_words_come_back_in_their_order(words: list[str]) -> None:
    assert words_of(line_of(words)) == tuple(words)


def test_no_words_are_something_else_than_no_line() -> None:
    assert line_of(()) == NO_WORDS
    assert line_of((" ", ",")) == NO_WORDS


def test_there_is_an_end_to_it() -> None:
    assert len(words_of(",".join(map(str, range(1000))))) == MOST_WORDS
