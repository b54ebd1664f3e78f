"""How large the main window opens."""

import pytest
from PySide6.QtCore import QSize

from taktone.ui.history.window_size import LEAST, USUAL, window_sizes

WIDE = QSize(3840, 2160)


def test_usual_text_opens_the_usual_size() -> None:
    assert window_sizes(1.0, WIDE) == (LEAST, USUAL)


def test_larger_text_opens_a_larger_window() -> None:
    least, first = window_sizes(1.5, WIDE)
    assert (least, first) == (LEAST * 1.5, USUAL * 1.5)


@pytest.mark.parametrize("scale", [1.0, 1.5, 3.0])
def test_a_window_never_outgrows_its_screen_because_of_its_text(scale: float) -> None:
    screen = QSize(1366, 768)
    least, first = window_sizes(scale, screen)
    assert least.width() <= screen.width()
    assert least.height() <= screen.height()
    assert first.width() <= screen.width()
    assert first.height() <= screen.height()


def test_on_a_small_notebook_the_whole_window_is_in_sight() -> None:
    _, first = window_sizes(1.0, QSize(1024, 600))
    assert first == QSize(973, 570)
