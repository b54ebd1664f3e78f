"""What the editor asks of the prompts; see :class:`taktone.host.prompt_reading.PromptReading`."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from taktone.core.prompt import Prompt
from taktone.core.prompt_layers import PromptLayers


class PromptBookPort(Protocol):
    """The prompts of the present language, and the user's own among them."""

    @property
    def prompts_read(self) -> SignalInstance:
        """``(tuple[Prompt, ...],)``: after reading, and after each change."""

    @property
    def layers(self) -> PromptLayers:
        """All of them."""
        ...

    def keep(self, prompt: Prompt) -> None:
        """Makes this the user's own prompt of its id."""

    def drop(self, prompt_id: str) -> None:
        """Takes the user's own prompt of that id away."""
