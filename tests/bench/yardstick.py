"""A yardstick program, started with a trace of its own as the program is."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from bench.trace_tail import TraceTail
from bench.traced_environment import TRACE_FILE, traced_environment

_SCRIPTS = Path(__file__).parent / "yardsticks"


class Yardstick:
    """A script of ``yardsticks/`` that runs until it is stopped."""

    def __init__(
        self, name: str, folder: Path, environment: Mapping[str, str], *arguments: str
    ) -> None:
        """Takes the script's name, a folder for its socket and its trace, and what it is told."""
        self.folder = folder
        self.command = [sys.executable, str(_SCRIPTS / f"{name}.py"), *arguments]
        self.environment = traced_environment(environment, folder)
        folder.mkdir(parents=True, exist_ok=True)
        self.trace = TraceTail(folder / TRACE_FILE)
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Yardstick":
        self._process = subprocess.Popen(
            self.command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.trace.wait_for("app.ready")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)

    @property
    def pid(self) -> int:
        """Its process id."""
        assert self._process is not None
        return self._process.pid

    @property
    def socket(self) -> Path:
        """Where it listens, if it does."""
        return self.folder / "control.sock"
