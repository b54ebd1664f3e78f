"""What the card tells of a caller; see :class:`taktone.flow.person_lines.PersonLines`."""

from typing import Protocol


class PersonPort(Protocol):
    """One line each; every text replaces the one before and is kept at once."""

    def set_name(self, call_id: str, name: str) -> None:
        """What the caller is called, empty for nothing."""

    def set_email(self, call_id: str, email: str) -> None:
        """Their e-mail address as typed."""

    def set_seen_in(self, call_id: str, seen_in: str) -> None:
        """Where they saw the ad."""
