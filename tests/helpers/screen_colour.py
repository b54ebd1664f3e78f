"""What colour the screen has at a point."""

import subprocess
import sys

from helpers.x_screen import XScreen

_LOOK = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv[:1])
x, y = map(int, sys.argv[1:])
print(app.primaryScreen().grabWindow(0, x, y, 1, 1).toImage().pixelColor(0, 0).name().upper())
"""


def screen_colour(screen: XScreen, x: int, y: int) -> str:
    """``#RRGGBB`` of one pixel."""
    done = subprocess.run(
        [sys.executable, "-c", _LOOK, str(x), str(y)],
        env=dict(screen.environment),
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    return done.stdout.strip()
