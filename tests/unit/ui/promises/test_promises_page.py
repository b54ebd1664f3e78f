"""The view "Ring back"."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton
from pytestqt.qtbot import QtBot

from taktone.core.promise import PromisedPerson
from taktone.ui.history.row_words import RowWords
from taktone.ui.promises.promises_page import PromisesPage
from taktone.ui.promises.put_off_menu import PutOffMenu
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.tokens import LIGHT
from unit.ui.history.reach import colours, control, nameless, part, shown_text
from unit.ui.history.sample import NOW
from unit.ui.promises.fake_promising import a_promise, promised

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LATE = promised(a_promise("late", person_id="jonas", due_at=NOW - timedelta(1)), "Jonas Holm")
METTE = promised()
HIDDEN = promised(a_promise("hid", person_id="hid", due_at=None), "Ida Lund", number="")
ALL = (LATE, METTE, HIDDEN)


class Clock:
    """The time of day, as the test wants it."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at


class Paints(QObject):
    """Whether a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen |= event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def page(clock: Clock, qtbot: QtBot) -> PromisesPage:
    return open_page(clock, qtbot, ALL)


def open_page(clock: Clock, qtbot: QtBot, promises: Sequence[PromisedPerson]) -> PromisesPage:
    made = PromisesPage(RowWords(clock), Theme())
    qtbot.addWidget(made)
    made.set_promises(promises)
    made.resize(640, 480)
    with qtbot.waitExposed(made):
        made.show()
    made.open()
    return made


def lines(page: PromisesPage) -> QListView:
    return control(page, QListView, "Promises")


def chosen(page: PromisesPage) -> str:
    return str(lines(page).currentIndex().data())


def place_of(page: PromisesPage, row: int) -> QPoint:
    return lines(page).visualRect(lines(page).model().index(row, 0)).center()


def timer(page: PromisesPage) -> QTimer:
    return next(x for x in page.children() if isinstance(x, QTimer))


def test_they_stand_as_they_were_read(page: PromisesPage) -> None:
    model = lines(page).model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names == ["Jonas Holm", "Mette Sørensen", "Ida Lund"]
    assert "What is overdue stands first." in shown_text(page)


def test_opening_chooses_the_first(clock: Clock, qtbot: QtBot, page: PromisesPage) -> None:
    with qtbot.waitSignal(page.person_chosen) as told:
        page.open()
    assert told.args == ["jonas", "Jonas Holm", "+4520123456"]


def test_opening_again_tells_who_was_chosen(page: PromisesPage, qtbot: QtBot) -> None:
    QTest.keyClick(lines(page), Qt.Key.Key_Down)
    with qtbot.waitSignal(page.person_chosen) as told:
        page.open()
    assert told.args == ["mette", "Mette Sørensen", "+4520123456"]


def test_behind_another_list_nobody_is_chosen(page: PromisesPage, qtbot: QtBot) -> None:
    page.hide()
    with qtbot.assertNotEmitted(page.person_chosen):
        page.set_promises([HIDDEN])


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_wants_the_persons_calls(page: PromisesPage, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(page.person_wanted):
        QTest.keyClick(lines(page), key)


def test_a_double_click_does_too(page: PromisesPage, qtbot: QtBot) -> None:
    viewport, button = lines(page).viewport(), Qt.MouseButton.LeftButton
    QTest.mouseClick(viewport, button, pos=place_of(page, 1))
    with qtbot.waitSignal(page.person_wanted):
        QTest.mouseDClick(viewport, button, pos=place_of(page, 1))
    assert chosen(page) == "Mette Sørensen"
    with qtbot.assertNotEmitted(page.person_wanted):
        QTest.mouseDClick(viewport, button, pos=QPoint(50, 330))


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_Space])
def test_it_is_done_by_key(page: PromisesPage, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(page.done_wanted) as wanted:
        QTest.keyClick(lines(page), key)
    assert wanted.args == [LATE]


def test_it_is_taken_back_by_key(page: PromisesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.drop_wanted) as wanted:
        QTest.keyClick(lines(page), Qt.Key.Key_Delete)
    assert wanted.args == [LATE]


@pytest.mark.parametrize(
    ("name", "signal"), [("Done", "done_wanted"), ("Take back", "drop_wanted")]
)
def test_the_buttons_do_the_same(page: PromisesPage, qtbot: QtBot, name: str, signal: str) -> None:
    QTest.keyClick(lines(page), Qt.Key.Key_Down)
    with qtbot.waitSignal(getattr(page, signal)) as wanted:
        control(page, QPushButton, name).click()
    assert wanted.args == [METTE]


def test_a_key_held_down_acts_once(page: PromisesPage, qtbot: QtBot) -> None:
    again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_D, Qt.KeyboardModifier.NoModifier, "d", True)
    with qtbot.assertNotEmitted(page.done_wanted):
        QApplication.sendEvent(lines(page), again)


def test_c_and_the_button_call(page: PromisesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.dial_wanted) as wanted:
        QTest.keyClick(lines(page), Qt.Key.Key_C)
    assert wanted.args == ["+4520123456"]
    with qtbot.waitSignal(page.dial_wanted):
        control(page, QPushButton, "Call").click()


def test_a_hidden_number_cannot_be_called(page: PromisesPage, qtbot: QtBot) -> None:
    QTest.keyClick(lines(page), Qt.Key.Key_End)
    assert chosen(page) == "Ida Lund"
    assert not control(page, QPushButton, "Call").isEnabled()
    assert control(page, QPushButton, "Done").isEnabled()
    with qtbot.assertNotEmitted(page.dial_wanted):
        QTest.keyClick(lines(page), Qt.Key.Key_C)


def test_p_offers_other_times(page: PromisesPage, qtbot: QtBot) -> None:
    menu = part(page, PutOffMenu)
    QTest.keyClick(lines(page), Qt.Key.Key_P)
    assert menu.isVisible()
    with qtbot.waitSignal(page.put_off_wanted) as wanted:
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert wanted.args == [LATE, NOW + timedelta(minutes=10)]


def test_the_time_is_for_the_chosen_promise(page: PromisesPage, qtbot: QtBot) -> None:
    QTest.keyClick(lines(page), Qt.Key.Key_Down)
    QTest.keyClick(lines(page), Qt.Key.Key_P)
    menu = part(page, PutOffMenu)
    with qtbot.waitSignal(page.put_off_wanted) as wanted:
        menu.actions()[2].trigger()
    assert wanted.args == [METTE, NOW.replace(hour=9) + timedelta(days=1)]
    menu.close()


def test_the_button_offers_them_too(page: PromisesPage) -> None:
    control(page, QPushButton, "Put off").click()
    menu = part(page, PutOffMenu)
    assert menu.isVisible()
    menu.close()


def test_the_time_is_for_the_promise_the_menu_was_opened_for(
    page: PromisesPage, qtbot: QtBot
) -> None:
    QTest.keyClick(lines(page), Qt.Key.Key_P)
    page.set_promises([METTE, HIDDEN])
    menu = part(page, PutOffMenu)
    with qtbot.waitSignal(page.put_off_wanted) as wanted:
        menu.actions()[1].trigger()
    assert wanted.args == [LATE, NOW + timedelta(hours=1)]
    menu.close()


def test_what_follows_takes_the_place_of_what_is_gone(page: PromisesPage) -> None:
    page.set_promises([METTE, HIDDEN])
    assert chosen(page) == "Mette Sørensen"
    QTest.keyClick(lines(page), Qt.Key.Key_End)
    page.set_promises([METTE])
    assert chosen(page) == "Mette Sørensen"


def test_the_chosen_one_stays_chosen_when_others_come(page: PromisesPage, qtbot: QtBot) -> None:
    QTest.keyClick(lines(page), Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(page.person_chosen):
        page.set_promises([promised(a_promise("new")), *ALL])
    assert lines(page).currentIndex().row() == 2


def test_nothing_promised_is_told(page: PromisesPage) -> None:
    page.set_promises([])
    assert "Nothing promised" in shown_text(page)
    assert "Missed calls and what you promise stand here." in shown_text(page)
    assert not control(page, QPushButton, "Done").isVisible()
    for key in "dcp":
        QTest.keyClicks(lines(page), key)
    assert not part(page, PutOffMenu).isVisible()


def test_before_it_is_read_nothing_is_told(clock: Clock, qtbot: QtBot) -> None:
    page = PromisesPage(RowWords(clock), Theme())
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    assert page.status == ""
    assert "Nothing promised" not in shown_text(page)


def test_they_are_counted(page: PromisesPage, qtbot: QtBot) -> None:
    assert page.status.startswith("3 ")
    with qtbot.waitSignals([page.status_changed, page.counted]):
        page.set_promises([METTE])
    assert page.status.startswith("1 ")


def ring_pixels(page: PromisesPage, row: int) -> bool:
    image = lines(page).viewport().grab().toImage()
    rect = lines(page).visualRect(lines(page).model().index(row, 0))
    return LIGHT.ring.lower() in colours(image, range(rect.top(), rect.bottom()))


def test_overdue_has_the_colour_of_a_ring(page: PromisesPage) -> None:
    assert ring_pixels(page, 0)
    assert not ring_pixels(page, 1)


def test_what_falls_due_meanwhile_is_shown_as_overdue(
    page: PromisesPage, clock: Clock, qtbot: QtBot
) -> None:
    assert timer(page).isActive()
    clock.at = NOW + timedelta(hours=2, minutes=31)
    viewport, paints = lines(page).viewport(), Paints()
    viewport.repaint()
    viewport.installEventFilter(paints)
    timer(page).timeout.emit()
    qtbot.waitUntil(lambda: paints.seen)
    assert ring_pixels(page, 1)
    assert not timer(page).isActive()


def test_a_distant_time_is_looked_at_within_the_hour(clock: Clock, qtbot: QtBot) -> None:
    far = promised(a_promise(due_at=NOW + timedelta(days=400)))
    page = open_page(clock, qtbot, [far])
    assert 0 < timer(page).interval() <= 3_601_000


def test_hidden_it_follows_no_clock(page: PromisesPage) -> None:
    page.hide()
    assert not timer(page).isActive()
    page.set_promises(ALL)
    assert not timer(page).isActive()


def test_letters_do_not_jump_among_the_lines(page: PromisesPage) -> None:
    QTest.keyClicks(lines(page), "mette")
    assert chosen(page) == "Jonas Holm"


def test_hostile_text_is_painted_as_it_is(page: PromisesPage) -> None:
    evil = "<b>x</b>\n\u202e\x00" + "y" * 9000
    page.set_promises([promised(a_promise(text=evil), name=evil, last_note=evil, number="<1>")])
    assert not page.grab().isNull()
    assert chosen(page).startswith("<b>x</b>")


def test_another_language_and_scheme_are_followed(page: PromisesPage) -> None:
    for widget in (page, lines(page)):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert not page.grab().isNull()
    assert lines(page).accessibleName() == "Promises"


def test_every_control_has_a_name(page: PromisesPage) -> None:
    assert not nameless(page)
