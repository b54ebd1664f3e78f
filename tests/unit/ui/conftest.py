"""What every window in a test has: a screen with room for it."""

import pytest


@pytest.fixture(autouse=True)
def room_for_windows(wide_screen: None) -> None:
    """Windows are as wide as on a desk."""
