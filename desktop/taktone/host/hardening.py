"""What is switched off before any file is opened."""

import os
import sys


def harden() -> None:
    """New files are for their owner alone; a crash leaves no copy of the memory behind."""
    os.umask(0o077)
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
