"""The program as the desktop calls it (Desktop Entry Specification, "D-Bus Activation")."""

from PySide6.QtCore import QObject, Signal

from taktone.core.bus_message import BusCall, BusReply, BusRequest, plain
from taktone.host.application_id import APPLICATION_ID
from taktone.host.bus import Bus

PATH = "/dk/taktone/Taktone"
INTERFACE = "org.freedesktop.Application"
MOST_LINKS = 5
_INTROSPECTABLE = "org.freedesktop.DBus.Introspectable"
_PEER = "org.freedesktop.DBus.Peer"
_DO_NOT_QUEUE = 4
_DONE = BusReply()
_NODE = """<!DOCTYPE node PUBLIC "-//freedesktop//DTD D-BUS Object Introspection 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/introspect.dtd">
<node>
  <interface name="org.freedesktop.Application">
    <method name="Activate"><arg type="a{sv}" name="platform_data" direction="in"/></method>
    <method name="Open">
      <arg type="as" name="uris" direction="in"/>
      <arg type="a{sv}" name="platform_data" direction="in"/>
    </method>
    <method name="ActivateAction">
      <arg type="s" name="action_name" direction="in"/>
      <arg type="av" name="parameter" direction="in"/>
      <arg type="a{sv}" name="platform_data" direction="in"/>
    </method>
  </interface>
</node>
"""


class DesktopApplication(QObject):
    """Answers ``org.freedesktop.Application``; with several programs the first has the name.

    Signals:
        token_given: The right to take the keyboard (XDG_ACTIVATION_TOKEN), before the other three.
        activated: The program is wanted in front.
        link_opened: A link, as anybody may have written it.
        action_chosen: The name of an action, as anybody may have written it.
    """

    token_given = Signal(str)
    activated = Signal()
    link_opened = Signal(str)
    action_chosen = Signal(str)

    def __init__(self, bus: Bus) -> None:
        """Takes the session bus."""
        super().__init__()
        self._bus = bus

    def start(self) -> None:
        """Asks for the name each time the bus is there."""
        self._bus.serve(self._answer)
        self._bus.connected.connect(self._ask_for_name)
        if self._bus.is_connected:
            self._ask_for_name()

    def _ask_for_name(self) -> None:
        self._bus.call(
            BusCall(
                service="org.freedesktop.DBus",
                path="/org/freedesktop/DBus",
                interface="org.freedesktop.DBus",
                member="RequestName",
                signature="su",
                args=(APPLICATION_ID, _DO_NOT_QUEUE),
            )
        )

    def _answer(self, request: BusRequest) -> BusReply | None:
        called = (request.interface, request.member)
        if called == (_PEER, "Ping"):
            return _DONE
        if request.path != PATH:
            return None
        if called == (_INTROSPECTABLE, "Introspect"):
            return BusReply(signature="s", args=(_NODE,))
        if request.interface not in (INTERFACE, ""):
            return None
        match (request.member, request.args):
            case ("Activate", (dict(told),)):
                self._take_token(told)
                self.activated.emit()
            case ("Open", (list(links), dict(told))):
                self._take_token(told)
                for link in links[:MOST_LINKS]:
                    self.link_opened.emit(str(link))
            case ("ActivateAction", (str(name), list(), dict(told))):
                self._take_token(told)
                self.action_chosen.emit(name)
            case _:
                return None
        return _DONE

    def _take_token(self, told: dict[object, object]) -> None:
        token = plain(told.get("activation-token")) or plain(told.get("desktop-startup-id"))
        if isinstance(token, str) and token:
            self.token_given.emit(token)
