"""Words too long for their list end with dots; those that fit are left to Qt."""

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from taktone.ui.card.elided_combo import paint_elided, words_room


@pytest.fixture
def combo(qtbot: QtBot) -> QComboBox:
    combo = QComboBox()
    qtbot.addWidget(combo)
    combo.resize(160, 32)
    return combo


def test_words_have_the_field_without_its_frame_and_arrow(combo: QComboBox) -> None:
    assert 0 < words_room(combo) < combo.width() - 10
    narrow = words_room(combo)
    combo.resize(260, 32)
    assert words_room(combo) == narrow + 100


class Painted(QComboBox):
    """Paints its closed list with the words it was given."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        self.was_needed: list[bool] = []
        self.addItem(words)

    def paintEvent(self, _event: object) -> None:
        self.was_needed.append(paint_elided(self, self.words))


@pytest.mark.parametrize(
    ("words", "is_needed"), [("Controller", False), ("Projektleder til byens nye letbane", True)]
)
def test_only_words_without_room_are_painted_here(
    qtbot: QtBot, words: str, is_needed: bool
) -> None:
    combo = Painted(words)
    qtbot.addWidget(combo)
    combo.resize(160, 32)
    picture = combo.grab().toImage()
    assert combo.was_needed == [is_needed]
    assert is_needed == (len({picture.pixel(x, 16) for x in range(picture.width())}) > 1)
