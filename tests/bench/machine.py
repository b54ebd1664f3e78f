"""What the results were measured on, in one line."""

import os
import platform
import sqlite3
from pathlib import Path

import PySide6
from sqlcipher3 import dbapi2


def machine_line() -> str:
    """Processor, memory, system and versions; nothing that names the machine or its user."""
    cpu = _fact(Path("/proc/cpuinfo"), "model name") or platform.machine()
    memory_gib = int((_fact(Path("/proc/meminfo"), "MemTotal") or "0").split()[0]) / 2**20
    system = _os_name()
    return (
        f"{cpu}, {os.cpu_count()} cores, {memory_gib:.0f} GiB, {system}; "
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, "
        f"SQLite {dbapi2.sqlite_version} (the system's: {sqlite3.sqlite_version}); Xvfb"
    )


def load() -> float:
    """Processes waiting for a processor, mean of the last minute."""
    return os.getloadavg()[0]


def _os_name() -> str:
    name = _fact(Path("/etc/os-release"), "PRETTY_NAME", "=")
    return name.strip('"') or platform.system()


def _fact(path: Path, key: str, sign: str = ":") -> str:
    if not path.exists():
        return ""
    for line in path.read_text().splitlines():
        name, _, value = line.partition(sign)
        if name.strip() == key:
            return value.strip()
    return ""
