"""What goes over a message bus (D-Bus), in plain values: what host and sources both speak of."""

from typing import NamedTuple


class BusCall(NamedTuple):
    """A method to call; ``signature`` and ``args`` as the D-Bus specification writes them."""

    service: str
    path: str
    interface: str
    member: str
    signature: str = ""
    args: tuple[object, ...] = ()


class BusMatch(NamedTuple):
    """Which signals to hear; an empty path or first argument does not choose."""

    service: str
    interface: str
    member: str
    path: str = ""
    first_arg: str = ""


class BusSignal(NamedTuple):
    """A signal that came; its ``args`` are whatever the sender put there."""

    path: str
    interface: str
    member: str
    args: tuple[object, ...] = ()


class BusAnswer(NamedTuple):
    """The answer to the call of that ``serial``; ``args`` is None where it was refused."""

    serial: int
    args: tuple[object, ...] | None


class BusRequest(NamedTuple):
    """A call of one of our own methods; ``args`` are whatever the sender put there."""

    serial: int
    sender: str
    path: str
    interface: str
    member: str
    args: tuple[object, ...] = ()
    wants_answer: bool = True


class BusReply(NamedTuple):
    """What a method of ours answers with."""

    signature: str = ""
    args: tuple[object, ...] = ()


def fits(match: BusMatch, signal: BusSignal) -> bool:
    """True where ``signal`` is one that ``match`` chooses; the bus has looked at the sender."""
    return (
        (match.interface, match.member) == (signal.interface, signal.member)
        and match.path in ("", signal.path)
        and (not match.first_arg or signal.args[:1] == (match.first_arg,))
    )


def plain(value: object) -> object:
    """A variant's value; variants within variants are opened too."""
    while isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], str):
        value = value[1]
    return value


def owner_question(service: str) -> BusCall:
    """Asks whether ``service`` is on the bus; the answer is ``(True,)`` or ``(False,)``."""
    return BusCall(
        service="org.freedesktop.DBus",
        path="/org/freedesktop/DBus",
        interface="org.freedesktop.DBus",
        member="NameHasOwner",
        signature="s",
        args=(service,),
    )


def owner_match(service: str) -> BusMatch:
    """Hears when ``service`` comes to the bus, leaves it or changes hands (name, old, new)."""
    return BusMatch(
        service="org.freedesktop.DBus",
        interface="org.freedesktop.DBus",
        member="NameOwnerChanged",
        path="/org/freedesktop/DBus",
        first_arg=service,
    )
