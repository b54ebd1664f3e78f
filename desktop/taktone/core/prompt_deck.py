"""The prompts of one language, in the order in which a call meets them."""

from collections.abc import Iterable, Set
from zlib import crc32

from taktone.core.prompt import Phase, Prompt, Situation


class PromptDeck:
    """Prompts by phase; each id counts once, so that no call meets a prompt twice."""

    def __init__(self, prompts: Iterable[Prompt]) -> None:
        """Takes the prompts in the order they are to be met; of two with one id the first stays."""
        by_id: dict[str, Prompt] = {}
        for prompt in prompts:
            by_id.setdefault(prompt.id, prompt)
        self._prompts = tuple(by_id.values())

    def for_phase(
        self, phase: Phase, situations: Set[Situation] = frozenset()
    ) -> tuple[Prompt, ...]:
        """The prompts that fit: those made for the ``situations`` of the call before the others.

        The more of a call a prompt speaks to, the earlier it comes.
        """
        fitting = (p for p in self._prompts if p.phase is phase and p.when <= situations)
        return tuple(sorted(fitting, key=lambda prompt: -len(prompt.when)))

    def shuffled(self, call_id: str) -> "PromptDeck":
        """The same prompts in an order of this call's own: always the same one for ``call_id``."""
        return PromptDeck(sorted(self._prompts, key=lambda prompt: _place(call_id, prompt.id)))


def _place(call_id: str, prompt_id: str) -> int:
    return crc32(prompt_id.encode(), crc32(call_id.encode()))
