"""Time stamps for measuring, written only when asked for.

``TAKTONE_TRACE=FILE`` appends one JSON line per event: ``{"ev": name, "t": ns, ...}``, the time on
the monotonic clock.
Ids only, never a number, a name or a word of a note, so that a trace may be attached to a report.
Unset, :func:`trace` does nothing but compare one value.
"""

import os
import time
from pathlib import Path

_file = None
_exit_after = ""


def start(exit_after: str = "") -> None:
    """Opens the file that ``TAKTONE_TRACE`` names; the process ends at event ``exit_after``."""
    global _file, _exit_after  # noqa: PLW0603 - the one switch of this module
    _exit_after = exit_after
    name = os.environ.get("TAKTONE_TRACE")
    if name:
        _file = Path(name).open("a", buffering=1, encoding="utf-8")  # noqa: SIM115 - open until exit


def is_measured() -> bool:
    """True where the process ends at some event: nobody sits in front of it."""
    return bool(_exit_after)


def trace(ev: str, at_ns: int = 0, **ids: object) -> None:
    """Notes that ``ev`` happened now, or at ``at_ns`` of the monotonic clock."""
    if _file is not None:
        import json  # noqa: PLC0415 - paid for only when tracing

        stamp = at_ns or time.monotonic_ns()
        _file.write(json.dumps({"ev": ev, "t": stamp, **ids}) + "\n")
    if _exit_after and ev == _exit_after:
        os._exit(0)


def traced_key(key: str) -> int | str:
    """A source's own id of a call as the trace writes it: a number where it is one."""
    return int(key) if key.isascii() and key.isdecimal() else key
