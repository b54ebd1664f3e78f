"""The prompts of one language, in the order in which a call meets them."""

from collections.abc import Callable, Iterable, Sequence, Set
from zlib import crc32

from taktone.core.prompt import Phase, Prompt, Situation

FIRST_OF_ALL = (
    Situation.PROMISED,
    Situation.BUSY,
    Situation.MISSED_BEFORE,
    Situation.LONG_CALL,
    Situation.CLOSING_SOON,
    Situation.RETURNING,
    Situation.UNSOLICITED,
)
"""What counts most comes first: an open promise above all."""


_Rank = tuple[int, int]
_Wanted = tuple[Phase, frozenset[Situation], Situation | None]


class PromptDeck:
    """Prompts by phase; each id counts once, so that no call meets a prompt twice."""

    def __init__(self, prompts: Iterable[Prompt]) -> None:
        """Takes the prompts in the order they are to be met; of two with one id the first stays."""
        by_id: dict[str, Prompt] = {}
        for prompt in prompts:
            by_id.setdefault(prompt.id, prompt)
        self._prompts = tuple(by_id.values())
        self._ranked: dict[_Wanted, tuple[tuple[_Rank, Prompt], ...]] = {}

    @property
    def is_empty(self) -> bool:
        """True where there is nothing to say at all."""
        return not self._prompts

    def for_phase(
        self,
        phase: Phase,
        situations: Set[Situation] = frozenset(),
        only: Situation | None = None,
    ) -> tuple[Prompt, ...]:
        """The prompts that fit: those made for the ``situations`` of the call before the others.

        Of those, the one that speaks to what counts most comes first (``FIRST_OF_ALL``), and of
        several that do, the one that speaks to more of the call. With ``only``, no others than
        those made for that situation.
        """
        fitting = (p for p in self._prompts if p.phase is phase and p.when <= situations)
        wanted = (p for p in fitting if only is None or only in p.when)
        return tuple(sorted(wanted, key=_rank))

    def dealt(
        self,
        call_id: str,
        phase: Phase,
        situations: Set[Situation] = frozenset(),
        only: Situation | None = None,
        lately: Sequence[str] = (),
    ) -> tuple[Prompt, ...]:
        """The prompts of :meth:`for_phase`, those that count alike as :meth:`shuffled` has them.

        Which fit is remembered: a call comes when somebody waits, and most are in one situation.
        """
        wanted = (phase, frozenset(situations), only)
        if wanted not in self._ranked:
            fitting = self.for_phase(*wanted)
            self._ranked[wanted] = tuple((_rank(prompt), prompt) for prompt in fitting)
        order = _order_for(call_id, lately)
        ranked = sorted(self._ranked[wanted], key=lambda x: (x[0], order(x[1])))
        return tuple(prompt for _, prompt in ranked)

    def shuffled(self, call_id: str, lately: Sequence[str] = ()) -> "PromptDeck":
        """The same prompts in an order of this call's own: always the same one for ``call_id``.

        Those whose ids were shown ``lately`` (oldest first) come after those that were not, the
        one shown longest ago before the others.
        """
        return PromptDeck(sorted(self._prompts, key=_order_for(call_id, lately)))


def _rank(prompt: Prompt) -> _Rank:
    places = [FIRST_OF_ALL.index(situation) for situation in prompt.when]
    return min(places, default=len(FIRST_OF_ALL)), -len(prompt.when)


def _order_for(call_id: str, lately: Sequence[str]) -> Callable[[Prompt], tuple[int, int]]:
    ages = {prompt_id: age for age, prompt_id in enumerate(lately)}
    start = crc32(call_id.encode())
    return lambda prompt: (ages.get(prompt.id, -1), crc32(prompt.id.encode(), start))
