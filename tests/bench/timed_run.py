"""A command from its start to its end, seen from outside."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedRun:
    """What a run took.

    Attributes:
        started_ns: The monotonic clock just before the start, as in traces.
        wall_ms: Start to end; ``cpu_ms`` user and system time of all its threads.
        exit_code: Negative where a signal ended it.
    """

    started_ns: int
    wall_ms: float
    cpu_ms: float
    exit_code: int


def timed_run(command: Sequence[str], environment: Mapping[str, str]) -> TimedRun:
    """Runs the command to its end; its output goes nowhere.

    Raises:
        AssertionError: It failed.
    """
    started_ns = time.monotonic_ns()
    process = subprocess.Popen(
        command,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    ended_ns = time.monotonic_ns()
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, f"{command} ended with {process.returncode}"
    return TimedRun(
        started_ns=started_ns,
        wall_ms=(ended_ns - started_ns) / 1e6,
        cpu_ms=(usage.ru_utime + usage.ru_stime) * 1e3,
        exit_code=process.returncode,
    )
