"""Whether another program fills the screen (Windows: SHQueryUserNotificationState)."""

import ctypes
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

BUSY, FULL_SCREEN_GAME, PRESENTING = 2, 3, 4


def _shell_state() -> int:
    """What the shell says; 0 where it says nothing."""
    state = ctypes.c_int(0)
    shell = getattr(ctypes, "windll", None)
    if shell is None or shell.shell32.SHQueryUserNotificationState(ctypes.byref(state)) != 0:
        return 0
    return state.value


class WindowsFullScreen(QObject):
    """Asks the shell each time: a call within the process that waits for nobody.

    Windows tells of no change, so ``changed`` never comes.
    """

    changed = Signal()

    def __init__(self, read_state: Callable[[], int] = _shell_state) -> None:
        """Takes who gives the state, as ``QUERY_USER_NOTIFICATION_STATE`` numbers it."""
        super().__init__()
        self._read_state = read_state

    @property
    def is_in_front(self) -> bool:
        """True while a program fills the screen or presentation mode is on."""
        return self._read_state() in {BUSY, FULL_SCREEN_GAME, PRESENTING}

    def start(self) -> None:
        """Nothing to prepare."""

    def stop(self) -> None:
        """Nothing to end."""
