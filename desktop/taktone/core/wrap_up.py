"""What a manager keeps of a call beside the note: for the job, and of the impression."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


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


class WrapUpField(StrEnum):
    """What can be changed in a wrap-up, each by itself; named as the attributes of ``WrapUp``."""

    VERDICT = "verdict"
    CRITERIA_MET = "criteria_met"
    PERSONALITY = "personality"
    VOICE = "voice"
    INTUITION = "intuition"
    WORDS = "words"
    MAY_BECOME = "may_become"
    WOULD_CALL_AGAIN = "would_call_again"
    IS_NOTHING_PROMISED = "is_nothing_promised"


WrapUpValue = bool | str | tuple[str, ...] | frozenset[str]
"""The value of any field: the choices are strings too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrapUp:
    """Words about one call; never a score, and nothing is ordered by it.

    Attributes:
        verdict: For the job of the call.
        criteria_met: Those of the job's criteria that were ticked, by their text.
        personality: One line each here and for ``voice`` and ``intuition``. Private: in no export
            except the person's own access copy.
        words: Behaviour words that were clicked (calm, prepared), private as well; a search
            finds them.
        would_call_again: About the manager's own call, not about the caller; private.
        is_nothing_promised: The manager said so; a promise made later says otherwise.
    """

    verdict: Verdict = Verdict.NONE
    criteria_met: frozenset[str] = frozenset()
    personality: str = ""
    voice: str = ""
    intuition: str = ""
    words: tuple[str, ...] = ()
    may_become: frozenset[MayBecome] = frozenset()
    would_call_again: WouldCallAgain = WouldCallAgain.NONE
    is_nothing_promised: bool = False

    def changed(self, field: WrapUpField, value: WrapUpValue) -> "WrapUp":
        """The same with one field as given."""
        values: dict[str, Any] = {field.value: value}
        return replace(self, **values)

    def beside_star(self, *, is_starred: bool) -> "WrapUp":
        """The same with the star as "yes", and none without one.

        What was said otherwise in the call stands: a star set for a later call does not unsay it.
        """
        if is_starred and self.verdict is Verdict.NONE:
            return replace(self, verdict=Verdict.YES)
        if not is_starred and self.verdict is Verdict.YES:
            return replace(self, verdict=Verdict.NONE)
        return self


def is_starred_after(chosen: Verdict, shown: Verdict, *, is_starred: bool) -> bool:
    """Whether the star stands once a verdict was chosen where ``shown`` was shown before.

    A yes sets it; a maybe, a no and a yes that is taken back take it away. A no that is taken back
    says nothing about it.
    """
    if chosen is Verdict.NONE and shown is not Verdict.YES:
        return is_starred
    return chosen is Verdict.YES


EMPTY_WRAP_UP = WrapUp()
