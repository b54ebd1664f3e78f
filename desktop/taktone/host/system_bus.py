"""The bus of the whole computer: telephones, modems, sleep."""

import os
import sys

from taktone.host.bus import Bus

FIRST_PAUSE_MS = 15_000
"""It is there before anybody logs in: who has none is not looked for one each second."""
USUAL_ADDRESS = "unix:path=/run/dbus/system_bus_socket"


def system_bus() -> Bus:
    """Not started; outside Linux it never connects."""
    address = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or USUAL_ADDRESS
    return Bus(address if sys.platform == "linux" else "", first_pause_ms=FIRST_PAUSE_MS)
