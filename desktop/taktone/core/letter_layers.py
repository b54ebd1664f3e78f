"""The shipped letters, those of a company above them, the user's own above both."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from taktone.core.letter import LetterKind
from taktone.core.letter_template import LetterTemplate


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLayers:
    """Three sets of letters; the same id and language in a later one replaces an earlier one."""

    shipped: tuple[LetterTemplate, ...] = ()
    company: tuple[LetterTemplate, ...] = ()
    own: tuple[LetterTemplate, ...] = ()

    @property
    def all(self) -> tuple[LetterTemplate, ...]:
        """Each letter as it stands, by kind, then language; own ones with a name come last."""
        by_key = {_key(x): x for x in (*self.shipped, *self.company, *self.own)}
        order = list(LetterKind)
        return tuple(
            sorted(by_key.values(), key=lambda x: (order.index(x.kind), bool(x.name), x.language))
        )

    def of_kind(self, kind: LetterKind) -> tuple[LetterTemplate, ...]:
        """Those one can choose from to write such a letter."""
        return tuple(x for x in self.all if x.kind is kind)

    def find(self, letter_id: str, language: str) -> LetterTemplate | None:
        """The letter as it stands."""
        return next((x for x in self.all if _key(x) == (letter_id, language)), None)

    def is_own(self, template: LetterTemplate) -> bool:
        """True where the user wrote it as it stands."""
        return any(_key(x) == _key(template) for x in self.own)

    def is_company(self, template: LetterTemplate) -> bool:
        """True where the company has one of that id and language."""
        return any(_key(x) == _key(template) for x in self.company)

    def has_another_below(self, template: LetterTemplate) -> bool:
        """True where taking the user's own away brings another back."""
        return any(_key(x) == _key(template) for x in (*self.shipped, *self.company))

    def with_own(self, template: LetterTemplate) -> "LetterLayers":
        """The same with this as the user's own; as it is below, it is nothing of their own."""
        below = self.without_own(template)
        return below if template in below.all else replace(below, own=(*below.own, template))

    def without_own(self, template: LetterTemplate) -> "LetterLayers":
        """The same without the user's own of that id and language."""
        return replace(self, own=_without(self.own, template))


def _key(template: LetterTemplate) -> tuple[str, str]:
    return template.id, template.language


def _without(
    templates: Iterable[LetterTemplate], template: LetterTemplate
) -> tuple[LetterTemplate, ...]:
    return tuple(x for x in templates if _key(x) != _key(template))
