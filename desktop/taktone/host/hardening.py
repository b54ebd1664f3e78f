"""What is switched off before any file is opened."""

import os
import sys


def harden() -> None:
    """New files are for their owner alone; a crash leaves no copy of the memory behind.

    ``PR_SET_DUMPABLE`` is left alone: xdg-desktop-portal, which tells dark from light, refuses
    every process whose ``/proc/PID/root`` it cannot read (flatpak/xdg-desktop-portal#785).
    """
    os.umask(0o077)
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
