"""Garbage is swept where Qt objects may be destroyed."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from taktone.host.garbage import Garbage


class Ring:
    """Holds itself, so that only the collector can free it."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def garbage(qapp: object) -> Iterator[Garbage]:
    garbage = Garbage()
    garbage.start()
    yield garbage
    garbage.stop()
    # What pytest has gathered was set aside (tests/conftest.py), and is again.
    gc.freeze()


def test_nothing_is_swept_by_itself(garbage: Garbage) -> None:
    assert not gc.isenabled()
    garbage.stop()
    assert gc.isenabled()


def test_a_ring_of_garbage_goes_when_things_are_quiet(garbage: Garbage, qtbot: QtBot) -> None:
    seen = weakref.ref(Ring())
    assert seen() is not None
    garbage.sweep_soon()
    with qtbot.waitSignal(garbage._timer.timeout):
        garbage._timer.start(0)
    assert seen() is None
