"""The program's picture for other systems, drawn from the SVG: make_icon.py FILE.ico or .icns."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon

PICTURE = Path(__file__).resolve().parents[1] / "resources" / "icons" / "taktone.svg"
SIZE = 256


def draw(place: Path) -> None:
    """Draws it, ``SIZE`` pixels wide, in the form that the file's ending names.

    Raises:
        OSError: It cannot be written.
    """
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    if not QIcon(str(PICTURE)).pixmap(QSize(SIZE, SIZE), 1.0).save(str(place)):
        raise OSError(f"{place} cannot be written")
    del app


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
