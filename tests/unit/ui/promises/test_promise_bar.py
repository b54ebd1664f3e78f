"""The buttons for the chosen promise."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from taktone.ui.promises.promise_bar import PromiseBar
from unit.ui.history.reach import control, nameless

NAMES = ("Call", "Done", "Put off", "Take back")


@pytest.fixture
def bar(qtbot: QtBot) -> PromiseBar:
    made = PromiseBar()
    qtbot.addWidget(made)
    made.resize(600, 60)
    with qtbot.waitExposed(made):
        made.show()
    return made


def button(bar: PromiseBar, name: str) -> QPushButton:
    return control(bar, QPushButton, name)


def working(bar: PromiseBar) -> list[str]:
    return [name for name in NAMES if button(bar, name).isEnabled()]


def rows(bar: PromiseBar) -> int:
    return len({button(bar, name).geometry().top() for name in NAMES})


def test_without_a_promise_nothing_can_be_done(bar: PromiseBar) -> None:
    assert working(bar) == []
    bar.offer(has_promise=False, has_number=True)
    assert working(bar) == []


def test_calling_needs_a_number(bar: PromiseBar) -> None:
    bar.offer(has_promise=True, has_number=False)
    assert working(bar) == ["Done", "Put off", "Take back"]
    bar.offer(has_promise=True, has_number=True)
    assert working(bar) == list(NAMES)


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Call", "dial_clicked"),
        ("Done", "done_clicked"),
        ("Put off", "put_off_clicked"),
        ("Take back", "drop_clicked"),
    ],
)
def test_each_button_says_what_is_wanted(
    bar: PromiseBar, qtbot: QtBot, name: str, signal: str
) -> None:
    bar.offer(has_promise=True, has_number=True)
    with qtbot.waitSignal(getattr(bar, signal)):
        button(bar, name).click()


def test_long_words_take_two_rows(bar: PromiseBar, qtbot: QtBot) -> None:
    assert rows(bar) == 1
    for name in NAMES:
        button(bar, name).setText("Tilbagekaldelsesaftale")
    bar.resize(360, 120)
    qtbot.waitUntil(lambda: rows(bar) == 2)
    for name in NAMES:
        assert button(bar, name).width() >= button(bar, name).sizeHint().width()
    bar.resize(1200, 120)
    qtbot.waitUntil(lambda: rows(bar) == 1)


def test_the_menu_belongs_below_its_button(bar: PromiseBar) -> None:
    place = bar.mapFromGlobal(bar.menu_place())
    assert place == button(bar, "Put off").geometry().bottomLeft()


def test_tool_tips_tell_the_keys(bar: PromiseBar) -> None:
    assert [button(bar, name).toolTip() for name in NAMES] == ["C", "D", "P", "Del"]


def test_another_language_is_followed(bar: PromiseBar) -> None:
    button(bar, "Done").setText("")
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert button(bar, "Done").text() == "Done"
    assert not nameless(bar)
