"""Calls and all else that happened in one column, by time."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QListView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from taktone.core.call_row import CallRow, HistoryPage
from taktone.core.candidate import Stage
from taktone.core.history_query import HistoryQuery
from taktone.core.interview import InterviewState
from taktone.core.letter import Answer, LetterKind
from taktone.core.timeline_entry import EntryKind, TimelineEntry
from taktone.ui.history.call_table_model import ROW_ROLE, CallTableModel, Column
from taktone.ui.history.row_words import RowWords
from taktone.ui.history.timeline_model import ENTRY_ROLE, TimelineModel
from taktone.ui.history.timeline_words import entry_words, said_words
from unit.ui.history.open_window import METTE, open_window, three_calls
from unit.ui.history.reach import control
from unit.ui.history.sample import JOBS, NOW, a_row

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

QUERY = HistoryQuery(person_id="mette")
ROWS = tuple(a_row(4 - n, started_at=NOW - timedelta(minutes=10 * n)) for n in (1, 2, 3))
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def near(row: CallRow, minutes: float, kind: EntryKind = EntryKind.MARKED) -> TimelineEntry:
    return TimelineEntry(kind, row.started_at + timedelta(minutes=minutes), "call_back", "", "fin")


@pytest.fixture
def calls() -> CallTableModel:
    words = RowWords(lambda: NOW)
    words.set_jobs(JOBS)
    made = CallTableModel(words)
    made.ask(QUERY)
    made.take_page(QUERY, None, HistoryPage(rows=ROWS, is_last=True))
    return made


@pytest.fixture
def lines(calls: CallTableModel) -> TimelineModel:
    words = RowWords(lambda: NOW)
    words.set_jobs(JOBS)
    return TimelineModel(calls, words)


def shape(lines: TimelineModel) -> list[str]:
    found = [lines.row_at(row) for row in range(lines.rowCount())]
    return [row.call_id if row is not None else "-" for row in found]


def test_entries_stand_between_the_calls(lines: TimelineModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(lines)  # type: ignore[no-untyped-call]
    assert shape(lines) == ["call-3", "call-2", "call-1"]
    lines.set_entries((near(ROWS[0], 0.2), near(ROWS[1], 0.2), near(ROWS[2], -0.2)))
    assert shape(lines) == ["-", "call-3", "-", "call-2", "call-1", "-"]
    assert lines.row_of("call-2") == 3
    assert lines.row_of("gone") == -1


def test_a_call_says_what_the_table_says_and_an_entry_its_words(
    lines: TimelineModel, calls: CallTableModel
) -> None:
    lines.set_entries((near(ROWS[0], 0.2, EntryKind.PROMISED),))
    call, entry = lines.index(1, Column.CALLER), lines.index(0, Column.CALLER)
    assert call.data(ROW_ROLE) == ROWS[0]
    assert call.data(SPOKEN) == calls.index(0, Column.CALLER).data(SPOKEN)
    assert entry.data(ROW_ROLE) is None
    assert entry.data(ENTRY_ROLE).kind is EntryKind.PROMISED
    assert "Promised: call back · Controller" in entry.data(SPOKEN)


@pytest.mark.parametrize(
    ("kind", "what", "words"),
    [
        (EntryKind.STEPPED, Stage.HELD, "Held · Controller"),
        (EntryKind.SENT, LetterKind.THANKS, "Letter sent: thanks, with a link to the ad"),
        (EntryKind.ANSWERED, Answer.OTHER_TIME, "Answer to the invitation: asks for another time"),
        (EntryKind.INTERVIEW, InterviewState.BOOKED, "Interview: booked · Controller"),
    ],
)
def test_steps_letters_and_interviews_have_their_words(
    lines: TimelineModel, kind: EntryKind, what: str, words: str
) -> None:
    lines.set_entries((TimelineEntry(kind, ROWS[0].started_at, what, "", "fin"),))
    assert words in lines.index(0, Column.CALLER).data(SPOKEN)


def test_every_step_letter_answer_and_interview_has_words() -> None:
    words = RowWords(lambda: NOW)
    for kind, whats in (
        (EntryKind.STEPPED, Stage),
        (EntryKind.SENT, LetterKind),
        (EntryKind.ANSWERED, Answer),
        (EntryKind.INTERVIEW, InterviewState),
    ):
        said = {entry_words(TimelineEntry(kind, NOW, str(what)), words) for what in whats}
        assert len(said) == len(whats)


DECLINED = TimelineEntry(
    *(EntryKind.STEPPED, ROWS[0].started_at, "declined", "Tak <b>for\nsnakken", "fin", "for dyr")
)


def test_why_is_said_to_be_private_and_is_in_no_tooltip(lines: TimelineModel) -> None:
    lines.set_entries((DECLINED,))
    index = lines.index(0, Column.CALLER)
    assert "for dyr" not in index.data(Qt.ItemDataRole.DisplayRole)
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None
    assert index.data(SPOKEN).endswith(
        "Declined · Controller. They are told: Tak <b>for snakken. Only for you: for dyr"
    )
    empty = DECLINED._replace(text=" ", reason="")
    assert said_words(empty) == ()


def test_what_is_older_than_the_calls_read_waits(calls: CallTableModel) -> None:
    calls.ask(QUERY)
    calls.take_page(QUERY, None, HistoryPage(rows=ROWS[:1], is_last=False))
    lines = TimelineModel(calls, RowWords(lambda: NOW))
    lines.set_entries((near(ROWS[0], 0.2), near(ROWS[1], 0.2)))
    assert shape(lines) == ["-", "call-3"]
    assert lines.canFetchMore(QModelIndex())


def test_older_calls_come_at_the_end_without_a_reset(calls: CallTableModel, qtbot: QtBot) -> None:
    calls.ask(QUERY)
    calls.take_page(QUERY, None, HistoryPage(rows=ROWS[:1], is_last=False))
    lines = TimelineModel(calls, RowWords(lambda: NOW))
    lines.set_entries((near(ROWS[0], 0.2), near(ROWS[1], 0.2)))
    calls.fetchMore(QModelIndex())
    with qtbot.assertNotEmitted(lines.modelReset), qtbot.waitSignal(lines.rowsInserted):
        older = HistoryPage(rows=ROWS[1:], is_last=True)
        calls.take_page(QUERY, ROWS[0].seq, older)
    assert shape(lines) == ["-", "call-3", "-", "call-2", "call-1"]


def test_window_shows_what_happened_with_the_person_and_keeps_their_call_open(
    qtbot: QtBot,
) -> None:
    browsing = three_calls()
    browsing.timeline["mette"] = (near(METTE, 0.2), near(METTE, -0.2, EntryKind.KEPT))
    window = open_window(browsing, qtbot)
    listed = control(window, QListView, "Calls of this person")
    model = listed.model()
    spoken = [model.index(row, Column.CALLER).data(SPOKEN) for row in range(model.rowCount())]
    assert "Marked worth an interview" in spoken[0]
    assert "Promise kept: call back" in spoken[2]
    assert listed.currentIndex().row() == 1
    assert not listed.grab().isNull()
