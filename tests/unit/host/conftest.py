"""A session bus of the test's own, and the program's connection to it."""

import gc
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from helpers.private_bus import PrivateBus
from taktone.host.bus import Bus


@pytest.fixture(autouse=True)
def garbage_goes_in_this_thread() -> Iterator[None]:
    """As in the program (host/garbage.py): a fake service's thread must free no Qt object."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def private_bus() -> Iterator[PrivateBus]:
    with PrivateBus() as daemon:
        yield daemon


@pytest.fixture
def bus(qtbot: QtBot, private_bus: PrivateBus) -> Iterator[Bus]:
    link = Bus(private_bus.address, first_pause_ms=5)
    with qtbot.waitSignal(link.connected):
        link.start()
    yield link
    link.stop()
