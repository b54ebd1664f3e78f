"""The user's time zone with its rules: a fixed offset is wrong beyond the next clock change."""

import time
from datetime import UTC, datetime, tzinfo
from functools import lru_cache

from PySide6.QtCore import QTimeZone

ASKED_EVERY_S = 10


def local_zone() -> tzinfo:
    """The zone of the system, at most ten seconds old; its present offset where it has no name."""
    return _zone_at(int(time.monotonic() // ASKED_EVERY_S))


@lru_cache(maxsize=1)
def _zone_at(_moment: int) -> tzinfo:
    """Asking the system reads a file: too much for every line of a list."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - 3 ms of the start

    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return datetime.now(UTC).astimezone().tzinfo or UTC
