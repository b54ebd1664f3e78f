"""The prompts of one call, and which of them is up."""

from collections.abc import Set

from taktone.core.prompt import Phase, Prompt, Situation
from taktone.core.prompt_deck import PromptDeck


class PromptHand:
    """Turns to the prompts of each phase as the call goes on; stays put within one.

    Only where the user turns out to be busy it turns to the prompts for that at once.
    """

    def __init__(self, deck: PromptDeck, call_id: str) -> None:
        """Takes all prompts, and the call whose own order they are to have."""
        self._deck = deck
        self._call_id = call_id
        self._phase: Phase | None = None
        self._prompts: tuple[Prompt, ...] = ()
        self._index = 0
        self._is_busy = False

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

    def turn_to(self, phase: Phase | None, situations: Set[Situation]) -> None:
        """Takes up the prompts of ``phase``, unless they are up already; none for None."""
        if phase is not self._phase:
            self._phase = phase
            self._prompts = self._dealt(phase, situations) if phase else ()
            self._index = 0
        elif phase and Situation.BUSY in situations and not self._is_busy:
            self._turn_to_busy(self._dealt(phase, situations))
        self._is_busy = Situation.BUSY in situations

    def move(self, step: int) -> None:
        """Goes on by ``step``; after the last comes the first."""
        if self._prompts:
            self._index = (self._index + step) % len(self._prompts)

    def _turn_to_busy(self, prompts: tuple[Prompt, ...]) -> None:
        fitting = [place for place, x in enumerate(prompts) if Situation.BUSY in x.when]
        if fitting:
            self._prompts, self._index = prompts, fitting[0]

    def _dealt(self, phase: Phase, situations: Set[Situation]) -> tuple[Prompt, ...]:
        # Only the few prompts of the phase are put in order: this happens while somebody waits.
        fitting = PromptDeck(self._deck.for_phase(phase, situations))
        return fitting.shuffled(self._call_id).for_phase(phase, situations)
