"""The sources that are always there; lines that a user sets up are in ``registry``."""

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from taktone.sources.base import CallSource
from taktone.sources.command_source import CommandSource
from taktone.sources.practice_source import PracticeSource

if TYPE_CHECKING:
    from taktone.sources.line_kind import LineKind

SOURCES: tuple[type[CallSource], ...] = (CommandSource, PracticeSource)


def services_unasked() -> Mapping[Literal["session", "system"], tuple[str, ...]]:
    """Services, by their message bus, whose calls are listened to before the user says so.

    Without one of them, and without a line of the user's, nothing of the lines need be loaded.
    """
    if sys.platform != "linux":
        return {}
    return {
        "session": ("org.pipewire.Telephony", "org.gnome.Calls", "org.kde.kdeconnect"),
        "system": ("org.ofono", "org.freedesktop.ModemManager1"),
    }


def tells_no_end(source: str) -> bool:
    """True for a source, by its name in events, that never tells when a call is over."""
    for own in SOURCES:
        if source == own.name:
            return not own.abilities.can_end
    return any(source == kind.code and kind.is_start_only for kind in _kinds())


def knows_no_number(source: str) -> bool:
    """True for a source, by its name in events, that knows of calls and never of a number."""
    if any(source == own.name for own in SOURCES):
        return False
    return any(source == kind.code and kind.is_numberless for kind in _kinds())


def _kinds() -> "tuple[LineKind, ...]":
    from taktone.sources.registry import LINE_KINDS  # noqa: PLC0415 - no start waits for the lines

    return LINE_KINDS
