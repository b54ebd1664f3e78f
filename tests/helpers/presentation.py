"""Another program's window that fills the screen."""

import sys
from types import TracebackType

from helpers.waiting import wait_for
from helpers.x_screen import XScreen

TITLE = "the presentation"
_SHOW = f"""
import sys
from PySide6.QtWidgets import QApplication, QPlainTextEdit
app = QApplication(sys.argv[:1])
slide = QPlainTextEdit("Budget 2027")
slide.setWindowTitle("{TITLE}")
slide.showFullScreen()
app.exec()
"""


class Presentation:
    """Fills the screen and has the keyboard for as long as the ``with`` block lasts."""

    def __init__(self, screen: XScreen) -> None:
        self._screen = screen

    def __enter__(self) -> "Presentation":
        self._program = self._screen.start(sys.executable, "-c", _SHOW)
        wait_for(self.is_in_front, "the presentation")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    def is_in_front(self) -> bool:
        """True while it has the keyboard."""
        return self._screen.focused() in self._screen.windows(f"^{TITLE}$")

    def end(self) -> None:
        """The presenter is done."""
        self._program.terminate()
        self._program.wait(10)
        wait_for(lambda: not self._screen.windows(f"^{TITLE}$"), "the presentation to end")
