"""Joins a page that was read with the rows already listed, in steps a view can follow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from taktone.core.call_row import CallRow, HistoryPage


@dataclass(frozen=True, slots=True)
class Removed:
    """``count`` rows from ``at`` on went away."""

    at: int
    count: int


@dataclass(frozen=True, slots=True)
class Added:
    """``rows`` came in before row ``at``."""

    at: int
    rows: tuple[CallRow, ...]


@dataclass(frozen=True, slots=True)
class Replaced:
    """Row ``at`` is the same call with other values."""

    at: int
    row: CallRow


Step = Removed | Added | Replaced


@dataclass(frozen=True, slots=True)
class Span:
    """Which listed rows, from ``start`` up to ``end``, a page speaks for."""

    start: int
    end: int


def span_of(rows: Sequence[CallRow], page: HistoryPage, before: int | None) -> Span | None:
    """The rows to be exchanged for ``page``, or None where it would leave a gap.

    ``rows`` and the page are ordered newest first by ``seq``. A full page that ends above every
    listed row of its range may hide calls in between: everything below is then let go, to be
    fetched again.
    """
    if before is not None and (not rows or before < rows[-1].seq):
        return None
    start = _first_below(rows, before)
    if page.is_last or not page.rows:
        return Span(start, len(rows))
    oldest = page.rows[-1].seq
    end = start
    while end < len(rows) and rows[end].seq >= oldest:
        end += 1
    return Span(start, len(rows) if end == start else end)


def steps(rows: Sequence[CallRow], page: HistoryPage, span: Span) -> Iterator[Step]:
    """What to do one after another; positions count the steps already done."""
    new = page.rows
    at, i, k = span.start, span.start, 0
    while i < span.end or k < len(new):
        if i < span.end and k < len(new) and rows[i].seq == new[k].seq:
            if rows[i] != new[k]:
                yield Replaced(at, new[k])
            at, i, k = at + 1, i + 1, k + 1
            continue
        first = k
        while k < len(new) and (i >= span.end or new[k].seq > rows[i].seq):
            k += 1
        if k > first:
            yield Added(at, new[first:k])
            at += k - first
            continue
        gone = i
        while i < span.end and (k >= len(new) or rows[i].seq > new[k].seq):
            i += 1
        yield Removed(at, i - gone)


def _first_below(rows: Sequence[CallRow], before: int | None) -> int:
    if before is None:
        return 0
    low, high = 0, len(rows)
    while low < high:
        middle = (low + high) // 2
        if rows[middle].seq < before:
            high = middle
        else:
            low = middle + 1
    return low
