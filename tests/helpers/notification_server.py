"""A notification server as desktops have it (Desktop Notifications Specification 1.2)."""

import itertools
import threading

from helpers.bus_service import BusService

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
EVERYTHING = ("actions", "body", "body-markup", "persistence")


class NotificationServer(BusService):
    """Numbers what it is sent and keeps what is on the screen."""

    def __init__(self, address: str, abilities: tuple[str, ...] = EVERYTHING) -> None:
        super().__init__(
            address,
            NAME,
            {
                "GetCapabilities": lambda: ("as", (list(abilities),)),
                "Notify": self._notify,
                "CloseNotification": self._close,
                "Get": self._get,
            },
        )
        self.is_inhibited = False
        self.on_screen: dict[int, tuple[object, ...]] = {}
        self.refuses = False
        self.may_answer = threading.Event()
        self.may_answer.set()
        self._numbers = itertools.count(4_000_000_000)

    def click(self, number: int, action: str, token: str = "") -> None:
        """The user clicks a button."""
        if token:
            self.tell(PATH, NAME, "ActivationToken", "us", number, token)
        self.tell(PATH, NAME, "ActionInvoked", "us", number, action)

    def inhibit(self, *, is_inhibited: bool = True) -> None:
        """The user wants no messages, or wants them again (as KDE Plasma tells it)."""
        self.is_inhibited = is_inhibited
        changed = {"Inhibited": ("b", is_inhibited)}
        properties = "org.freedesktop.DBus.Properties"
        self.tell(PATH, properties, "PropertiesChanged", "sa{sv}as", NAME, changed, [])

    def dismiss(self, number: int) -> None:
        """The user takes it away."""
        del self.on_screen[number]
        self.tell(PATH, NAME, "NotificationClosed", "uu", number, 2)

    def _notify(self, *said: object) -> tuple[str, tuple[object, ...]]:
        self.may_answer.wait(10)
        if self.refuses:
            raise LookupError
        number = said[1] if isinstance(said[1], int) and said[1] else next(self._numbers)
        self.on_screen[number] = said
        return "u", (number,)

    def _get(self, interface: str, name: str) -> tuple[str, tuple[object, ...]]:
        if (interface, name) != (NAME, "Inhibited"):
            raise LookupError
        return "v", (("b", self.is_inhibited),)

    def _close(self, number: int) -> tuple[str, tuple[object, ...]]:
        del self.on_screen[number]
        self.tell(PATH, NAME, "NotificationClosed", "uu", number, 3)
        return "", ()
