"""Footers and empty lists."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.history_query import HistoryQuery
from taktone.ui.history.empty_state import EmptyState
from taktone.ui.history.list_words import (
    calls_status,
    calls_words,
    people_status,
    say_no_calls,
    say_no_candidates,
)
from unit.ui.history.reach import nameless, part, shown_text


@pytest.fixture
def empty(qtbot: QtBot) -> EmptyState:
    made = EmptyState()
    qtbot.addWidget(made)
    return made


def test_all_calls_are_counted_in_the_users_figures() -> None:
    assert calls_status(128, 1284, is_all=True).startswith("1,284 ")
    assert calls_words(3).startswith("3 ")
    assert people_status(7).startswith("7 ")


def test_some_calls_are_counted_beside_all() -> None:
    assert calls_status(4, 1284, is_all=False).startswith("4 of 1,284 ")


@pytest.mark.parametrize(("shown", "total"), [(None, 5), (5, None), (None, None)])
def test_what_is_not_counted_is_not_told(shown: int | None, total: int | None) -> None:
    assert calls_status(shown, total, is_all=False) == ""


def test_a_short_history_counts_itself() -> None:
    assert calls_status(3, None, is_all=True).startswith("3 ")
    assert calls_status(None, None, is_all=True) == ""


def test_an_empty_history_says_what_will_be_here_and_how_to_try(empty: EmptyState) -> None:
    say_no_calls(empty, HistoryQuery())
    assert shown_text(empty).splitlines() == [
        "No calls yet",
        "When somebody calls about a job, they will be here.",
        "Try a practice call",
    ]


def test_a_job_without_calls_offers_no_practice(empty: EmptyState) -> None:
    say_no_calls(empty, HistoryQuery(job_id="pm"))
    assert "this job" in shown_text(empty)
    assert "practice" not in shown_text(empty)


def test_a_search_without_hits_quotes_what_was_typed(empty: EmptyState) -> None:
    say_no_calls(empty, HistoryQuery(text=" Zanzibar\n  x "))
    assert "Nothing found for “Zanzibar x”" in shown_text(empty)


@pytest.mark.parametrize("text", ["<b>x</b>", "{0} {words}", "x" * 500, "%n %1"])
def test_what_was_typed_stays_plain_and_short(empty: EmptyState, text: str) -> None:
    say_no_calls(empty, HistoryQuery(text=text))
    title = empty.findChildren(QLabel)[0]
    assert text[:40] in title.text()
    assert len(title.text()) < 100
    assert title.textFormat().name == "PlainText"


def test_an_empty_list_of_people_says_how_somebody_gets_there(empty: EmptyState) -> None:
    say_no_candidates(empty)
    assert "star" in shown_text(empty)


def test_the_button_tells_its_wish(empty: EmptyState, qtbot: QtBot) -> None:
    empty.say("Title", "Hint", "Do it")
    with qtbot.waitSignal(empty.action_wanted):
        part(empty, QPushButton).click()
    assert not nameless(empty)
