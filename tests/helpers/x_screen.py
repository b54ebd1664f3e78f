"""An X server with a window manager, and a person's hands on it."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from helpers.waiting import wait_for


class XScreen:
    """Xvfb and openbox of one's own; the display number is the server's choice."""

    def __init__(self, folder: Path, size: str = "1280x900") -> None:
        self._folder = folder
        self._size = size
        self._programs: list[subprocess.Popen[bytes]] = []
        self.display = ""

    def __enter__(self) -> "XScreen":
        try:
            self._begin()
        except BaseException:
            self._end()
            raise
        return self

    def _begin(self) -> None:
        read_end, write_end = os.pipe()
        xvfb = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{self._size}x24"),
                *("-nolisten", "tcp", "-noreset", "-dpi", "96"),
            ],
            pass_fds=[write_end],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._programs.append(xvfb)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            self.display = ":" + pipe.readline().strip()
        self.start("openbox", "--sm-disable")
        wait_for(self._has_window_manager, "openbox")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    def _end(self) -> None:
        for program in reversed(self._programs):
            program.terminate()
            program.wait(10)

    @property
    def environment(self) -> Mapping[str, str]:
        """What a program needs to appear on this screen."""
        kept = {k: v for k, v in os.environ.items() if k not in ("WAYLAND_DISPLAY",)}
        return {**kept, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Starts a program on this screen; it ends with the screen."""
        program = subprocess.Popen(
            command,
            env=dict(self.environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._programs.append(program)
        return program

    def run(self, *command: str) -> str:
        """What a short program prints."""
        done = subprocess.run(
            command,
            env=dict(self.environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )
        return done.stdout.strip()

    def type(self, text: str) -> None:
        """Types into whatever has the keyboard."""
        self.run("xdotool", "type", "--delay", "8", "--", text)

    def press(self, *keys: str) -> None:
        """Presses keys such as ``ctrl+i``, one after another."""
        self.run("xdotool", "key", "--delay", "20", *keys)

    def click(self, x: int, y: int) -> None:
        """Moves the pointer there and clicks."""
        self.run("xdotool", "mousemove", str(x), str(y), "click", "1")

    def point(self, x: int, y: int) -> None:
        """Moves the pointer there."""
        self.run("xdotool", "mousemove", str(x), str(y))

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Draws something from one place to another with the left button."""
        middle = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
        for move, press in ((start, "mousedown"), (middle, ""), (end, ""), (end, "mouseup")):
            self.point(*move)
            if press:
                self.run("xdotool", press, "1")

    def windows(self, title: str) -> list[str]:
        """Ids of the visible windows whose title matches."""
        return self.run("xdotool", "search", "--onlyvisible", "--name", title).split()

    def place(self, window: str) -> tuple[int, int, int, int]:
        """x, y, width and height of a window, in pixels."""
        facts = self.run("xwininfo", "-id", window)
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        x, y, width, height = (
            int(next(line for line in facts.splitlines() if name in line).split(":")[1])
            for name in names
        )
        return (x, y, width, height)

    def focused(self) -> str:
        """Id of the window that has the keyboard."""
        return self.run("xdotool", "getwindowfocus")

    def close(self, window: str) -> None:
        """Asks a window to close, as its title bar does."""
        self.run("xdotool", "windowactivate", "--sync", window)
        wait_for(lambda: self.focused() == window, "the keyboard of the window to close")
        self.press("alt+F4")

    def picture(self, path: Path) -> None:
        """Saves what the screen shows as PNG."""
        if shutil.which("import"):
            self.run("import", "-window", "root", str(path))

    def wake(self) -> None:
        """Changes something: openbox now and then sleeps through the first window."""
        self.run("xprop", "-root", "-f", "_WAKE", "8s", "-set", "_WAKE", "up")

    def _has_window_manager(self) -> bool:
        self.wake()
        said = self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
        return "window id" in said
