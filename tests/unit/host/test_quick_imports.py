"""Modules are imported without their source being read."""

import subprocess
import sys

from helpers.program import DESKTOP

SCRIPT = """
import sys
from taktone.host.quick_imports import import_qt
import_qt()
from PySide6.QtCore import QObject
import linecache
before = set(linecache.cache)
import taktone.flow.call_desk
class Own(QObject):
    pass
Own().setObjectName("works")
print(sorted(set(linecache.cache) - before), Own().objectName() == "")
"""


def test_no_source_is_read_and_qt_works_as_before() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={"PYTHONPATH": str(DESKTOP)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[] True\n"
