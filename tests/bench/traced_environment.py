"""The environment in which the program and the yardsticks run alike."""

import os
from collections.abc import Mapping
from pathlib import Path

from helpers.program import DESKTOP

TRACE_FILE = "trace.jsonl"


def traced_environment(base: Mapping[str, str], data: Path) -> dict[str, str]:
    """``base`` with a data folder of its own and a trace in it, the same as ``Program`` has."""
    return {
        **base,
        "TAKTONE_DATA": str(data),
        "TAKTONE_TRACE": str(data / TRACE_FILE),
        "LANGUAGE": "en",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": os.pathsep.join((str(DESKTOP), str(DESKTOP.parent / "tests"))),
    }
