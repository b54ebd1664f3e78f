"""A SIP line listening in a process of its own: prints each change as a line of JSON.

Runs inside a network namespace; its argument is the line's fields and its password as JSON. With
``is_trial`` it only tries the line, as the button in the settings does, and says what it found.
"""

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from taktone.core.call import Call
from taktone.core.call_event import CallEvent
from taktone.core.call_tracker import CallTracker
from taktone.core.line_health import LineHealth
from taktone.core.line_probe import ProbeAnswer
from taktone.core.number_reading import read_number
from taktone.core.sip_line import SipLine, SipTransport
from taktone.host.termination import Termination
from taktone.sources.line_source import LineSecrets
from taktone.sources.sip.sip_probe import SipProbe
from taktone.sources.sip.sip_source import SipSource


def main() -> int:
    """Listens until SIGTERM, then signs out; a trial ends of itself."""
    told: dict[str, Any] = json.loads(sys.argv[1])
    password, is_trial = told.pop("password"), told.pop("is_trial")
    line = SipLine(**{**told, "transport": SipTransport(told["transport"])})
    app = QCoreApplication(sys.argv[:1])
    ca_pem = Path(line.ca_file).read_bytes() if line.ca_file else b""
    secrets = LineSecrets(password=password, ca_pem=ca_pem)
    return try_out(line, secrets, app) if is_trial else listen(line, secrets, app)


def try_out(line: SipLine, secrets: LineSecrets, app: QCoreApplication) -> int:
    """Says what works: each topic with its result, and the count where there is one."""

    def tell(answer: ProbeAnswer) -> None:
        found = {finding.topic: finding for finding in answer.findings}
        results = {topic: finding.result for topic, finding in found.items()}
        counts = {f"{topic}_count": finding.count for topic, finding in found.items()}
        say(advice=answer.health.advice, **results, **counts)
        app.quit()

    probe = SipProbe(line, secrets, wall_clock)
    probe.answered.connect(tell)
    probe.start()
    return app.exec()


def listen(line: SipLine, secrets: LineSecrets, app: QCoreApplication) -> int:
    """Says what it hears."""
    tracker = CallTracker(lambda raw: read_number(raw, "DK"))

    def hear(event: CallEvent) -> None:
        say(event=event.state, key=event.key, number=event.number)
        for call in tracker.feed(event, time.monotonic()):
            say(**facts(call))

    source = SipSource(line, secrets, wall_clock)
    source.event_seen.connect(hear)
    source.health_changed.connect(say_health)
    source.stopped.connect(app.quit)
    termination = Termination()
    termination.asked.connect(source.stop)
    termination.start()
    source.start()
    return app.exec()


def wall_clock() -> datetime:
    """Aware UTC."""
    return datetime.now(UTC)


def facts(call: Call) -> dict[str, object]:
    """What the tests look at."""
    return {
        "call": call.id,
        "state": call.state,
        "direction": call.direction,
        "number": call.number.number,
        "name": call.name,
        "was_answered": call.answered_at is not None,
        "reason": call.reason,
    }


def say_health(health: LineHealth) -> None:
    """Each change of it."""
    say(health=health.state, advice=health.advice, detail=health.detail)


def say(**facts: object) -> None:
    """One line."""
    print(json.dumps(facts), flush=True)


if __name__ == "__main__":
    sys.exit(main())
