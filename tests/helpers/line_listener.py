"""A SIP line listening in a process of its own: prints each change as a line of JSON.

Runs inside a network namespace; its argument is the line's fields and its password as JSON.
"""

import json
import sys
import time
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from taktone.core.call import Call
from taktone.core.call_event import CallEvent
from taktone.core.call_tracker import CallTracker
from taktone.core.line_health import LineHealth
from taktone.core.number_reading import read_number
from taktone.core.sip_line import SipLine, SipTransport
from taktone.host.termination import Termination
from taktone.sources.sip.sip_source import SipSource


def main() -> int:
    """Listens until SIGTERM, then signs out."""
    told: dict[str, Any] = json.loads(sys.argv[1])
    password = told.pop("password")
    line = SipLine(**{**told, "transport": SipTransport(told["transport"])})
    app = QCoreApplication(sys.argv[:1])
    tracker = CallTracker(lambda raw: read_number(raw, "DK"))

    def hear(event: CallEvent) -> None:
        say(event=event.state, key=event.key, number=event.number)
        for call in tracker.feed(event, time.monotonic()):
            say(**facts(call))

    source = SipSource(line, lambda tell: tell(password), lambda: datetime.now(UTC), time.monotonic)
    source.event_seen.connect(hear)
    source.health_changed.connect(say_health)
    source.stopped.connect(app.quit)
    termination = Termination()
    termination.asked.connect(source.stop)
    termination.start()
    source.start()
    return app.exec()


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
