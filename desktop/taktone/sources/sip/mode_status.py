"""How one mode of a line stands."""

from dataclasses import dataclass

from taktone.core.line_health import LineAdvice
from taktone.sources.sip.digest import read_challenges
from taktone.sources.sip.sip_message import SipMessage, read_count

LONGEST_DETAIL = 120
_FINAL = frozenset(
    {
        LineAdvice.WRONG_PASSWORD,
        LineAdvice.NOT_ALLOWED,
        LineAdvice.REPLACES_PHONE,
        LineAdvice.NO_ROOM,
    }
)


@dataclass(frozen=True, slots=True)
class ModeStatus:
    """Working where ``advice`` is ``NONE``; otherwise why not, in the server's words if any."""

    advice: LineAdvice
    detail: str = ""

    @property
    def is_working(self) -> bool:
        """True while it hears of calls."""
        return self.advice is LineAdvice.NONE

    @property
    def is_final(self) -> bool:
        """True where trying again without the user would do no good, or harm."""
        return self.advice in _FINAL


WORKING = ModeStatus(LineAdvice.NONE)
CONNECTING = ModeStatus(LineAdvice.CONNECTING)


def failure_of(answer: SipMessage) -> ModeStatus:
    """Why a request was refused."""
    detail = f"{answer.status} {answer.phrase}"[:LONGEST_DETAIL]
    if answer.status in (401, 407) and read_challenges(answer):
        return ModeStatus(LineAdvice.WRONG_PASSWORD, detail)
    if answer.status in (403, 404):
        return ModeStatus(LineAdvice.NOT_ALLOWED, detail)
    return ModeStatus(LineAdvice.STRANGE_ANSWER, detail)


def retry_after_s(answer: SipMessage) -> float:
    """How long the server wants to be left alone, at most ten minutes."""
    words = answer.get("retry-after").replace(";", " ").replace("(", " ").split()
    return float(min(600, max(0, read_count(words[0]) if words else 0)))
