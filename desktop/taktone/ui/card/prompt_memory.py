"""Which prompts were shown on earlier calls; see :class:`taktone.host.shown_prompts`."""

from collections.abc import Sequence
from typing import Protocol


class PromptMemory(Protocol):
    """Remembers across calls and restarts."""

    @property
    def lately(self) -> Sequence[str]:
        """Ids of the prompts shown lately, the newest last."""
        ...

    def add(self, prompt_id: str) -> None:
        """This prompt is being shown."""
