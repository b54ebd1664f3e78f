"""How the lists put calls into words."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.job import UNSOLICITED_ID, Job
from taktone.ui.history.row_words import RowWords
from unit.ui.history.sample import JOBS, NOW, a_row


@pytest.fixture
def words() -> RowWords:
    made = RowWords(lambda: NOW)
    made.set_jobs(JOBS)
    return made


def test_a_call_has_name_readable_number_moment_and_length(words: RowWords) -> None:
    row = a_row()
    assert words.caller(row) == "Mette Sørensen"
    assert words.number(row) == "+45 20 12 34 56"
    assert words.when(row) == "today 10:42"
    assert words.outcome(row) == "6 min"


def test_a_hidden_number_is_said_once(words: RowWords) -> None:
    row = a_row(name="", number="")
    assert words.caller(row) == "Hidden number"
    assert words.number(row) == ""


def test_a_missed_call_says_so_instead_of_a_length(words: RowWords) -> None:
    row = a_row(reason=EndReason.MISSED, talk_s=0)
    assert words.outcome(row) == "missed"
    assert words.is_missed(row)


@pytest.mark.parametrize("reason", [x for x in EndReason if x is not EndReason.MISSED])
def test_only_missed_calls_are_missed(words: RowWords, reason: EndReason) -> None:
    assert not words.is_missed(a_row(reason=reason, talk_s=0))


def test_a_call_that_lasts_says_what_it_is_now(words: RowWords) -> None:
    row = a_row(state=CallState.ACTIVE, reason=None, talk_s=0)
    assert words.outcome(row) == "in the call"


def test_a_call_of_ours_that_nobody_took_is_not_missed(words: RowWords) -> None:
    row = a_row(direction=Direction.OUTGOING, reason=EndReason.NO_ANSWER, talk_s=0)
    assert words.outcome(row) == "no answer"
    assert not words.is_missed(row)


def test_of_another_year_the_table_shows_the_day_alone(words: RowWords) -> None:
    row = a_row(started_at=datetime(2025, 12, 30, 9, 0, tzinfo=UTC))
    assert words.when(row) == "30 Dec 2025"
    assert words.meta(row) == "30 Dec 2025 09:00"


def test_a_day_has_no_time(words: RowWords) -> None:
    assert words.day(NOW) == "today"
    assert words.day(NOW - timedelta(days=11)) == "12 Nov"


def test_days_are_those_of_the_users_time_zone() -> None:
    zone = timezone(timedelta(hours=2))
    words = RowWords(lambda: datetime(2026, 11, 24, 0, 30, tzinfo=zone))
    assert words.when(a_row(started_at=datetime(2026, 11, 23, 22, 15, tzinfo=UTC))) == "today 00:15"


def test_a_timeline_begins_with_a_capital(words: RowWords) -> None:
    assert words.meta(a_row()) == "Today 10:42"


def test_the_table_says_a_jobs_title_without_its_place(words: RowWords) -> None:
    assert words.job("pm") == "Projektleder"
    assert words.job(UNSOLICITED_ID) == "Unsolicited"
    assert words.job("") == words.job("gone") == ""


def test_titles_and_names_stay_on_one_line(words: RowWords) -> None:
    words.set_jobs([Job(id="x", title="Two\nlines\u202e")])
    assert words.job("x") == "Two lines"
    assert words.caller(a_row(name="Mette\r\n\u202eSørensen")) == "Mette Sørensen"


def test_a_screen_reader_hears_the_whole_row(words: RowWords) -> None:
    spoken = words.spoken(a_row(is_starred=True))
    assert spoken == (
        "Mette Sørensen, +45 20 12 34 56, today 10:42, 6 min, Projektleder, worth an interview,"
        " Leder et team på 6."
    )


def test_nothing_is_said_about_what_is_not_there(words: RowWords) -> None:
    row = a_row(name="", number="", job_id="", note="")
    assert words.spoken(row) == "Hidden number, today 10:42, 6 min"


def test_every_column_has_a_heading(words: RowWords) -> None:
    assert [words.heading(column) for column in range(5)] == [
        "Worth an interview",
        "Caller",
        "When",
        "Job",
        "Note",
    ]


def test_long_moments_cover_yesterday_and_each_month(words: RowWords) -> None:
    moments = words.long_moments()
    assert moments[0] == "yesterday 22:28"
    assert len(moments) == 13
