"""What unit tests of the whole program share."""

import gc

import pytest
from PySide6.QtCore import QSize

from taktone.ui.history import window_size


@pytest.fixture
def no_freezing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program built in the tests' process leaves its frozen heap as it is.

    Thawed (host/garbage.py), each sweep would look at everything pytest has gathered.
    """
    monkeypatch.setattr(gc, "freeze", lambda: None)
    monkeypatch.setattr(gc, "unfreeze", lambda: None)


@pytest.fixture
def wide_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The platform without a screen has one of 800 pixels, on which the main window is narrow."""
    monkeypatch.setattr(window_size, "room_for", lambda _: QSize(1920, 1080))
