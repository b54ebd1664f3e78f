"""A caller that gives up at once, many times a second."""

import heapq
import selectors
import socket
import time
from dataclasses import dataclass, field

T1_S = 0.5


@dataclass(slots=True)
class Calls:
    """What became of them: when each INVITE left, and which calls came to their end."""

    sent_ns: dict[str, int] = field(default_factory=dict)
    rung: set[str] = field(default_factory=set)
    ended: set[str] = field(default_factory=set)
    again: list[tuple[float, float, str]] = field(default_factory=list)
    repeated: int = 0


class SipCaller:
    """INVITE, 180, CANCEL, 200 and 487, ACK; what gets no answer is sent again as RFC 3261 says."""

    def __init__(self, contact: str) -> None:
        """Takes the contact of the telephone, as ``sip:token@127.0.0.1:5060``."""
        self._contact = contact
        self._target = ("127.0.0.1", int(contact.rpartition(":")[2]))
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self._socket.setblocking(False)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 * 1024 * 1024)
        self._port = self._socket.getsockname()[1]

    def call(self, name: str, count: int, a_second: float, grace_s: float = 3.0) -> Calls:
        """Makes so many calls; waits so long for the last of them."""
        calls = Calls()
        began_s = time.monotonic()
        end_s = began_s + count / a_second + grace_s
        with selectors.DefaultSelector() as ready:
            ready.register(self._socket, selectors.EVENT_READ)
            while len(calls.ended) < count and time.monotonic() < end_s:
                due_s = began_s + len(calls.sent_ns) / a_second
                is_begun = len(calls.sent_ns) == count
                wait_s = 0.2 if is_begun else max(0.0, due_s - time.monotonic())
                if ready.select(wait_s):
                    self._answer(calls)
                self._repeat(calls)
                while len(calls.sent_ns) < count and time.monotonic() >= due_s:
                    call_id = f"{name}{len(calls.sent_ns)}"
                    calls.sent_ns[call_id] = time.monotonic_ns()
                    self._send("INVITE", call_id)
                    heapq.heappush(calls.again, (time.monotonic() + T1_S, T1_S, call_id))
                    due_s = began_s + len(calls.sent_ns) / a_second
        return calls

    def close(self) -> None:
        """Gives the port back."""
        self._socket.close()

    def _repeat(self, calls: Calls) -> None:
        now_s = time.monotonic()
        while calls.again and calls.again[0][0] <= now_s:
            _, wait_s, call_id = heapq.heappop(calls.again)
            if call_id not in calls.ended:
                calls.repeated += 1
                self._send("CANCEL" if call_id in calls.rung else "INVITE", call_id)
                heapq.heappush(calls.again, (now_s + 2 * wait_s, 2 * wait_s, call_id))

    def _answer(self, calls: Calls) -> None:
        while True:
            try:
                data = self._socket.recv(4096)
            except BlockingIOError:
                return
            call_id = data.partition(b"Call-ID: ")[2].partition(b"\r\n")[0].decode()
            if data.startswith(b"SIP/2.0 180"):
                calls.rung.add(call_id)
                self._send("CANCEL", call_id)
            elif data.startswith(b"SIP/2.0 487"):
                self._send("ACK", call_id)
                calls.ended.add(call_id)

    def _send(self, method: str, call_id: str) -> None:
        body = "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\n" if method == "INVITE" else ""
        text = (
            f"{method} {self._contact} SIP/2.0\r\n"
            f"Via: SIP/2.0/UDP 127.0.0.1:{self._port};rport;branch=z9hG4bK{call_id}\r\n"
            "Max-Forwards: 70\r\n"
            f'From: "Jens Jørgensen" <sip:+4520304050@127.0.0.1>;tag=f{call_id}\r\n'
            "To: <sip:1001@127.0.0.1>\r\n"
            f"Call-ID: {call_id}\r\n"
            f"CSeq: 1 {method}\r\n"
            f"Contact: <sip:caller@127.0.0.1:{self._port}>\r\n"
            f"Content-Length: {len(body)}\r\n\r\n{body}"
        )
        self._socket.sendto(text.encode(), self._target)
