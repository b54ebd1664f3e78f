"""The web hook: an address on this computer that telephone programs fetch when they have a call."""

import ipaddress
from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar

USUAL_PORT = 8258
"""TAKT on a telephone's keys."""
WIDEST_PREFIX = 8
"""A network of more than 16 million addresses is no list of desk phones."""
_THIS_COMPUTER = frozenset({"127.0.0.1", "::1"})
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True, kw_only=True)
class HookLine:
    """How the hook can be reached, and by whom.

    Attributes:
        id: The code of its kind.
        name: What the user calls it, empty for its usual name.
        token: Part of each address, so that only who was given it can tell of calls; empty: nobody.
        port: On this computer.
        phones: Addresses or networks of desk phones that may call from outside this computer,
            separated by commas or spaces; empty: nobody may.
    """

    kind: ClassVar[str] = "hook"

    id: str = "hook"
    name: str = ""
    token: str = ""
    port: int = USUAL_PORT
    phones: str = ""


def new_token() -> str:
    """A token that nobody guesses (128 bits), of letters that an address may have."""
    from secrets import token_urlsafe  # noqa: PLC0415 - OpenSSL: 3 MiB, and few have a hook

    return token_urlsafe(16)


def allowed_networks(listed: str) -> tuple[Network, ...]:
    """The addresses and networks in a list separated by commas or spaces.

    Raises:
        ValueError: One of them is neither, or half the internet.
    """
    words = listed.replace(",", " ").replace(";", " ").split()
    networks = tuple(ipaddress.ip_network(word, strict=False) for word in words)
    if any(network.prefixlen < WIDEST_PREFIX for network in networks):
        raise ValueError(listed)
    return networks


def are_addresses(listed: str) -> bool:
    """True where ``listed`` is a list of addresses and networks."""
    try:
        allowed_networks(listed)
    except ValueError:
        return False
    return True


def is_allowed(peer: str, networks: Collection[Network]) -> bool:
    """True for this computer and for an address that is on the list."""
    if peer in _THIS_COMPUTER:
        return True
    try:
        address = ipaddress.ip_address(peer.partition("%")[0])
    except ValueError:
        return False
    spelt = {address}
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        spelt.add(address.ipv4_mapped)
    return any(each.is_loopback or _is_in(each, networks) for each in spelt)


def _is_in(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address, networks: Collection[Network]
) -> bool:
    return any(address in network for network in networks)
