"""The list of jobs on the card."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from taktone.core.job import UNSOLICITED_ID, Job
from taktone.ui.card.job_combo import JobCombo
from taktone.ui.theme.theme import Theme
from unit.ui.card.pictures import painted
from unit.ui.card.sample import JOBS


@pytest.fixture
def combo(qtbot: QtBot) -> JobCombo:
    combo = JobCombo()
    qtbot.addWidget(combo)
    combo.set_jobs(JOBS)
    return combo


def listed(combo: JobCombo) -> list[str]:
    return [combo.itemText(index) for index in range(combo.count())]


def choose(combo: JobCombo, title: str) -> None:
    index = combo.findText(title)
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


def test_a_screen_reader_is_told_what_is_chosen_here(combo: JobCombo) -> None:
    assert (combo.accessibleName(), combo.accessibleDescription()) == (
        "Job",
        "Which job is it about?",
    )


def test_jobs_on_offer_come_before_unsolicited_and_a_new_one(combo: JobCombo) -> None:
    assert listed(combo) == ["Projektleder, Aarhus", "Controller", "Unsolicited", "New job…"]


def test_without_jobs_there_is_still_a_way_to_one(qtbot: QtBot) -> None:
    combo = JobCombo()
    qtbot.addWidget(combo)
    assert listed(combo) == ["Unsolicited", "New job…"]


def test_no_job_is_chosen_until_there_is_one(combo: JobCombo) -> None:
    combo.show_job("")
    assert combo.currentIndex() == -1
    assert combo.placeholderText() == "Which job is it about?"


@pytest.mark.parametrize(
    ("job_id", "title"),
    [("pm", "Projektleder, Aarhus"), ("fin", "Controller"), (UNSOLICITED_ID, "Unsolicited")],
)
def test_the_chosen_job_is_shown(combo: JobCombo, job_id: str, title: str) -> None:
    combo.show_job(job_id)
    assert combo.currentText() == title


def test_an_archived_job_is_listed_only_where_the_call_has_it(combo: JobCombo) -> None:
    combo.show_job("old")
    assert combo.currentText() == "Bogholder"
    combo.show_job("pm")
    assert "Bogholder" not in listed(combo)


def test_a_job_just_made_is_shown_before_it_is_known(combo: JobCombo) -> None:
    combo.show_job("new", "Driftsleder")
    assert combo.currentText() == "Driftsleder"
    combo.set_jobs((*JOBS, Job(id="new", title="Driftsleder", place="Odense")))
    assert combo.currentText() == "Driftsleder, Odense"
    assert len(listed(combo)) == 5


def test_a_job_nobody_knows_shows_as_none(combo: JobCombo) -> None:
    combo.show_job("gone")
    assert combo.currentIndex() == -1
    assert "" not in listed(combo)


def test_choosing_a_job_is_told_by_its_id(qtbot: QtBot, combo: JobCombo) -> None:
    with qtbot.waitSignal(combo.job_chosen) as told:
        choose(combo, "Controller")
    assert told.args == ["fin"]


def test_wanting_a_new_job_leaves_the_choice_as_it_was(qtbot: QtBot, combo: JobCombo) -> None:
    combo.show_job("pm")
    with qtbot.waitSignal(combo.new_job_wanted), qtbot.assertNotEmitted(combo.job_chosen):
        choose(combo, "New job…")
    assert combo.currentText() == "Projektleder, Aarhus"


def test_showing_a_job_chooses_nothing(qtbot: QtBot, combo: JobCombo) -> None:
    with qtbot.assertNotEmitted(combo.job_chosen):
        combo.show_job("pm")
        combo.set_jobs(JOBS[1:])


def test_the_wheel_chooses_no_other_job(qtbot: QtBot, combo: JobCombo) -> None:
    combo.show_job("pm")
    combo.show()
    middle = QPointF(combo.rect().center())
    turn = QWheelEvent(
        middle,
        QPointF(combo.mapToGlobal(combo.rect().center())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, turn)
    assert combo.currentText() == "Projektleder, Aarhus"


def test_a_long_title_does_not_widen_the_card(combo: JobCombo) -> None:
    combo.set_jobs((Job(id="long", title="x" * 10_000, place="y\n" * 500),))
    assert combo.sizeHint().width() == 0
    assert combo.minimumSizeHint().width() < 300
    assert len(combo.itemText(0)) <= 120


def test_it_has_a_name_for_screen_readers(combo: JobCombo) -> None:
    assert combo.accessibleName() == "Job"


def test_a_title_without_room_ends_in_dots(combo: JobCombo, theme: Theme) -> None:
    combo.setFixedWidth(120)
    pictures = []
    for title in ("Projektleder, Aarhus", "Projektleder, Aalborg", "Proj"):
        combo.set_jobs((Job(id="pm", title=title),))
        combo.show_job("pm")
        pictures.append(painted(combo))
    whole, other, short = pictures
    assert whole == other != short
    combo.setFixedWidth(300)
    assert painted(combo) != short
