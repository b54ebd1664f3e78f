"""Somebody's answer to an invitation, dropped on the main window."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMainWindow

from taktone.ui.letters.letter_port import LetterPort

_DROPS = {QEvent.Type.DragEnter, QEvent.Type.Drop}


class ReplyDrop(QObject):
    """Takes one calendar file at a time; whatever else is dropped is left to others."""

    def __init__(self, port: LetterPort, window: QMainWindow) -> None:
        """Takes who reads answers, and the window they are dropped on."""
        super().__init__(window)
        self._port = port
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """An answer that is dropped is opened."""
        if event.type() not in _DROPS or not isinstance(event, QDropEvent):
            return False
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if len(files) != 1 or not is_answer(files[0]):
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._port.open_reply(files[0])
        return True


def is_answer(path: str) -> bool:
    """True where a file may be an answer, by its name."""
    return path.lower().endswith(".ics")
