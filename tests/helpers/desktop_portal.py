"""A settings portal as desktops have it (org.freedesktop.portal.Settings)."""

from helpers.bus_service import BusService

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"

Variant = tuple[str, object]


class DesktopPortal(BusService):
    """Answers Read with what it was given and tells of changes."""

    def __init__(self, address: str, values: dict[tuple[str, str], Variant]) -> None:
        super().__init__(address, NAME, {"Read": self._read})
        self._values = values

    def change(self, namespace: str, key: str, value: Variant) -> None:
        """The user changes a setting of the desktop."""
        self._values[namespace, key] = value
        self.tell(PATH, INTERFACE, "SettingChanged", "ssv", namespace, key, value)

    def _read(self, namespace: str, key: str) -> tuple[str, tuple[object, ...]]:
        # The real one wraps the value twice.
        return "v", (("v", self._values[namespace, key]),)
