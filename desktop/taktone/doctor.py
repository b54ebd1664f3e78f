"""``taktone doctor``: what Taktone finds on this computer, and how long its start takes."""

import json
import os
import platform
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from taktone import __version__
from taktone.cli_words import say
from taktone.host.control_client import NotRunning, send
from taktone.host.own_command import PACKAGE, again
from taktone.host.paths import config_folder, control_address, data_folder, log_folder, resources
from taktone.host.platform_choice import qt_platform
from taktone.launching import has_screen

START_LIMIT_S = 60


def examine(*, is_timing: bool) -> int:
    """Prints what is found; with ``is_timing`` the times of a start with an empty history."""
    for name, value in _findings():
        print(f"{name:<15}{value}")
    if is_timing:
        print()
        times = _start_times()
        for event, ms in times:
            print(f"{event:<16}{ms:7.0f} ms")
        if "app.ready" not in dict(times):
            print(say("not_started"), file=sys.stderr)
            return 1
    return 0


def _findings() -> list[tuple[str, str]]:
    from importlib.metadata import version  # noqa: PLC0415 - 25 ms

    try:
        send({"v": 1, "op": "status"})
        state = say("running")
    except NotRunning:
        state = say("stopped")
    return [
        ("Taktone", f"{__version__}, {state}"),
        ("Python", f"{platform.python_version()}, {sys.executable}"),
        ("Qt", version("PySide6-Essentials")),
        (say("system"), platform.platform()),
        (say("screen"), os.environ.get("QT_QPA_PLATFORM") or qt_platform(os.environ) or "-"),
        (say("data"), str(data_folder())),
        (say("settings"), str(config_folder())),
        (say("log"), str(log_folder())),
        (say("socket"), control_address()),
        (say("resources"), str(resources())),
    ]


def _start_times() -> list[tuple[str, float]]:
    with tempfile.TemporaryDirectory(prefix="taktone-") as folder:
        trace = Path(folder) / "trace.jsonl"
        trace.touch()
        environment = {**os.environ, "TAKTONE_DATA": folder, "TAKTONE_TRACE": str(trace)}
        if not has_screen():
            environment["QT_QPA_PLATFORM"] = "offscreen"
        with suppress(subprocess.TimeoutExpired):
            subprocess.run(  # noqa: S603 - this program itself
                again("--background", "--exit-after", "app.ready"),
                cwd=PACKAGE.parent,
                env=environment,
                stdin=subprocess.DEVNULL,
                check=False,
                timeout=START_LIMIT_S,
            )
        events = [json.loads(line) for line in trace.read_text(encoding="utf-8").splitlines()]
    began = events[0]["t"] if events else 0
    return [(str(event["ev"]), (event["t"] - began) / 1e6) for event in events]
