"""The lines of the call table, and how long they are remembered."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from taktone.core.call_event import EndReason
from taktone.ui.history.call_lines import CallLines
from taktone.ui.history.call_table_model import Column
from taktone.ui.history.row_words import RowWords
from taktone.ui.theme.theme import Theme
from unit.ui.history.sample import JOBS, NOW, a_row


class Clock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def words(clock: Callable[[], datetime]) -> RowWords:
    made = RowWords(clock)
    made.set_jobs(JOBS)
    return made


@pytest.fixture
def lines(words: RowWords, clock: Callable[[], datetime], qapp: QApplication) -> CallLines:
    return CallLines(words, Theme(), clock)


def texts(lines: CallLines, column: Column, width: int = 300) -> list[str]:
    return [line.text for line in lines.lines(a_row(), column, width)]


def test_each_column_has_its_lines(lines: CallLines) -> None:
    assert texts(lines, Column.STAR) == []
    assert texts(lines, Column.CALLER) == ["Mette Sørensen", "+45 20 12 34 56"]
    assert texts(lines, Column.WHEN) == ["today 10:42", "6 min"]
    assert texts(lines, Column.JOB) == ["Projektleder"]
    assert texts(lines, Column.NOTE) == ["Leder et team på 6."]


def test_only_a_missed_call_is_in_the_colour_of_ringing(lines: CallLines) -> None:
    colours = [x.colour for x in lines.lines(a_row(), Column.WHEN, 300)]
    assert colours == ["ink", "muted"]
    missed = a_row(reason=EndReason.MISSED, talk_s=0)
    assert [x.colour for x in lines.lines(missed, Column.WHEN, 300)] == ["ink", "ring"]


def test_lines_fit_their_width(lines: CallLines) -> None:
    assert texts(lines, Column.CALLER, 60)[0].endswith("…")


def test_what_was_searched_for_is_marked(lines: CallLines) -> None:
    lines.search_for("sor tea 1234")
    name, number = lines.lines(a_row(), Column.CALLER, 300)
    assert name.hits == ((6, 3),)
    assert number.hits == ((7, 5),)
    (note,) = lines.lines(a_row(), Column.NOTE, 300)
    assert note.hits == ((9, 3),)


def test_a_new_search_forgets_the_old_marks(lines: CallLines) -> None:
    row = a_row()
    lines.search_for("team")
    assert lines.lines(row, Column.NOTE, 300)[0].hits
    lines.search_for("")
    assert not lines.lines(row, Column.NOTE, 300)[0].hits


def test_the_same_row_is_measured_once(lines: CallLines) -> None:
    row = a_row()
    assert lines.lines(row, Column.NOTE, 300) is lines.lines(row, Column.NOTE, 300)


def test_a_changed_row_is_measured_again(lines: CallLines) -> None:
    row = a_row()
    lines.lines(row, Column.NOTE, 300)
    assert lines.lines(replace(row, note="new"), Column.NOTE, 300)[0].text == "new"


def test_other_words_are_seen_after_forgetting(lines: CallLines, words: RowWords) -> None:
    row = a_row()
    lines.lines(row, Column.JOB, 300)
    words.set_jobs([replace(JOBS[0], title="Teamleder")])
    lines.forget()
    assert lines.lines(row, Column.JOB, 300)[0].text == "Teamleder"


def test_past_midnight_today_is_yesterday(lines: CallLines, clock: Clock) -> None:
    row = a_row()
    lines.forget_yesterday()
    assert lines.lines(row, Column.WHEN, 300)[0].text == "today 10:42"
    clock.at += timedelta(hours=13)
    lines.forget_yesterday()
    assert lines.lines(row, Column.WHEN, 300)[0].text == "yesterday 10:42"


def test_the_column_of_moments_cuts_none_of_this_year(lines: CallLines) -> None:
    width = round(lines.when_width()) + 1
    for days in range(0, 320, 13):
        row = a_row(started_at=NOW - timedelta(days=days))
        assert not lines.lines(row, Column.WHEN, width)[0].text.endswith("…")


def test_two_lines_take_twice_the_height_of_one(lines: CallLines) -> None:
    assert 10 < lines.line_height() < 40
