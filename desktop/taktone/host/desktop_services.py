"""What the desktop tells and takes, most of it over the session bus, as one part."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from taktone.core.known_error import KnownError
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

if TYPE_CHECKING:
    from taktone.host.link_offers import LinkOffers


class DesktopServices:
    """Colours, motion, notifications, the tray's host, links, and when to keep quiet."""

    def __init__(
        self, address: str, settings: Settings, read_scheme: Callable[[], bool | None]
    ) -> None:
        """Takes the bus's address (empty for none) and what Qt knows of the colour scheme."""
        self._bus = Bus(address)
        self._settings = settings
        self._links: LinkOffers | None = None
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

    def offer_links(self, failed: Callable[[KnownError], None]) -> None:
        """Has links open the program as the settings say; ``failed`` where the desktop refuses."""
        from taktone.host.link_offers import LinkOffers  # noqa: PLC0415 - after readiness

        self._links = LinkOffers(self._settings)
        self._links.failed.connect(failed)
        self._links.start()

    def stop(self) -> None:
        """Leaves the bus; the desktop knows of the links what was chosen last."""
        if self._links is not None:
            self._links.flush()
        self.quiet.stop()
        self.tray_watch.stop()
        self._bus.stop()
