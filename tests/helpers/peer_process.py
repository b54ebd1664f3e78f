"""A program of the distribution that a test talks to: started, listened to and ended."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from helpers.waiting import wait_for


class PeerProcess:
    """A running command; what it says goes into ``log``."""

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        log: Path,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._name = name
        self._log = log
        with log.open("ab") as out:
            # A session of its own, so that children which outlive their parent can be ended too.
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                env=environment,
            )

    @property
    def is_running(self) -> bool:
        """False once it has ended, of itself or not."""
        return self._process.poll() is None

    def said(self) -> str:
        """All it has said so far."""
        return self._log.read_text("utf-8", errors="replace")

    def wait_for(self, words: str) -> None:
        """Returns once it has said that."""

        def ask() -> bool:
            self.check()
            return words in self.said()

        wait_for(ask, f"“{words}” from {self._name}")

    def check(self) -> None:
        """Fails with its own words where it has ended."""
        assert self.is_running, f"{self._name} ended early:\n{self.said()}"

    def wait(self, limit_s: float = 15.0) -> int:
        """Its exit code, once it has ended of itself."""
        wait_for(lambda: not self.is_running, f"the end of {self._name}", limit_s)
        return self._process.returncode

    def signal(self, number: signal.Signals) -> None:
        """Sends it a signal."""
        self._process.send_signal(number)

    def kill(self) -> None:
        """Ends it without asking."""
        self._process.kill()
        self._process.wait(5)

    def end(self) -> None:
        """Asks it to end, and makes it where it does not listen."""
        if self.is_running:
            self._process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(5)
