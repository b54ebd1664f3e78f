"""Errors nobody expected arrive in one place, once."""

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal

from taktone.host.error_hook import install_error_hook
from taktone.host.error_report import ErrorReport


@pytest.fixture
def reports() -> Iterator[list[ErrorReport]]:
    told: list[ErrorReport] = []
    undo = install_error_hook(told.append)
    yield told
    undo()


def raised(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


def hand_over(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def test_an_error_of_the_main_thread_is_logged_and_told(
    reports: list[ErrorReport], caplog: pytest.LogCaptureFixture
) -> None:
    hand_over(raised(ValueError("x")))
    assert [report.trace.splitlines()[-1] for report in reports] == ["ValueError: x"]
    assert [record.levelno for record in caplog.records] == [logging.CRITICAL]


def test_an_error_of_another_thread_is_told(reports: list[ErrorReport]) -> None:
    def stumble() -> None:
        raise ZeroDivisionError

    thread = threading.Thread(target=stumble)
    thread.start()
    thread.join(10)
    assert [report.trace.splitlines()[-1] for report in reports] == ["ZeroDivisionError"]


def test_an_error_of_a_destructor_is_told(reports: list[ErrorReport]) -> None:
    class Brittle:
        def __del__(self) -> None:
            raise OSError

    Brittle()
    assert [report.trace.splitlines()[-1] for report in reports] == ["OSError"]


def test_the_same_error_is_told_once_and_counted(
    reports: list[ErrorReport], caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(9):
        hand_over(raised(ValueError(f"number {number}")))
    assert len(reports) == 1
    assert [record.getMessage() for record in caplog.records[1:]] == [
        f"the same error for the {times}. time: ValueError" for times in (2, 4, 8)
    ]


def test_another_error_is_told_too(reports: list[ErrorReport]) -> None:
    hand_over(raised(ValueError("x")))
    hand_over(raised(TypeError("x")))
    assert len(reports) == 2


def test_ctrl_c_is_no_error(
    reports: list[ErrorReport],
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    hand_over(KeyboardInterrupt())
    assert reports == []
    assert caplog.records == []
    assert capsys.readouterr().err == "KeyboardInterrupt\n"


def test_undo_gives_the_hooks_back() -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    undo = install_error_hook(lambda _: None)
    assert sys.excepthook != before[0]
    undo()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


SLOT = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from taktone.host.error_hook import install_error_hook

app = QCoreApplication([])
install_error_hook(lambda report: (print(report.trace.splitlines()[-1]), app.quit()))

def stumble():
    raise ValueError("in a slot")

QTimer.singleShot(0, stumble)
app.exec()
"""


def test_an_error_in_a_slot_is_told() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SLOT], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "ValueError: in a slot\n"


def test_a_signals_emit_can_take_the_reports() -> None:
    class Bridge(QObject):
        error_seen = Signal(object)

    bridge = Bridge()
    told: list[ErrorReport] = []
    bridge.error_seen.connect(told.append)
    undo = install_error_hook(bridge.error_seen.emit)
    hand_over(raised(ValueError("x")))
    undo()
    assert len(told) == 1
