"""Starting the probe and reading what it saw."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from helpers.program import DESKTOP

PROBE = Path(__file__).with_name("probe.py")


@contextmanager
def probing(data: Path, event: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """The program with a data folder of its own, watched until the event."""
    probe = subprocess.Popen(
        [sys.executable, str(PROBE), event, *arguments],
        env={
            **os.environ,
            "TAKTONE_DATA": str(data),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(DESKTOP),
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield probe
    finally:
        probe.kill()
        probe.communicate()


def seen_by(probe: subprocess.Popen[str], limit_s: float = 30) -> dict[str, Any]:
    """What the probe printed; fails with the program's own words where it printed nothing."""
    out, errors = probe.communicate(timeout=limit_s)
    assert out, errors
    return dict(json.loads(out.splitlines()[-1]))


def seen_at(data: Path, event: str, *arguments: str) -> dict[str, Any]:
    """What the probe saw in a program that nobody disturbed."""
    with probing(data, event, *arguments) as probe:
        return seen_by(probe)
