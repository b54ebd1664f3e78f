"""Counting waits for a pause and for its turn."""

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.history_query import HistoryQuery
from taktone.ui.history.count_reader import CountReader
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.reach import pause_over
from unit.ui.history.sample import a_row

ALL = HistoryQuery()
TEAM = HistoryQuery(text="leder")


@pytest.fixture
def browsing() -> FakeBrowsing:
    return FakeBrowsing((a_row(3, note="Leder"), a_row(2, note=""), a_row(1, note="")))


@pytest.fixture
def reader(browsing: FakeBrowsing, qtbot: QtBot) -> CountReader:
    return CountReader(browsing)


def test_nothing_is_counted_while_the_user_types(
    browsing: FakeBrowsing, reader: CountReader, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(browsing.count_read):
        reader.ask([ALL])


def test_after_a_pause_one_after_another_is_counted(reader: CountReader, qtbot: QtBot) -> None:
    told: list[tuple[HistoryQuery, int]] = []
    reader.counted.connect(lambda query, count: told.append((query, count)))
    reader.ask([TEAM, ALL])
    pause_over(reader)
    assert told == [(TEAM, 1), (ALL, 3)]


def test_only_one_question_is_under_way(browsing: FakeBrowsing, reader: CountReader) -> None:
    browsing.is_slow = True
    reader.ask([TEAM, ALL])
    pause_over(reader)
    browsing.answer()
    browsing.answer()
    with pytest.raises(IndexError):
        browsing.answer()


def test_a_count_no_longer_wanted_is_dropped(
    browsing: FakeBrowsing, reader: CountReader, qtbot: QtBot
) -> None:
    browsing.is_slow = True
    reader.ask([TEAM])
    pause_over(reader)
    reader.ask([ALL])
    with qtbot.assertNotEmitted(reader.counted):
        browsing.answer()


def test_nothing_to_count_asks_nothing(
    browsing: FakeBrowsing, reader: CountReader, qtbot: QtBot
) -> None:
    reader.ask([])
    with qtbot.assertNotEmitted(browsing.count_read):
        pause_over(reader)
