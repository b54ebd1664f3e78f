"""Which devices are signed in on a line, as the registrar lists them (RFC 3261 section 10.3)."""

from collections import Counter
from dataclasses import dataclass

from taktone.sources.sip.sip_address import read_address, read_uri, split_list
from taktone.sources.sip.sip_message import SipMessage, read_count

SOON_S = 5
"""A binding with so little time left may end by itself between two looks."""


@dataclass(frozen=True, slots=True)
class Binding:
    """One device.

    Attributes:
        expires_s: What is left of it, -1 where that was not told.
    """

    uri: str
    user: str
    host: str
    expires_s: int


def read_bindings(answer: SipMessage) -> tuple[Binding, ...]:
    """Every Contact of an answer to REGISTER."""
    found = []
    for value in answer.all("contact"):
        for part in split_list(value, ","):
            address = read_address(part)
            uri = read_uri(address.uri)
            if uri is not None:
                left_s = read_count(address.params.get("expires", ""))
                found.append(Binding(address.uri, uri.user, uri.host, left_s))
    return tuple(found)


def vanished(
    before: tuple[Binding, ...], after: tuple[Binding, ...], own_user: str
) -> tuple[Binding, ...]:
    """Devices of others that were there before and are not any more.

    A telephone that signs in again from another port is still there; one whose time was up
    anyway was not thrown out.
    """
    left = Counter((x.user, x.host) for x in after)
    gone = []
    for binding in before:
        if binding.user == own_user or 0 <= binding.expires_s <= SOON_S:
            continue
        place = (binding.user, binding.host)
        if left[place] > 0:
            left[place] -= 1
        else:
            gone.append(binding)
    return tuple(gone)
