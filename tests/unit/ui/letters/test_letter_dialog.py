"""The window for a letter: nothing is written before all is there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from taktone.core.free_times import OfficeHours, Taken
from taktone.core.interview import Interview, InterviewState
from taktone.core.interview_times import week
from taktone.core.letter import Answer, Letter, LetterKind
from taktone.core.mail_sender import MailSender
from taktone.ui.letters.letter_dialog import LetterDialog
from unit.ui.history.reach import part
from unit.ui.letters.fake_letters import METTE, SHEET, FakeLetters

MONDAY = date(2026, 11, 30)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TEN = datetime(2026, 11, 30, 10, tzinfo=UTC)
DAYS = week(
    *(MONDAY, NOW, OfficeHours(), timedelta(minutes=45), [Taken(TEN, TEN + timedelta(hours=1))]),
    lambda day: day.day == 2,
)
INTERVIEW = Interview(
    id="uid",
    person_id="mette",
    job_id="baker",
    state=InterviewState.PROPOSED,
    times=(TEN, TEN + timedelta(days=1)),
    length=timedelta(minutes=45),
    changed_at=NOW,
)
LETTER = Letter(
    id="letter",
    person_id="mette",
    job_id="baker",
    kind=LetterKind.INVITATION,
    language="en",
    made_at=NOW,
    interview_id="uid",
)


@pytest.fixture
def port() -> FakeLetters:
    return FakeLetters()


@pytest.fixture
def dialog(port: FakeLetters, qtbot: QtBot) -> Iterator[LetterDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    made = LetterDialog(port, SHEET, NOW.date(), window)
    made.grid.show_week(DAYS)
    made.show()
    yield made
    made.close()


def choose(dialog: LetterDialog, kind: LetterKind) -> None:
    dialog.kind.setCurrentIndex(dialog.kind.findData(str(kind)))


def at(hour: int, days: int = 0) -> datetime:
    return TEN.replace(hour=hour) + timedelta(days=days)


def test_invitation_needs_an_address_and_a_time(dialog: LetterDialog, port: FakeLetters) -> None:
    assert not dialog.write.isEnabled()
    assert dialog.told.text() == "Add their e-mail."
    dialog.email.setText("mette@example.com")
    assert dialog.told.text() == "Choose a time, or up to three."
    dialog.grid.buttons[at(13)].click()
    assert dialog.told.text() == ""
    dialog.write.click()
    (wish,) = port.made
    assert (wish.email, wish.times, wish.length) == (
        *("mette@example.com", (at(13),), timedelta(minutes=45)),
    )
    assert (wish.place, wish.link, wish.kind) == (
        *("Havnegade 1", "https://example.com/j", LetterKind.INVITATION),
    )
    dialog.write.click()
    assert len(port.made) == 1


def test_at_most_three_times_and_nothing_taken(dialog: LetterDialog) -> None:
    assert not dialog.grid.buttons[at(10)].isEnabled()
    assert "taken" in dialog.grid.buttons[at(10)].accessibleName()
    for hour in (12, 13, 14, 15):
        dialog.grid.buttons[at(hour)].click()
    assert list(dialog.grid.times) == [at(12), at(13), at(14)]
    assert not dialog.grid.buttons[at(15)].isChecked()
    dialog.grid.buttons[at(13)].click()
    assert list(dialog.grid.times) == [at(12), at(14)]


def test_settled_time_is_one(dialog: LetterDialog) -> None:
    dialog.grid.suggest.click()
    assert list(dialog.grid.times)[3:] == []
    assert list(dialog.grid.times)[2:]
    choose(dialog, LetterKind.CONFIRMATION)
    assert list(dialog.grid.times) == [dialog.grid.times[0]]
    dialog.grid.buttons[at(15)].click()
    assert list(dialog.grid.times) == [at(15)]


def test_letter_stands_there_in_the_language_of_the_person(dialog: LetterDialog) -> None:
    assert (dialog.subject.text(), dialog.preview.toPlainText()) == ("en invitation", "Hej Mette")
    dialog.template.setCurrentIndex(dialog.template.findText("Dansk"))
    assert dialog.subject.text() == "da invitation"
    choose(dialog, LetterKind.THANKS)
    assert dialog.subject.text() == "da thanks"


def test_thanks_need_neither_time_nor_own_address(dialog: LetterDialog, port: FakeLetters) -> None:
    port.user = MailSender()
    dialog.email.setText("mette@example.com")
    choose(dialog, LetterKind.THANKS)
    assert dialog.write.isEnabled()
    choose(dialog, LetterKind.INVITATION)
    dialog.grid.buttons[at(13)].click()
    assert "your own e-mail" in dialog.told.text()
    assert not dialog.write.isEnabled()


def test_nothing_can_be_cancelled_that_was_not_agreed(dialog: LetterDialog) -> None:
    dialog.email.setText("mette@example.com")
    choose(dialog, LetterKind.CANCELLATION)
    assert dialog.told.text() == "There is no interview to cancel."
    dialog.show_sheet(replace(SHEET, interview=INTERVIEW))
    assert dialog.write.isEnabled()


def test_another_length_and_week_are_asked_for(dialog: LetterDialog, port: FakeLetters) -> None:
    dialog.grid.on.click()
    assert port.asked[-1] == ("week", MONDAY + timedelta(days=7), timedelta(minutes=45), "")
    dialog.length.setCurrentIndex(3)
    assert port.asked[-1][2] == timedelta(minutes=90)


def test_teams_form_is_wanted_for_one_time(dialog: LetterDialog, qtbot: QtBot) -> None:
    assert not dialog.teams.isEnabled()
    dialog.email.setText("mette@example.com")
    dialog.grid.buttons[at(13)].click()
    with qtbot.waitSignal(dialog.teams_wanted) as told:
        dialog.teams.click()
    assert told.args == ["en invitation", at(13), timedelta(minutes=45), "mette@example.com"]


def test_sent_and_answered_are_marked_by_hand(dialog: LetterDialog, port: FakeLetters) -> None:
    dialog.show_sheet(replace(SHEET, interview=INTERVIEW, letters=(LETTER,)))
    letters = dialog.letters
    letters.sent.click()
    assert port.asked[-1:] == [("sent", "letter", True)]
    letters.drop.click()
    assert port.asked[-1:] == [("taken back", "letter")]
    letters.time.setCurrentIndex(1)
    letters.yes.click()
    assert port.asked[-1:] == [("answer", "uid", Answer.ACCEPTED, INTERVIEW.times[1])]
    letters.no.click()
    assert port.asked[-1:] == [("answer", "uid", Answer.DECLINED, None)]
    dialog.show_sheet(replace(SHEET, letters=(replace(LETTER, sent_at=NOW),)))
    assert letters.sent.isChecked()
    assert not letters.drop.isEnabled()
    assert not letters.yes.isVisible()


def test_foreign_names_are_plain_text(port: FakeLetters, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    evil = replace(METTE, name="<img src='file:///etc/passwd'>\nx")
    dialog = LetterDialog(port, replace(SHEET, person=evil), NOW.date(), window)
    assert dialog.windowTitle() == "Write to <img src='file:///etc/passwd'> x"


def test_on_a_low_screen_the_buttons_stay_in_sight(port: FakeLetters, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = LetterDialog(port, SHEET, MONDAY, parent)
    assert made.minimumSizeHint().height() <= 540
    assert made.height() <= made.screen().availableSize().height()
    with qtbot.waitExposed(made):
        made.show()
    made.resize(made.width(), 540)
    for button in (made.write, made._close):
        assert made.rect().contains(button.geometry())
    area = part(made, QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0
    made.preview.setFocus()
    assert area.viewport().width() >= made.preview.width()
