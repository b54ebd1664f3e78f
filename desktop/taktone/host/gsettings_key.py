"""A key of GSettings, for desktops that tell of it in no other way (GNOME and its kin)."""

import shutil
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess

from taktone.core.bus_message import BusMatch, BusSignal
from taktone.host.bus import Bus

_DCONF = BusMatch(
    service="ca.desrt.dconf", interface="ca.desrt.dconf.Writer", member="Notify", path=""
)


class GsettingsKey(QObject):
    """Reads by the ``gsettings`` program, which is not waited for; again when dconf tells.

    The portal for settings leaves such keys out, and dconf's own service can only write.
    """

    def __init__(self, bus: Bus, schema: str, key: str, told: Callable[[str], None]) -> None:
        """Takes the session bus, the key, and who is told its value as ``gsettings`` prints it."""
        super().__init__()
        self._bus = bus
        self._schema = schema
        self._key = key
        self._told = told
        self._place = f"/{schema.replace('.', '/')}/{key}"
        self._program = ""
        self._is_stale = False
        self._process = QProcess(self)
        self._process.finished.connect(self._on_finished)

    def start(self) -> None:
        """Begins to follow; quiet where there is no such program."""
        self._program = shutil.which("gsettings") or ""
        if self._program:
            self._bus.match(_DCONF, self._on_notify)
            self._read()

    def stop(self) -> None:
        """Tells no more."""
        self._program = ""
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(1000)

    def _read(self) -> None:
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self._is_stale = False
            self._process.start(self._program, ["get", self._schema, self._key])
        else:
            self._is_stale = True

    def _on_finished(self) -> None:
        said = (
            bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace").strip()
        )
        if not self._program:
            return
        self._told(said)
        if self._is_stale:
            self._read()

    def _on_notify(self, signal: BusSignal) -> None:
        match signal.args:
            case (str(prefix), *_) if self._program and self._place.startswith(prefix):
                self._read()
