"""Keeping what is typed: a durable draft beside an overwrite of 4 KiB and fdatasync."""

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bench.figures import percentile
from bench.outcome import Outcome, beside
from bench.workbench import Workbench
from taktone.core.call import Call, Leg
from taktone.core.call_event import CallState, Direction
from taktone.core.identity import new_id
from taktone.store.store import open_store

MOST_P50 = 4.0
_WARM_UP = 20
_BLOCK = os.urandom(4096)
_NOTE = "Asked about pay and start; sounded keen. Calls back on Friday at ten. " * 5


def measure(bench: Workbench) -> list[Outcome]:
    """Key by key in the same folder, in turn."""
    ours, bare = _take_turns(bench.history.working_copy(), _WARM_UP + bench.events)
    bench.history.drop_copy()
    return [
        beside(
            f"durable autosave of a key, p{share}, ms",
            percentile(ours[_WARM_UP:], share),
            percentile(bare[_WARM_UP:], share),
            limit,
        )
        for share, limit in ((50, MOST_P50), (99, None))
    ]


def _take_turns(folder: Path, keys: int) -> tuple[list[float], list[float]]:
    now = datetime.now(UTC)
    call = _call(now)
    store = open_store(folder)
    file = os.open(folder / "yardstick", os.O_CREAT | os.O_WRONLY, 0o600)
    ours, bare = [], []

    def save(text: str) -> None:
        store.calls.write_draft(call.id, text, now)

    def overwrite(_: str) -> None:
        os.pwrite(file, _BLOCK, 0)
        os.fdatasync(file)

    try:
        store.calls.begin(call, "")
        for key in range(keys):
            text = _NOTE[: 1 + key % len(_NOTE)]
            ours.append(_timed_ms(save, text))
            bare.append(_timed_ms(overwrite, text))
    finally:
        os.close(file)
        store.close()
    return ours, bare


def _timed_ms(write: Callable[[str], None], text: str) -> float:
    before = time.perf_counter_ns()
    write(text)
    return (time.perf_counter_ns() - before) / 1e6


def _call(at: datetime) -> Call:
    return Call(
        id=new_id(at),
        state=CallState.ACTIVE,
        direction=Direction.INCOMING,
        legs=(Leg(source="command", key="1", state=CallState.ACTIVE),),
        started_at=at,
    )
