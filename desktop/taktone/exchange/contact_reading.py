"""An address book of any kind that is known: bytes in, contacts with whole numbers out."""

from collections.abc import Iterator
from dataclasses import replace

from taktone.core.contact import Contact
from taktone.core.damaged_file import DamagedFileError, Flaw
from taktone.core.number_reading import read_number
from taktone.exchange.call_lists import is_call_list
from taktone.exchange.contact_columns import Columns, read_contacts
from taktone.exchange.letters import read_letters
from taktone.exchange.vcard_reading import read_vcards


def read_address_book(data: bytes, region: str, columns: Columns | None = None) -> list[Contact]:
    """All contacts, their numbers in E.164 for a telephone in ``region`` (ISO 3166).

    Raises:
        DamagedFileError: With the line and what is wrong there. A call list is no address book.
    """
    return list(_contacts(data, region, columns))


def is_vcard(data: bytes) -> bool:
    """True where it begins like one."""
    return read_letters(data).lstrip()[:11].upper() == "BEGIN:VCARD"


def _contacts(data: bytes, region: str, columns: Columns | None) -> Iterator[Contact]:
    if is_vcard(data):
        found = read_vcards(data)
    elif is_call_list(data):
        raise DamagedFileError(1, Flaw.UNKNOWN_KIND)
    else:
        found = read_contacts(data, columns)
    for contact in found:
        read = (read_number(number, region).number for number in contact.numbers)
        yield replace(contact, numbers=tuple(dict.fromkeys(filter(None, read))))
