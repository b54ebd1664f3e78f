"""Pictures of an X screen, and a desktop to see the windows against."""

import subprocess
import sys
from pathlib import Path

from helpers.waiting import wait_for
from helpers.x_screen import XScreen

_BACKDROP = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv[:1])
desktop = QWidget()
desktop.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeDesktop)
desktop.setStyleSheet("background: #cfd6da")
desktop.setGeometry(app.primaryScreen().geometry())
desktop.show()
app.exec()
"""
_GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv[:1])
place = map(int, sys.argv[2:])
app.primaryScreen().grabWindow(0, *place).save(sys.argv[1], "PNG")
"""


def lay_backdrop(screen: XScreen) -> None:
    """Covers the black of an empty screen."""
    screen.start(sys.executable, "-c", _BACKDROP)


def take_picture(
    screen: XScreen,
    path: Path,
    place: tuple[int, int, int, int] | tuple[()] = (),
    *,
    has_rest: bool = True,
) -> None:
    """Saves the screen, or one place of it (x, y, width, height), once it has come to rest.

    Where something moves for ever, ``has_rest`` is False and the first picture is taken.
    """
    command = [sys.executable, "-c", _GRAB, str(path), *map(str, place)]

    def is_at_rest() -> bool:
        before = path.read_bytes() if path.exists() else b""
        subprocess.run(command, env=dict(screen.environment), check=True)
        return path.read_bytes() == before or not has_rest

    wait_for(is_at_rest, f"a still picture for {path.name}")
