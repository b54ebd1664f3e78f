"""The screen the user is looking at."""

from PySide6.QtGui import QCursor, QGuiApplication, QScreen


def pointer_screen(*, is_pointer_known: bool = True) -> QScreen:
    """The screen with the pointer.

    Args:
        is_pointer_known: False under Wayland, where programs hear of the pointer only over their
            own windows; the primary screen is taken then.
    """
    found = QGuiApplication.screenAt(QCursor.pos()) if is_pointer_known else None
    return found or QGuiApplication.primaryScreen()
