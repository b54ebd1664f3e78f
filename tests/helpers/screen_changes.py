"""Whether something on the screen moves by itself."""

import subprocess
import sys

from helpers.x_screen import XScreen

_WATCH = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv[:1])
x, y, width, height, count, limit_s = map(int, sys.argv[1:])
seen = []
end_s = time.monotonic() + limit_s
def look():
    picture = app.primaryScreen().grabWindow(0, x, y, width, height).toImage()
    if not seen or picture != seen[-1]:
        seen.append(picture)
    if len(seen) >= count or time.monotonic() > end_s:
        print(len(seen))
        app.quit()
timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
app.exec()
"""


def pictures_seen(screen: XScreen, place: tuple[int, int, int, int], count: int) -> int:
    """How many pictures, each unlike the one before, a place (x, y, width, height) showed.

    It is looked at until there were ``count``, at most 20 s.
    """
    done = subprocess.run(
        [sys.executable, "-c", _WATCH, *map(str, (*place, count, 20))],
        env=dict(screen.environment),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return int(done.stdout)
