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


def people_behind(store: "Store", number: PhoneNumber, person_id: str = "") -> tuple[Caller, ...]:
    """Everybody who called from a number; nobody for a hidden one.

    Where ``person_id`` is known from this call alone, whoever has the same e-mail or nearly the
    same name comes after them: a hidden caller may have said their name.
    """
    people = () if number.is_hidden else store.people.people_of(number.number)
    if not person_id or store.people.caller(person_id).call_count != 1:
        return people
    known = {caller.person_id for caller in people}
    alike = (caller for caller, _ in store.people.alike(person_id))
    return people + tuple(caller for caller in alike if caller.person_id not in known)
