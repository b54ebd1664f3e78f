"""Becoming acquainted with one phone, and parting from it."""

import hashlib
from dataclasses import dataclass

from taktone.core.phone_pairing import PairEnd, PairStep
from taktone.sources.kdeconnect.packet import PAIR, Body, Packet, whole_number

ASK_LIMIT_S = 30.0
"""For the other side to accept; both programs of the protocol wait as long."""
ANSWER_LIMIT_S = 25.0
"""For our user to accept, before the phone gives up."""
CLOCK_LIMIT_S = 1800
TIMESTAMPED_SINCE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class PairKeys:
    """The public keys of both, as the DER of a SubjectPublicKeyInfo."""

    own: bytes
    phone: bytes


class Pairing:
    """Who asks whom, who answered, and what both screens show meanwhile.

    Nobody is trusted by a packet alone: where the phone asks, our user accepts; where we asked and
    the phone accepted, our user confirms that both show the same check code. Time is handed in, in
    seconds since 1970. Methods give the packets to send.
    """

    def __init__(self, keys: PairKeys, version: int, *, is_paired: bool) -> None:
        """Takes the keys, the protocol version the phone speaks, and what was known before."""
        self.step = PairStep.PAIRED if is_paired else PairStep.STRANGERS
        self.end = PairEnd.NONE
        self._keys = keys
        self._has_timestamp = version >= TIMESTAMPED_SINCE
        self._timestamp = 0

    @property
    def code(self) -> str:
        """Eight signs that both screens must show alike; empty while nobody asks."""
        if self.step in {PairStep.STRANGERS, PairStep.PAIRED}:
            return ""
        timestamp = self._timestamp if self._has_timestamp else None
        return check_code(self._keys, timestamp)

    @property
    def limit_s(self) -> float | None:
        """How long this step may last from its beginning; None for ever."""
        if self.step is PairStep.ASKED:
            return ASK_LIMIT_S
        return ANSWER_LIMIT_S if self.step is PairStep.ASKED_BY_PHONE else None

    def ask(self, at_s: float) -> tuple[Packet, ...]:
        """Asks the phone; where it asked already, nothing."""
        if self.step is not PairStep.STRANGERS:
            return ()
        self.step, self.end, self._timestamp = PairStep.ASKED, PairEnd.NONE, int(at_s)
        more = {"timestamp": self._timestamp} if self._has_timestamp else {}
        return (_pair({"pair": True, **more}),)

    def accept(self) -> tuple[Packet, ...]:
        """Our user compared the codes and says yes."""
        match self.step:
            case PairStep.ASKED_BY_PHONE:
                self.step = PairStep.PAIRED
                return (_pair({"pair": True}),)
            case PairStep.CONFIRM:
                self.step = PairStep.PAIRED
        return ()

    def refuse(self) -> tuple[Packet, ...]:
        """Our user says no, takes the question back, or forgets the phone."""
        if self.step is PairStep.STRANGERS:
            return ()
        return self._part(PairEnd.NONE)

    def lapse(self) -> tuple[Packet, ...]:
        """The time for this step is over."""
        return () if self.limit_s is None else self._part(PairEnd.TOO_LATE)

    def take(self, body: Body, at_s: float, *, is_welcome: bool) -> tuple[Packet, ...]:
        """The phone's word; one that asks out of the blue is refused unless ``is_welcome``."""
        if body.get("pair") is not True:
            return self._on_refused()
        match self.step:
            case PairStep.ASKED:
                self.step = PairStep.CONFIRM
                return ()
            case PairStep.ASKED_BY_PHONE | PairStep.CONFIRM:
                return ()
            case PairStep.PAIRED:
                # Who asks again has forgotten us: it would tell us of no call.
                self.step, self.end = PairStep.STRANGERS, PairEnd.FORGOTTEN
        return self._on_asked(body, at_s, is_welcome=is_welcome)

    def _on_refused(self) -> tuple[Packet, ...]:
        if self.step is PairStep.PAIRED:
            self.end = PairEnd.FORGOTTEN
        elif self.step is not PairStep.STRANGERS:
            self.end = PairEnd.REFUSED
        self.step = PairStep.STRANGERS
        return ()

    def _on_asked(self, body: Body, at_s: float, *, is_welcome: bool) -> tuple[Packet, ...]:
        if not is_welcome:
            return (_pair({"pair": False}),)
        if self._has_timestamp:
            timestamp = whole_number(body, "timestamp")
            if timestamp is None:
                return (_pair({"pair": False}),)
            if abs(timestamp - at_s) > CLOCK_LIMIT_S:
                return self._part(PairEnd.CLOCKS_APART)
            self._timestamp = timestamp
        self.step, self.end = PairStep.ASKED_BY_PHONE, PairEnd.NONE
        return ()

    def _part(self, end: PairEnd) -> tuple[Packet, ...]:
        self.step, self.end = PairStep.STRANGERS, end
        return (_pair({"pair": False}),)


def check_code(keys: PairKeys, timestamp: int | None) -> str:
    """Eight hexadecimal digits from both public keys and, since version 8, the time of asking."""
    larger, smaller = max(keys.own, keys.phone), min(keys.own, keys.phone)
    moment = b"" if timestamp is None else str(timestamp).encode()
    return hashlib.sha256(larger + smaller + moment).hexdigest()[:8].upper()


def _pair(body: Body) -> Packet:
    return Packet(kind=PAIR, body=body)
