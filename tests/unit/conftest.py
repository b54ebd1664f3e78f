"""What unit tests of the whole program share."""

import gc

import pytest


@pytest.fixture
def no_freezing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program built in the tests' process leaves its frozen heap as it is.

    Thawed (host/garbage.py), each sweep would look at everything pytest has gathered.
    """
    monkeypatch.setattr(gc, "freeze", lambda: None)
    monkeypatch.setattr(gc, "unfreeze", lambda: None)
