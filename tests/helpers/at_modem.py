"""A modem that speaks AT commands, for real telephone daemons: 3GPP TS 27.007 and HFP 1.8.

As ``gsm`` it is a modem, as ``hfp`` a telephone at the other end of a Bluetooth hands-free link.
"""

import socket
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import TracebackType
from typing import ClassVar, Self

RINGS_EVERY_S = 1.0
ACTIVE, DIALLING, INCOMING, WAITING = 0, 2, 4, 5
_INDICATORS = ("service", "call", "callsetup", "callheld", "signal", "roam", "battchg")
_RANGES = {"callsetup": "0-3", "callheld": "0-2", "signal": "0-5", "battchg": "0-5"}

_FACTS = {
    "AT+CGMI": "Test",
    "AT+CGMM": "Modem",
    "AT+CGMR": "1.0",
    "AT+CGSN": "123456789012345",
    "AT+CHLD=?": "+CHLD: (0,1,1x,2,2x,3)",
    "AT+SIMSTATE?": "+SIMSTATE: 0",
    "AT+GCAP": "+GCAP: +CGSM",
    "AT+CPIN?": "+CPIN: READY",
    "AT+CIMI": "238010000000001",
    "AT+CREG?": "+CREG: 0,1",
    "AT+CSQ": "+CSQ: 20,99",
    "AT+CFUN?": "+CFUN: 1",
}


