"""What may not be in a log is not in it afterwards."""

import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.host.redaction import LONGEST, redact


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("call from +4520123456 began", "call from <number> began"),
        ("from +45 20 12 34 56.", "from <number>."),
        ("from (020) 7946-0018", "from (<number>"),
        ("from 20.12.34.56", "from <number>"),
        ("cpr 010203-1234", "cpr <number>"),
        ("id 12345", "id <number>"),
        ("१२३४५६", "<number>"),
        ("line 1234 of 99", "line 1234 of 99"),
        ("Python 3.11.7", "Python 3.11.7"),
        ("KeyError: 'Mette Sørensen'", "KeyError: <text>"),
        ('name "O\'Brien" is odd', "name <text> is odd"),
        (r"'it\'s hers' and more", "<text> and more"),
        ("b'Mette' and x=u'Jonas'", "<text> and x=<text>"),
        ("the user's \"Mette's note\" is long", "the user's <text> is long"),
        ("“Mette”, »Jonas«, «Amina», `x`", "<text>, <text>, <text>, <text>"),
        ('cut "Mette Sør', "cut <text>"),
        ("cut 'Mette\nSørensen", "cut <text>"),
        ("cut “Mette Sør", "cut <text>"),
        ("'over\ntwo lines' end", "<text> end"),
        ("write to mette@example.org now", "write to <address> now"),
        ("<sip:mette@10.0.0.1>", "<<address>>"),
        ("/home/mette/.local/share/taktone", "~/.local/share/taktone"),
        ("/Users/mette/Library", "~/Library"),
        (r"C:\Users\Mette Hansen\AppData", r"~\AppData"),
        ("nothing to hide", "nothing to hide"),
        ("", ""),
    ],
)
def test_what_is_left(text: str, left: str) -> None:
    assert redact(text) == left


@given(
    st.text(alphabet="ab '\"«»“”`\\\n@", max_size=30),
    st.sampled_from(["+4520123456", "20 12 34 56", "2012-3456", "mette@example.org"]),
    st.text(alphabet="ab '\"«»“”`\\\n@", max_size=30),
)
def test_no_surroundings_save_a_number_or_an_address(before: str, secret: str, after: str) -> None:
    assert secret not in redact(f"{before} {secret} {after}")


@given(st.text(alphabet=st.characters(blacklist_characters="'\"“”„«»‘’`\\", codec="utf-8")))
def test_quoted_words_are_gone(words: str) -> None:
    marked = f"canary{words}canary"
    for left, right in ('""', "''", "“”", "«»", "``"):
        assert "canary" not in redact(f"said {left}{marked}{right} today")


@given(st.text())
def test_nothing_is_too_odd_and_nothing_endless(text: str) -> None:
    assert len(redact(text)) <= len(text) * 9
    assert len(redact("x" * LONGEST + text)) <= LONGEST


@pytest.mark.parametrize(
    "piece", ["x", '"', "'", '"\\', "\\", "“", "„", "»", "`", "a@", "1(", "/home/"]
)
def test_no_text_takes_long(piece: str) -> None:
    """Twenty times as long takes about twenty times as long, not four hundred times."""
    long = (piece * LONGEST)[:LONGEST]
    short = long[: LONGEST // 20]
    assert best_of_five(long) < 100 * best_of_five(short) + 1e-3


def best_of_five(text: str) -> float:
    return min(timeit.repeat(lambda: redact(text), number=1, repeat=5))
