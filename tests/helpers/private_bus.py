"""A message bus of one's own: a real dbus-daemon that starts nothing and ends with the test."""

import os
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  {services}
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class PrivateBus:
    """Starts and ends with the ``with`` block; it can die and come back in between."""

    def __init__(
        self, services: Path | None = None, environment: Mapping[str, str] | None = None
    ) -> None:
        """``services``: the folder of what it may start, in that environment; else nothing."""
        # Not pytest's folder: a socket's path may have 107 bytes only.
        self._folder = tempfile.TemporaryDirectory(prefix="bus")
        self._socket = Path(self._folder.name, "socket")
        self._config = Path(self._folder.name, "bus.conf")
        told = f"<servicedir>{services}</servicedir>" if services else ""
        text = _CONFIG.format(socket=self._socket, services=told)
        self._config.write_text(text, encoding="utf-8")
        self._environment = {**(environment or os.environ)}
        self._daemon: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "PrivateBus":
        self.begin()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.die()
        self._folder.cleanup()

    @property
    def address(self) -> str:
        """For ``DBUS_SESSION_BUS_ADDRESS``."""
        return f"unix:path={self._socket}"

    def begin(self) -> None:
        """Starts the daemon; it is listening when this returns."""
        self._daemon = subprocess.Popen(
            ["dbus-daemon", f"--config-file={self._config}", "--nofork", "--print-address"],
            env={**self._environment, "DBUS_SESSION_BUS_ADDRESS": self.address},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
        )
        assert self._daemon.stdout is not None
        assert self._daemon.stdout.readline()

    def pause(self) -> None:
        """Has the daemon stand still: it takes what it is sent and answers nothing."""
        assert self._daemon is not None
        self._daemon.send_signal(signal.SIGSTOP)

    def die(self) -> None:
        """Kills the daemon."""
        if self._daemon is not None:
            self._daemon.kill()
            self._daemon.wait(10)
            assert self._daemon.stdout is not None
            self._daemon.stdout.close()
        self._daemon = None
        self._socket.unlink(missing_ok=True)
