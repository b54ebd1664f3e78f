"""Numbers of people who called before, taken from a history."""

from pathlib import Path

from taktone.core.history_query import HistoryQuery
from taktone.store.store import open_store


def sample_numbers(folder: Path, count: int) -> list[str]:
    """Different numbers of the newest calls; hidden callers have none."""
    store = open_store(folder, may_write=False)
    try:
        numbers: dict[str, None] = {}
        before: int | None = None
        while len(numbers) < count:
            page = store.history.page(HistoryQuery(), before)
            numbers |= dict.fromkeys(row.number for row in page.rows if row.number)
            if page.is_last:
                break
            before = page.rows[-1].seq
        return list(numbers)[:count]
    finally:
        store.close()
