"""What a manager keeps of a call beside the note: for the job, and of the impression."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """Whether the caller may fit the job, in the manager's own judgement."""

    NONE = ""
    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class MayBecome(StrEnum):
    """What else a caller may one day be."""

    COLLEAGUE = "colleague"
    CUSTOMER = "customer"
    INVESTOR = "investor"
    SOMEONE_I_CAN_HELP = "someone_i_can_help"


class WouldCallAgain(StrEnum):
    """For the manager alone: after being met like this, would one call again?"""

    NONE = ""
    CURT = "curt"
    OKAY = "okay"
    SURELY = "surely"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrapUp:
    """Words about one call; never a score, and nothing is ordered or filtered by it.

    Attributes:
        verdict: For the job of the call.
        criteria_met: Those of the job's criteria that were ticked, by their text.
        personality: One line each here and for ``voice`` and ``intuition``. Private: in no export
            except the person's own access copy.
        words: Behaviour words that were clicked (calm, prepared), private as well.
        would_call_again: About the manager's own call, not about the caller; private.
    """

    verdict: Verdict = Verdict.NONE
    criteria_met: frozenset[str] = frozenset()
    personality: str = ""
    voice: str = ""
    intuition: str = ""
    words: tuple[str, ...] = ()
    may_become: frozenset[MayBecome] = frozenset()
    would_call_again: WouldCallAgain = WouldCallAgain.NONE


EMPTY_WRAP_UP = WrapUp()
