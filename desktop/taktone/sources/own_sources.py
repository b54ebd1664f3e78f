"""The sources that are always there; lines that a user sets up are in ``registry``."""

from taktone.sources.base import CallSource
from taktone.sources.command_source import CommandSource
from taktone.sources.practice_source import PracticeSource

SOURCES: tuple[type[CallSource], ...] = (CommandSource, PracticeSource)


def start_only() -> frozenset[str]:
    """Names of the sources that never tell when a call is over."""
    return frozenset(source.name for source in SOURCES if not source.abilities.can_end)
