"""The sources that are always there; lines that a user sets up are in ``registry``."""

import sys

from taktone.sources.base import CallSource
from taktone.sources.command_source import CommandSource
from taktone.sources.practice_source import PracticeSource

SOURCES: tuple[type[CallSource], ...] = (CommandSource, PracticeSource)


def listens_unasked() -> bool:
    """True on systems where some kind of line is listened to before the user says so."""
    return sys.platform == "linux"


def tells_no_end(source: str) -> bool:
    """True for a source, by its name in events, that never tells when a call is over."""
    if any(source == own.name for own in SOURCES):
        return any(source == own.name and not own.abilities.can_end for own in SOURCES)
    from taktone.sources.registry import LINE_KINDS  # noqa: PLC0415 - no start waits for the lines

    return any(source == kind.code and kind.is_start_only for kind in LINE_KINDS)
