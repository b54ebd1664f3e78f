"""Adds calls to a list."""

from taktone.core.added_call import AddedCall
from taktone.core.number_reading import read_number
from taktone.core.phone_number import PhoneNumber


class FakeAdding:
    """``added`` has the calls by their ids, in the order in which they came."""

    def __init__(self) -> None:
        self.added: dict[str, AddedCall] = {}

    def read(self, typed: str) -> PhoneNumber:
        return read_number(typed, "DK")

    def add(self, call: AddedCall) -> str:
        call_id = f"added {len(self.added)}"
        self.added[call_id] = call
        return call_id

    def take_back(self, call_id: str) -> None:
        del self.added[call_id]
