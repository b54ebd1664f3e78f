"""What the card asks of the desk; see :class:`taktone.flow.call_desk.CallDesk`."""

from typing import Protocol


class DeskPort(Protocol):
    """The user's wishes for a call."""

    def write_note(self, call_id: str, revision: int, text: str) -> None:
        """Keeps the text; it is told when that revision is durable."""
        ...

    def mark(self, call_id: str, *, is_starred: bool) -> None:
        """Marks the caller worth an interview, or takes the mark back."""
        ...

    def choose_job(self, call_id: str, job_id: str) -> None:
        """The job the call is about."""
        ...

    def add_job(self, call_id: str, title: str) -> None:
        """Makes a job and chooses it."""
        ...

    def close_call(self, call_id: str) -> None:
        """The user is done with the card."""
        ...
