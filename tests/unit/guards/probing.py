"""Starting the probe and reading what it saw."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from helpers.program import DESKTOP

PROBE = Path(__file__).with_name("probe.py")


def start_probe(data: Path, event: str, *arguments: str) -> subprocess.Popen[str]:
    """The program with a data folder of its own, watched until the event."""
    environment = {
        **os.environ,
        "TAKTONE_DATA": str(data),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(DESKTOP),
    }
    return subprocess.Popen(
        [sys.executable, str(PROBE), event, *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def seen_by(probe: subprocess.Popen[str], limit_s: float = 30) -> dict[str, Any]:
    """What the probe printed; fails with the program's own words where it printed nothing."""
    try:
        out, errors = probe.communicate(timeout=limit_s)
    except subprocess.TimeoutExpired:
        probe.kill()
        out, errors = probe.communicate()
    assert out, errors
    return dict(json.loads(out.splitlines()[-1]))
