"""A timer that is due once each time it is started."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def one_shot(parent: QObject, due: Callable[[], object]) -> QTimer:
    """A timer of ``parent``'s; not started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(due)
    return timer
