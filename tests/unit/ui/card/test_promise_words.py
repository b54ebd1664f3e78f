"""Promises in words."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from taktone.core.promise import PromiseKind
from taktone.ui.card.promise_words import asking_words, promise_words, promised_back_words
from unit.ui.card.fake_promising import TIMES, a_promise
from unit.ui.card.sample import NOW

BRITISH = QLocale("en_GB")
MAIL, OTHER = PromiseKind.SEND_MAIL, PromiseKind.OTHER


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "You promised to call back today 14:30"),
        ({"due_at": TIMES[2]}, "You promised to call back tomorrow 09:00"),
        ({"due_at": NOW - timedelta(hours=20)}, "You promised to call back yesterday 16:00"),
        ({"due_at": None}, "You promised to call back"),
        ({"text": "om løn"}, "You promised to call back today 14:30: om løn"),
        ({"kind": MAIL}, "You promised to send a mail today 14:30"),
        ({"kind": MAIL, "due_at": None}, "You promised to send a mail"),
        ({"kind": OTHER, "text": "Spørge Jonas", "due_at": None}, "Spørge Jonas"),
        ({"kind": OTHER, "text": "Spørge\nJonas"}, "Spørge Jonas, today 14:30"),
        ({"kind": OTHER, "due_at": None}, "You promised something"),
        ({"kind": OTHER, "text": " \n"}, "You promised something today 14:30"),
        (
            {"is_automatic": True, "due_at": None},
            "You missed their call and have not called back",
        ),
    ],
)
def test_a_promise_says_what_and_when(values: dict[str, object], words: str) -> None:
    assert promise_words(a_promise(**values), NOW, BRITISH) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "may I call you at 14:30?”"),
        (1, "may I call you tomorrow at 14:30?”"),
        (3, "may I call you on Thursday at 14:30?”"),
        (6, "may I call you on Sunday at 14:30?”"),
        (7, "may I call you on 30 Nov at 14:30?”"),
        (60, "may I call you on 22 Jan 2027 at 14:30?”"),
    ],
)
def test_the_sentence_asks_for_the_day_one_would_say(days: int, words: str) -> None:
    said = asking_words(TIMES[0] + timedelta(days=days), NOW, BRITISH)
    assert said == f"“I would like to give you my full attention: {words}"


def test_without_a_time_the_sentence_asks_for_one() -> None:
    assert asking_words(None, NOW, BRITISH).endswith("when may I call you?”")


def test_a_time_is_written_as_the_locale_does() -> None:
    words = promised_back_words(datetime(2026, 11, 26, 9, 0, tzinfo=UTC), NOW, QLocale("da_DK"))
    assert words == "You promised to call back tors. 09.00"


def test_foreign_text_stays_short() -> None:
    words = promise_words(a_promise(kind=OTHER, text="x" * 9000, due_at=None), NOW, BRITISH)
    assert len(words) == 200
