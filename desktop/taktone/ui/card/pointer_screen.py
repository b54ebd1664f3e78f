"""The screen the user is looking at."""

from PySide6.QtGui import QCursor, QGuiApplication, QScreen


def pointer_screen(*, is_pointer_known: bool = True) -> QScreen:
    """The screen with the pointer.

    Args:
        is_pointer_known: False under Wayland, where programs hear of the pointer only over their
            own windows; the primary screen is taken then.
    """
    # With one screen there is nothing to ask: the question costs a round trip to the X server.
    is_asked = is_pointer_known and len(QGuiApplication.screens()) > 1
    found = QGuiApplication.screenAt(QCursor.pos()) if is_asked else None
    return found or QGuiApplication.primaryScreen()
