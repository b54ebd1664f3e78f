"""Ids made on this machine: UUID version 7 (RFC 9562, section 5.7)."""

import os
from datetime import UTC, datetime


def new_id(at: datetime) -> str:
    """A UUIDv7 in its usual hyphened form whose first 48 bits are ``at`` in milliseconds."""
    value = int(at.timestamp() * 1000) << 80 | int.from_bytes(os.urandom(10), "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def made_at(made_id: str) -> datetime | None:
    """When :func:`new_id` made it, to the millisecond; None for any other id."""
    digits = made_id.replace("-", "")
    if len(digits) != 32 or digits[12] != "7":
        return None
    try:
        return datetime.fromtimestamp(int(digits[:12], 16) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None
