"""Phones that are paired, and those nearby that could be."""

from dataclasses import dataclass
from enum import StrEnum


class PairStep(StrEnum):
    """How far this program and a phone have come with each other."""

    STRANGERS = "strangers"
    ASKED = "asked"
    """We asked; the phone shows the check code."""
    CONFIRM = "confirm"
    """The phone's user said yes; ours still compares the check codes."""
    ASKED_BY_PHONE = "asked_by_phone"
    PAIRED = "paired"


class PairEnd(StrEnum):
    """Why nothing came of it."""

    NONE = ""
    REFUSED = "refused"
    TOO_LATE = "too_late"
    CLOCKS_APART = "clocks_apart"
    FORGOTTEN = "forgotten"
    """The phone, once paired, wants to know us no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedPhone:
    """A phone whose word about calls counts.

    Attributes:
        id: By which it introduces itself.
        name: What its owner calls it; foreign text, fit to be shown.
        certificate: SHA-256 of its certificate (DER), hexadecimal; another one is not let in.
        version: The newest protocol it spoke; it may not fall back behind it.
    """

    id: str
    name: str
    certificate: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NearPhone:
    """A phone seen in the local network that is not paired.

    Attributes:
        code: The check code both screens show while one asks the other; else empty.
        end: Why the last attempt failed.
        tells_calls: False for a device that said it cannot.
    """

    id: str
    name: str
    step: PairStep = PairStep.STRANGERS
    code: str = ""
    end: PairEnd = PairEnd.NONE
    tells_calls: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PhonesSeen:
    """Everything there is to show of phones.

    Attributes:
        paired: In the order in which they were paired.
        here: Ids of the paired ones that are connected.
        near: The others, while the user looks for phones.
    """

    paired: tuple[PairedPhone, ...] = ()
    here: frozenset[str] = frozenset()
    near: tuple[NearPhone, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDevice:
    """This program as phones know it; the key is never shown, sent or logged.

    Attributes:
        id: 32 hexadecimal digits, the name in the certificate.
        certificate_pem: Self-signed.
        key_pem: The private key, unencrypted.
    """

    id: str
    certificate_pem: str
    key_pem: str

    def __repr__(self) -> str:
        """Says nothing that must not be in a log."""
        return f"OwnDevice({self.id})"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneBook:
    """What is kept about phones: this device's own certificate, and who is paired with it."""

    own: OwnDevice
    phones: tuple[PairedPhone, ...] = ()


NO_BOOK = PhoneBook(own=OwnDevice(id="", certificate_pem="", key_pem=""))
"""For lines that know no phones."""
