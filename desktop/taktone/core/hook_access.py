"""How the web hook can be reached, and by whom."""

import ipaddress
from collections.abc import Collection
from dataclasses import dataclass

WIDEST_PREFIX = 8
"""A network of more than 16 million addresses is no list of desk phones."""
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True, kw_only=True)
class HookAccess:
    """What the user decided.

    Attributes:
        port: On this computer; 0 for any that is free.
        token: Part of each address, so that only who was given it can tell of calls.
        phones: Addresses or networks of desk phones that may call from outside this computer,
            separated by commas or spaces; empty: nobody may.
    """

    token: str
    port: int = 0
    phones: str = ""


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


def is_allowed(peer: str, networks: Collection[Network]) -> bool:
    """True for this computer and for an address that is on the list."""
    try:
        address = ipaddress.ip_address(peer.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    return address.is_loopback or any(address in network for network in networks)
