"""The prompts of one call, and which of them is up."""

from collections.abc import Set
from typing import Protocol

from taktone.core.prompt import Phase, Prompt, Situation


class Deck(Protocol):
    """What gives the prompts; see :class:`taktone.core.prompt_deck.PromptDeck`."""

    def for_phase(
        self, phase: Phase, situations: Set[Situation] = frozenset()
    ) -> tuple[Prompt, ...]:
        """The prompts of a phase, best first."""
        ...


class CallDeck(Deck, Protocol):
    """A deck that has an order of its own for each call."""

    def shuffled(self, call_id: str) -> Deck:
        """The same prompts in that call's order."""
        ...


class PromptHand:
    """Turns to the prompts of each phase as the call goes on; stays put within one."""

    def __init__(self, deck: Deck) -> None:
        """Takes the prompts in this call's own order."""
        self._deck = deck
        self._phase: Phase | None = None
        self._prompts: tuple[Prompt, ...] = ()
        self._index = 0

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

    def turn_to(self, phase: Phase, situations: Set[Situation]) -> None:
        """Takes up the prompts of ``phase``, unless they are up already."""
        if phase is not self._phase:
            self._phase = phase
            self._prompts = self._deck.for_phase(phase, situations)
            self._index = 0

    def move(self, step: int) -> None:
        """Goes on by ``step``; after the last comes the first."""
        if self._prompts:
            self._index = (self._index + step) % len(self._prompts)
