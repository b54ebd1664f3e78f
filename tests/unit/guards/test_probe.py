"""The probe itself: it has to be able to find what the guards say is not there."""

import pytest
from PySide6.QtCore import QObject, QTimer

from unit.guards.probe import running_timers


@pytest.mark.gui
def test_probe_finds_a_ticking_timer_and_its_interval(qtbot: object) -> None:
    owner = QObject()
    timer = QTimer(owner)
    timer.start(250)

    assert 250 in [interval for _, interval in running_timers()]


@pytest.mark.gui
def test_probe_passes_over_timers_that_do_not_tick(qtbot: object) -> None:
    owner = QObject()
    once, stopped = QTimer(owner), QTimer(owner)
    once.setSingleShot(True)
    once.start(251)
    stopped.setInterval(252)

    assert not {251, 252} & {interval for _, interval in running_timers()}
