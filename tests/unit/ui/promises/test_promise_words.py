"""Promises in words."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale

from taktone.core.promise import Promise, PromiseKind
from taktone.ui.history.row_words import RowWords
from taktone.ui.promises.promise_words import LONGEST_NAME, PromiseWords, short_name
from unit.ui.history.sample import NOW
from unit.ui.promises.fake_promising import a_promise, promised

pytestmark = pytest.mark.usefixtures("qapp")
EVIL = "<b>x</b>\n\u202e\x00" + "y" * 9000


@pytest.fixture
def words() -> Iterator[PromiseWords]:
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield PromiseWords(RowWords(lambda: NOW))
    QLocale.setDefault(usual)


@pytest.mark.parametrize(
    ("promise", "what"),
    [
        (a_promise(), "Call back"),
        (a_promise(kind=PromiseKind.SEND_MAIL), "Send mail"),
        (a_promise(kind=PromiseKind.SEND_MAIL, text="the plan"), "Send mail: the plan"),
        (a_promise(kind=PromiseKind.OTHER, text="Ask Ida\nabout pay"), "Ask Ida about pay"),
        (a_promise(kind=PromiseKind.OTHER), "Promise"),
        (a_promise(is_automatic=True), "Missed call"),
    ],
)
def test_what_was_promised(words: PromiseWords, promise: Promise, what: str) -> None:
    assert words.what(promise) == what


@pytest.mark.parametrize(
    ("ahead", "due"),
    [
        (timedelta(hours=2, minutes=30), "today 14:30"),
        (timedelta(days=1), "tomorrow 12:00"),
        (timedelta(hours=-14), "yesterday 22:00"),
        (timedelta(days=60), "22 Jan 2027 12:00"),
        (timedelta(days=-365), "23 Nov 2025"),
    ],
)
def test_when_it_is_due(words: PromiseWords, ahead: timedelta, due: str) -> None:
    assert words.due(a_promise(due_at=NOW + ahead)) == due


def test_without_a_time_it_is_due_as_soon_as_one_can(words: PromiseWords) -> None:
    assert words.due(a_promise(due_at=None)) == "as soon as you can"
    assert not words.is_overdue(a_promise(due_at=None))


def test_past_its_time_it_is_overdue(words: PromiseWords) -> None:
    assert words.is_overdue(a_promise(due_at=NOW - timedelta(seconds=1)))
    assert not words.is_overdue(a_promise(due_at=NOW))


def test_who_it_was_given(words: PromiseWords) -> None:
    assert words.who(promised()) == "Mette Sørensen"
    assert words.number(promised()) == "+45 20 12 34 56"
    assert words.who(promised(name="")) == "Unknown caller"
    assert words.who(promised(name="", number="")) == "Hidden number"


def test_a_screen_reader_hears_all_of_it(words: PromiseWords) -> None:
    late = promised(a_promise(due_at=NOW - timedelta(hours=1)))
    assert words.spoken(late) == (
        "Mette Sørensen, +45 20 12 34 56, Call back, today 11:00, overdue, Leder et team på 6."
    )
    bare = promised(a_promise(due_at=None), number="", last_note="")
    assert words.spoken(bare) == "Mette Sørensen, Call back, as soon as you can"


def test_a_short_name_fits_into_a_sentence() -> None:
    assert short_name(promised()) == "Mette Sørensen"
    assert short_name(promised(name=" ")) == "+45 20 12 34 56"
    assert short_name(promised(name="", number="")) == "Hidden number"
    assert len(short_name(promised(name=EVIL))) == LONGEST_NAME


def test_foreign_text_stays_on_its_line(words: PromiseWords) -> None:
    hostile = promised(a_promise(kind=PromiseKind.OTHER, text=EVIL), name=EVIL, last_note=EVIL)
    for said in (words.who(hostile), words.what(hostile.promise), words.spoken(hostile)):
        assert "<b>x</b>" in said
        assert not {"\n", "\u202e", "\x00"} & set(said)
        assert len(said) < 2000


def test_the_longest_words_for_a_time_are_known(words: PromiseWords) -> None:
    assert {"overdue", "as soon as you can"} < set(words.long_dues())
