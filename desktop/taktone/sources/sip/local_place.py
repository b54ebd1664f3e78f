"""Which of our own addresses the system would use to reach a server."""

import contextlib
import socket


def local_address_for(address: str, port: int) -> str:
    """Our address on the way to ``address``, empty where there is no way. Nothing is sent."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with contextlib.suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
        probe.connect((address, port))
        return str(probe.getsockname()[0]).partition("%")[0]
    return ""
