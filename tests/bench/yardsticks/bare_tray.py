"""The least a PySide6 program with a tray icon can be.

``--exit-after tray.ready`` ends it there, as the program's own option does.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from taktone import trace


def main() -> int:
    trace.start(sys.argv[2] if sys.argv[1:2] == ["--exit-after"] else "")
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    picture = QPixmap(64, 64)
    picture.fill(QColor("teal"))
    menu = QMenu()
    for words in ("History", "Settings", "Quit"):
        menu.addAction(words)
    tray = QSystemTrayIcon(QIcon(picture))
    tray.setContextMenu(menu)
    tray.show()
    QTimer.singleShot(0, say_ready)
    return app.exec()


def say_ready() -> None:
    trace.trace("tray.ready")
    trace.trace("app.ready")


if __name__ == "__main__":
    sys.exit(main())
