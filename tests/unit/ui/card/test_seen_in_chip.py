"""A choice on a chip."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from taktone.ui.card.seen_in_chip import SeenInChip
from taktone.ui.theme.theme import Theme


@pytest.fixture
def chip(qtbot: QtBot, theme: Theme) -> SeenInChip:
    chip = SeenInChip()
    qtbot.addWidget(chip)
    chip.say("Jobindex")
    chip.show()
    return chip


def test_its_heavier_words_have_room_when_it_is_chosen(chip: SeenInChip) -> None:
    before = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint() == before
    chip.say("")
    padding = chip.sizeHint().width()
    chip.say("Jobindex")
    assert chip.sizeHint().width() > padding
    assert chip.sizeHint().width() >= chip.fontMetrics().horizontalAdvance("Jobindex") + 20


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_it_is_chosen_by_key(chip: SeenInChip, key: Qt.Key) -> None:
    QTest.keyClick(chip, key)
    assert chip.isChecked()


def test_foreign_words_stay_whole_and_plain(chip: SeenInChip) -> None:
    foreign = "Rytter & Søn\n" + "x" * 100
    chip.say(foreign)
    assert chip.choice == foreign
    assert chip.text().startswith("Rytter && Søn x")
    assert len(chip.text()) <= 41
    assert "\n" not in chip.accessibleName()
