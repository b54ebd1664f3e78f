"""PySide6 must not lose references to None, True and False: it aborts some thousand calls later.

The wheel of 6.12.0 does on CPython before 3.12. Each check has a process of its own, which may die.
"""

import subprocess
import sys

PARENTS = """
import sys
from PySide6.QtCore import QCoreApplication, QObject
app = QCoreApplication([])
thing = QObject()
def lost(value, call):
    call()
    before = sys.getrefcount(value)
    for _ in range(300):
        call()
    return before - sys.getrefcount(value)
print(
    lost(None, thing.parent),
    lost(None, lambda: thing.setObjectName("a")),
    lost(True, lambda: thing.inherits("QObject")),
    lost(False, thing.signalsBlocked),
)
"""

EMITS = """
from PySide6.QtCore import QCoreApplication, QObject, Signal
class Source(QObject):
    told = Signal(object, bool)
class Sink(QObject):
    heard = 0
    def take(self, value, is_last):
        self.heard += 1
app = QCoreApplication([])
source, sink = Source(), Sink()
source.told.connect(sink.take)
for turn in range(20_000):
    source.told.emit(None, turn % 2 == 0)
print(sink.heard)
"""


def output_of(code: str) -> str:
    """What ``code`` prints in a Python of its own, which must end well."""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_calls_that_give_none_or_a_truth_value_lose_no_reference() -> None:
    lost = [int(count) for count in output_of(PARENTS).split()]
    assert len(lost) == 4
    assert max(lost) < 100, f"references lost in 300 calls: {lost}"


def test_twenty_thousand_signals_arrive_and_the_process_lives() -> None:
    assert output_of(EMITS) == "20000"
