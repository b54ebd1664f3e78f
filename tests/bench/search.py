"""Search as you type: the store's page for each key beside the same question in plain SQL."""

import time
from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2

from bench.figures import percentile
from bench.outcome import Outcome, beside
from bench.queries import keystrokes
from bench.workbench import Workbench
from taktone.core.history_query import HistoryQuery
from taktone.store.history_file import FILE_NAME
from taktone.store.history_filter import filter_of
from taktone.store.store import Store, open_store

MOST_P50 = 1.5
MOST_P99_MS = 16.0
_ROWS = 128
_SQL = """
SELECT c.seq, c.id, p.id, p.name, c.name, c.number, c.started_at, c.direction, c.state, c.reason,
    c.talk_s, j.id, n.text, d.text, c.is_starred, c.source
FROM (
    SELECT rowid AS seq FROM calls_fts WHERE calls_fts MATCH ? ORDER BY rowid DESC LIMIT ?
) AS found
JOIN calls c ON c.seq = found.seq
JOIN people p ON p.seq = c.person_seq
LEFT JOIN jobs j ON j.seq = c.job_seq
LEFT JOIN notes n ON n.call_seq = c.seq AND n.author = ''
LEFT JOIN drafts d ON d.call_seq = c.seq
ORDER BY c.seq DESC
"""


def measure(bench: Workbench) -> list[Outcome]:
    """Every key of 20 queries until there are enough keys for a p99, in turn."""
    folder = bench.history.working_copy()
    keys = keystrokes()
    keys *= 1 + bench.events // len(keys)
    ours, raw = take_turns(folder, keys)
    bench.history.drop_copy()
    return [
        beside("search per key, p50, ms", percentile(ours, 50), percentile(raw, 50), MOST_P50),
        Outcome(
            bench="search per key, p99, ms",
            ours=percentile(ours, 99),
            yardstick=percentile(raw, 99),
            ratio=percentile(ours, 99) / percentile(raw, 99),
            most=MOST_P99_MS,
        ),
    ]


def take_turns(
    folder: Path, keys: list[str], clock: Callable[[], int] = time.perf_counter_ns
) -> tuple[list[float], list[float]]:
    """Milliseconds of each key: the store's, and plain SQL's for the same question."""
    store = open_store(folder, may_write=False)
    connection = dbapi2.connect(str(folder / FILE_NAME), isolation_level=None)
    connection.execute("PRAGMA query_only = ON")
    matches = {key: _match(store, key) for key in keys}
    ours, raw = [], []
    try:
        for turn, key in enumerate(keys):
            if turn % 2:
                raw.append(_raw_ms(connection, matches[key], clock))
            ours.append(_our_ms(store, key, clock))
            if not turn % 2:
                raw.append(_raw_ms(connection, matches[key], clock))
    finally:
        connection.close()
        store.close()
    return ours, raw


def _our_ms(store: Store, typed: str, clock: Callable[[], int]) -> float:
    before = clock()
    store.history.page(HistoryQuery(text=typed), None, _ROWS)
    return (clock() - before) / 1e6


def _match(store: Store, typed: str) -> str:
    """The same question: a word may also be one of a job's title."""
    asked = filter_of(store._database, HistoryQuery(text=typed))
    return asked.match if asked else ""


def _raw_ms(connection: dbapi2.Connection, match: str, clock: Callable[[], int]) -> float:
    before = clock()
    connection.execute(_SQL, (match, _ROWS)).fetchall()
    return (clock() - before) / 1e6
