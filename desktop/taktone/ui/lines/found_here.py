"""How a line stands, and what was found of it on this computer."""

from dataclasses import replace

from taktone.core.line_health import LineAdvice, LineHealth, LineState
from taktone.ui.lines.lines_port import FindingPort, LinesPort

WHOLE, PARTLY = "kdeconnect", "kdeconnectd"
"""Both hear the same Android phones: the first the whole call, the second that it rings."""


def told_of(
    line_id: str, lines: LinesPort, finding: FindingPort
) -> tuple[LineHealth, LineHealth | None]:
    """How a line stands, and what was found of it where it is one to be found."""
    health = lines.health(line_id)
    if not lines.is_found(line_id):
        return health, None
    found = finding.finding(line_id)
    if line_id == PARTLY and lines.health(WHOLE).state is LineState.READY:
        return _heard_better(health), _heard_better(found)
    return health, found


def is_here(health: LineHealth, finding: LineHealth | None) -> bool:
    """True where it could be heard now, or the user has set it up or could do something."""
    told = finding if health.state is LineState.OFF and finding is not None else health
    # A phone that was paired is the user's, wherever it is.
    return told.state is not LineState.NOT_HERE or told.advice is LineAdvice.PHONE_AWAY


def _heard_better(health: LineHealth) -> LineHealth:
    is_there = health.state in (LineState.READY, LineState.OFF)
    return replace(health, advice=LineAdvice.HEARD_BETTER) if is_there else health
