"""Qt is imported without what only the makers of PySide need, and works as before."""

import subprocess
import sys

from helpers.program import DESKTOP

NO_SOURCE = """
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
NO_PARSER = """
import sys
from taktone.host.quick_imports import import_qt
import_qt()
import PySide6.QtWidgets
print("argparse" in sys.modules)
"""
WRONG_ARGUMENT = """
from taktone.host.quick_imports import import_qt
import_qt()
from PySide6.QtCore import QObject
try:
    QObject().setObjectName(object())
except TypeError as error:
    print(error)
import PySide6.support.signature.parser as parser
print(parser.__name__, callable(parser.pyside_type_init))
"""


def told_by(script: str, *, is_plain: bool = False) -> str:
    """What a Python of its own prints; ``is_plain`` for Qt imported as anybody does."""
    if is_plain:
        script = script.replace("import_qt()", "")
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": str(DESKTOP)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


def test_no_source_is_read_and_qt_works_as_before() -> None:
    assert told_by(NO_SOURCE) == "[] True\n"


def test_the_parser_of_signatures_is_not_executed() -> None:
    assert told_by(NO_PARSER) == "False\n"
    assert told_by(NO_PARSER, is_plain=True) == "True\n"


def test_a_wrong_argument_is_told_of_in_the_same_words() -> None:
    told = told_by(WRONG_ARGUMENT)

    assert "Supported signatures" in told
    assert told == told_by(WRONG_ARGUMENT, is_plain=True)
