"""The bus of the whole computer: telephones, modems, sleep."""

import os
import sys

from taktone.host.bus import Bus

USUAL_ADDRESS = "unix:path=/run/dbus/system_bus_socket"


def system_bus() -> Bus:
    """Not started; outside Linux it never connects."""
    address = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or USUAL_ADDRESS
    return Bus(address if sys.platform == "linux" else "")
