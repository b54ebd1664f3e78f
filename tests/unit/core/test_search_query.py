"""What is typed finds what was meant, however it is spelled."""

import string
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from taktone.core.search_query import MOST_WORDS, fold, fts_query

NUMBER = "4520123456 20123456 3456"


class Index:
    """An FTS5 table set up like the store's, over texts that are folded already."""

    def __init__(self) -> None:
        self._connection = dbapi2.connect(":memory:", isolation_level=None)
        self._connection.execute(
            "CREATE VIRTUAL TABLE texts USING fts5(text,"
            " tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')"
        )

    def finds(self, typed: str, text: str) -> bool:
        self._connection.execute("DELETE FROM texts")
        self._connection.execute("INSERT INTO texts VALUES (?)", (fold(text),))
        return bool(self.hits(fts_query(typed)))

    def hits(self, query: str) -> list[tuple[int]]:
        sql = "SELECT rowid FROM texts WHERE texts MATCH ?"
        return self._connection.execute(sql, (query,)).fetchall()  # type: ignore[no-any-return]

    def close(self) -> None:
        self._connection.close()


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    made = Index()
    yield made
    made.close()


@pytest.mark.parametrize(
    "spellings",
    [
        ("søren", "Soren", "SOEREN", "SØREN", "Sören"),
        ("Åse", "ase", "AASE", "A\u030ase"),
        ("Østergård", "østergaard", "OSTERGARD", "oestergaard"),
        ("bæk", "baek", "BÆK", "bäk"),
        ("Aarhus", "århus", "ÅRHUS"),
        ("Zoë Müller", "zoe muller", "ZOE MÜLLER"),
        ("Chloé", "chloe", "CHLOÉ"),
    ],
)
def test_spellings_of_one_name_are_one(spellings: tuple[str, ...], index: Index) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1
    for typed in spellings:
        assert all(index.finds(typed, text) for text in spellings)


@pytest.mark.parametrize(
    "typed",
    [
        *("20 12 34 56", "20123456", "2012 3456", "2012-3456", "20.12.34.56", "20/12/34/56"),
        *("+45 2012 3456", "+4520123456", "(+45)20...", "(+45) 20 12 34 56", "45 20123456"),
        *("0045-20123456", "0045 20 12 34 56", "+45 (0) 20 12 34 56", "020 12 34 56"),
        *("3456", "34 56", "2", "20 1", "20\N{NO-BREAK SPACE}12", "20\N{EN DASH}12"),
    ],
)
def test_number_is_found_in_any_spelling(typed: str, index: Index) -> None:
    assert index.finds(typed, NUMBER)


@pytest.mark.parametrize("typed", ["20 12 34 57", "+46 2012 3456", "456", "20 12 35", "56 34"])
def test_other_numbers_are_not_found(typed: str, index: Index) -> None:
    assert not index.finds(typed, NUMBER)


def test_digits_are_found_in_a_note_too(index: Index) -> None:
    assert index.finds("15 2026", "Ring tilbage den 15. november 2026")
    assert index.finds("15 november 2026", "Ring tilbage den 15. november 2026")


def test_name_and_number_are_searched_together(index: Index) -> None:
    assert index.finds("mette 20 12", f"Mette Sørensen {NUMBER}")
    assert not index.finds("jonas 20 12", f"Mette Sørensen {NUMBER}")


def test_every_word_must_match_by_its_beginning(index: Index) -> None:
    text = "Spørger til oplæring"
    assert index.finds("opl spør", text)
    assert not index.finds("læring", text)
    assert not index.finds("opl løn", text)


@pytest.mark.parametrize("typed", ["", "  ", "-", '"', "()", "+", "*", "…", "\0", "😀"])
def test_nothing_searchable_asks_for_nothing(typed: str) -> None:
    assert fts_query(typed) == ""


@pytest.mark.parametrize("typed", ["OR", "NOT a", "a AND b", "NEAR(a b)", "note:a", "a*", "^a"])
def test_words_of_the_query_language_are_plain_words(typed: str, index: Index) -> None:
    assert index.finds(typed, f"{typed} word")


def test_pasted_page_is_searched_for_its_first_words() -> None:
    words = [f"word{letter}{other}" for letter in string.ascii_lowercase for other in "abc"]
    query = fts_query(" ".join(words))
    assert words[MOST_WORDS - 1] in query
    assert words[MOST_WORDS] not in query


@given(st.text())
@example('"')
@example("x\u0305y")
@example("0 00 000")
def test_no_input_is_a_syntax_error(typed: str) -> None:
    index = Index()
    if query := fts_query(typed):
        index.hits(query)
    index.close()


@given(st.text("aoeåøæäöëAOEÅØÆÉxu\u030a", max_size=12), st.integers(0, 12))
def test_beginning_of_a_word_folds_to_the_beginning_of_the_folded_word(word: str, cut: int) -> None:
    typed = word[:cut]
    while word[len(typed) : len(typed) + 1] == "\u030a":
        typed += "\u030a"
    assert fold(word).startswith(fold(typed))
