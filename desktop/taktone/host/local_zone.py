"""The user's time zone with its rules: a fixed offset is wrong beyond the next clock change."""

from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QTimeZone


def local_zone() -> tzinfo:
    """The zone of the system; its present offset where the zone has no name."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - 3 ms of the start

    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return datetime.now(UTC).astimezone().tzinfo or UTC
