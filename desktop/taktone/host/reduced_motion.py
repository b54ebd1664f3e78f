"""Whether the desktop asks for no motion."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from taktone.host.portal_settings import PortalSettings


def _no() -> bool:
    return False


class ReducedMotion(QObject):
    """Follows the settings portal (Linux) and what Qt reads elsewhere; either may ask for calm."""

    changed = Signal(bool)

    def __init__(self, portal: PortalSettings, read_system: Callable[[], bool] = _no) -> None:
        """Takes who to ask; ``read_system`` gives whether Qt knows of such a wish."""
        super().__init__()
        self._portal = portal
        self._read_system = read_system
        self._is_asked_for = False
        self._has_animations = True
        self._is_reduced = False

    @property
    def is_reduced(self) -> bool:
        """True where nothing shall move."""
        return self._is_reduced

    def start(self) -> None:
        """Begins to follow."""
        self._portal.watch("org.freedesktop.appearance", "reduced-motion", self._on_motion)
        self._portal.watch("org.gnome.desktop.interface", "enable-animations", self._on_animations)
        self.read_again()

    def read_again(self) -> None:
        """Asks anew: Qt told that the wish changed."""
        is_reduced = self._is_asked_for or not self._has_animations or self._read_system()
        if is_reduced != self._is_reduced:
            self._is_reduced = is_reduced
            self.changed.emit(is_reduced)

    def _on_motion(self, value: object) -> None:
        self._is_asked_for = value == 1
        self.read_again()

    def _on_animations(self, value: object) -> None:
        self._has_animations = value is not False
        self.read_again()
