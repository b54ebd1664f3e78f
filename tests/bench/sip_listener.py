"""A telephone line alone in a process, and a window that paints itself all the time when asked.

    python tests/bench/sip_listener.py PORT

Each line on standard input is answered by one line of JSON: what was heard and how late the window
was painted since the line before. The line "paint" begins the painting; no more input ends it.
"""

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:1] = [str(ROOT / "desktop")]

from PySide6.QtCore import QSocketNotifier, Qt, QTimer  # noqa: E402 - the line above finds the rest
from PySide6.QtGui import QPainter, QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from taktone.core.call_event import CallEvent  # noqa: E402 - beside the others
from taktone.core.sip_line import SipLine, SipTransport  # noqa: E402
from taktone.host.garbage import Garbage  # noqa: E402
from taktone.sources.sip.sip_source import SipSource  # noqa: E402

FRAME_MS = 10


class Frames(QWidget):
    """Asks to be painted every hundredth of a second, and notes how late it was."""

    def __init__(self) -> None:
        super().__init__()
        self.late_ms: list[float] = []
        self._due_s = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.update)

    def begin(self) -> None:
        self.show()
        self._timer.start(FRAME_MS)

    def paintEvent(self, event: QPaintEvent) -> None:
        now_s = time.monotonic()
        if self._due_s:
            self.late_ms.append(max(0.0, (now_s - self._due_s) * 1000))
        self._due_s = now_s + FRAME_MS / 1000
        QPainter(self).fillRect(self.rect(), Qt.GlobalColor.darkGreen)


class Listener:
    """The source, what it told, and the answers to standard input."""

    def __init__(self, app: QApplication, port: int) -> None:
        line = SipLine(
            id="bench",
            server="127.0.0.1",
            port=port,
            user="1001",
            transport=SipTransport.UDP,
            is_watching=False,
            is_silent_phone=True,
        )
        self._app = app
        self._heard: list[tuple[str, str, int]] = []
        self._frames = Frames()
        self._source = SipSource(
            line, lambda tell: tell("secret"), lambda: datetime.now(UTC), time.monotonic
        )
        self._source.event_seen.connect(self._note)
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._input.activated.connect(self._on_input)

    def start(self) -> None:
        self._source.start()

    def _note(self, event: CallEvent) -> None:
        self._heard.append((event.key, str(event.state), time.monotonic_ns()))

    def _on_input(self) -> None:
        line = sys.stdin.readline()
        if not line:
            self._app.exit(0)
            return
        if line.strip() == "paint":
            self._frames.begin()
        report = {
            "health": str(self._source.health.state),
            "heard": self._heard,
            "late_ms": self._frames.late_ms,
        }
        print(json.dumps(report), flush=True)
        self._heard.clear()
        self._frames.late_ms.clear()


def main() -> int:
    """Runs until its input ends."""
    app = QApplication(sys.argv[:1])
    garbage = Garbage()
    garbage.start()
    listener = Listener(app, int(sys.argv[1]))
    listener.start()
    done = app.exec()
    garbage.stop()
    return done


if __name__ == "__main__":
    sys.exit(main())
