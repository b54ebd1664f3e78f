"""The prompts of one call, and which of them is up."""

from collections.abc import Set

from taktone.core.prompt import Phase, Prompt, Situation
from taktone.core.prompt_deck import PromptDeck
from taktone.ui.card.prompt_memory import PromptMemory

_KNOWN_LATER = frozenset({Situation.PROMISED, Situation.RETURNING, Situation.MISSED_BEFORE})


class PromptHand:
    """Turns to the prompts of each phase as the call goes on; stays put within one.

    Only where the user turns out to be busy, or a slow history tells only now who calls, it turns
    to the prompts for that at once.
    """

    def __init__(self, deck: PromptDeck, call_id: str, memory: PromptMemory | None = None) -> None:
        """Takes all prompts, the call whose own order they are to have, and what was shown."""
        self._deck = deck
        self._call_id = call_id
        self._memory = memory
        self._phase: Phase | None = None
        self._prompts: tuple[Prompt, ...] = ()
        self._index = 0
        self._situations: Set[Situation] = frozenset()
        self._is_turned = False

    @property
    def text(self) -> str:
        """The line that is up, empty where the phase has none."""
        return self._prompts[self._index].text if self._prompts else ""

    @property
    def index(self) -> int:
        """Its place, counted from 0."""
        return self._index

    @property
    def count(self) -> int:
        """How many the phase has."""
        return len(self._prompts)

    def turn_to(
        self, phase: Phase | None, situations: Set[Situation], only: Situation | None = None
    ) -> None:
        """Takes up the prompts of ``phase``, unless they are up already; none for None.

        Args:
            phase: Where the call is.
            situations: What is true of it.
            only: Where nothing but prompts made for this situation make sense.
        """
        if phase is not self._phase:
            self._phase, self._is_turned = phase, False
            self._take(self._dealt(phase, situations, only) if phase else ())
        elif phase and Situation.BUSY in situations - self._situations:
            self._turn_to_busy(self._dealt(phase, situations, only))
        elif phase and not self._is_turned and (situations - self._situations) & _KNOWN_LATER:
            self._greet(self._dealt(phase, situations, only), situations - self._situations)
        self._situations = situations

    def move(self, step: int) -> None:
        """Goes on by ``step``; after the last comes the first."""
        if self._prompts:
            self._is_turned = True
            self._index = (self._index + step) % len(self._prompts)
            self._remember()

    def _turn_to_busy(self, prompts: tuple[Prompt, ...]) -> None:
        fitting = [place for place, x in enumerate(prompts) if Situation.BUSY in x.when]
        if fitting:
            self._take(prompts, fitting[0])

    def _greet(self, prompts: tuple[Prompt, ...], news: Set[Situation]) -> None:
        if prompts and prompts[0].when & news & _KNOWN_LATER:
            self._take(prompts)

    def _take(self, prompts: tuple[Prompt, ...], index: int = 0) -> None:
        self._prompts, self._index = prompts, index
        self._remember()

    def _remember(self) -> None:
        if self._memory is not None and self._prompts:
            self._memory.add(self._prompts[self._index].id)

    def _dealt(
        self, phase: Phase, situations: Set[Situation], only: Situation | None
    ) -> tuple[Prompt, ...]:
        lately = self._memory.lately if self._memory is not None else ()
        return self._deck.dealt(self._call_id, phase, situations, only, lately)
