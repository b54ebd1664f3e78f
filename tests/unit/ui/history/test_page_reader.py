"""One question at a time, the newest query first."""

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.changes import Changes
from taktone.core.history_query import HistoryQuery
from taktone.core.known_error import KnownError, Problem
from taktone.ui.history.call_table_model import CallTableModel
from taktone.ui.history.page_reader import PageReader
from taktone.ui.history.row_words import RowWords
from unit.ui.history.fake_browsing import PAGE, FakeBrowsing
from unit.ui.history.sample import NOW, a_row

ALL = HistoryQuery()
TEAM = HistoryQuery(text="team")


@pytest.fixture
def browsing() -> FakeBrowsing:
    return FakeBrowsing(tuple(a_row(seq) for seq in range(300, 0, -1)))


@pytest.fixture
def model() -> CallTableModel:
    return CallTableModel(RowWords(lambda: NOW))


@pytest.fixture
def reader(browsing: FakeBrowsing, model: CallTableModel) -> PageReader:
    return PageReader(browsing, model)


def test_a_query_is_asked_at_once_and_its_first_page_told(
    browsing: FakeBrowsing, model: CallTableModel, reader: PageReader, qtbot: QtBot
) -> None:
    with qtbot.waitSignals([reader.page_taken, reader.first_page_taken]):
        reader.ask(ALL)
    assert browsing.asked == [(ALL, None)]
    assert model.rowCount() == PAGE


def test_answers_to_older_keys_are_dropped(
    browsing: FakeBrowsing, model: CallTableModel, reader: PageReader, qtbot: QtBot
) -> None:
    browsing.is_slow = True
    reader.ask(ALL)
    reader.ask(TEAM)
    with qtbot.assertNotEmitted(reader.page_taken):
        browsing.answer(0)
    with qtbot.waitSignal(reader.first_page_taken):
        browsing.answer(0)
    assert model.query == TEAM


def test_every_key_is_asked_without_waiting_for_the_answer_before(
    browsing: FakeBrowsing, reader: PageReader
) -> None:
    browsing.is_slow = True
    for text in ("l", "le", "led"):
        reader.ask(HistoryQuery(text=text))
    assert [query.text for query, _ in browsing.asked] == ["l", "le", "led"]


def test_pages_of_one_query_wait_their_turn(
    browsing: FakeBrowsing, model: CallTableModel, reader: PageReader
) -> None:
    reader.ask(ALL)
    browsing.is_slow = True
    reader.refresh(Changes())
    reader.read_more(173)
    assert browsing.asked[1:] == [(ALL, None)]
    browsing.answer()
    assert browsing.asked[2:] == [(ALL, 173)]
    browsing.answer()
    assert model.rowCount() == 2 * PAGE


def test_the_same_page_is_not_asked_twice(browsing: FakeBrowsing, reader: PageReader) -> None:
    reader.ask(ALL)
    browsing.is_slow = True
    for _ in range(5):
        reader.refresh(Changes())
    browsing.answer()
    browsing.answer()
    assert browsing.asked[1:] == [(ALL, None), (ALL, None)]


def test_a_page_read_again_is_no_first_page(
    browsing: FakeBrowsing, reader: PageReader, qtbot: QtBot
) -> None:
    reader.ask(ALL)
    with qtbot.assertNotEmitted(reader.first_page_taken), qtbot.waitSignal(reader.page_taken):
        reader.refresh(Changes())


def test_a_new_query_drops_the_pages_that_waited(
    browsing: FakeBrowsing, reader: PageReader
) -> None:
    reader.ask(ALL)
    browsing.is_slow = True
    reader.read_more(173)
    reader.read_more(45)
    reader.ask(TEAM)
    browsing.answer(1)
    assert browsing.asked[1:] == [(ALL, 173), (TEAM, None)]


def test_changes_before_the_first_answer_ask_anew(
    browsing: FakeBrowsing, reader: PageReader
) -> None:
    browsing.is_slow = True
    reader.ask(ALL)
    reader.refresh(Changes())
    assert browsing.asked == [(ALL, None), (ALL, None)]


def test_after_a_failure_the_next_wish_is_asked(
    browsing: FakeBrowsing, model: CallTableModel, reader: PageReader
) -> None:
    reader.ask(ALL)
    browsing.is_slow = True
    reader.read_more(173)
    browsing.failed.emit(KnownError(Problem.STORE_BUSY))
    reader.read_more(173)
    assert browsing.asked[1:] == [(ALL, 173), (ALL, 173)]
    browsing.answer(1)
    assert model.rowCount() == 2 * PAGE


def test_scrolling_asks_by_itself(
    browsing: FakeBrowsing, model: CallTableModel, reader: PageReader
) -> None:
    reader.ask(ALL)
    model.fetchMore(model.index(-1, -1))
    model.fetchMore(model.index(-1, -1))
    assert model.rowCount() == 300
    assert [before for _, before in browsing.asked] == [None, 173, 45]
