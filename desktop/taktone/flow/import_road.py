"""The road of an import, for window and command line: read strictly, looked at, taken in steps.

No Qt here. Each step is one transaction; what was taken is taken back in steps, too.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from taktone.core.call import Call, Leg
from taktone.core.call_event import CallState, EndReason
from taktone.core.contact import Contact
from taktone.core.identity import new_id
from taktone.core.listed_call import ListedCall
from taktone.core.number_reading import read_number
from taktone.exchange.call_lists import is_call_list, read_call_list
from taktone.exchange.contact_columns import Columns
from taktone.exchange.contact_reading import read_address_book

if TYPE_CHECKING:
    from taktone.core.changes import Changes
    from taktone.core.import_look import ImportLook, ImportUndo
    from taktone.store.store import Store

SOURCE = "import"
CONTACTS_AT_ONCE, CALLS_AT_ONCE = 500, 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBook:
    """What a file holds: people or calls, the latter with the lines they begin at."""

    contacts: tuple[Contact, ...] = ()
    calls: tuple[tuple[Call, int], ...] = ()

    @property
    def count(self) -> int:
        """How many entries there are."""
        return len(self.contacts) + len(self.calls)

    @property
    def step(self) -> int:
        """How many are taken at once."""
        return CALLS_AT_ONCE if self.calls else CONTACTS_AT_ONCE


def read_book(
    data: bytes, region: str, zone: tzinfo | None, columns: Columns | None = None
) -> ImportBook:
    """An address book or a call list; its clock is that of ``zone``, None for this machine's.

    Raises:
        DamagedFileError: With the line and what is wrong there.
    """
    if is_call_list(data):
        listed = read_call_list(data)
        return ImportBook(calls=tuple((_call(x, region, zone), x.line) for x in listed))
    return ImportBook(contacts=tuple(read_address_book(data, region, columns)))


def look(store: "Store", book: ImportBook) -> "ImportLook":
    """What taking the book in would do. Raises Interrupted when told to stop."""
    return store.imports.calls.look(book.calls) if book.calls else store.imports.look(book.contacts)


def take_step(
    store: "Store", book: ImportBook, begin: int, at: datetime, undo: "ImportUndo"
) -> "Changes":
    """Takes the entries from ``begin`` on, ``book.step`` of them; the first step begins at 0."""
    if not book.calls:
        return store.imports.take(book.contacts[begin : begin + book.step], at, undo)
    if begin == 0:
        store.imports.calls.begin()
    return store.imports.calls.take(book.calls[begin : begin + book.step], undo)


def take_back_step(store: "Store", book: ImportBook, undo: "ImportUndo") -> "Changes":
    """A step back; all is taken back once ``undo.is_empty``."""
    return store.imports.calls.undo_some(undo) if book.calls else store.imports.undo_some(undo)


def _call(listed: ListedCall, region: str, zone: tzinfo | None) -> Call:
    moment = listed.at if zone is None else listed.at.replace(tzinfo=zone)
    started_at = moment.astimezone(UTC)
    is_answered = listed.reason is EndReason.COMPLETED
    call_id = new_id(started_at)
    leg = Leg(source=SOURCE, key=call_id, state=CallState.ENDED, direction=listed.direction)
    call = Call(
        id=call_id,
        state=CallState.ENDED,
        direction=listed.direction,
        legs=(leg,),
        number=read_number(listed.number, region),
        name=listed.name,
        line=listed.own_line,
        started_at=started_at,
        ended_at=started_at + timedelta(seconds=listed.talk_s),
        reason=listed.reason,
    )
    if not is_answered:
        return call
    talk_s = float(listed.talk_s)
    return replace(call, answered_at=started_at, answered_tick_s=0.0, ended_tick_s=talk_s)
