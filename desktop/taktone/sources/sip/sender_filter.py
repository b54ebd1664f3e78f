"""Has the kernel throw away datagrams of strangers, so that a flood of them never wakes us."""

import ctypes
import os
import socket
import struct
import sys
from collections.abc import Collection
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, ip_address

Address = IPv4Address | IPv6Address
MOST_SENDERS = 32
_ATTACH = 26
"""SO_ATTACH_FILTER of socket(7), which Python has no name for."""
_LOAD_WORD, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_NETWORK_HEADER = 0xFFF0_0000
_ALL, _NOTHING = 0xFFFF_FFFF, 0
_SOURCE_AT = {4: 12, 6: 8}


def filter_senders(descriptor: int, senders: Collection[str]) -> bool:
    """Lets the socket hear the addresses in ``senders`` alone; True where the system can do that.

    Linux only, and a help, not a guard: what arrived before is still there to be read.
    """
    if sys.platform != "linux" or len(senders) > MOST_SENDERS:
        return False
    steps = filter_program([ip_address(sender) for sender in senders])
    code = ctypes.create_string_buffer(b"".join(steps))
    program = struct.pack("HP", len(steps), ctypes.addressof(code))
    with suppress(OSError), socket.socket(fileno=os.dup(descriptor)) as own:
        own.setsockopt(socket.SOL_SOCKET, _ATTACH, program)
        return True
    return False


def filter_program(senders: Collection[Address]) -> list[bytes]:
    """The instructions (the kernel's classic BPF): each address compared word by word."""
    steps = [step for sender in senders for step in _comparison(sender)]
    return [*steps, _step(_RETURN, _NOTHING)]


def _comparison(address: Address) -> list[bytes]:
    """Takes the datagram where its sender is ``address``, else goes on behind this."""
    words = struct.unpack(f"!{len(address.packed) // 4}I", address.packed)
    at = _NETWORK_HEADER + _SOURCE_AT[address.version]
    steps: list[bytes] = []
    for place, word in enumerate(words):
        steps_left = 2 * (len(words) - place - 1) + 1
        steps.append(_step(_LOAD_WORD, at + 4 * place))
        steps.append(_step(_JUMP_IF_EQUAL, word, if_not=steps_left))
    return [*steps, _step(_RETURN, _ALL)]


def _step(code: int, value: int, if_not: int = 0) -> bytes:
    return struct.pack("HBBI", code, 0, if_not, value)
