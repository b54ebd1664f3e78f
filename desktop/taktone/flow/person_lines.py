"""What the user learns of a caller while they talk: name, e-mail, where they saw the ad."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from taktone.core.changes import Changes
from taktone.flow.call_desk import CallDesk

if TYPE_CHECKING:
    from taktone.store.store import Store


class PersonLines:
    """Writes each line as it is typed; the newest text counts, and the card shows it at once."""

    def __init__(self, desk: CallDesk) -> None:
        """Takes the desk of the open calls."""
        self._desk = desk

    def set_name(self, call_id: str, name: str) -> None:
        """The caller's name; '' for none. A hidden caller is somebody by name from then on."""
        self._desk.change_shown(call_id, lambda shown: shown.introduced(name=name))
        self._write(call_id, "name", lambda store, person: store.people.rename(person, name))

    def set_email(self, call_id: str, email: str) -> None:
        """Their e-mail address as typed, '' for none."""
        self._desk.change_shown(call_id, lambda shown: shown.introduced(email=email))
        self._write(call_id, "email", lambda store, person: store.people.set_email(person, email))

    def set_seen_in(self, call_id: str, seen_in: str) -> None:
        """Where they saw the ad, '' for unknown."""
        self._desk.change_shown(call_id, lambda shown: shown.introduced(seen_in=seen_in))
        self._write(
            call_id, "seen_in", lambda store, person: store.people.set_seen_in(person, seen_in)
        )

    def _write(self, call_id: str, line: str, keep: Callable[["Store", str], Changes]) -> None:
        def write(store: "Store") -> Changes:
            row = store.history.row(call_id)
            return Changes() if row is None else keep(store, row.person_id)

        self._desk.write_about(call_id, write, key=f"{line} {call_id}")
