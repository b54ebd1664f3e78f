"""A person as they leave the house, made of their exported calls."""

from collections.abc import Iterable
from dataclasses import dataclass

from taktone.core.exported_call import ExportedCall


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedPerson:
    """What an export says of a person.

    Attributes:
        calls: Those that are exported, newest first; at least one.
    """

    calls: tuple[ExportedCall, ...]

    @property
    def person_id(self) -> str:
        """By which the history knows them."""
        return self.calls[0].person_id

    @property
    def name(self) -> str:
        """Empty where unknown."""
        return self.calls[0].name

    @property
    def email(self) -> str:
        """Empty where unknown."""
        return self.calls[0].email

    @property
    def seen_in(self) -> str:
        """Where they saw the ad."""
        return self.calls[0].seen_in

    @property
    def numbers(self) -> tuple[str, ...]:
        """E.164, the one used last first."""
        return self.calls[0].numbers

    @property
    def first_name(self) -> str:
        """All words of the name but the last; the only word of a name of one."""
        return self.name.strip().rpartition(" ")[0].strip() or self.name.strip()

    @property
    def last_name(self) -> str:
        """The last word of the name; empty for a name of one word."""
        before, _, last = self.name.strip().rpartition(" ")
        return last if before else ""

    @property
    def jobs(self) -> tuple[str, ...]:
        """Titles of the jobs they called about, newest first, each once."""
        return tuple(dict.fromkeys(call.job for call in self.calls if call.job))

    @property
    def is_starred(self) -> bool:
        """Marked worth an interview in any of the calls."""
        return any(call.is_starred for call in self.calls)


def people_of(calls: Iterable[ExportedCall]) -> tuple[ExportedPerson, ...]:
    """The people who made ``calls`` (newest first), in the order of their newest call."""
    grouped: dict[str, list[ExportedCall]] = {}
    for call in calls:
        grouped.setdefault(call.person_id, []).append(call)
    return tuple(ExportedPerson(calls=tuple(theirs)) for theirs in grouped.values())
