"""The program's SIP line at the manager's desk, and what it has told."""

import json
import sys
from dataclasses import asdict
from types import TracebackType
from typing import Any

from helpers import line_listener
from helpers.office import Office
from helpers.office_exchange import DOMAIN, MANAGER, PORTS
from helpers.own_network import EXCHANGE
from helpers.peer_process import PeerProcess
from helpers.program import DESKTOP
from helpers.waiting import wait_for
from taktone.core.call_event import CallState
from taktone.core.line_health import LineAdvice, LineState
from taktone.core.sip_line import SipLine, SipTransport

Facts = dict[str, Any]


class ListeningLine:
    """Listens from ``with`` to its end, connected as the office's telephones are."""

    def __init__(
        self,
        office: Office,
        *,
        watching: bool,
        silent_phone: bool,
        user: str = MANAGER,
        password: str = "",
        trusting: bool = True,
    ) -> None:
        self._office = office
        self._password = password or f"secret-{user}"
        self._process: PeerProcess | None = None
        self.line = SipLine(
            id=f"line-of-{user}",
            server=EXCHANGE,
            port=PORTS[office.transport],
            domain=DOMAIN,
            user=user,
            transport=SipTransport(office.transport),
            is_watching=watching,
            is_silent_phone=silent_phone,
            ca_file=str(office.authority.ca_file) if trusting else "",
        )

    def __enter__(self) -> "ListeningLine":
        self._start(is_trial=False)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._process is not None
        self._process.end()

    def try_out(self) -> Facts:
        """What the button in the settings would say of it; only without ``with``."""
        process = self._start(is_trial=True)
        try:
            assert process.wait() == 0, process.said()
            (findings,) = process.said().splitlines()
            return dict(json.loads(findings))
        finally:
            process.end()

    def kill(self) -> None:
        """Ends it as a power cut would: it does not sign out."""
        assert self._process is not None
        self._process.kill()

    def told(self) -> list[Facts]:
        """All it has told so far; fails where it said anything else, such as a traceback."""
        assert self._process is not None
        self._process.check()
        lines = self._process.said().splitlines(keepends=True)
        try:
            return [json.loads(line) for line in lines if line.endswith("\n")]
        except ValueError as error:
            raise AssertionError(self._process.said()) from error

    def wait_for_health(self, state: LineState, limit_s: float = 15.0) -> LineAdvice:
        """Waits until the line stands like that now; gives what it advises."""

        def ask() -> Facts | None:
            healths = [facts for facts in self.told() if "health" in facts]
            return healths[-1] if healths and healths[-1]["health"] == state else None

        return LineAdvice(wait_for(ask, f"a line that is {state}", limit_s)["advice"])

    def calls(self, since: int = 0) -> list[Facts]:
        """Each call as it was told last, the first one heard first."""
        latest: dict[str, Facts] = {}
        for facts in self.told()[since:]:
            if "call" in facts:
                latest[facts["call"]] = facts
        return list(latest.values())

    def wait_for_call(
        self, state: CallState, since: int, number: str, limit_s: float = 15.0
    ) -> Facts:
        """The call with that number once it is like that."""

        def ask() -> Facts | None:
            found = [x for x in self.calls(since) if (x["state"], x["number"]) == (state, number)]
            return found[-1] if found else None

        return wait_for(ask, f"a call from {number} that is {state}", limit_s)

    def _start(self, *, is_trial: bool) -> PeerProcess:
        secret = {"password": self._password, "is_trial": is_trial}
        told = json.dumps({**asdict(self.line), **secret})
        environment = ("env", f"PYTHONPATH={DESKTOP}")
        python = (sys.executable, line_listener.__file__, told)
        command = self._office.network.inside("desk", *environment, *python)
        log = self._office.folder / "line.log"
        log.unlink(missing_ok=True)
        self._process = PeerProcess("the line", command, log)
        return self._process

    def mark(self) -> int:
        """What is told from here on can be asked for by this."""
        return len(self.told())