class AtModem:
    """Listens, answers whoever connects, and rings when the test says so."""

    def __init__(self, address: tuple[str, int] | str, *, is_hfp: bool = False) -> None:
        """``address``: host and port (0: any), or the name of an abstract Unix socket."""
        is_unix = isinstance(address, str)
        self._listener = socket.socket(socket.AF_UNIX if is_unix else socket.AF_INET)
        self._listener.bind(f"\0{address}" if isinstance(address, str) else address)
        self._listener.listen()
        self.port = 0 if is_unix else self._listener.getsockname()[1]
        self.heard: list[str] = []
        self._is_hfp = is_hfp
        self._has_sim = is_unix
        self._link: socket.socket | None = None
        self._calls: dict[int, tuple[int, str, str]] = {}
        self._indicators = {"service": 1, "signal": 5, "battchg": 5}
        self._lock = threading.RLock()
        self._over = threading.Event()
        self._threads = [
            threading.Thread(target=self._serve, daemon=True),
            threading.Thread(target=self._ring_on, daemon=True),
        ]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.vanish()
        for thread in self._threads:
            thread.join(10)

    def ring(self, number: str, name: str = "") -> None:
        """Somebody calls; an empty number is withheld."""
        self._begin(INCOMING, number, name)
        self._indicate("callsetup", 1)
        self._tell_ring()

    def call_waits(self, number: str) -> None:
        """Somebody else calls meanwhile."""
        self._begin(WAITING, number, "")
        self._say(f'+CCWA: "{number}",{_plan(number)},1')
        self._indicate("callsetup", 1)

    def answer(self) -> None:
        """The call is taken at the telephone."""
        with self._lock:
            self._calls = {at: (ACTIVE, *call[1:]) for at, call in self._calls.items()}
        self._indicate("call", 1)
        self._indicate("callsetup", 0)

    def hang_up(self) -> None:
        """Every call is over."""
        with self._lock:
            states = {state for state, _, _ in self._calls.values()}
            self._calls.clear()
        if self._is_hfp:
            if states - {ACTIVE}:
                self._indicate("callsetup", 0)
            if ACTIVE in states:
                self._indicate("call", 0)
        else:
            self._say("NO CARRIER")

    def vanish(self) -> None:
        """The cable is pulled, the telephone out of reach."""
        with self._lock:
            self._calls.clear()
            if self._link is not None:
                with suppress(OSError):
                    self._link.shutdown(socket.SHUT_RDWR)

    def _begin(self, state: int, number: str, name: str) -> None:
        with self._lock:
            free = next(at for at in range(1, 10) if at not in self._calls)
            self._calls[free] = (state, number, name)

    def _indicate(self, name: str, value: int) -> None:
        self._indicators[name] = value
        if self._is_hfp:
            self._say(f"+CIEV: {_INDICATORS.index(name) + 1},{value}")

    def _tell_ring(self) -> None:
        with self._lock:
            ringing = [call for call in self._calls.values() if call[0] == INCOMING]
        for _, number, name in ringing:
            self._say("RING" if self._is_hfp else "+CRING: VOICE")
            if number:
                self._say(f'+CLIP: "{number}",{_plan(number)},,,"{name}",0')
            else:
                self._say('+CLIP: "",128,,,"",1')
            if name and not self._is_hfp:
                self._say(f'+CNAP: "{name}",0')

    def _ring_on(self) -> None:
        while not self._over.wait(RINGS_EVERY_S):
            self._tell_ring()

    def _say(self, line: str) -> None:
        with self._lock:
            if self._link is not None:
                with suppress(OSError):
                    self._link.sendall(f"\r\n{line}\r\n".encode("latin-1"))

    def _serve(self) -> None:
        while not self._over.is_set():
            try:
                link, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                self._link = link
            self._listen(link)
            with self._lock:
                self._link = None
                link.close()

    def _listen(self, link: socket.socket) -> None:
        rest = b""
        while True:
            try:
                data = link.recv(4096)
            except OSError:
                return
            if not data:
                return
            *lines, rest = (rest + data).split(b"\r")
            for line in lines:
                text = line.strip().decode("latin-1")
                if text:
                    self.heard.append(text)
                    self._obey(text.upper())

    def _obey(self, command: str) -> None:
        deed = next((do for start, do in self._deeds.items() if command.startswith(start)), None)
        if deed is not None:
            deed(self, command)
            return
        if command.startswith("AT+CRSM"):
            self._say("ERROR")
            return
        self._say("OK")
        if command == "ATA":
            self.answer()
        elif command in {"ATH", "AT+CHUP", "AT+CHLD=0"} and self._calls:
            self.hang_up()

    def _dial(self, command: str) -> None:
        self._begin(DIALLING, command[3:].rstrip(";"), "")
        self._say("OK")
        self._indicate("callsetup", 2)

    def _list_calls(self, _: str) -> None:
        with self._lock:
            calls = dict(self._calls)
        for at, (state, number, _name) in calls.items():
            is_incoming = int(state not in {DIALLING})
            self._say(f'+CLCC: {at},{is_incoming},{state},0,0,"{number}",{_plan(number)}')
        self._say("OK")

    def _list_indicators(self, command: str) -> None:
        if command.endswith("=?"):
            told = ",".join(f'("{name}",({_RANGES.get(name, "0,1")}))' for name in _INDICATORS)
        else:
            told = ",".join(str(self._indicators.get(name, 0)) for name in _INDICATORS)
        self._say(f"+CIND: {told}")
        self._say("OK")

    def _features(self, _: str) -> None:
        self._say(f"+BRSF: {1 | 2 | 32 | 64 | 128}")
        self._say("OK")

    def _facts(self, command: str) -> None:
        # To oFono it is a modem without a SIM card, which suffices for calls that come in.
        if command == "AT+CPIN?" and not self._has_sim:
            self._say("ERROR")
        else:
            self._say(_FACTS[command])
            self._say("OK")

    _deeds: ClassVar[Mapping[str, Callable[["AtModem", str], None]]] = {
        "ATD": _dial,
        "AT+CLCC": _list_calls,
        "AT+CIND=?": _list_indicators,
        "AT+CIND?": _list_indicators,
        **dict.fromkeys(_FACTS, _facts),
        "AT+BRSF=": _features,
    }


def _plan(number: str) -> int:
    """Type of number: 145 international, 128 unknown, 129 national."""
    if number.startswith("+"):
        return 145
    return 129 if number else 128
