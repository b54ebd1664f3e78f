"""Times on chips, and chips in rows."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from taktone.ui.card.chip_flow import ChipFlow
from taktone.ui.card.time_chip import TimeChip
from taktone.ui.theme.theme import Theme
from unit.ui.card.pictures import is_inked, painted


def a_chip(qtbot: QtBot, theme: Theme, words: str = "today 14:30") -> TimeChip:
    chip = TimeChip(theme, "1")
    chip.setText(words)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    return chip


def a_flow(qtbot: QtBot, theme: Theme, *words: str, width: int = 352) -> ChipFlow:
    flow = ChipFlow(width)
    qtbot.addWidget(flow)
    chips = [TimeChip(theme, str(place)) for place in range(len(words))]
    for chip, text in zip(chips, words, strict=True):
        chip.setText(text)
    flow.set_chips(chips)
    return flow


def chips_of(flow: ChipFlow) -> list[TimeChip]:
    return flow.findChildren(TimeChip)


def test_nothing_moves_when_the_key_is_shown(qtbot: QtBot, theme: Theme) -> None:
    chip = a_chip(qtbot, theme)
    before, wide = painted(chip), chip.sizeHint()
    chip.show_key(is_shown=True)
    assert chip.sizeHint() == wide
    assert painted(chip) != before
    assert is_inked(chip, theme.tokens.line)


def test_it_tells_when_the_pointer_comes_and_goes(qtbot: QtBot, theme: Theme) -> None:
    chip = a_chip(qtbot, theme)
    place = QPointF(3, 3)
    with qtbot.waitSignal(chip.touched):
        QApplication.sendEvent(chip, QEnterEvent(place, place, place))
    with qtbot.waitSignal(chip.touched):
        QApplication.sendEvent(chip, QEvent(QEvent.Type.Leave))


def test_a_click_leaves_the_keyboard_where_it_is(qtbot: QtBot, theme: Theme) -> None:
    assert a_chip(qtbot, theme).focusPolicy() is Qt.FocusPolicy.TabFocus


def test_the_words_have_room(qtbot: QtBot, theme: Theme) -> None:
    chip = a_chip(qtbot, theme, "i overmorgen kl. 14.30")
    assert chip.minimumSizeHint().width() > chip.fontMetrics().horizontalAdvance(chip.text())


def test_short_chips_stand_in_one_row(qtbot: QtBot, theme: Theme) -> None:
    flow = a_flow(qtbot, theme, "a", "b", "c")
    assert len({chip.y() for chip in chips_of(flow)}) == 1
    assert flow.sizeHint().height() == chips_of(flow)[0].height()


def test_long_chips_go_on_in_the_next_row(qtbot: QtBot, theme: Theme) -> None:
    flow = a_flow(qtbot, theme, "a very long time from now on", "another very long time", "c")
    first, second, third = chips_of(flow)
    assert first.geometry().bottom() < second.y()
    assert second.y() == third.y()
    assert flow.sizeHint().height() == third.geometry().bottom() + 1
    assert all(chip.geometry().right() < 352 for chip in chips_of(flow))


def test_a_chip_wider_than_the_row_is_as_wide_as_the_row(qtbot: QtBot, theme: Theme) -> None:
    flow = a_flow(qtbot, theme, "x" * 200)
    assert chips_of(flow)[0].width() == 352


def test_hidden_chips_take_no_place(qtbot: QtBot, theme: Theme) -> None:
    flow = a_flow(qtbot, theme, "a", "b")
    first, second = chips_of(flow)
    first.hide()
    flow.arrange()
    assert second.x() == 0
    second.hide()
    flow.arrange()
    assert flow.sizeHint().height() == 0
