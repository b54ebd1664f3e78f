"""Datagrams from an address that is none of the line's servers."""

import socket
import threading
import time

_PACE = threading.Event()
STEP_S = 0.001


def flood(port: int, a_second: int, for_s: float) -> float:
    """Sends to the loopback's ``port`` from another of its addresses; gives the rate reached."""
    data = b"INVITE sip:100@127.0.0.1 SIP/2.0\r\n" + b"X: " + b"x" * 600 + b"\r\n\r\n"
    sent = 0
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
        stranger.bind(("127.0.0.2", 0))
        began_s = time.monotonic()
        while (gone_s := time.monotonic() - began_s) < for_s:
            while sent < gone_s * a_second:
                stranger.sendto(data, ("127.0.0.1", port))
                sent += 1
            _PACE.wait(STEP_S)
    return sent / for_s
