"""A telephone line (SIP): how soon it tells of a call, how many it takes, what a flood does to it.

The line runs in a process of its own, as the program does; calls come from this one. The crafted
headers are the ones of the tests, each read by an endpoint here. The yardstick of its promptness is
a process that only waits for datagrams: what the machine gives to nobody sooner.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from bench.figures import percentile
from bench.outcome import Outcome
from bench.plain_reader import PlainReader
from bench.sip_caller import Calls, SipCaller
from bench.sip_flood import flood
from bench.workbench import Workbench
from helpers.crafted_headers import CRAFTED
from helpers.sip_exchange import SERVER, Exchange, invite, sip_line, wired
from helpers.sip_registrar import SipRegistrar
from helpers.waiting import wait_for

LISTENER = Path(__file__).with_name("sip_listener.py")
MANY_A_SECOND, FLOOD_A_SECOND = 1_000, 20_000
"""As issue 4 promises."""
CRAFTED_SIZE = 14_000


class _Line:
    """The listening process, signed in at a registrar of ours."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment
        self._registrar = SipRegistrar()

    def __enter__(self) -> Self:
        self._registrar.__enter__()
        self._process = subprocess.Popen(
            [sys.executable, str(LISTENER), str(self._registrar.port)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=self._environment,
            text=True,
        )
        wait_for(lambda: self.report()["health"] == "ready", "the line")
        self.contact = next(x for x in self._registrar.bindings.values() if "127.0.0.1" in x)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(20)
        self._process.stdout.close()
        self._registrar.__exit__(kind, error, trace)

    def report(self, wish: str = "") -> dict[str, Any]:
        """What was heard and painted since the report before."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{wish}\n")
        self._process.stdin.flush()
        return dict(json.loads(self._process.stdout.readline()))


def measure(bench: Workbench) -> list[Outcome]:
    """All of it, on a desktop where the window is really painted."""
    with bench.desk() as desk, _Line({**os.environ, **desk.environment}) as line:
        caller = SipCaller(line.contact)
        try:
            outcomes = _latency(line, caller, bench.events) + _load(line, caller, bench.rounds)
        finally:
            caller.close()
        outcomes.append(_under_flood(line, bench.rounds))
    return [*outcomes, _crafted()]


def _latency(line: _Line, caller: SipCaller, count: int) -> list[Outcome]:
    caller.call("warm", 50, 50)
    line.report()
    with PlainReader() as plain:
        calls = caller.call("soon", count, 50)
    late_ms = _told_after_ms(calls, line.report())
    assert len(late_ms) == count
    return [
        Outcome(
            bench="INVITE to callback, 50 calls/s, median, ms",
            yardstick=percentile(plain.late_ms, 50),
            ours=percentile(late_ms, 50),
        ),
        Outcome(
            bench="INVITE to callback, 50 calls/s, p99, ms",
            yardstick=percentile(plain.late_ms, 99),
            ours=percentile(late_ms, 99),
            most=5,
        ),
    ]


def _told_after_ms(calls: Calls, report: dict[str, Any]) -> list[float]:
    rang = {key: at_ns for key, state, at_ns in report["heard"] if state == "ringing"}
    return [(rang[key] - sent) / 1e6 for key, sent in calls.sent_ns.items() if key in rang]


def _load(line: _Line, caller: SipCaller, rounds: int) -> list[Outcome]:
    count = MANY_A_SECOND * (10 if rounds > 3 else 2)
    began_s = time.monotonic()
    calls = caller.call("many", count, MANY_A_SECOND)
    took_s = time.monotonic() - began_s
    report = line.report()
    ended = {key for key, state, _ in report["heard"] if state == "ended"}
    lost = count - len(calls.ended & ended)
    late_ms = _told_after_ms(calls, report)
    return [
        Outcome(
            bench=f"complete calls lost of {count:,} at {count / took_s:,.0f}/s", ours=lost, most=0
        ),
        Outcome(bench="messages sent again for them", ours=calls.repeated),
        Outcome(bench="INVITE to callback meanwhile, p99, ms", ours=percentile(late_ms, 99)),
    ]


def _under_flood(line: _Line, rounds: int) -> Outcome:
    line.report("paint")
    reached = flood(int(line.contact.rpartition(":")[2]), FLOOD_A_SECOND, 10 if rounds > 3 else 2)
    late_ms = line.report()["late_ms"]
    return Outcome(
        bench=f"frame late in a flood of {reached:,.0f} foreign datagrams/s, worst, ms",
        ours=max(late_ms),
        most=100,
    )


def _crafted() -> Outcome:
    worst_ms = 0.0
    for craft in CRAFTED.values():
        worst_ms = max(worst_ms, min(_read_ms(craft(CRAFTED_SIZE)) for _ in range(7)))
    return Outcome(bench="a crafted header of 14 kB, worst kind, ms", ours=worst_ms, most=5)


def _read_ms(header: str) -> float:
    exchange = Exchange(sip_line(is_watching=False, is_silent_phone=True))
    exchange.connect()
    plain = invite(exchange, "crafted")
    old = next(line for line in plain.split("\n") if line.startswith("From"))
    data = wired(plain.replace(old, header))
    began_ns = time.perf_counter_ns()
    exchange.endpoint.receive(data, SERVER, exchange.now)
    return (time.perf_counter_ns() - began_ns) / 1e6
