"""The messages of services that list their objects as the D-Bus specification has it."""

from taktone.core.bus_message import BusCall, BusMatch
from taktone.sources.dbus.bus_talk import Question, Take

OBJECTS = "org.freedesktop.DBus.ObjectManager"
PROPERTIES = "org.freedesktop.DBus.Properties"


def object_matches(service: str, root: str, interface: str) -> tuple[BusMatch, ...]:
    """Hears objects come and go, and what changes at their ``interface``."""
    return (
        BusMatch(service=service, interface=OBJECTS, member="InterfacesAdded", path=root),
        BusMatch(service=service, interface=OBJECTS, member="InterfacesRemoved", path=root),
        BusMatch(
            service=service,
            interface=PROPERTIES,
            member="PropertiesChanged",
            first_arg=interface,
        ),
    )


def all_objects(service: str, root: str, take: Take) -> Question:
    """Asks for every object with its interfaces and their properties."""
    call = BusCall(service=service, path=root, interface=OBJECTS, member="GetManagedObjects")
    return Question(call=call, take=take)


def all_properties(service: str, path: str, interface: str, take: Take) -> Question:
    """Asks for the properties of one object."""
    call = BusCall(
        service=service,
        path=path,
        interface=PROPERTIES,
        member="GetAll",
        signature="s",
        args=(interface,),
    )
    return Question(call=call, take=take)
