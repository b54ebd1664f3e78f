"""Whether the program is to be dark: the user's word first, then the desktop's."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from taktone.host.portal_settings import PortalSettings
from taktone.host.settings import Settings
from taktone.host.settings_schema import COLOUR_SCHEME

NAMESPACE = "org.freedesktop.appearance"
KEY = "color-scheme"
PREFERS_DARK, PREFERS_LIGHT = 1, 2


def _unknown() -> bool | None:
    return None


class ColourScheme(QObject):
    """Follows the setting, the settings portal (Linux) and what Qt reads elsewhere, in this order.

    Light where nobody has a wish.
    """

    changed = Signal(bool)

    def __init__(
        self,
        settings: Settings,
        portal: PortalSettings,
        read_system: Callable[[], bool | None] = _unknown,
    ) -> None:
        """Takes who to ask; ``read_system`` gives whether Qt sees a dark desktop, None if unsure.

        It is asked only where the portal has no answer.
        """
        super().__init__()
        self._settings = settings
        self._portal = portal
        self._read_system = read_system
        self._from_portal: bool | None = None
        self._is_dark = False

    @property
    def is_dark(self) -> bool:
        """What holds now."""
        return self._is_dark

    def start(self) -> None:
        """Begins to follow; :attr:`is_dark` is right at once, but for the portal's later answer."""
        self._settings.setting_changed.connect(self._on_setting_changed)
        self._portal.watch(NAMESPACE, KEY, self._on_told)
        self.read_again()

    def read_again(self) -> None:
        """Asks anew: Qt told that the system's scheme changed."""
        is_dark = self._wanted()
        if is_dark != self._is_dark:
            self._is_dark = is_dark
            self.changed.emit(is_dark)

    def _wanted(self) -> bool:
        chosen = self._settings.get(COLOUR_SCHEME)
        if chosen != "system":
            return chosen == "dark"
        if self._from_portal is not None:
            return self._from_portal
        return self._read_system() or False

    def _on_setting_changed(self, key: str) -> None:
        if key == COLOUR_SCHEME.key:
            self.read_again()

    def _on_told(self, value: object) -> None:
        known = value in (PREFERS_DARK, PREFERS_LIGHT)
        self._from_portal = value == PREFERS_DARK if known else None
        self.read_again()
