"""The program as its users start it: a subprocess with data of its own."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from helpers.waiting import wait_for

DESKTOP = Path(__file__).parents[2] / "desktop"


class Program:
    """``python -m taktone`` with its own data folder; watched through its trace."""

    def __init__(
        self,
        data: Path,
        environment: Mapping[str, str],
        *options: str,
        language: str = "en",
        inside: Sequence[str] = (),
        is_first_start: bool = False,
    ) -> None:
        """``inside``: what the program is started by, such as ``ip netns exec``.

        Its user has been welcomed before, but for ``is_first_start``, which begins in front.
        """
        self.data = data
        self._is_first_start = is_first_start
        self._inside = inside
        self._options = options or (() if is_first_start else ("--background",))
        self.trace_file = data / "trace.jsonl"
        self._environment = {
            **environment,
            "TAKTONE_DATA": str(data),
            "TAKTONE_TRACE": str(self.trace_file),
            "LANGUAGE": language,
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(DESKTOP),
            "PYTHONFAULTHANDLER": "1",
        }
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Program":
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self, until: str = "app.settled") -> "Program":
        """Starts it and waits for an event of its trace."""
        self.settle_in_denmark()
        seen = len(self.events(until))
        with (self.data / "stderr.txt").open("ab") as errors:
            self.process = subprocess.Popen(
                [*self._inside, sys.executable, "-m", "taktone", *self._options],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=errors,
                stderr=errors,
            )
        self.wait_for(until, count=seen + 1)
        return self

    def settle_in_denmark(self) -> None:
        """Makes the data folder of a Dane who has been welcomed before."""
        self.data.mkdir(parents=True, exist_ok=True)
        settings = self.data / "settings.toml"
        if not settings.exists():
            settings.write_text('[general]\nnumber_region = "DK"\n')
        remembered = self.data / "remembered.json"
        if not self._is_first_start and not remembered.exists():
            remembered.write_text('{"hints": ["welcome"]}')

    def stop(self) -> None:
        """Asks it to quit and checks that it went quietly."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.tell("quit")
            self.process.wait(20)
        self.process = None
        assert self.errors() == "", self.errors()

    def kill(self) -> None:
        """kill -9, as a crash or a power cut would."""
        assert self.process is not None
        self.process.kill()
        self.process.wait(10)
        self.process = None

    def errors(self) -> str:
        """Everything it wrote to standard error and output."""
        path = self.data / "stderr.txt"
        return path.read_text() if path.exists() else ""

    def tell(self, *words: str, environment: Mapping[str, str] | None = None) -> int:
        """Runs ``taktone WORDS`` as a telephone program would; gives its exit code."""
        done = self.run(*words, environment=environment)
        return done.returncode

    def run(
        self, *words: str, environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Runs ``taktone WORDS``; gives exit code and output."""
        return subprocess.run(
            [sys.executable, "-m", "taktone", *words],
            env={**self._environment, **(environment or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=40,
        )

    def events(self, name: str, **ids: object) -> list[dict[str, Any]]:
        """The trace's events of that name and those ids, oldest first."""
        if not self.trace_file.exists():
            return []
        lines = self.trace_file.read_text().splitlines(keepends=True)
        quoted = json.dumps(name)
        found = [json.loads(line) for line in lines if quoted in line and line.endswith("\n")]
        return [e for e in found if e["ev"] == name and all(e.get(k) == v for k, v in ids.items())]

    def wait_for(
        self, name: str, count: int = 1, limit_s: float = 20, **ids: object
    ) -> dict[str, Any]:
        """The ``count``-th event of that name and those ids."""

        def ask() -> dict[str, Any] | None:
            found = self.events(name, **ids)
            if len(found) >= count:
                return found[count - 1]
            if self.process is not None and self.process.poll() is not None:
                raise AssertionError(f"ended while waiting for {name}: {self.errors()}")
            return None

        return wait_for(ask, f"{name} {ids}", limit_s)

    def status(self) -> dict[str, Any]:
        """What ``taktone status`` tells."""
        return dict(json.loads(self.run("status").stdout))
