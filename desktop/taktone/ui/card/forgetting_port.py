"""What a window asks to forget; see :class:`taktone.flow.forgetting_callers.ForgettingCallers`."""

from typing import Protocol

from PySide6.QtCore import SignalInstance


class ForgettingPort(Protocol):
    """Callers who were no job seekers: erased at once, back only for a moment."""

    @property
    def over(self) -> SignalInstance:
        """``(erasure id,)``: it can be undone no more, or was."""

    def forget_call(self, call_id: str, *, is_quiet: bool) -> str:
        """Erases an open call; gives the id by which it is undone."""
        ...

    def forget_person(self, person_id: str, number: str, *, is_quiet: bool) -> str:
        """Erases a person with every call; gives the id by which it is undone."""
        ...

    def quiet(self, erasure_id: str) -> None:
        """No more cards from that number."""

    def undo(self, erasure_id: str) -> bool:
        """Everything is back; False where it is too late."""
        ...

    def finish(self, erasure_id: str) -> None:
        """It shall be undone no more."""
