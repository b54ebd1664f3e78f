"""What Qt knows of the desktop's colours."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_DARK = {Qt.ColorScheme.Dark: True, Qt.ColorScheme.Light: False}


def is_system_dark(app: QApplication) -> bool | None:
    """True or False where Qt was told, None where it was not (mostly on Linux)."""
    return _DARK.get(app.styleHints().colorScheme())
