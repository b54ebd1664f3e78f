"""What the desktop tells and takes, most of it over the session bus, as one part."""

import os
from collections.abc import Callable

from taktone.host.bus import Bus
from taktone.host.colour_scheme import ColourScheme
from taktone.host.desktop_application import DesktopApplication
from taktone.host.do_not_disturb import DoNotDisturb
from taktone.host.full_screen import full_screen_of_this_desktop
from taktone.host.notifier import Notifier
from taktone.host.portal_settings import PortalSettings
from taktone.host.quiet import Quiet
from taktone.host.reduced_motion import ReducedMotion
from taktone.host.settings import Settings
from taktone.host.tray_watch import TrayWatch


class DesktopServices:
    """Colours, motion, notifications, the tray's host, and when to keep quiet."""

    def __init__(
        self, address: str, settings: Settings, read_scheme: Callable[[], bool | None]
    ) -> None:
        """Takes the bus's address (empty for none) and what Qt knows of the colour scheme."""
        self._bus = Bus(address)
        self._is_connected = False
        self._portal = PortalSettings(self._bus)
        self.scheme = ColourScheme(settings, self._portal, read_scheme)
        self.motion = ReducedMotion(self._portal)
        self.notifier = Notifier(self._bus)
        self.tray_watch = TrayWatch(self._bus)
        self.application = DesktopApplication(self._bus)
        self.quiet = Quiet(
            settings, full_screen_of_this_desktop(), DoNotDisturb(self._bus, os.environ)
        )

    @property
    def session_bus(self) -> Bus:
        """The user's bus, which others share."""
        return self._bus

    def start(self) -> None:
        """Says what it wants to follow; :meth:`connect` lets the desktop answer."""
        for part in (
            *(self._portal, self.scheme, self.motion, self.notifier, self.tray_watch),
            self.application,
        ):
            part.start()
        self.quiet.start()

    def connect(self) -> None:
        """Enters the bus, once; what was sent before arrives then."""
        if not self._is_connected:
            self._is_connected = True
            self._bus.start()

    def stop(self) -> None:
        """Leaves the bus."""
        self.quiet.stop()
        self.tray_watch.stop()
        self._bus.stop()
