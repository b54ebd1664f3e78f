"""What Linux tells of a running process and its children: memory, processor time, wake-ups."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessSample:
    """A process tree at one moment.

    Attributes:
        rss_mib: Resident memory.
        cpu_ms: Processor time so far, by thread.
        wake_ups: Voluntary context switches so far, by thread: each ends a sleep.
        at_s: The monotonic clock.
    """

    rss_mib: float
    cpu_ms: Mapping[str, float]
    wake_ups: Mapping[str, float]
    at_s: float


def sample(pid: int) -> ProcessSample:
    """The process and everything it started, now."""
    family = _family(pid)
    threads = [thread for member in family for thread in _threads(member)]
    return ProcessSample(
        rss_mib=sum(_number(Path(f"/proc/{member}/smaps_rollup"), "Rss") for member in family)
        / 1024,
        cpu_ms={thread.name: _cpu_ns(thread) / 1e6 for thread in threads},
        wake_ups={
            thread.name: _number(thread / "status", "voluntary_ctxt_switches") for thread in threads
        },
        at_s=time.monotonic(),
    )


def wake_ups_per_s(before: ProcessSample, after: ProcessSample) -> float:
    """How often it woke between two samples."""
    return _growth(before.wake_ups, after.wake_ups) / (after.at_s - before.at_s)


def cpu_ms_per_min(before: ProcessSample, after: ProcessSample) -> float:
    """How much processor time it took between two samples."""
    return _growth(before.cpu_ms, after.cpu_ms) * 60 / (after.at_s - before.at_s)


def _growth(before: Mapping[str, float], after: Mapping[str, float]) -> float:
    """A thread that began meanwhile counts whole, one that ended no more."""
    return sum(count - before.get(thread, 0) for thread, count in after.items())


def _family(pid: int) -> list[int]:
    family = [pid]
    for member in family:
        for thread in _threads(member):
            family += [int(child) for child in (thread / "children").read_text().split()]
    return family


def _threads(pid: int) -> list[Path]:
    return list(Path(f"/proc/{pid}/task").iterdir())


def _cpu_ns(thread: Path) -> int:
    return int((thread / "schedstat").read_text().split()[0])


def _number(path: Path, key: str) -> int:
    for line in path.read_text().splitlines():
        name, _, value = line.partition(":")
        if name == key:
            return int(value.split()[0])
    return 0
