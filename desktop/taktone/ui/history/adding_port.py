"""What the window that adds a call asks; ``flow.call_adding.CallAdding`` answers."""

from typing import Protocol

from taktone.core.added_call import AddedCall
from taktone.core.phone_number import PhoneNumber


class AddingPort(Protocol):
    """Numbers as they are read here, and wishes."""

    def read(self, typed: str) -> PhoneNumber:
        """The number that was typed or pasted, hidden for none."""

    def add(self, call: AddedCall) -> str:
        """Puts a call into the history; gives its id."""

    def take_back(self, call_id: str) -> None:
        """Undoes ``add``."""
