"""What the card asks about people; see :class:`taktone.flow.people.People`."""

from typing import Protocol


class PeoplePort(Protocol):
    """Who calls, as the user says."""

    def choose(self, call_id: str, person_id: str) -> None:
        """One of the people behind the number calls; empty for somebody new."""

    def split(self, call_id: str) -> None:
        """These are two calls."""
