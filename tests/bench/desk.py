"""A desktop for measuring: an X server, a session bus and a tray of its own."""

import shutil
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from helpers.waiting import wait_for
from helpers.x_screen import XScreen

NEEDED = ("Xvfb", "openbox", "xdotool", "xprop")


class Desk:
    """Xvfb with openbox, and where they are installed a session bus and a tray."""

    def __init__(self, folder: Path) -> None:
        """Takes a folder for the socket of the bus."""
        self._bus = folder / "bus"
        self._stack = ExitStack()
        self.screen = XScreen(folder, "1920x1080")

    def __enter__(self) -> "Desk":
        with ExitStack() as starting:
            starting.enter_context(self.screen)
            self._start_desktop()
            self._stack = starting.pop_all()
        return self

    def _start_desktop(self) -> None:
        if shutil.which("dbus-daemon"):
            self._bus.unlink(missing_ok=True)
            address = f"--address=unix:path={self._bus}"
            self.screen.start("dbus-daemon", "--session", "--nofork", address)
            wait_for(self._bus.exists, "the session bus")
        if shutil.which("trayer"):
            self.screen.start("trayer", "--edge", "top", "--width", "20")
            wait_for(self._tray, "the tray")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    @property
    def environment(self) -> Mapping[str, str]:
        """What a program needs to run on this desktop and to touch no other.

        Python's own switches stay out: with ``PYTHONDONTWRITEBYTECODE`` every start would compile
        what was changed since somebody last ran without it.
        """
        plain = {k: v for k, v in self.screen.environment.items() if not k.startswith("PYTHON")}
        return {**plain, "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self._bus}"}

    def end_window_manager(self) -> None:
        """Leaves the screen bare, so that a window manager's work is in no figure."""
        self.screen.run("openbox", "--exit")
        wait_for(lambda: not self._window_manager(), "the end of openbox")
        for trace in ("_NET_SUPPORTING_WM_CHECK", "_NET_SUPPORTED"):
            self.screen.run("xprop", "-root", "-remove", trace)

    def _tray(self) -> list[str] | None:
        # Openbox may leave the first window in its queue until something else happens.
        self.screen.run("xprop", "-root", "-f", "_WAKE", "8s", "-set", "_WAKE", "up")
        return self.screen.windows("^panel$") or None

    def _window_manager(self) -> str:
        return self.screen.run("xdotool", "search", "--name", "^Openbox$")
