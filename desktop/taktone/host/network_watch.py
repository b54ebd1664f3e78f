"""Tells when the network or the computer is back, so that nobody waits out a pause for nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from taktone.core.bus_message import BusMatch, BusSignal
from taktone.host.bus import Bus

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkInformation

SETTLING_MS = 1000
LOGIND = BusMatch(
    service="org.freedesktop.login1",
    interface="org.freedesktop.login1.Manager",
    member="PrepareForSleep",
)


class NetworkWatch(QObject):
    """Listens to the system's own word of the network and, on Linux, of waking from sleep.

    Several things change at once when a computer wakes: ``came_back`` is told once, a second after
    the last of them.
    """

    came_back = Signal()

    def __init__(self, system_bus: Bus) -> None:
        """Takes the system bus, which others share."""
        super().__init__()
        self._bus = system_bus
        self._bus.match(LOGIND, self._on_sleep)
        self._is_started = False
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLING_MS)
        self._settling.timeout.connect(self.came_back)

    def start(self) -> None:
        """Begins to listen; once is enough."""
        if self._is_started:
            return
        self._is_started = True
        self._bus.start()
        from PySide6.QtNetwork import QNetworkInformation  # noqa: PLC0415 - 3 MiB

        feature = QNetworkInformation.Feature.Reachability
        if QNetworkInformation.loadBackendByFeatures(feature):
            QNetworkInformation.instance().reachabilityChanged.connect(self._on_reachability)

    def stop(self) -> None:
        """Listens no more."""
        self._settling.stop()

    def _on_reachability(self, reachability: "QNetworkInformation.Reachability") -> None:
        if reachability is not type(reachability).Disconnected:
            self._settling.start()

    def _on_sleep(self, signal: BusSignal) -> None:
        match signal.args:
            case (False,):
                self._settling.start()
