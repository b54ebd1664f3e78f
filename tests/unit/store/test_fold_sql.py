"""The fold in SQL and the one of a query are the same fold, for every letter of an alphabet."""

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from taktone.core.search_query import _spelled, fts_query
from taktone.store.fold_sql import fold_sql
from taktone.store.values import stored


@pytest.fixture(scope="module")
def connection() -> Iterator[dbapi2.Connection]:
    made = dbapi2.connect(":memory:", isolation_level=None)
    made.execute(
        "CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='unicode61 remove_diacritics 2')"
    )
    yield made
    made.close()


def test_every_word_is_found_by_itself(connection: dbapi2.Connection) -> None:
    alphabets = (range(0x20, 0x3000), range(0xA000, 0xAC00), range(0xF900, 0x10D00))
    letters = [chr(code) for codes in alphabets for code in codes]
    words = [f"x{letter}b" for letter in letters if unicodedata.category(letter)[0] in "LN"]
    insert = f"INSERT INTO texts (rowid, text) VALUES (?, {fold_sql('?')})"
    connection.execute("BEGIN")
    connection.executemany(insert, list(enumerate(map(stored, words))))
    connection.execute("COMMIT")

    match = "SELECT 1 FROM texts WHERE texts MATCH ? AND rowid = ?"
    missed = [
        word
        for index, word in enumerate(words)
        if not connection.execute(match, (fts_query(word), index)).fetchone()
    ]
    assert missed == []


@given(st.text())
def test_query_and_sql_fold_alike(text: str) -> None:
    connection = dbapi2.connect(":memory:")
    kept = stored(text)
    (folded,) = connection.execute(f"SELECT {fold_sql('?')}", (kept,)).fetchone()
    connection.close()
    assert folded == _spelled(kept)
