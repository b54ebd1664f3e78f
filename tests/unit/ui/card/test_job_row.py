"""Which job the call is about."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from taktone.ui.card.job_row import JobRow
from taktone.ui.theme.theme import Theme
from unit.ui.card.hands import press, type_into
from unit.ui.card.sample import JOBS, ringing, talking


@pytest.fixture
def row(qtbot: QtBot, theme: Theme) -> JobRow:
    row = JobRow(theme)
    qtbot.addWidget(row)
    row.set_jobs(JOBS)
    row.show()
    return row


def test_a_job_with_an_ad_has_a_link_to_it(qtbot: QtBot, row: JobRow) -> None:
    row.show_call(talking(job_id="pm"))
    assert not row.link.isHidden()
    with qtbot.waitSignal(row.ad_wanted) as told:
        row.link.click()
    assert told.args == ["pm"]


@pytest.mark.parametrize("job_id", ["", "fin", "unsolicited", "gone"])
def test_without_an_ad_there_is_no_link(row: JobRow, job_id: str) -> None:
    row.show_call(talking(job_id="pm"))
    row.show_call(talking(job_id=job_id))
    assert row.link.isHidden()


def test_an_ad_learned_of_later_gets_its_link(row: JobRow) -> None:
    row.set_jobs(())
    row.show_call(talking(job_id="pm"))
    assert row.link.isHidden()
    row.set_jobs(JOBS)
    assert not row.link.isHidden()


def test_a_new_job_turns_the_list_into_a_line(row: JobRow) -> None:
    row.combo.new_job_wanted.emit()
    assert row.combo.isHidden()
    assert not row.title.isHidden()
    assert row.title.text() == ""


def test_enter_names_the_job_and_brings_the_list_back(qtbot: QtBot, row: JobRow) -> None:
    row.open_title()
    type_into(row.title, "  Drifts   leder ")
    with qtbot.waitSignal(row.job_named) as told:
        press(row.title, Qt.Key.Key_Return)
    assert told.args == ["Drifts leder"]
    assert row.title.isHidden()
    assert not row.combo.isHidden()


def test_enter_on_an_empty_line_names_nothing(qtbot: QtBot, row: JobRow) -> None:
    row.open_title()
    with qtbot.assertNotEmitted(row.job_named):
        press(row.title, Qt.Key.Key_Return)
    assert row.title.isHidden()


def test_a_job_just_named_is_shown_by_its_title_at_once(qtbot: QtBot, row: JobRow) -> None:
    row.job_named.connect(lambda _: row.show_call(talking(job_id="new")))
    row.open_title()
    type_into(row.title, "Driftsleder")
    press(row.title, Qt.Key.Key_Return)
    assert row.combo.currentText() == "Driftsleder"
    row.show_call(talking("8", job_id="pm"))
    row.show_call(talking(job_id="new"))
    assert row.combo.currentText() == "Driftsleder"


def test_another_job_never_gets_the_title_of_one_just_named(qtbot: QtBot, row: JobRow) -> None:
    row.open_title()
    type_into(row.title, "Driftsleder")
    press(row.title, Qt.Key.Key_Return)
    row.show_call(talking("8", job_id="gone"))
    assert row.combo.currentText() == ""


def test_escape_leaves_the_line_and_nothing_else(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = JobRow(theme)
    QVBoxLayout(window).addWidget(row)
    closed: list[bool] = []
    QShortcut(Qt.Key.Key_Escape, window).activated.connect(lambda: closed.append(True))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    row.open_title()
    type_into(row.title, "half a title")
    press(row.title, Qt.Key.Key_Escape)
    assert row.title.isHidden()
    assert not closed
    row.combo.setFocus()
    press(row.combo, Qt.Key.Key_Escape)
    assert closed


def test_a_half_typed_title_is_gone_the_next_time(qtbot: QtBot, row: JobRow) -> None:
    row.open_title()
    type_into(row.title, "half")
    row.close_title()
    row.open_title()
    assert row.title.text() == ""


def test_a_title_has_a_limit(qtbot: QtBot, row: JobRow) -> None:
    row.open_title()
    row.title.setText("x" * 1000)
    assert len(row.title.text()) == 200


def test_every_part_has_a_name_for_screen_readers(row: JobRow) -> None:
    row.show_call(ringing())
    names = [part.accessibleName() for part in (row.combo, row.title, row.link)]
    assert names == ["Job", "Title of the new job", "See ad"]
