"""Signals of the operating system reach the event loop."""

import os
import signal

import pytest
from pytestqt.qtbot import QtBot

from taktone.host.termination import Termination


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_asks_the_program_to_end(qtbot: QtBot, number: signal.Signals) -> None:
    termination = Termination()
    termination.start()
    try:
        with qtbot.waitSignal(termination.asked):
            os.kill(os.getpid(), number)
    finally:
        termination.stop()


def test_after_stop_the_signals_are_the_systems_again(qtbot: QtBot) -> None:
    termination = Termination()
    termination.start()
    termination.stop()
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
