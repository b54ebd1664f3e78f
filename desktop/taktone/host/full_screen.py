"""Whether another program fills the screen: what every way to learn of it can do."""

import os
import sys
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance


class FullScreen(Protocol):
    """Knows it beforehand or learns it at once; asking never waits."""

    changed: SignalInstance

    @property
    def is_in_front(self) -> bool:
        """True while a window of another program that fills the screen is in front."""

    def start(self) -> None:
        """Begins to watch."""

    def stop(self) -> None:
        """Watches no more."""


class UnknownFullScreen(QObject):
    """For desktops that tell nobody (macOS, native Wayland windows): never."""

    changed = Signal()
    is_in_front = False

    def start(self) -> None:
        """Nothing to watch."""

    def stop(self) -> None:
        """As before."""


def full_screen_of_this_desktop() -> FullScreen:
    """The way to learn of it here; nothing is loaded before it is started."""
    if sys.platform == "win32":
        from taktone.host.windows_full_screen import WindowsFullScreen  # noqa: PLC0415 - only there

        return WindowsFullScreen()
    display = os.environ.get("DISPLAY", "")
    if sys.platform == "darwin" or not display:
        return UnknownFullScreen()
    from taktone.host.x11_full_screen import X11FullScreen  # noqa: PLC0415 - only where X11 is

    return X11FullScreen(display)
