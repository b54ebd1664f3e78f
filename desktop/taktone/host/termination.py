"""The operating system asks the program to end: SIGTERM, SIGINT, SIGHUP."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Termination(QObject):
    """Turns signals of the operating system into ``asked``, in the event loop's own time."""

    asked = Signal()

    def start(self) -> None:
        """Takes the signals over; on Windows only those that Python can deliver there."""
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), _leave_to_notifier)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)

    def stop(self) -> None:
        """Gives the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), signal.SIG_DFL)
        self._reader.close()
        self._writer.close()

    def _on_readable(self) -> None:
        self._reader.recv(64)
        self.asked.emit()


def _leave_to_notifier(_number: int, _frame: object) -> None:
    return
