"""Room for a panel that may be higher than the card has place for."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from taktone.ui.card.panel_scroll import SHORTEST, TALLEST, PanelScroll


def a_panel(lines: int) -> QWidget:
    panel = QWidget()
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for _ in range(lines):
        line = QLabel("line")
        line.setFixedHeight(20)
        column.addWidget(line)
    return panel


def test_it_is_as_high_as_its_panel_within_limits(qtbot: QtBot) -> None:
    for lines, height in ((2, 40), (8, 160), (100, TALLEST)):
        scroll = PanelScroll(a_panel(lines))
        qtbot.addWidget(scroll)
        assert scroll.sizeHint().height() == height
        assert scroll.minimumSizeHint().height() == min(SHORTEST, height)


def test_it_follows_its_panel(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    panel = a_panel(2)
    scroll = PanelScroll(panel)
    QVBoxLayout(window).addWidget(scroll)
    window.show()
    more = QLabel("more")
    more.setFixedHeight(50)
    panel.layout().addWidget(more)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: scroll.sizeHint().height() == 90)


def test_the_card_paints_the_ground(qtbot: QtBot) -> None:
    panel = a_panel(1)
    scroll = PanelScroll(panel)
    qtbot.addWidget(scroll)
    assert not scroll.viewport().autoFillBackground()
    assert not panel.autoFillBackground()
