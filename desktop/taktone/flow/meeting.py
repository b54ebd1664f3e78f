"""Who a number belongs to, asked once at the ring."""

from typing import TYPE_CHECKING, NamedTuple

from taktone.core.caller import STRANGER, Caller
from taktone.core.phone_number import PhoneNumber

if TYPE_CHECKING:
    from taktone.store.store import Store


class Meeting(NamedTuple):
    """What the history knows of a number.

    Attributes:
        people: Everybody who called from it, the latest first; nobody for a new or hidden one.
        is_quiet: Its calls bring up no card and are not kept.
    """

    people: tuple[Caller, ...]
    is_quiet: bool

    @property
    def caller(self) -> Caller:
        """Who the call is taken for, until the user says otherwise."""
        return self.people[0] if self.people else STRANGER


def meet(store: "Store", number: PhoneNumber) -> Meeting:
    """Reads it, in the worker's thread."""
    if store.quiet_list.is_quiet(number.number):
        return Meeting((), is_quiet=True)
    return Meeting(people_behind(store, number), is_quiet=False)


def people_behind(store: "Store", number: PhoneNumber) -> tuple[Caller, ...]:
    """Everybody who called from a number; nobody for a hidden one."""
    return () if number.is_hidden else store.people.people_of(number.number)
