"""What every window in a test has: a screen with room for it."""

import pytest
from PySide6.QtCore import QSize

from taktone.ui.history import window_size


@pytest.fixture(autouse=True)
def wide_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The platform without a screen has one of 800 pixels, on which the main window is narrow."""
    monkeypatch.setattr(window_size, "room_for", lambda _: QSize(1920, 1080))
