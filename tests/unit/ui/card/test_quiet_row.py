"""One quiet line that opens something."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from taktone.ui.card.quiet_row import QuietRow
from taktone.ui.theme.theme import Theme


@pytest.fixture
def row(qtbot: QtBot, theme: Theme) -> QuietRow:
    row = QuietRow(theme, "Ctrl+F")
    qtbot.addWidget(row)
    row.resize(384, row.sizeHint().height())
    row.say("Løn · rejsedage", "Facts")
    row.show()
    return row


def test_the_link_follows_the_words(row: QuietRow) -> None:
    row.layout().activate()  # type: ignore[union-attr]
    after = row.words.geometry().right()
    assert after < row.link.x() <= after + 12


def test_long_words_leave_room_for_the_link(row: QuietRow) -> None:
    row.say("Løn " * 100, "Facts")
    row.layout().activate()  # type: ignore[union-attr]
    assert row.link.geometry().right() < 384
    assert row.words.width() > 200


def test_the_tool_tip_names_the_key(row: QuietRow) -> None:
    assert row.link.toolTip() == "Facts (Ctrl+F)"


@pytest.mark.parametrize("is_link", [True, False])
def test_a_click_on_words_or_link_is_one_wish(row: QuietRow, is_link: bool, qtbot: QtBot) -> None:
    with qtbot.waitSignals([row.clicked], timeout=1000):
        place = row.words.geometry().center()
        QTest.mouseClick(
            row.link if is_link else row,
            Qt.MouseButton.LeftButton,
            pos=QPoint() if is_link else place,
        )


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_link_is_pressed_by_key(row: QuietRow, qtbot: QtBot, key: Qt.Key) -> None:
    row.activateWindow()
    row.link.setFocus()
    qtbot.waitUntil(row.link.hasFocus)
    with qtbot.waitSignal(row.clicked):
        QTest.keyClick(row.link, key)


def test_other_buttons_and_a_drag_away_wish_nothing(row: QuietRow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(row.clicked):
        QTest.mouseClick(row, Qt.MouseButton.RightButton, pos=QPoint(30, 8))
        QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(30, 8))
        QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(30, 900))


def test_foreign_words_are_one_plain_line(row: QuietRow) -> None:
    row.say("<b>Løn</b>\n\u202egnol", "Facts")
    assert row.words.text() == "<b>Løn</b> gnol"
    assert row.words.textFormat() is Qt.TextFormat.PlainText
