"""How one may go on typing, told under the field."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.query_hints import QuerySurroundings, completed, hints

JOBS = ("Projektleder, Aarhus", "Controller")
LINES = ("+45 70 10 10 10", "Reception")
ENGLISH = QuerySurroundings(jobs=JOBS, lines=LINES, today=date(2026, 11, 25))
DANISH = QuerySurroundings(jobs=JOBS, today=date(2026, 11, 25), is_danish=True)


def told(text: str, around: QuerySurroundings = ENGLISH, cursor: int = -1) -> list[str]:
    place = len(text) if cursor < 0 else cursor
    return [hint.word for hint in hints(text, place, around)]


def test_an_empty_search_tells_every_filter() -> None:
    assert told("") == [
        *("job:", "missed", "star", "promise", "note", "in", "out"),
        *("time:", "after:", "before:", "step:", "line:"),
    ]
    assert told(" ", DANISH) == [
        *("stilling:", "ubesvaret", "stjerne", "løfte", "note", "ind", "ud"),
        *("tid:", "efter:", "før:", "trin:"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("mette ", []),
        ("mis", ["missed"]),
        ("mette mis", ["missed"]),
        ("missed", []),
        ("-sta", ["-star"]),
        ("-jo", []),
        ("jo", ["job:"]),
        ("ubes", ["ubesvaret"]),
        ("zebra", []),
        ('"mis', []),
        ("job:", ['job:"Projektleder, Aarhus"', "job:Controller"]),
        ("job:aar", ['job:"Projektleder, Aarhus"']),
        ("line:70", ['line:"+45 70 10 10 10"']),
        ("time:", ["time:today", "time:this-week", "time:last-month", "time:6-months", "time:ad"]),
        ("time:t", ["time:today", "time:this-week"]),
        ("after:", ["after:2026", "after:2026-11", "after:2026-11-25"]),
        ("after:2026-11", ["after:2026-11-25"]),
        ("before:15", []),
        ("step:he", ["step:held"]),
        ("step:h", ["step:held", "step:hired"]),
        ("trin:inv", ["step:invited"]),
    ],
)
def test_it_tells_what_the_word_may_become(text: str, words: list[str]) -> None:
    assert told(text) == words


def test_danish_words_are_told_where_danish_is_read() -> None:
    assert told("st", DANISH) == ["stilling:", "stjerne", "step:"]
    assert told("foe", DANISH) == ["før:"]
    assert told("tid:s", DANISH) == ["tid:sidste-måned"]


def test_without_lines_nobody_is_told_of_them() -> None:
    assert told("lin", DANISH) == []


@pytest.mark.parametrize(
    ("text", "cursor", "after", "place"),
    [
        ("mis", 3, "missed ", 7),
        ("a mis b", 5, "a missed b", 9),
        ("jo", 2, "job:", 4),
        ("jo b", 2, "job: b", 4),
        ("", 0, "job:", 4),
        ("job:con", 7, "job:Controller ", 15),
    ],
)
def test_a_hint_takes_the_place_of_the_word(text: str, cursor: int, after: str, place: int) -> None:
    hint = hints(text, cursor, ENGLISH)[0]
    assert completed(text, cursor, hint) == (after, place)


@given(st.text(alphabet='jobstar:-" 2026Cøm', max_size=20), st.data())
def test_any_text_can_be_gone_on_with(text: str, data: st.DataObject) -> None:
    cursor = data.draw(st.integers(0, len(text)))
    for hint in hints(text, cursor, ENGLISH):
        after, place = completed(text, cursor, hint)
        assert after[:place].rstrip().endswith(hint.word)
