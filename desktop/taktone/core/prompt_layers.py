"""The shipped prompts, those of a company above them, the user's own above both."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from taktone.core.prompt import Phase, Prompt


class PromptOrigin(StrEnum):
    """Who wrote a prompt as it stands."""

    SHIPPED = "shipped"
    COMPANY = "company"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptLayers:
    """Three sets of prompts; the same id in a later one takes the place of an earlier one."""

    shipped: tuple[Prompt, ...] = ()
    company: tuple[Prompt, ...] = ()
    own: tuple[Prompt, ...] = ()

    @property
    def all(self) -> tuple[Prompt, ...]:
        """Each prompt as it stands, those that are off among them, by phase."""
        by_id: dict[str, Prompt] = {}
        for prompt in (*self.shipped, *self.company, *self.own):
            by_id[prompt.id] = prompt
        order = list(Phase)
        return tuple(sorted(by_id.values(), key=lambda prompt: order.index(prompt.phase)))

    @property
    def shown(self) -> tuple[Prompt, ...]:
        """Those a call can meet."""
        return tuple(prompt for prompt in self.all if not prompt.is_off)

    def origin(self, prompt_id: str) -> PromptOrigin:
        """Who wrote the prompt as it stands."""
        if _has(self.own, prompt_id):
            return PromptOrigin.OWN
        is_company = _has(self.company, prompt_id)
        return PromptOrigin.COMPANY if is_company else PromptOrigin.SHIPPED

    def has_another_below(self, prompt_id: str) -> bool:
        """True where taking the user's own away brings another back."""
        return _has((*self.shipped, *self.company), prompt_id)

    def with_own(self, prompt: Prompt) -> "PromptLayers":
        """The same with this as the user's own; as it is below, it is nothing of their own."""
        below = replace(self, own=tuple(x for x in self.own if x.id != prompt.id))
        if prompt in below.all:
            return below
        if any(x.id == prompt.id for x in self.own):
            kept = tuple(prompt if x.id == prompt.id else x for x in self.own)
        else:
            kept = (*self.own, prompt)
        return replace(self, own=kept)

    def without_own(self, prompt_id: str) -> "PromptLayers":
        """The same without the user's own of that id."""
        return replace(self, own=tuple(x for x in self.own if x.id != prompt_id))


def _has(prompts: Iterable[Prompt], prompt_id: str) -> bool:
    return any(prompt.id == prompt_id for prompt in prompts)
