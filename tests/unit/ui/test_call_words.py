"""How calls are put into words."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.job import UNSOLICITED_ID, Job
from taktone.ui.call_words import (
    caller_title,
    clock_words,
    day_words,
    duration_words,
    job_title,
    number_kind,
    ordinal_words,
    rough_duration_words,
    state_words,
    time_words,
    when_words,
)

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
BRITISH = QLocale("en_GB")


@pytest.mark.parametrize(
    ("name", "number", "title"),
    [
        ("Mette Sørensen", "+4520123456", "Mette Sørensen"),
        ("Mette Sørensen", "", "Mette Sørensen"),
        ("", "+4520123456", "Unknown caller"),
        (" \n", "+4520123456", "Unknown caller"),
        ("", "", "Hidden number"),
    ],
)
def test_a_caller_is_called_by_what_is_known(name: str, number: str, title: str) -> None:
    assert caller_title(name, number) == title


@pytest.mark.parametrize(
    ("job", "title"),
    [
        (Job(id="1", title="Projektleder", place="Aarhus"), "Projektleder, Aarhus"),
        (Job(id="1", title="Controller"), "Controller"),
        (Job(id=UNSOLICITED_ID), "Unsolicited"),
    ],
)
def test_a_job_is_called_by_title_and_place(job: Job, title: str) -> None:
    assert job_title(job) == title


def test_a_number_has_a_kind_where_it_is_known() -> None:
    assert [number_kind(kind) for kind in ("mobile", "fixed", "", "other")] == [
        "mobile",
        "landline",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("state", "reason", "words"),
    [
        (CallState.RINGING, None, "Ringing"),
        (CallState.DIALING, None, "Calling"),
        (CallState.ACTIVE, None, "In the call"),
        (CallState.HELD, None, "On hold"),
        (CallState.ENDED, None, "Ended"),
        (CallState.ENDED, EndReason.COMPLETED, "Ended"),
        (CallState.ENDED, EndReason.UNKNOWN, "Ended"),
        (CallState.ENDED, EndReason.MISSED, "Missed"),
        (CallState.ENDED, EndReason.NO_ANSWER, "No answer"),
        (CallState.ENDED, EndReason.REJECTED, "Declined"),
        (CallState.ENDED, EndReason.ANSWERED_ELSEWHERE, "Answered elsewhere"),
        (CallState.ENDED, EndReason.LOST, "Connection lost"),
    ],
)
def test_each_state_has_its_words(state: CallState, reason: EndReason | None, words: str) -> None:
    assert state_words(state, reason) == words


def test_our_own_call_that_was_refused_met_a_busy_line() -> None:
    words = state_words(CallState.ENDED, EndReason.REJECTED, Direction.OUTGOING)
    assert words == "Busy"


@pytest.mark.parametrize("state", list(CallState))
@pytest.mark.parametrize("reason", [None, *EndReason])
@pytest.mark.parametrize("direction", list(Direction))
def test_no_state_is_without_words(
    state: CallState, reason: EndReason | None, direction: Direction
) -> None:
    assert state_words(state, reason, direction)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-3, "00:00"),
        (0, "00:00"),
        (0.99, "00:00"),
        (9, "00:09"),
        (161, "02:41"),
        (3599.9, "59:59"),
        (3600, "1:00:00"),
        (36061, "10:01:01"),
    ],
)
def test_a_clock_shows_full_seconds(seconds: float, words: str) -> None:
    assert clock_words(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "exact", "rough"),
    [
        (0, "0 min", "0 min"),
        (5, "5 s", "5 s"),
        (60, "1 min", "1 min"),
        (250, "4 min 10 s", "4 min"),
        (372, "6 min 12 s", "6 min"),
        (3600, "1 h", "1 h"),
        (3900, "1 h 5 min", "1 h 5 min"),
        (7322, "2 h 2 min", "2 h 2 min"),
        (-5, "0 min", "0 min"),
    ],
)
def test_a_length_can_be_told_to_the_second_or_roughly(
    seconds: int, exact: str, rough: str
) -> None:
    assert duration_words(seconds) == exact
    assert rough_duration_words(seconds) == rough


@given(st.integers(0, 86_400))
def test_a_clock_never_loses_a_second(seconds: int) -> None:
    parts = [int(part) for part in clock_words(seconds).split(":")]
    assert sum(part * 60**place for place, part in enumerate(reversed(parts))) == seconds


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime(2026, 11, 23, 10, 42, tzinfo=UTC), "today 10:42"),
        (datetime(2026, 11, 22, 15, 10, tzinfo=UTC), "yesterday 15:10"),
        (datetime(2026, 11, 12, 14, 20, tzinfo=UTC), "12 Nov 14:20"),
        (datetime(2026, 1, 1, 0, 0, tzinfo=UTC), "1 Jan 00:00"),
        (datetime(2025, 12, 31, 23, 59, tzinfo=UTC), "31 Dec 2025 23:59"),
    ],
)
def test_a_moment_is_told_as_seen_from_now(at: datetime, words: str) -> None:
    assert when_words(at, NOW, BRITISH) == words


def test_days_are_those_of_the_users_own_time_zone() -> None:
    east = timezone(timedelta(hours=10))
    at = datetime(2026, 11, 22, 15, 10, tzinfo=UTC)
    assert when_words(at, NOW.astimezone(east), BRITISH) == "today 01:10"
    assert day_words(at, NOW, BRITISH) == "yesterday"


def test_the_desktops_own_way_of_writing_hours_is_kept() -> None:
    at = datetime(2026, 11, 12, 14, 20, tzinfo=UTC)
    american = when_words(at, NOW, QLocale("en_US")).replace("\u202f", " ")
    assert american == "12 Nov 2:20 PM"


def test_in_danish_everything_is_danish(danish: QLocale) -> None:
    at = datetime(2026, 11, 12, 14, 20, tzinfo=UTC)
    assert when_words(at, NOW, danish) == "12. nov. 14.20"
    assert when_words(NOW, NOW, danish) == "i dag 12.00"
    assert caller_title("", "") == "Skjult nummer"
    assert ordinal_words(3) == "3."


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (22, "22nd"),
        (101, "101st"),
        (111, "111th"),
    ],
)
def test_a_place_in_a_row_is_said_as_people_say_it(count: int, words: str) -> None:
    assert ordinal_words(count) == words


@pytest.mark.parametrize(
    ("days", "words"), [(1, "tomorrow"), (2, "Wed"), (6, "Sun"), (7, "30 Nov"), (60, "22 Jan 2027")]
)
def test_days_to_come_are_named_for_a_week(days: int, words: str) -> None:
    assert day_words(NOW + timedelta(days=days), NOW, BRITISH) == words


def test_the_time_of_day_is_that_of_its_own_zone() -> None:
    assert time_words(datetime(2026, 11, 23, 9, 5, tzinfo=UTC), BRITISH) == "09:05"
