"""Ids made on this machine: UUID version 7 (RFC 9562, section 5.7)."""

import os
from datetime import datetime


def new_id(at: datetime) -> str:
    """A UUIDv7 in its usual hyphened form whose first 48 bits are ``at`` in milliseconds."""
    value = int(at.timestamp() * 1000) << 80 | int.from_bytes(os.urandom(10), "big")
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
