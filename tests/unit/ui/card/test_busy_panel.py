"""A sentence to say, times to offer, and the promise made of one."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from taktone.ui.card.busy_offer import BusyOffer
from taktone.ui.card.busy_panel import BusyPanel
from taktone.ui.card.time_chip import TimeChip
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.type_scale import TypeScale
from unit.ui.card.fake_promising import TIMES
from unit.ui.card.hands import a_key, press, type_into
from unit.ui.card.sample import NOW


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> Iterator[BusyPanel]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    panel = BusyPanel(theme, 384)
    qtbot.addWidget(panel)
    yield panel
    QLocale.setDefault(before)


def offering(times: tuple[datetime, ...] | None = TIMES) -> BusyOffer:
    offer = BusyOffer()
    offer.open()
    offer.times = times
    return offer


def show(panel: BusyPanel, offer: BusyOffer, *, is_over: bool = False, width: int = 384) -> None:
    panel.show_offer(offer, NOW, is_over=is_over)
    panel.resize(width, panel.sizeHint().height())


def take(qtbot: QtBot, panel: BusyPanel) -> None:
    """Gives the panel the keyboard."""
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.take_keyboard()


def shown(panel: BusyPanel) -> list[str]:
    """What can be read, from top to bottom."""
    labels = (panel.sentence, panel.promised)
    buttons = (*panel.chips, panel.undo)
    said = [label.text() for label in labels if label.isVisibleTo(panel)]
    return said + [button.text() for button in buttons if button.isVisibleTo(panel)]


def test_it_is_not_there_until_it_is_opened(panel: BusyPanel) -> None:
    panel.show_offer(BusyOffer(), NOW)
    assert panel.isHidden()


def test_it_offers_three_times_and_a_sentence_with_the_first(panel: BusyPanel) -> None:
    show(panel, offering())
    assert shown(panel) == [
        "“I would like to give you my full attention: may I call you at 14:30?”",
        "today 14:30",
        "today 16:30",
        "tomorrow 09:00",
    ]


def test_fewer_times_make_fewer_chips(panel: BusyPanel) -> None:
    show(panel, offering(TIMES[2:]))
    assert shown(panel)[1:] == ["tomorrow 09:00"]
    assert "tomorrow at 09:00" in shown(panel)[0]


def test_the_sentence_follows_pointer_and_keyboard(qtbot: QtBot, panel: BusyPanel) -> None:
    show(panel, offering())
    take(qtbot, panel)
    press(panel.chips[0], Qt.Key.Key_Right)
    assert "at 16:30" in panel.sentence.text()
    panel.chips[2].setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    panel.chips[2].touched.emit()
    assert "tomorrow at 09:00" in panel.sentence.text()
    panel.chips[2].setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    panel.chips[2].touched.emit()
    assert "at 16:30" in panel.sentence.text()
    panel.chips[1].clearFocus()
    assert "at 14:30" in panel.sentence.text()


def test_while_no_time_is_known_the_sentence_asks_and_the_room_is_kept(panel: BusyPanel) -> None:
    show(panel, offering(None))
    assert len(shown(panel)) == 1
    assert "when may I call you?" in shown(panel)[0]
    waiting = panel.sizeHint().height()
    show(panel, offering())
    assert panel.sizeHint().height() == waiting


def test_without_a_free_time_it_says_what_to_do(panel: BusyPanel) -> None:
    show(panel, offering(()))
    assert shown(panel) == ["No free time in the next weeks: write your own in the note."]


def test_after_the_call_there_is_nobody_to_say_the_sentence_to(panel: BusyPanel) -> None:
    show(panel, offering(), is_over=True)
    assert shown(panel)[0] == "When will you call back?"


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_click_chooses_the_time(qtbot: QtBot, panel: BusyPanel, place: int) -> None:
    show(panel, offering())
    with qtbot.waitSignal(panel.time_chosen) as told:
        QTest.mouseClick(panel.chips[place], Qt.MouseButton.LeftButton)
    assert told.args == [TIMES[place]]


@pytest.mark.parametrize(("key", "place"), [("1", 0), ("2", 1), ("3", 2)])
def test_a_figure_chooses_the_time(qtbot: QtBot, panel: BusyPanel, key: str, place: int) -> None:
    show(panel, offering())
    take(qtbot, panel)
    with qtbot.waitSignal(panel.time_chosen) as told:
        type_into(panel.chips[0], key)
    assert told.args == [TIMES[place]]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_choose_the_time_with_the_keyboard(
    qtbot: QtBot, panel: BusyPanel, key: Qt.Key
) -> None:
    show(panel, offering())
    take(qtbot, panel)
    with qtbot.waitSignal(panel.time_chosen) as told:
        press(panel.chips[0], key)
    assert told.args == [TIMES[0]]


@pytest.mark.parametrize("text", ["L", "7", "ø", "-"])
def test_other_letters_are_for_the_note(qtbot: QtBot, panel: BusyPanel, text: str) -> None:
    show(panel, offering())
    take(qtbot, panel)
    with qtbot.waitSignal(panel.text_typed) as told, qtbot.assertNotEmitted(panel.time_chosen):
        panel.keyPressEvent(a_key(text))
    assert told.args == [text]


def test_a_figure_that_comes_before_the_times_does_nothing(qtbot: QtBot, panel: BusyPanel) -> None:
    show(panel, offering(None))
    with qtbot.assertNotEmitted(panel.text_typed), qtbot.assertNotEmitted(panel.time_chosen):
        type_into(panel, "1")


def test_the_keys_are_shown_only_while_they_choose(qtbot: QtBot, panel: BusyPanel) -> None:
    show(panel, offering())
    without = panel.chips[1].grab().toImage()
    take(qtbot, panel)
    assert panel.chips[1].grab().toImage() != without
    panel.chips[0].clearFocus()
    assert panel.chips[1].grab().toImage() == without


def test_a_promise_is_one_line_and_the_way_back(qtbot: QtBot, panel: BusyPanel) -> None:
    offer = offering()
    show(panel, offer)
    high = panel.sizeHint().height()
    offer.promise("promise-1", TIMES[0])
    show(panel, offer)
    assert shown(panel) == ["You promised to call back today 14:30.", "Undo"]
    assert panel.sizeHint().height() < high
    take(qtbot, panel)
    with qtbot.waitSignal(panel.undo_wanted):
        press(panel.undo, Qt.Key.Key_Return)


def test_every_chip_says_what_it_does(panel: BusyPanel) -> None:
    show(panel, offering())
    assert panel.chips[0].accessibleName() == "Promise to call back today 14:30"
    assert panel.undo.accessibleName() == "Undo the promise"
    assert panel.accessibleName() == panel.sentence.text()


def test_large_text_and_long_words_are_not_cut(qtbot: QtBot, theme: Theme) -> None:
    theme._scale = TypeScale(2.0)
    large = BusyPanel(theme, 768)
    qtbot.addWidget(large)
    show(large, offering(), width=768)
    for chip in large.findChildren(TimeChip):
        assert chip.width() > chip.fontMetrics().horizontalAdvance(chip.text())
        assert chip.height() >= chip.fontMetrics().height()
        assert large.rect().contains(chip.geometry().translated(large.flow.pos()))
